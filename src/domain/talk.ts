/** Parent talks in barnehage and other services (DOMAIN 1.5): named documents, nothing of them is stored but a receipt. */
import { z } from 'zod';
import { apportion } from './apportion.ts';
import { type TalkBlock, talkBlockSchema, talkKindSchema } from './codes.ts';
import { addProblem, codeOf, line, localDate, localId, localTime, maybe } from './fields.ts';
import { languageSchema } from './language.ts';

/** Blocks printed as a conversation card without answer lines; a template cannot change that (DOMAIN 5.11 rule 8). */
export const SENSITIVE_BLOCKS: readonly TalkBlock[] = ['helse', 'psykisk_helse', 'rus', 'vold', 'okonomi'];
export const isSensitive = (block: TalkBlock): boolean => SENSITIVE_BLOCKS.includes(block);

const talkFields = {
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
};

function checkTalk(talk: { readonly blocks: readonly TalkBlock[] }, ctx: z.core.$RefinementCtx): void {
  const seen = new Set<string>();
  talk.blocks.forEach((b, i) => {
    if (seen.has(b)) addProblem(ctx, 'duplicate', {}, ['blocks', i]);
    seen.add(b);
  });
}

export const talkSchema = z.strictObject({ id: localId, ...talkFields }).superRefine(checkTalk);
export type Talk = z.infer<typeof talkSchema>;

/** A talk as the window asks for it: the same, without the name a run file gives it. */
export const talkContentSchema = z.strictObject(talkFields).superRefine(checkTalk);
export type TalkContent = z.infer<typeof talkContentSchema>;

/** How much time a block takes beside the others. The weights are Samråd's own: no source gives a schedule. */
const WEIGHT: Readonly<Record<TalkBlock, number>> = {
  ramme: 4,
  om_barnet: 6,
  trivsel: 6,
  overganger: 4,
  familie: 4,
  helse: 4,
  psykisk_helse: 5,
  rus: 4,
  vold: 4,
  okonomi: 3,
  styrker: 4,
  avtale: 5,
};

/**
 * Whole minutes of each block, in order; they add up to the talk's length. A talk with interpreter has the same blocks and
 * is set up longer (50 minutes instead of 30, DOMAIN 1.5), so each of them gets more time.
 */
export const blockMinutes = (talk: Pick<Talk, 'blocks' | 'durationMinutes'>): number[] =>
  apportion(
    talk.durationMinutes,
    talk.blocks.map((b) => WEIGHT[b]),
  );

/** Fewer minutes than this per block on average is too little time. */
const FEWEST_MINUTES = 2;
export const isTight = (talk: Pick<Talk, 'blocks' | 'durationMinutes'>): boolean =>
  talk.durationMinutes < FEWEST_MINUTES * talk.blocks.length;
