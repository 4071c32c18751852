/** A municipality's own Word file as letterhead: read once, checked, and then every Word document is put into it. */
import type { Element } from '@xmldom/xmldom';
import { openPackage, type Parts } from './letterhead-package.ts';
import type { LetterheadProblem } from './letterhead-problem.ts';
import { all, attribute, child, children, isElement, knownPart, ownTexts } from './ooxml.ts';

/** Where the document goes: alone in a paragraph of the body, exactly once. */
export const CONTENT_PLACEHOLDER = 'innhold';
/** Optional, anywhere and as often as wanted. What the letterhead has no place for is printed with the content instead. */
export const TEXT_PLACEHOLDERS = ['avsender', 'merking', 'varsel', 'mal'] as const;
export type TextPlaceholder = (typeof TEXT_PLACEHOLDERS)[number];

export interface Letterhead {
  readonly parts: Parts;
  /** The optional placeholders it has. */
  readonly placeholders: ReadonlySet<TextPlaceholder>;
  /** Width of the text area where the content goes, in twips; undefined where the file does not say. */
  readonly textWidth: number | undefined;
}

export type LetterheadResult =
  | { readonly ok: true; readonly letterhead: Letterhead }
  | { readonly ok: false; readonly problems: readonly LetterheadProblem[] };

export const PLACEHOLDER = /\{\{\s*([\p{L}\p{N}_-]+)\s*\}\}/gu;
/** The parts whose text is printed. */
const STORY = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
export const storyParts = (parts: Parts): string[] => [...parts.keys()].filter((name) => STORY.test(name)).sort();

const textOf = (paragraph: Element): string =>
  ownTexts(paragraph)
    .map((text) => text.textContent ?? '')
    .join('');

/** The paragraph that holds nothing but the placeholder of the content. */
export const isContentParagraph = (paragraph: Element): boolean => {
  const match = new RegExp(`^\\s*${PLACEHOLDER.source}\\s*$`, 'u').exec(textOf(paragraph));
  return match?.[1] === CONTENT_PLACEHOLDER && isElement(paragraph.parentNode, 'body');
};

/** Reads a .docx and checks that it can be a letterhead. All problems of one kind of check are told at once. */
export function readLetterhead(bytes: Uint8Array): LetterheadResult {
  const opened = openPackage(bytes);
  if ('problems' in opened) return { ok: false, problems: opened.problems };
  const { parts } = opened;
  const found = storyParts(parts).flatMap((part) =>
    all(knownPart(parts.get(part)).root, 'p').flatMap((paragraph) =>
      Array.from(textOf(paragraph).matchAll(PLACEHOLDER), (match) => ({
        name: match[1] ?? '',
        part,
        alone: isContentParagraph(paragraph),
      })),
    ),
  );
  const content = found.filter(({ name }) => name === CONTENT_PLACEHOLDER);
  const isText = (name: string): name is TextPlaceholder => TEXT_PLACEHOLDERS.some((known) => known === name);
  const problems: LetterheadProblem[] = [
    ...(content.length === 0 ? [{ code: 'placeholder-missing', name: CONTENT_PLACEHOLDER } as const] : []),
    ...(content.length > 1 ? [{ code: 'placeholder-repeated', name: CONTENT_PLACEHOLDER } as const] : []),
    ...content
      .filter(({ alone }) => !alone)
      .map(({ name, part }) => ({ code: 'placeholder-misplaced', name, part }) as const),
    ...found
      .filter(({ name }) => name !== CONTENT_PLACEHOLDER && !isText(name))
      .map(({ name, part }) => ({ code: 'placeholder-unknown', name, part }) as const),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const placeholders = new Set(found.map(({ name }) => name).filter(isText));
  return { ok: true, letterhead: { parts, placeholders, textWidth: textWidth(parts) } };
}

/** The section that a paragraph of the body belongs to ends at the next section properties after it. */
function textWidth(parts: Parts): number | undefined {
  const body = child(knownPart(parts.get('word/document.xml')).root, 'body');
  if (body === undefined) return undefined;
  const after = children(body).slice(children(body).findIndex(isContentParagraph));
  const section = after
    .map((node) => (isElement(node, 'sectPr') ? node : child(child(node, 'pPr'), 'sectPr')))
    .find((node) => node !== undefined);
  const measure = (name: string, of: string): number => Number(attribute(child(section, of), name) ?? Number.NaN);
  const width = measure('w', 'pgSz') - measure('left', 'pgMar') - measure('right', 'pgMar');
  return Number.isFinite(width) && width > 0 ? Math.round(width) : undefined;
}
