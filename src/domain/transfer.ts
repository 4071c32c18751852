/** Moving between PCs: what is chosen, what must come along, and what an import would do and did. */
import { z } from 'zod';

/** The wholes that move; each has its own history. In the order an import takes them in. */
export const transferKindSchema = z.enum(['team', 'case', 'meeting']);
export type TransferKind = z.infer<typeof transferKindSchema>;

export const transferKeySchema = z.strictObject({ kind: transferKindSchema, id: z.uuid() });
export type TransferKey = z.infer<typeof transferKeySchema>;

/** One spelling of a key, for maps. */
export const keyText = ({ kind, id }: TransferKey): string => `${kind}/${id}`;

/** A whole that may be chosen, and those that must come along with it. */
const transferItemSchema = z.strictObject({
  ...transferKeySchema.shape,
  needs: z.array(transferKeySchema),
  /** Characters of its content, before it is packed. */
  size: z.number().int(),
  /** Name of a team or code of a case; empty for a meeting, which has its day. */
  name: z.string(),
  /** `YYYY-MM-DD` and `HH:MM` of a meeting; null for the others. */
  day: z.string().nullable(),
  start: z.string().nullable(),
  /** State of a meeting or a case, `slettet` where the code alone is left; empty for a team. */
  status: z.string(),
  /** An unfinished case: it goes along only when it is chosen itself. */
  draft: z.boolean(),
  /** The team of a meeting; null for the others. */
  team: z.uuid().nullable(),
});
export type TransferItem = z.infer<typeof transferItemSchema>;
export const transferListSchema = z.array(transferItemSchema);

/** The chosen wholes and all that must come along, through every link; unknown keys are left out. */
export function withNeeds(
  items: readonly Pick<TransferItem, 'kind' | 'id' | 'needs'>[],
  chosen: readonly TransferKey[],
) {
  const known = new Map(items.map((item) => [keyText(item), item]));
  const taken = new Map<string, TransferKey>();
  const waiting = [...chosen];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const item = known.get(keyText(next));
    if (item === undefined || taken.has(keyText(next))) continue;
    taken.set(keyText(next), { kind: item.kind, id: item.id });
    waiting.push(...item.needs);
  }
  return [...taken.values()];
}

const counts = z.strictObject({ team: z.number().int(), case: z.number().int(), meeting: z.number().int() });
export type TransferCounts = z.infer<typeof counts>;

export const transferMadeSchema = z.strictObject({
  fileName: z.string(),
  counts,
  /** Bytes. */
  size: z.number().int(),
});
export type TransferMade = z.infer<typeof transferMadeSchema>;

/** One thing a side says of a whole that both have changed. `field` names the text that introduces it. */
export const TRANSFER_FIELDS = [
  'name',
  'kind',
  'method',
  'member',
  'formerMember',
  'ownMethod',
  'status',
  'about',
  'themes',
  'observations',
  'childExpressions',
  'protective',
  'risk',
  'questions',
  'tried',
  'guardians',
  'guardiansReason',
  'followUp',
  'when',
  'place',
  'chair',
  'agenda',
  'attendance',
  'recusal',
  'notes',
  'openQuestions',
  'approved',
  'correction',
  'comment',
] as const;
const sideSchema = z.array(z.strictObject({ field: z.enum(TRANSFER_FIELDS), text: z.string() }));
export type TransferSide = z.infer<typeof sideSchema>;

const named = { ...transferKeySchema.shape, name: z.string(), day: z.string().nullable() };
export const transferConflictSchema = z.strictObject({
  ...named,
  ours: sideSchema,
  theirs: sideSchema,
  /** False when taking theirs would change approved minutes: then only ours can stand. */
  mayTake: z.boolean(),
});
export type TransferConflict = z.infer<typeof transferConflictSchema>;

const namedSchema = z.strictObject(named);
/** What an import would do, or did. */
export const transferReportSchema = z.strictObject({
  created: z.array(namedSchema),
  updated: z.array(namedSchema),
  unchanged: counts,
  /** Deleted in this store, for good or into its bin: not taken in. */
  deletedHere: counts,
  conflicts: z.array(transferConflictSchema),
  /** Cases whose code another case has here, with the code they get instead. */
  renamed: z.array(z.strictObject({ id: z.uuid(), from: z.string(), to: z.string() })),
  /** Teams that were named on both PCs and are one from now on. */
  sameTeam: z.array(z.string()),
});
export type TransferReport = z.infer<typeof transferReportSchema>;

export const transferFileSchema = z.strictObject({
  fileName: z.string(),
  /** Bytes. */
  size: z.number().int(),
  practice: z.boolean(),
});
export type TransferFile = z.infer<typeof transferFileSchema>;

export const transferPreviewSchema = z.strictObject({
  /** `YYYY-MM-DD` in Norway: the day the file was made. */
  madeOn: z.string(),
  report: transferReportSchema,
});
export type TransferPreview = z.infer<typeof transferPreviewSchema>;

export const transferDecisionSchema = z.strictObject({
  ...transferKeySchema.shape,
  take: z.enum(['ours', 'theirs']),
});
export type TransferDecision = z.infer<typeof transferDecisionSchema>;

export const transferDoneSchema = z.strictObject({
  report: transferReportSchema,
  /** Wholes whose other version is kept until the store is locked, and can be put in the place of the present one. */
  setAside: z.array(namedSchema),
});
export type TransferDone = z.infer<typeof transferDoneSchema>;
