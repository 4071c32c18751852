/** A municipality's own colour for rules, headings and table heads. */
import { COLOURS } from '../look.ts';

/** Least contrast of text against its ground: WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;
const TINT = 0.12;

export interface AccentColours {
  readonly accent: string;
  readonly accentDark: string;
  readonly accentTint: string;
}
export type AccentProblem =
  | { readonly code: 'not-a-colour' }
  /** `contrast` against its table-head ground, rounded down to two decimals; {@link LEAST_CONTRAST} is needed. */
  | { readonly code: 'too-light'; readonly contrast: number };
export type AccentResult =
  | { readonly ok: true; readonly colours: AccentColours }
  | { readonly ok: false; readonly problem: AccentProblem };

export const OUR_ACCENT: AccentColours = {
  accent: COLOURS.accent,
  accentDark: COLOURS.accentDark,
  accentTint: COLOURS.accentTint,
};

type Rgb = readonly [number, number, number];
const parts = (hex: string): Rgb => {
  const at = (i: number): number => Number.parseInt(hex.slice(i, i + 2), 16);
  return [at(1), at(3), at(5)];
};

/** Relative luminance of sRGB, 0 to 1 (WCAG 2.2). */
function luminance(rgb: Rgb): number {
  const linear = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
}

/** Contrast of two colours (`#rrggbb`), 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(parts(one)), luminance(parts(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * The colours that follow from one (`#rrggbb`). It sets headings on white and table heads on its own tint; both must be
 * readable.
 */
export function readAccent(hex: string): AccentResult {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return { ok: false, problem: { code: 'not-a-colour' } };
  const tint = `#${parts(hex)
    .map((value) =>
      Math.round(255 - (255 - value) * TINT)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
  const least = Math.min(contrast(hex, COLOURS.paper), contrast(hex, tint));
  if (least < LEAST_CONTRAST) {
    return { ok: false, problem: { code: 'too-light', contrast: Math.floor(least * 100) / 100 } };
  }
  return { ok: true, colours: { accent: hex, accentDark: hex, accentTint: tint } };
}
