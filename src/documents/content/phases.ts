/** How a case runs: the phases of the team's method with minutes for the case lengths of this meeting (DOMAIN 1.8). */
import type { Language } from '../../domain/language.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { methodOf, phaseMinutes } from '../../domain/method.ts';
import type { Block } from '../model.ts';
import { fill, textsIn } from '../texts.ts';
import { paragraph } from './blocks.ts';

/** Most columns of minutes a page has room for. */
const MOST_LENGTHS = 4;
const LENGTH_WIDTH = 0.1;

/** The lengths of this meeting's cases, the most common first until the page is full, then from long to short. */
function caseLengths(meeting: Meeting): { lengths: number[]; others: boolean } {
  const count = new Map<number, number>();
  for (const item of meeting.agenda) {
    if (item.kind === 'sak') count.set(item.minutes, (count.get(item.minutes) ?? 0) + 1);
  }
  const common = [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([minutes]) => minutes);
  return { lengths: common.slice(0, MOST_LENGTHS).sort((a, b) => b - a), others: common.length > MOST_LENGTHS };
}

/** Empty when no case stands on the agenda. */
export function phaseBlocks(meeting: Meeting, methodCode: string, language: Language): Block[] {
  const { lengths, others } = caseLengths(meeting);
  if (lengths.length === 0) return [];
  const { phases: t } = textsIn(language).summons;
  const { common } = textsIn(language);
  const method = methodOf(methodCode);
  const minutes = lengths.map((length) => phaseMinutes(method, length));
  const rest = 1 - lengths.length * LENGTH_WIDTH;
  return [
    paragraph(fill(t.intro, { method: method.label[language] })),
    {
      kind: 'table',
      caption: t.caption,
      columns: [
        { header: t.phase, width: rest * 0.5 },
        { header: t.speaker, width: rest * 0.18 },
        { header: t.rule, width: rest * 0.32 },
        ...lengths.map((length) => ({ header: fill(common.minutes, { minutes: length }), width: LENGTH_WIDTH })),
      ],
      rows: method.phases.map((phase, i) => [
        phase.label[language],
        t.speakers[phase.speaker],
        t.rules[phase.rule],
        ...minutes.map((column) => String(column[i])),
      ]),
    },
    ...(others ? [paragraph(t.otherLengths)] : []),
  ];
}
