/**
 * The pages of SQLite's file format, as far as rows are concerned (https://sqlite.org/fileformat2.html, chapters 1.6 and
 * 2.1). Written to survive anything: what does not read as a row is no row.
 */
/** Bytes of a page the engine uses; behind them SQLCipher keeps its IV and HMAC. */
export const USABLE = 4096 - 80;

const FIRST_HEADER = 100;
const LARGEST_ROW = 64 * 1024 * 1024;

export type Value = null | number | bigint | string | Uint8Array;

/** One row as it lies in a page, the values in the order of the file. */
export interface Cell {
  /** Of a table with row ids. */
  readonly rowid?: bigint;
  /** Undefined when a page the row goes on in is damaged. */
  readonly values: readonly Value[] | undefined;
  /** Pages the row goes on in. */
  readonly overflow: readonly number[];
}

export interface BtreePage {
  /** `table` pages hold rows by number; `index` pages those of indexes and of tables without row ids. */
  readonly kind: 'table' | 'index';
  readonly children: readonly number[];
  readonly cells: readonly Cell[];
}

export type Pages = ReadonlyMap<number, Buffer>;

const KINDS: Readonly<Record<number, { kind: BtreePage['kind']; leaf: boolean }>> = {
  2: { kind: 'index', leaf: false },
  5: { kind: 'table', leaf: false },
  10: { kind: 'index', leaf: true },
  13: { kind: 'table', leaf: true },
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

class Reader {
  readonly #bytes: Uint8Array;
  at: number;
  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }
  byte(): number {
    const value = this.#bytes[this.at++];
    if (value === undefined) throw new RangeError('behind the end');
    return value;
  }
  unsigned(bytes: number): number {
    let value = 0;
    for (let i = 0; i < bytes; i++) value = value * 256 + this.byte();
    return value;
  }
  varint(): bigint {
    let value = 0n;
    for (let i = 0; i < 8; i++) {
      const byte = this.byte();
      value = (value << 7n) | BigInt(byte & 0x7f);
      if (byte < 0x80) return value;
    }
    return BigInt.asIntN(64, (value << 8n) | BigInt(this.byte()));
  }
  /** A length; too large a one is no length. */
  size(): number {
    const value = this.varint();
    if (value < 0n || value > LARGEST_ROW) throw new RangeError('no length');
    return Number(value);
  }
  take(length: number): Uint8Array {
    const taken = this.#bytes.subarray(this.at, this.at + length);
    if (taken.length !== length) throw new RangeError('behind the end');
    this.at += length;
    return taken;
  }
  signed(bytes: number): number | bigint {
    let value = 0n;
    for (const byte of this.take(bytes)) value = (value << 8n) | BigInt(byte);
    const number = BigInt.asIntN(bytes * 8, value);
    return number >= -(2n ** 31n) && number < 2n ** 31n ? Number(number) : number;
  }
  float(): number {
    const bytes = this.take(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0);
  }
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8];

function readValue(serial: number, body: Reader): Value {
  if (serial === 0) return null;
  if (serial <= 6) return body.signed(INTEGER_BYTES[serial] ?? 0);
  if (serial === 7) return body.float();
  if (serial === 8 || serial === 9) return serial - 8;
  if (serial < 12) throw new RangeError('no type');
  const bytes = body.take(Math.floor((serial - 12) / 2));
  return serial % 2 === 0 ? Uint8Array.from(bytes) : utf8.decode(bytes);
}

/** The values of a record; undefined when it is none. */
function recordOf(payload: Uint8Array): Value[] | undefined {
  try {
    const head = new Reader(payload, 0);
    const headSize = head.size();
    const body = new Reader(payload, headSize);
    const values: Value[] = [];
    while (head.at < headSize) values.push(readValue(head.size(), body));
    return head.at === headSize && body.at === payload.length ? values : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes of a payload that lie in the page itself. */
function localSize(payload: number, kind: BtreePage['kind']): number {
  const most = kind === 'table' ? USABLE - 35 : Math.floor(((USABLE - 12) * 64) / 255) - 23;
  if (payload <= most) return payload;
  const least = Math.floor(((USABLE - 12) * 32) / 255) - 23;
  const wanted = least + ((payload - least) % (USABLE - 4));
  return wanted <= most ? wanted : least;
}

function cellAt(
  pages: Pages,
  page: Buffer,
  kind: BtreePage['kind'],
  leaf: boolean,
  at: number,
): Cell & { child: number } {
  const reader = new Reader(page, at);
  const child = leaf ? 0 : reader.unsigned(4);
  if (kind === 'table' && !leaf) return { child, values: undefined, overflow: [] };
  const size = reader.size();
  const rowid = kind === 'table' ? reader.varint() : undefined;
  const local = localSize(size, kind);
  const parts: Uint8Array[] = [reader.take(local)];
  const overflow: number[] = [];
  let left = size - local;
  let next = left > 0 ? reader.unsigned(4) : 0;
  while (left > 0) {
    const more = overflow.includes(next) ? undefined : pages.get(next);
    overflow.push(next);
    if (more === undefined) break;
    const part = more.subarray(4, Math.min(USABLE, 4 + left));
    parts.push(part);
    left -= part.length;
    next = more.readUInt32BE(0);
  }
  const values = left > 0 ? undefined : recordOf(Buffer.concat(parts));
  return { child, values, overflow, ...(rowid === undefined ? {} : { rowid }) };
}

/** What a page holds; undefined when it is no page of a tree. */
export function readBtreePage(pages: Pages, number: number): BtreePage | undefined {
  const page = pages.get(number);
  if (page === undefined) return undefined;
  const header = number === 1 ? FIRST_HEADER : 0;
  const type = KINDS[page[header] ?? 0];
  if (type === undefined) return undefined;
  const { kind, leaf } = type;
  const pointers = header + (leaf ? 8 : 12);
  const count = page.readUInt16BE(header + 3);
  if (pointers + count * 2 > USABLE) return undefined;
  const cells: Cell[] = [];
  const children: number[] = [];
  try {
    for (let i = 0; i < count; i++) {
      const { child, ...cell } = cellAt(pages, page, kind, leaf, page.readUInt16BE(pointers + i * 2));
      if (!leaf) children.push(child);
      if (kind === 'index' || leaf) cells.push(cell);
    }
  } catch {
    return undefined;
  }
  if (!leaf) children.push(page.readUInt32BE(header + 8));
  return { kind, children, cells };
}
