/** Column shapes that several tables share, for parsing rows with zod. */
import { z } from 'zod';

/** A column that holds JSON. */
export const jsonColumn = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

/** A column that holds 0 or 1. */
export const flagColumn = z.union([z.literal(0), z.literal(1)]).transform((flag) => flag === 1);

export const idColumn = z.uuid();
export const versionColumn = z.number().int().min(1);

/** What SQLite stores for an optional value. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null;
