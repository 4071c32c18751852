/** Tells those who were called in that a meeting is not held. */

import { isAnonymousMeeting } from '../../domain/codes.ts';
import type { Language } from '../../domain/language.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { DocumentModel } from '../model.ts';
import type { Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { fact, facts, lead, paragraph } from './blocks.ts';
import { frame } from './frame.ts';
import { dayAtTime, timeAndPlace } from './meeting-facts.ts';
import { caller } from './people.ts';

export function buildCancellation(meeting: Meeting, sender: Sender, language: Language): DocumentModel {
  const { summons, common } = textsIn(language);
  const t = summons.cancelled;
  const { contact } = sender.municipality;
  const { next } = meeting;
  const blocks = [
    lead(t.about),
    facts([
      ...timeAndPlace(meeting, language),
      ...(next === undefined ? [] : [fact(t.next, dayAtTime(next.date, next.start, language))]),
      fact(summons.facts.contact, fill(common.phoneAndEmail, { phone: contact.phone, email: contact.email })),
    ]),
    ...(meeting.agenda.some((item) => item.kind === 'sak') ? [paragraph(t.cases)] : []),
    paragraph(fill(t.contact, { name: caller(sender.team, meeting).name })),
  ];
  const withoutNames = isAnonymousMeeting(meeting.type);
  return frame(
    'summons',
    { title: t.title, unit: sender.team.name, withoutNames, density: 'compact', blocks },
    sender,
    language,
  );
}
