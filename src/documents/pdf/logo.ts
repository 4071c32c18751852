/** A municipality's logo for the first page: PNG, JPEG or a simple SVG, checked before it is used. */
import { isWholePng } from './png-check.ts';
import { type Drawing, readDrawing } from './svg-logo.ts';

const MOST_BYTES = 1024 * 1024;
/** Larger pictures are no sharper at the size of a logo. */
const MOST_PIXELS = 4_000_000;

/** `aspect` is width divided by height. */
export type Logo =
  | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly aspect: number }
  | { readonly kind: 'drawing'; readonly drawing: Drawing; readonly aspect: number };
export type LogoProblem =
  | { readonly code: 'too-large'; readonly limitKiB: number }
  | { readonly code: 'not-a-picture' | 'too-many-pixels' | 'print-colours' }
  /** `what` is the name of the element or property. */
  | { readonly code: 'unsupported-drawing'; readonly what: string };
export type LogoResult =
  | { readonly ok: true; readonly logo: Logo }
  | { readonly ok: false; readonly problem: LogoProblem };

const failed = (problem: LogoProblem): LogoResult => ({ ok: false, problem });

export function readLogo(bytes: Uint8Array): LogoResult {
  if (bytes.length > MOST_BYTES) return failed({ code: 'too-large', limitKiB: MOST_BYTES / 1024 });
  const png = pngSize(bytes);
  const size = png ?? jpegSize(bytes);
  if (size === undefined) return svg(bytes);
  if (!(size.width > 0 && size.height > 0)) return failed({ code: 'not-a-picture' });
  if (size.width * size.height > MOST_PIXELS) return failed({ code: 'too-many-pixels' });
  // CMYK has no place in a document whose colours are sRGB (ISO 19005-2, 6.2.4).
  if (size.components === 4) return failed({ code: 'print-colours' });
  if (png !== undefined && !isWholePng(bytes)) return failed({ code: 'not-a-picture' });
  return { ok: true, logo: { kind: 'picture', bytes, aspect: size.width / size.height } };
}

function svg(bytes: Uint8Array): LogoResult {
  const read = readDrawing(new TextDecoder().decode(bytes));
  if ('drawing' in read) {
    return {
      ok: true,
      logo: { kind: 'drawing', drawing: read.drawing, aspect: read.drawing.width / read.drawing.height },
    };
  }
  return failed(
    read.unsupported === '' ? { code: 'not-a-picture' } : { code: 'unsupported-drawing', what: read.unsupported },
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The header chunk comes first: width and height at bytes 16 and 20 (ISO/IEC 15948, 11.2.2). */
function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 33 || !PNG.every((byte, i) => bytes[i] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20), components: 3 };
}

/** The first start-of-frame segment (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): Size | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), components: bytes[at + 9] ?? 0 };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
