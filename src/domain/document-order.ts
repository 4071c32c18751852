/** What the window asks for when a document is to be seen or saved: one shape per kind of document. */
import { z } from 'zod';
import { documentFormatSchema } from './codes.ts';
import { sectionChoiceOf } from './document-sections.ts';
import { languageSchema } from './language.ts';

const meeting = z.uuid();
const common = { formats: z.array(documentFormatSchema).min(1).max(4).readonly(), language: languageSchema };

export const documentOrderSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('summons'), meeting, sections: sectionChoiceOf('summons'), ...common }),
  z.strictObject({
    type: z.literal('minutes'),
    meeting,
    detail: z.enum(['full', 'short']).optional(),
    sections: sectionChoiceOf('minutes'),
    ...common,
  }),
  z.strictObject({ type: z.literal('minutes-log'), meeting, ...common }),
  /** One form for every case on the meeting's agenda. */
  z.strictObject({ type: z.literal('discussion-form'), meeting, ...common }),
]);

export type DocumentOrder = z.output<typeof documentOrderSchema>;
export type OrderedType = DocumentOrder['type'];

/** One file as it will be saved, as pages to look at. */
export const documentPreviewSchema = z.strictObject({
  files: z.array(
    z.strictObject({
      /** The PDF itself, base64. */
      pdf: z.string(),
      pages: z.number().int().positive(),
    }),
  ),
  /** Characters no font has, as code points. */
  missing: z.array(z.string()),
});
export type DocumentPreview = z.infer<typeof documentPreviewSchema>;
