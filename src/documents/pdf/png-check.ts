/** Whether a PNG is whole. It is decoded while a document is made, where a broken one would end the program. */
import { inflateSync } from 'node:zlib';

/** Samples per pixel by colour type, and the depths each may have (ISO/IEC 15948, table 8). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** Interlacing: first column and row of each pass, and the steps between (ISO/IEC 15948, 8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Walks the chunks and unpacks the picture, never to more than its stated size needs. */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let head: DataView | undefined;
  let palette = 0;
  let ended = false;
  for (let at = 8; at + 12 <= bytes.length && !ended; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return false;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR' && length === 13) head = new DataView(bytes.buffer, bytes.byteOffset + at + 8, 13);
    else if (type === 'PLTE') palette = length;
    else if (type === 'IDAT') data.push(content);
    ended = type === 'IEND';
    at += 12 + length;
  }
  if (head === undefined || !ended) return false;
  const [depth, colour, interlace] = [head.getUint8(8), head.getUint8(9), head.getUint8(12)];
  const channels = CHANNELS[colour];
  if (channels === undefined || !DEPTHS[colour]?.includes(depth) || interlace > 1) return false;
  if (head.getUint8(10) !== 0 || head.getUint8(11) !== 0) return false;
  if (colour === 3 && (palette === 0 || palette % 3 !== 0 || palette > 768)) return false;
  const needed = unpackedSize(head.getUint32(0), head.getUint32(4), channels * depth, interlace === 1);
  try {
    return inflateSync(Buffer.concat(data), { maxOutputLength: needed }).length === needed;
  } catch {
    return false;
  }
}

/** Bytes of all rows, each with its filter byte. */
function unpackedSize(width: number, height: number, bits: number, interlaced: boolean): number {
  const rows = (columns: number, lines: number): number =>
    columns > 0 && lines > 0 ? lines * (1 + Math.ceil((columns * bits) / 8)) : 0;
  if (!interlaced) return rows(width, height);
  return PASSES.reduce(
    (sum, [x, y, dx, dy]) => sum + rows(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  );
}
