/** What a letterhead says and looks like, for the person who takes it into use, and the pictures that could be its logo. */
import type { Element } from '@xmldom/xmldom';
import type { Letterhead } from './letterhead.ts';
import type { Parts } from './letterhead-package.ts';
import { all, attribute, child, children, knownPart, ownTexts, RELATIONSHIPS, value } from './ooxml.ts';

export interface LetterheadSummary {
  /** Lines of the headers and of the footers, as they stand: with placeholders, each line once. */
  readonly header: readonly string[];
  readonly footer: readonly string[];
  readonly fonts: readonly string[];
  /** Colours (`#rrggbb`) of its title, headings and theme: what could be the colour of PDF documents. */
  readonly colours: readonly string[];
  /** Pictures in headers and body, those of the headers first. */
  readonly pictures: readonly Uint8Array[];
}

const HEX = /^[0-9a-f]{6}$/i;
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

export function summarise({ parts }: Letterhead): LetterheadSummary {
  const named = (pattern: RegExp): string[] => [...parts.keys()].filter((name) => pattern.test(name)).sort();
  const headers = named(/^word\/header\d*\.xml$/);
  const footers = named(/^word\/footer\d*\.xml$/);
  return {
    header: linesOf(parts, headers),
    footer: linesOf(parts, footers),
    fonts: fontsOf(parts, [...headers, ...footers]),
    colours: coloursOf(parts),
    pictures: [...headers, 'word/document.xml'].flatMap((name) => picturesOf(parts, name)),
  };
}

const linesOf = (parts: Parts, names: readonly string[]): string[] =>
  unique(
    names
      .flatMap((name) => all(knownPart(parts.get(name)).root, 'p'))
      .map((paragraph) =>
        ownTexts(paragraph)
          .map((text) => text.textContent ?? '')
          .join('')
          .trim(),
      )
      .filter((line) => line !== ''),
  );

const themeOf = (parts: Parts): Element | undefined => {
  const name = [...parts.keys()].find((part) => /^word\/theme\/theme\d*\.xml$/.test(part));
  return name === undefined ? undefined : knownPart(parts.get(name)).root;
};
const stylesOf = (parts: Parts): Element | undefined =>
  parts.has('word/styles.xml') ? knownPart(parts.get('word/styles.xml')).root : undefined;

/** Fonts of running text, title and headings, and of what stands in header and footer. */
function fontsOf(parts: Parts, stories: readonly string[]): string[] {
  const theme = themeOf(parts);
  const themed = (slot: string): string | undefined => {
    const kind = slot.startsWith('major') ? 'majorFont' : 'minorFont';
    const font = theme?.getElementsByTagNameNS('*', kind)[0];
    return font?.getElementsByTagNameNS('*', 'latin')[0]?.getAttribute('typeface') ?? undefined;
  };
  const styles = stylesOf(parts);
  const roots = [
    ...(styles === undefined ? [] : [child(styles, 'docDefaults'), ...looks(styles)]),
    ...stories.map((name) => knownPart(parts.get(name)).root),
  ].filter((root) => root !== undefined);
  const used = roots
    .flatMap((root) => all(root, 'rFonts'))
    .map((fonts) => {
      const slot = attribute(fonts, 'asciiTheme');
      return slot === undefined ? attribute(fonts, 'ascii') : themed(slot);
    });
  return unique(used.flatMap((font) => (font === undefined || font === '' ? [] : [font])));
}

/** The styles that show most: title, headings, running text. */
const looks = (styles: Element): Element[] =>
  children(styles, 'style').filter((style) => /^(normal|title|heading [12])$/i.test(value(child(style, 'name')) ?? ''));

function coloursOf(parts: Parts): string[] {
  const styles = stylesOf(parts);
  const own = (styles === undefined ? [] : looks(styles)).flatMap((style) => all(style, 'color')).map(value);
  const accent = themeOf(parts)?.getElementsByTagNameNS('*', 'accent1')[0];
  const themed = accent?.getElementsByTagNameNS('*', 'srgbClr')[0]?.getAttribute('val');
  return unique([...own, themed].flatMap((hex) => (hex && HEX.test(hex) ? [`#${hex.toLowerCase()}`] : [])));
}

/** Drawings carry a picture for old programs and, where they have one, the vector drawing behind it: that one first. */
function picturesOf(parts: Parts, part: string): Uint8Array[] {
  const name = part.replace(/^word\//, 'word/_rels/').concat('.rels');
  if (!parts.has(name) || !parts.has(part)) return [];
  const targets = new Map(
    Array.from(knownPart(parts.get(name)).root.getElementsByTagNameNS(RELATIONSHIPS, 'Relationship')).map(
      (relationship) => [relationship.getAttribute('Id'), relationship.getAttribute('Target') ?? ''] as const,
    ),
  );
  const root = knownPart(parts.get(part)).root;
  const references = ['svgBlip', 'blip', 'imagedata'].flatMap((kind) =>
    Array.from(root.getElementsByTagNameNS('*', kind)).map(
      (picture) => picture.getAttribute('r:embed') ?? picture.getAttribute('r:id'),
    ),
  );
  return unique(references).flatMap((id) => {
    const target = targets.get(id) ?? '';
    const bytes = parts.get(target.startsWith('/') ? target.slice(1) : `word/${target}`);
    return bytes === undefined ? [] : [bytes];
  });
}
