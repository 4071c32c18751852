/** What came out of a damaged store: numbers per table, never content. */
import { z } from 'zod';

export const salvageReportSchema = z.strictObject({
  /** Pages the damaged file has, and how many of them are not what was written. */
  pages: z.number().int(),
  damagedPages: z.number().int(),
  /** False when the beginning of the file is lost: then nothing could be authenticated, and a person must read through. */
  checked: z.boolean(),
  /** Whether everybody's passphrase and the recovery code open the rescued store; else the one that was given does, alone. */
  allKeys: z.boolean(),
  /** Records made up because something that was read refers to them: a meeting without its date, a case without its code. */
  placeholders: z.number().int(),
  tables: z.array(
    z.strictObject({
      table: z.string(),
      /** Rows that stand in the rescued store. */
      read: z.number().int(),
      /** At least so many are lost: what a damaged page held cannot be counted, so each counts as one. */
      lost: z.number().int(),
    }),
  ),
});
export type SalvageReport = z.infer<typeof salvageReportSchema>;
