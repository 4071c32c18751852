import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** The fonts of PDF documents. `ethiopic` has the letters of Tigrinya, `fallback` the letters and signs that both lack. */
export interface FontSet {
  readonly regular: Font;
  readonly semibold: Font;
  readonly ethiopic: Font;
  readonly ethiopicBold: Font;
  readonly fallback: Font;
  readonly fallbackBold: Font;
}
export type FontName = keyof FontSet;

const FILES: Readonly<Record<FontName, string>> = {
  regular: 'NotoSans-Regular.ttf',
  semibold: 'NotoSans-SemiBold.ttf',
  ethiopic: 'NotoSansEthiopic-Regular.ttf',
  ethiopicBold: 'NotoSansEthiopic-SemiBold.ttf',
  fallback: 'DejaVuSans.ttf',
  fallbackBold: 'DejaVuSans-Bold.ttf',
};

/**
 * Reads and parses the fonts under `<resourcesDir>/fonts`. Parsing costs several times as much as a document: do it
 * once and pass the set around. Throws when a file is missing, which only a broken installation can cause.
 */
export function loadFonts(resourcesDir: string): FontSet {
  const font = (name: FontName): Font => create(readFileSync(join(resourcesDir, 'fonts', FILES[name])));
  return {
    regular: font('regular'),
    semibold: font('semibold'),
    ethiopic: font('ethiopic'),
    ethiopicBold: font('ethiopicBold'),
    fallback: font('fallback'),
    fallbackBold: font('fallbackBold'),
  };
}

/**
 * The same fonts with a memory of their own for glyphs. fontkit gives a glyph, once and for all, the letters it first
 * stood for, and a glyph first met as part of another letter (the c in č) gets none: in the next document such a c
 * could not be read aloud or copied. So each document starts afresh; the parsed tables are shared.
 */
export function forOneDocument(fonts: FontSet): FontSet {
  const fresh = (font: Font): Font => Object.create(font, { _glyphs: { value: {} } });
  return {
    regular: fresh(fonts.regular),
    semibold: fresh(fonts.semibold),
    ethiopic: fresh(fonts.ethiopic),
    ethiopicBold: fresh(fonts.ethiopicBold),
    fallback: fresh(fonts.fallback),
    fallbackBold: fresh(fonts.fallbackBold),
  };
}
