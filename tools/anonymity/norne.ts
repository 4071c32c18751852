/**
 * Reads NorNE (github.com/ltgoslo/norne) from a folder outside the project: `ndt/` holds every sentence, `ud/` the
 * published dev and test splits. Training sentences are those of `ndt/` that stand in neither split.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LabelledWord {
  readonly form: string;
  /** Entity label without its IOB2 prefix, e.g. `PER`; `O` outside. */
  readonly label: string;
}

type WrittenForm = 'nob' | 'nno';

const LANGUAGE: Readonly<Record<WrittenForm, string>> = { nob: 'no_bokmaal', nno: 'no_nynorsk' };

function parse(text: string): LabelledWord[][] {
  const sentences: LabelledWord[][] = [];
  let current: LabelledWord[] = [];
  for (const line of `${text}\n`.split('\n')) {
    if (line.trim() === '') {
      if (current.length > 0) sentences.push(current);
      current = [];
    } else if (!line.startsWith('#')) {
      const columns = line.split('\t');
      const form = columns[1] ?? '';
      if (form === '|') continue;
      const tag = /name=([A-Za-z_-]+)/.exec(columns[9] ?? '')?.[1] ?? 'O';
      current.push({ form, label: tag === 'O' ? 'O' : tag.slice(2) });
    }
  }
  return sentences;
}

function key(sentence: readonly LabelledWord[]): string {
  return sentence.map((word) => word.form).join(' ');
}

/** Sentences of a published evaluation split. */
export function readSplit(folder: string, form: WrittenForm, split: 'dev' | 'test'): LabelledWord[][] {
  return parse(readFileSync(join(folder, 'ud', form, `${LANGUAGE[form]}-ud-${split}.conllu`), 'utf8'));
}

/** Sentences that stand in neither evaluation split of either written form, in a fixed order. */
export function readTraining(folder: string, form: WrittenForm): LabelledWord[][] {
  const heldOut = new Set(
    (['dev', 'test'] as const).flatMap((split) => readSplit(folder, form, split)).map((sentence) => key(sentence)),
  );
  const directory = join(folder, 'ndt', form);
  return readdirSync(directory)
    .sort()
    .flatMap((file) => parse(readFileSync(join(directory, file), 'utf8')))
    .filter((sentence) => !heldOut.has(key(sentence)));
}

const NO_SPACE_BEFORE = /^[.,:;!?)\]»”%]|^\.\.\.$/;
const NO_SPACE_AFTER = /^[([«“]$/;

/** Where each word stands when the sentence is written out as ordinary text. */
export function detokenise(sentence: readonly LabelledWord[]): { text: string; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  let glue = true;
  for (const { form } of sentence) {
    if (!glue && !NO_SPACE_BEFORE.test(form)) text += ' ';
    starts.push(text.length);
    text += form;
    glue = NO_SPACE_AFTER.test(form);
  }
  return { text, starts };
}
