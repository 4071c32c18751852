/** Answers that are chosen from a list: circled, ticked, or what is left when the rest has been deleted. */
import { catalogues } from '../catalogues.ts';
import { LANGUAGES } from '../language.ts';
import type { FormPart } from './form-words.ts';
import { wordsIn, wordsOf } from './words.ts';

interface Option {
  readonly code: string;
  /** What it may be called, as words. */
  readonly names: readonly (readonly string[])[];
}

const named = (code: string, ...texts: readonly string[]): Option => ({
  code,
  names: texts.map(wordsIn).filter((words) => words.length > 0),
});
const inAll = (label: Readonly<Record<(typeof LANGUAGES)[number], string>>): string[] => LANGUAGES.map((l) => label[l]);
const terms = (term: string): Option[] =>
  (catalogues.terms.terms[term] ?? []).map(({ code, label }) => named(code, ...inAll(label)));

/** A service is also known by its code, and by one half of a double name when no other service has it. */
function services(): Option[] {
  const halves = catalogues.services.entries.flatMap(({ code, label }) =>
    LANGUAGES.flatMap((l) => label[l].split('/').map((half) => ({ code, half: half.trim() }))),
  );
  const onlyOne = (half: string, code: string): boolean =>
    halves.every((other) => other.code === code || other.half.toLowerCase() !== half.toLowerCase());
  return catalogues.services.entries.map(({ code, label }) => {
    const own = halves.filter((x) => x.code === code && onlyOne(x.half, code)).map((x) => x.half);
    return named(code, ...inAll(label), ...own, code);
  });
}

/** Levels by number and name, of one scale or of all. A bare number counts where the scale is known. */
function levels(scale: string | undefined): Option[] {
  return catalogues.levelScales.entries
    .filter(({ code }) => scale === undefined || code === scale)
    .flatMap((s) => s.levels)
    .map(({ code, label }) => {
      const names = inAll(label).flatMap((name) => [`${code} ${name}`, name]);
      return named(code, ...names, ...(scale === undefined ? [] : [code]));
    });
}

const THEMES = catalogues.themes.entries.map(({ code, label }) => named(code, ...inAll(label)));
const PRINTED_THEMES = catalogues.themes.entries.filter(({ gate }) => gate !== 'stop').length;

/** The parts of the form that are chosen, and how many choices are printed there. */
export const CHOICES: Readonly<Partial<Record<FormPart, (scale: string | undefined) => readonly Option[]>>> = {
  presentedBy: services,
  ageBand: () => terms('ageBand'),
  themes: () => THEMES,
  careSituation: () => terms('careSituation'),
  arenas: () => terms('arenaType'),
  duration: () => terms('duration'),
  frequency: () => terms('frequency'),
  level: levels,
  interpreter: () => [named('ja', 'ja', 'yes'), named('nei', 'nei', 'no')],
  guardiansContacted: () => terms('guardiansContacted'),
  childSpokenWith: () => terms('childSpokenWith'),
};
const printedIn = (part: FormPart, options: readonly Option[]): number =>
  part === 'themes' ? PRINTED_THEMES : part === 'presentedBy' ? Number.POSITIVE_INFINITY : options.length;

/** Measures a service may have tried itself. */
export const ACTIONS: readonly Option[] = catalogues.actionTypes.entries
  .filter((action) => !action.outsideAnonymousTrack)
  .map(({ code, label }) => named(code, ...inAll(label)));
export const EFFECTS: readonly Option[] = terms('effect');

/** A box on paper or screen, ticked or not. */
export const BOX = /[☐☑☒✓✔□■]|\[[ xX]?\]/gu;
const BOX_LAST = new RegExp(`(?:${BOX.source})(?=\\s*$)`, 'u');
export const isTicked = (box: string): boolean => /[☑☒✓✔■xX]/u.test(box);

const BETWEEN: readonly string[] = ['og', 'and', 'eller', 'or', 'x'];

export interface Chosen {
  readonly codes: readonly string[];
  /** Something else is written too, which is in no list. */
  readonly more: boolean;
}

/** Which options a text names. Where boxes are ticked, only those count. */
export function chosenIn(text: string, options: readonly Option[]): Chosen {
  const words = wordsOf(text);
  const found: { code: string; ticked: boolean }[] = [];
  let more = false;
  let ticks = false;
  for (let i = 0; i < words.length; ) {
    let best: { code: string; length: number } | undefined;
    for (const { code, names } of options) {
      for (const name of names) {
        const fits = name.every((word, k) => words[i + k]?.word === word);
        if (fits && name.length > (best?.length ?? 0)) best = { code, length: name.length };
      }
    }
    const at = words[i];
    if (best === undefined) {
      more ||= !BETWEEN.includes(at?.word ?? '');
      i += 1;
      continue;
    }
    const boxBefore = BOX_LAST.exec(text.slice(0, at?.start))?.[0];
    const ticked = boxBefore !== undefined && isTicked(boxBefore);
    ticks ||= ticked;
    found.push({ code: best.code, ticked });
    i += best.length;
  }
  const counted = ticks ? found.filter(({ ticked }) => ticked) : found;
  return { codes: [...new Set(counted.map(({ code }) => code))], more };
}

/** What has been chosen in a part of the form; no code when the printed list stands there untouched. */
export function answerIn(part: FormPart, text: string, scale: string | undefined): Chosen | undefined {
  const options = CHOICES[part]?.(scale);
  if (options === undefined) return undefined;
  const chosen = chosenIn(text, options);
  const untouched = !chosen.more && chosen.codes.length >= printedIn(part, options);
  return untouched ? { codes: [], more: false } : chosen;
}
