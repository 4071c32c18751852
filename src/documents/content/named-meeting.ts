/** Names on the documents of a meeting: only where the family has consented to the meeting. */
import { isAnonymousMeeting } from '../../domain/codes.ts';
import type { PrintedNames, SourceOf } from '../source.ts';

/** The names typed for this document. Throws for a meeting of the anonymous track: no name leads into it (DOMAIN 5.0). */
export function namesFor({ meeting, printOnly }: SourceOf<'summons' | 'minutes'>): PrintedNames | undefined {
  if (printOnly !== undefined && isAnonymousMeeting(meeting.type)) {
    throw new Error('names for a meeting of the anonymous track');
  }
  return printOnly;
}
