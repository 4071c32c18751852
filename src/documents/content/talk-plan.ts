/** How the minutes of a talk are shared between its blocks. The weights are Samråd's own: no source gives a schedule. */
import { apportion } from '../../domain/apportion.ts';
import { termLabel } from '../../domain/catalogues.ts';
import type { TalkBlock } from '../../domain/codes.ts';
import type { Language } from '../../domain/language.ts';
import { clockTime, minutesOf, timeOf } from '../../domain/local-time.ts';
import type { Talk } from '../../domain/talk.ts';
import type { Block } from '../model.ts';
import { textsIn } from '../texts.ts';
import { paragraph } from './blocks.ts';

const WEIGHT: Readonly<Record<TalkBlock, number>> = {
  ramme: 4,
  om_barnet: 6,
  trivsel: 6,
  overganger: 4,
  familie: 4,
  helse: 4,
  psykisk_helse: 5,
  rus: 4,
  vold: 4,
  okonomi: 3,
  styrker: 4,
  avtale: 5,
};

/** Fewer minutes than this per block on average, and the plan says that there is too little time. */
const FEWEST_MINUTES = 2;

/** What may be written down about a block; the sensitive ones nothing, whatever a template says (DOMAIN 5.11 rule 8). */
type Writing = 'agreed' | 'practical' | 'ifWanted' | 'no' | 'frame' | 'note';
const WRITTEN: Readonly<Record<TalkBlock, Writing>> = {
  ramme: 'frame',
  om_barnet: 'agreed',
  trivsel: 'agreed',
  overganger: 'ifWanted',
  familie: 'practical',
  helse: 'no',
  psykisk_helse: 'no',
  rus: 'no',
  vold: 'no',
  okonomi: 'no',
  styrker: 'agreed',
  avtale: 'note',
};

/**
 * Whole minutes of each block, in order; they add up to the talk's length. A talk with interpreter has the same blocks and
 * is set up longer (50 minutes instead of 30, DOMAIN 1.5), so each of them gets more time.
 */
export const blockMinutes = (talk: Pick<Talk, 'blocks' | 'durationMinutes'>): number[] =>
  apportion(
    talk.durationMinutes,
    talk.blocks.map((b) => WEIGHT[b]),
  );

/** The plan as a table, with clock times when the start is known. */
export function planBlocks(talk: Talk, language: Language): Block[] {
  const t = textsIn(language).talkGuide;
  const minutes = blockMinutes(talk);
  let elapsed = 0;
  const rows = talk.blocks.map((block, i) => {
    const from = talk.start === undefined ? [] : [clockTime(timeOf(minutesOf(talk.start) + elapsed), language)];
    elapsed += minutes[i] ?? 0;
    return [termLabel('talkBlock', block, language), String(minutes[i]), ...from, t.written[WRITTEN[block]]];
  });
  return [
    {
      kind: 'table',
      caption: t.plan.caption,
      columns: [
        { header: t.plan.theme, width: 0.38 },
        { header: t.plan.minutes, width: 0.14 },
        ...(talk.start === undefined ? [] : [{ header: t.plan.from, width: 0.12 }]),
        { header: t.plan.written, width: talk.start === undefined ? 0.48 : 0.36 },
      ],
      rows,
    },
    ...(talk.durationMinutes < FEWEST_MINUTES * talk.blocks.length ? [paragraph(t.plan.little)] : []),
  ];
}
