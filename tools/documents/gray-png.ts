/** Pictures in shades of grey as PNG (ISO/IEC 15948): enough to keep pictures of pages, with nothing but zlib. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** One byte per pixel, 0 is black, row by row. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Each row is written as its difference from the row above (filter 2): pages are mostly white. */
export function encodePng({ width, height, pixels }: GrayPicture): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 2;
    for (let x = 0; x < width; x++) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * width + x] ?? 0);
      rows[y * (width + 1) + 1 + x] = (pixels[y * width + x] ?? 0) - above;
    }
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Reads what {@link encodePng} wrote; undefined for anything else. */
export function decodePng(bytes: Uint8Array): GrayPicture | undefined {
  const buffer = Buffer.from(bytes);
  if (!buffer.subarray(0, 8).equals(SIGNATURE)) return undefined;
  const [width, height] = [buffer.readUInt32BE(16), buffer.readUInt32BE(20)];
  const start = buffer.indexOf('IDAT');
  if (start < 0 || buffer[24] !== 8 || buffer[25] !== 0) return undefined;
  const rows = inflateSync(buffer.subarray(start + 4, start + 4 + buffer.readUInt32BE(start - 4)));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    if (rows[y * (width + 1)] !== 2) return undefined;
    for (let x = 0; x < width; x++) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * width + x] ?? 0);
      pixels[y * width + x] = (rows[y * (width + 1) + 1 + x] ?? 0) + above;
    }
  }
  return { width, height, pixels };
}
