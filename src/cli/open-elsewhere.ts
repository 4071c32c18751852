/** Who has a store open, for the message that it is in use. */
import { toOslo } from '../domain/local-time.ts';
import type { Failure } from '../domain/result.ts';
import { readOpenNote } from '../store/index.ts';
import type { Say } from './texts.ts';

/** A line that says which machine has it open and since when; empty for other failures, and when nobody has said so. */
export function openElsewhere(failure: Failure, file: string, say: Say): string {
  const note = failure.code === 'in-use' ? readOpenNote(file) : undefined;
  if (note === undefined) return '';
  const { date, time } = toOslo(new Date(note.since));
  return `\n${say('failure.in-use.by', { host: note.host, date, time })}`;
}
