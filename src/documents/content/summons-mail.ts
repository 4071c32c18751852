/** The text of the message a summons lies with: when and where, and nothing of what is on the agenda. */
import { lowerFirst } from '../../domain/catalogues.ts';
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../domain/local-time.ts';
import { changeInWords } from '../../domain/summons.ts';
import { inlineText, isBlank } from '../model.ts';
import type { Sender, SourceOf } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { calendarTexts } from './calendar.ts';
import { timeAndPlace } from './meeting-facts.ts';
import { caller } from './people.ts';
import { changesSince } from './summons-changes.ts';

/** Plain text, lines ending in LF. What changed is told but for the agenda, whose lines stay in the summons. */
export function summonsMail(source: SourceOf<'summons'>, sender: Sender, language: Language): string {
  const { meeting, cancelled = false } = source;
  const { summons } = textsIn(language);
  const t = summons.mail;
  const { title } = calendarTexts(meeting, language);
  const inside = { meeting: lowerFirst(title) };
  const told = changesSince(source, sender, language).list.map((change) =>
    change.what === 'added' || change.what === 'removed' || change.what === 'minutes'
      ? summons.changes.agenda
      : changeInWords(change, summons.changes, language),
  );
  const { caseDeadline } = summons.facts;
  const calledIn = caller(sender.team, meeting);
  const paragraphs = [
    [t.greeting],
    [
      cancelled
        ? fill(t.cancelled, { meeting: title })
        : fill(source.earlier === undefined ? t.invited : t.again, inside),
    ],
    timeAndPlace(meeting, language).flatMap(({ label, value }) =>
      isBlank(value) ? [] : [`${label}: ${inlineText(value)}`],
    ),
    ...(cancelled || meeting.caseDeadline === undefined
      ? []
      : [[`${caseDeadline}: ${longDate(meeting.caseDeadline, language)}`]]),
    ...(told.length === 0 ? [] : [[t.changedSince, ...[...new Set(told)].map((words) => `- ${words}`)]]),
    [cancelled ? t.savedCancelled : t.saved],
    ...(cancelled ? [] : [[`${summons.reminder.title}.`, ...summons.reminder.lines.slice(0, 1)]]),
    [t.regards, calledIn.name, sender.team.name],
  ];
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
