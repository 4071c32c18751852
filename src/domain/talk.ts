/** Parent talks in barnehage and other services (DOMAIN 1.5): named documents, nothing of them is stored but a receipt. */
import { z } from 'zod';
import { type TalkBlock, talkBlockSchema, talkKindSchema } from './codes.ts';
import { addProblem, codeOf, line, localDate, localId, localTime, maybe } from './fields.ts';
import { languageSchema } from './language.ts';

/** Blocks printed as a conversation card without answer lines; a template cannot change that (DOMAIN 5.11 rule 8). */
export const SENSITIVE_BLOCKS: readonly TalkBlock[] = ['helse', 'psykisk_helse', 'rus', 'vold', 'okonomi'];
export const isSensitive = (block: TalkBlock): boolean => SENSITIVE_BLOCKS.includes(block);

export const talkSchema = z
  .strictObject({
    id: localId,
    kind: talkKindSchema,
    service: codeOf('services'),
    unit: maybe(line),
    department: maybe(line),
    date: maybe(localDate),
    start: maybe(localTime),
    place: maybe(line),
    contactRole: maybe(line),
    answerBy: maybe(localDate),
    durationMinutes: z.number().int().min(5).max(480),
    interpreter: z.boolean(),
    blocks: z.array(talkBlockSchema).min(1).max(12),
    language: languageSchema,
    printOnly: maybe(
      z.strictObject({
        child: z.strictObject({ name: line }),
        guardians: z.array(z.strictObject({ name: line })).max(10),
      }),
    ),
  })
  .superRefine((talk, ctx) => {
    const seen = new Set<string>();
    talk.blocks.forEach((b, i) => {
      if (seen.has(b)) addProblem(ctx, 'duplicate', {}, ['blocks', i]);
      seen.add(b);
    });
  });
export type Talk = z.infer<typeof talkSchema>;
