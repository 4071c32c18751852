/** The plan of a talk: which theme, for how long, and what is written down about it. */
import { termLabel } from '../../domain/catalogues.ts';
import type { TalkBlock } from '../../domain/codes.ts';
import type { Language } from '../../domain/language.ts';
import { clockTime, minutesOf, timeOf } from '../../domain/local-time.ts';
import { blockMinutes, isTight, type Talk } from '../../domain/talk.ts';
import type { Block } from '../model.ts';
import { textsIn } from '../texts.ts';
import { paragraph } from './blocks.ts';

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
    ...(isTight(talk) ? [paragraph(t.plan.little)] : []),
  ];
}
