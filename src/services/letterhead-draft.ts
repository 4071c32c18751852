/** A letterhead that is being put together: reading the files, and why one is refused. */
import {
  type LetterheadSummary,
  type LogoProblem,
  readAccent,
  readLetterhead,
  readLogo,
  summarise,
  type LetterheadProblem as WordProblem,
} from '../documents/render.ts';
import type { LetterheadContent, LetterheadProblem } from '../domain/letterhead.ts';
import type { LetterheadParts } from '../store/index.ts';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly LetterheadProblem[] };

/** Longest name or address that is told of a refused file. */
const LONGEST_PARAM = 200;
const problem = (code: LetterheadProblem['code'], params: LetterheadProblem['params'] = {}): LetterheadProblem => ({
  code,
  params: Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, LONGEST_PARAM) : value,
    ]),
  ),
});
const refused = (...problems: LetterheadProblem[]): { readonly ok: false; readonly problems: LetterheadProblem[] } => ({
  ok: false,
  problems,
});

const NOTHING: LetterheadParts = { word: undefined, logo: undefined, colour: undefined };
export const isEmpty = ({ word, logo, colour }: LetterheadParts): boolean =>
  word === undefined && logo === undefined && colour === undefined;

/** What is said of a letterhead. */
export function contentOf(parts: LetterheadParts): LetterheadContent {
  const { word, logo, colour } = parts;
  const read = word === undefined ? undefined : readLetterhead(word);
  const summary = read?.ok ? summarise(read.letterhead) : undefined;
  const own = logo !== undefined && !summary?.pictures.some((picture) => same(picture, logo));
  return {
    word:
      read?.ok && summary !== undefined
        ? {
            header: [...summary.header],
            footer: [...summary.footer],
            fonts: [...summary.fonts],
            placeholders: [...read.letterhead.placeholders].sort(),
            hasLogo: logoIn(summary) !== undefined,
          }
        : null,
    logo: logo === undefined ? 'none' : own ? 'own' : 'word',
    colour: colour ?? null,
  };
}

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);
/** The first picture that PDF documents can carry. */
const logoIn = ({ pictures }: LetterheadSummary): Uint8Array | undefined =>
  pictures.find((picture) => readLogo(picture).ok);

/** Puts another Word file in. Its logo comes along unless the person has chosen one, and its colour when there is none. */
export function withWord(draft: LetterheadParts | undefined, bytes: Uint8Array): Read<LetterheadParts> {
  const before = draft ?? NOTHING;
  const read = readLetterhead(bytes);
  if (!read.ok) return refused(...read.problems.map(ofWord));
  const summary = summarise(read.letterhead);
  const logo = contentOf(before).logo === 'own' ? before.logo : logoIn(summary);
  const colour = before.colour ?? summary.colours.find((each) => readAccent(each).ok);
  return { ok: true, value: { word: bytes, logo, colour } };
}

export function withLogo(draft: LetterheadParts | undefined, bytes: Uint8Array): Read<LetterheadParts> {
  const read = readLogo(bytes);
  return read.ok ? { ok: true, value: { ...(draft ?? NOTHING), logo: bytes } } : refused(ofLogo(read.problem));
}

/** The picture that stands in the Word file. */
export function withLogoOfWord(draft: LetterheadParts): Read<LetterheadParts> {
  const read = draft.word === undefined ? undefined : readLetterhead(draft.word);
  const logo = read?.ok ? logoIn(summarise(read.letterhead)) : undefined;
  return logo === undefined ? refused(problem('logo-none-in-word')) : { ok: true, value: { ...draft, logo } };
}

export function withColour(draft: LetterheadParts, colour: string): Read<LetterheadParts> {
  const hex = colour.trim().toLowerCase();
  const read = readAccent(hex);
  if (read.ok) return { ok: true, value: { ...draft, colour: hex } };
  return refused(
    read.problem.code === 'too-light'
      ? problem('colour-too-light', { contrast: String(read.problem.contrast).replace('.', ',') })
      : problem('colour-not-a-colour'),
  );
}

export const tooLarge = (file: 'word' | 'logo', bytes: number): LetterheadProblem =>
  file === 'word'
    ? problem('too-large', { limit: `${bytes / 1024 / 1024} MiB` })
    : problem('logo-too-large', { limit: `${bytes / 1024} KiB` });

/** Read and found fit, and yet a document could not be made on it. */
export const unusable = (): LetterheadProblem => problem('unusable');

function ofWord(found: WordProblem): LetterheadProblem {
  const { code, ...params } = found;
  // What the settings of a file point to is the template it was made from: most letters of a municipality have one.
  if ('part' in found && found.part === 'word/_rels/settings.xml.rels') return problem('attached-template');
  return code === 'too-large' ? problem(code, { limit: `${found.limitMiB} MiB` }) : problem(code, params);
}

function ofLogo(found: LogoProblem): LetterheadProblem {
  switch (found.code) {
    case 'too-large':
      return problem('logo-too-large', { limit: `${found.limitKiB} KiB` });
    case 'unsupported-drawing':
      return problem('logo-unsupported-drawing', { what: found.what });
    default:
      return problem(`logo-${found.code}`);
  }
}
