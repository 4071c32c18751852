import type { GrayPicture } from './gray-png.ts';

/** Shades that two pixels may differ by: letters are smoothed a little differently from machine to machine. */
const SHADES = 24;
/** Share of pixels that may differ by more. A line of text that moves is well above it on a page. */
const SHARE = 0.002;

/** What is different between two pictures of the same document, or undefined when they are alike. */
export function difference(reference: GrayPicture, made: GrayPicture): string | undefined {
  if (reference.width !== made.width || reference.height !== made.height) {
    return `${made.width} × ${made.height} pixels, reference ${reference.width} × ${reference.height} (number of pages?)`;
  }
  let differing = 0;
  made.pixels.forEach((pixel, i) => {
    if (Math.abs(pixel - (reference.pixels[i] ?? 0)) > SHADES) differing += 1;
  });
  const share = differing / Math.max(1, made.pixels.length);
  return share <= SHARE ? undefined : `${(share * 100).toFixed(2)} % of the pixels differ (at most ${SHARE * 100} %)`;
}
