/** Versions of the municipality's letterhead, and which of them is in use. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { checkVersion, found } from './engine/identity.ts';
import { orNull } from './engine/rows.ts';

/** What a letterhead is made of; at least one of the three. Checked before it comes here. */
export interface LetterheadParts {
  /** The municipality's Word file. */
  readonly word: Uint8Array | undefined;
  /** PNG, JPEG or SVG, for PDF documents. */
  readonly logo: Uint8Array | undefined;
  /** `#rrggbb`, for PDF documents. */
  readonly colour: string | undefined;
}

export interface LetterheadVersion extends LetterheadParts {
  /** 1, 2, 3 ... It is printed on the documents made on it. */
  readonly number: number;
  /** `YYYY-MM-DD`, Europe/Oslo. */
  readonly approvedOn: string;
  /** Of the three parts together: two versions with the same are alike. */
  readonly sha256: string;
}

export interface LetterheadUse {
  /** Counts the choices, from 1; 0 before the first. */
  readonly version: number;
  /** Undefined: Samråd's own plain letterhead. */
  readonly number: number | undefined;
}

export interface LetterheadRepository {
  inUse(): LetterheadUse;
  /** The version that documents are made on. */
  active(): LetterheadVersion | undefined;
  get(number: number): LetterheadVersion | undefined;
  /** Newest first. */
  list(): LetterheadVersion[];
  /**
   * Keeps a new version and takes it into use. A letterhead like one that stands there already is not kept twice: that one
   * is taken into use. `conflict` when another was chosen since `expectedVersion` was read.
   */
  approve(parts: LetterheadParts, approvedOn: string, expectedVersion: number): LetterheadVersion;
  /** Takes a version into use, or none. `not-found`, `conflict`. */
  use(number: number | undefined, expectedVersion: number): LetterheadUse;
}

const row = z
  .strictObject({
    number: z.number().int().min(1),
    approved_on: z.string(),
    word: z.instanceof(Uint8Array).nullable(),
    logo: z.instanceof(Uint8Array).nullable(),
    colour: z.string().nullable(),
    sha256: z.string(),
  })
  .transform(
    ({ approved_on, word, logo, colour, ...plain }): LetterheadVersion => ({
      ...plain,
      approvedOn: approved_on,
      word: word ?? undefined,
      logo: logo ?? undefined,
      colour: colour ?? undefined,
    }),
  );
const useRow = z
  .strictObject({ version: z.number().int(), number: z.number().int().nullable() })
  .transform(({ version, number }): LetterheadUse => ({ version, number: number ?? undefined }));

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
const printOf = ({ word, logo, colour }: LetterheadParts): string =>
  sha256(JSON.stringify([word && sha256(word), logo && sha256(logo), colour].map((part) => part ?? null)));

export function letterheadRepository({ db }: RepositoryContext): LetterheadRepository {
  const selectAll = db.prepare('SELECT * FROM letterhead ORDER BY number DESC');
  const selectOne = db.prepare('SELECT * FROM letterhead WHERE number = ?');
  const selectAlike = db.prepare('SELECT * FROM letterhead WHERE sha256 = ?');
  const selectUse = db.prepare('SELECT version, number FROM letterhead_in_use');
  const insert = db.prepare(`INSERT INTO letterhead (number, approved_on, word, logo, colour, sha256)
    VALUES ((SELECT coalesce(max(number), 0) + 1 FROM letterhead), @approvedOn, @word, @logo, @colour, @sha256)`);
  const putUse = db.prepare(`INSERT INTO letterhead_in_use (one, version, number) VALUES (1, @version, @number)
    ON CONFLICT (one) DO UPDATE SET version = excluded.version, number = excluded.number`);

  const read = (found: unknown): LetterheadVersion | undefined => (found === undefined ? undefined : row.parse(found));
  const get = (number: number): LetterheadVersion | undefined => read(selectOne.get(number));
  const inUse = (): LetterheadUse => {
    const chosen = selectUse.get();
    return chosen === undefined ? { version: 0, number: undefined } : useRow.parse(chosen);
  };
  const use = (number: number | undefined, expectedVersion: number): LetterheadUse =>
    atomically(db, () => {
      const before = inUse();
      checkVersion(before, expectedVersion);
      if (number !== undefined) found(get(number));
      const chosen = { version: before.version + 1, number };
      putUse.run({ ...chosen, number: orNull(number) });
      return chosen;
    });
  return {
    inUse,
    active() {
      const { number } = inUse();
      return number === undefined ? undefined : found(get(number));
    },
    get,
    list: () => selectAll.all().map((each) => row.parse(each)),
    use,
    approve: (parts, approvedOn, expectedVersion) =>
      atomically(db, () => {
        const { word, logo, colour } = parts;
        const print = printOf(parts);
        const files = { word: orNull(word), logo: orNull(logo), colour: orNull(colour) };
        if (selectAlike.get(print) === undefined) insert.run({ ...files, approvedOn, sha256: print });
        const kept = found(read(selectAlike.get(print)));
        use(kept.number, expectedVersion);
        return kept;
      }),
  };
}
