/** What is different from the summons before: told at the top, and marked where it stands, in words (DOMAIN 1.1). */
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../domain/local-time.ts';
import {
  changeInWords,
  markedLines,
  type SummonsChange,
  summonsChanges,
  summonsContent,
} from '../../domain/summons.ts';
import type { Block, Inline } from '../model.ts';
import { isBlank } from '../model.ts';
import type { Sender, SourceOf } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { bullets, type FactRow, fact } from './blocks.ts';
import { caseOf } from './cases.ts';

export interface Changes {
  readonly list: readonly SummonsChange[];
  readonly notice: readonly Block[];
  readonly lines: ReadonlyMap<number, 'new' | 'changed'>;
}

/** Nothing for a first summons, and for one that says the same as the one before. */
export function changesSince(source: SourceOf<'summons'>, sender: Sender, language: Language): Changes {
  const { earlier, meeting, cases } = source;
  if (earlier === undefined) return { list: [], notice: [], lines: new Map() };
  const now = summonsContent(meeting, sender.team, (id) => caseOf(cases, id).presenterServiceType);
  const list = summonsChanges(earlier.content, now);
  if (list.length === 0) return { list, notice: [], lines: new Map() };
  const t = textsIn(language).summons.changes;
  const title = fill(t.title, { date: longDate(earlier.madeOn, language) });
  const items = list.map((change) => changeInWords(change, t, language));
  return {
    list,
    notice: [{ kind: 'notice', title, blocks: [bullets(items)] }],
    lines: markedLines(earlier.content, now),
  };
}

/** Marks a fact when it is among the changes. */
export const markOf =
  (changes: readonly SummonsChange[], language: Language) =>
  ({ label, value }: FactRow, what: SummonsChange['what']): FactRow =>
    changes.some((c) => c.what === what) && !isBlank(value)
      ? fact(label, withMark(value, 'changed', language))
      : fact(label, value);

/** The words with «(ny)» or «(endret)» after them. */
export function withMark(words: Inline, mark: 'new' | 'changed' | undefined, language: Language): Inline {
  if (mark === undefined) return words;
  const t = textsIn(language).summons.changes;
  const tail = fill(t.mark, { text: '', mark: t[mark] });
  return [...(typeof words === 'string' ? [{ text: words }] : words), { text: tail, bold: true }];
}
