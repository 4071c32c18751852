/** The pictures of pages that `npm run check:pdf` compares. */
import { describe, expect, it } from 'vitest';
import { difference } from '../../tools/documents/compare.ts';
import { decodePng, encodePng, type GrayPicture } from '../../tools/documents/gray-png.ts';

/** A page of 149 × 210 with lines of text at these heights. */
function page(...lines: readonly number[]): GrayPicture {
  const [width, height] = [149, 210];
  const pixels = new Uint8Array(width * height).fill(255);
  for (const y of lines) {
    for (let x = 15; x < 130; x++) pixels[y * width + x] = 120;
  }
  return { width, height, pixels };
}

describe('a picture', () => {
  it('is read back as it was written', () => {
    const picture = { width: 7, height: 3, pixels: Uint8Array.from({ length: 21 }, (_, i) => (i * 37) % 256) };
    expect(decodePng(encodePng(picture))).toEqual(picture);
    expect(decodePng(new TextEncoder().encode('no picture'))).toBeUndefined();
  });
});

describe('two pictures', () => {
  it('are alike when only the smoothing of letters differs', () => {
    const made = page(20, 30, 40);
    expect(
      difference(page(20, 30, 40), { ...made, pixels: made.pixels.map((pixel) => pixel - (pixel % 40)) }),
    ).toBeUndefined();
  });

  it('differ when a line is missing, has moved, or a page has come', () => {
    expect(difference(page(20, 30, 40), page(20, 30))).toMatch(/% of the pixels differ/);
    expect(difference(page(20, 30, 40), page(20, 30, 41))).toMatch(/% of the pixels differ/);
    const two = { width: 302, height: 210, pixels: new Uint8Array(302 * 210) };
    expect(difference(page(20), two)).toMatch(/number of pages/);
  });
});
