/** The agenda of a summons: clock times, minutes and the running total, with cases as bare numbers (DOMAIN 1.1). */
import { labelOf } from '../../domain/catalogues.ts';
import { isAnonymousMeeting } from '../../domain/codes.ts';
import type { Language } from '../../domain/language.ts';
import { clockTime } from '../../domain/local-time.ts';
import { agendaFit, type Meeting, type TimedAgendaItem, timedAgenda } from '../../domain/meeting.ts';
import type { Block, Cell, Inline } from '../model.ts';
import type { Cases, Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { paragraph, userLine } from './blocks.ts';
import { caseOf } from './cases.ts';
import { withMark } from './summons-changes.ts';

const WIDTHS = [0.13, 0.61, 0.13, 0.13] as const;

/** `marks`: the lines, by their place, that are new or changed since the summons before. */
export function agendaBlocks(
  meeting: Meeting,
  cases: Cases,
  sender: Sender,
  language: Language,
  marks: ReadonlyMap<number, 'new' | 'changed'> = new Map(),
): Block[] {
  const t = textsIn(language).summons.agenda;
  const label = textsIn(language).common.labels;
  if (meeting.agenda.length === 0) return [paragraph(t.empty)];

  const written = sender.municipality.locale;
  const title = ({ item, caseNumber }: TimedAgendaItem): Inline => {
    if (item.case === undefined || caseNumber === undefined) return userLine(item.title ?? '', written, language);
    // Presenting service type only: theme and age together with the day would narrow too much.
    const service = labelOf('services', caseOf(cases, item.case).presenterServiceType, language);
    return fill(t.case, { number: caseNumber, service });
  };
  let total = 0;
  const rows = timedAgenda(meeting.agenda, meeting.start).map((timed, i): Cell[] => {
    total += timed.item.minutes;
    const words = withMark(title(timed), marks.get(i), language);
    return [clockTime(timed.start, language), words, String(timed.item.minutes), String(total)];
  });
  const fit = agendaFit(meeting);
  const hasCases = meeting.agenda.some((item) => item.kind === 'sak');
  return [
    paragraph(
      fit.over > 0
        ? fill(t.tooLong, { over: fit.over })
        : fill(t.fits, { planned: fit.planned, available: fit.available }),
    ),
    {
      kind: 'table',
      caption: t.caption,
      columns: [
        { header: label.time, width: WIDTHS[0] },
        { header: t.item, width: WIDTHS[1] },
        { header: t.minutes, width: WIDTHS[2] },
        { header: t.runningTotal, width: WIDTHS[3] },
      ],
      rows,
    },
    ...(isAnonymousMeeting(meeting.type) && !hasCases ? [paragraph(t.noCases)] : []),
  ];
}
