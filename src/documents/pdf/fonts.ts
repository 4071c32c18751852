import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

/** The fonts of PDF documents. `fallback` has the letters and signs that Noto Sans lacks. */
export interface FontSet {
  readonly regular: Font;
  readonly semibold: Font;
  readonly fallback: Font;
  readonly fallbackBold: Font;
}
export type FontName = keyof FontSet;

const FILES: Readonly<Record<FontName, string>> = {
  regular: 'NotoSans-Regular.ttf',
  semibold: 'NotoSans-SemiBold.ttf',
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
    fallback: font('fallback'),
    fallbackBold: font('fallbackBold'),
  };
}
