/** The anonymous case: no field for a citizen's identity exists here (DOMAIN 5.2, 5.11 rule 1). */
import { z } from 'zod';
import {
  ageBandSchema,
  arenaTypeSchema,
  type CaseStatus,
  careSituationSchema,
  childSpokenWithSchema,
  durationSchema,
  dutyAnswerSchema,
  effectSchema,
  frequencySchema,
  guardiansContactedSchema,
} from './codes.ts';
import { addProblem, codeOf, maybe, text } from './fields.ts';

export const LONGEST_QUESTION = 300;

export const dutyGateSchema = z.strictObject({ reporting: dutyAnswerSchema, averting: dutyAnswerSchema });
/** Answers to the two duty questions: meldeplikt (bvl § 13-2) and avvergeplikt (strl § 196). */
export type DutyGate = z.infer<typeof dutyGateSchema>;

/** Both answered no: the only state in which a case may reach an agenda (DOMAIN 5.11 rule 3). */
export const dutyIsSettled = (gate: DutyGate): boolean => gate.reporting === 'nei' && gate.averting === 'nei';
/** At least one yes: the anonymous track stops, with guidance and no override. */
export const dutyStops = (gate: DutyGate): boolean => gate.reporting === 'ja' || gate.averting === 'ja';

const question = text.superRefine((t, ctx) => {
  if (t.length > LONGEST_QUESTION) addProblem(ctx, 'too-long', { maximum: LONGEST_QUESTION });
});

const caseFields = {
  presenterServiceType: codeOf('services'),
  ageBand: ageBandSchema,
  careSituation: maybe(careSituationSchema),
  arenaTypes: maybe(z.array(arenaTypeSchema).max(8)),
  concernThemes: z.array(codeOf('themes')).min(1).max(3),
  observations: text,
  childExpressions: maybe(text),
  duration: maybe(durationSchema),
  frequency: maybe(frequencySchema),
  protectiveFactors: z.array(text).min(1).max(30),
  riskFactors: z.array(text).max(30),
  actionsTried: z.array(z.strictObject({ type: codeOf('actionTypes'), effect: effectSchema })).max(50),
  guardiansContacted: guardiansContactedSchema,
  guardiansContactedReason: maybe(text),
  childSpokenWith: childSpokenWithSchema,
  questions: z.array(question).min(1).max(2),
  level: maybe(z.string().min(1)),
  interpreterNeeded: maybe(z.boolean()),
  dutyGate: dutyGateSchema,
  confirmedFiveFamilies: z.boolean(),
};

const reasonWhenNotContacted = (
  c: { guardiansContacted: string; guardiansContactedReason: string | undefined },
  ctx: z.core.$RefinementCtx,
): void => {
  if (c.guardiansContacted === 'bevisst_ikke' && c.guardiansContactedReason === undefined) {
    addProblem(ctx, 'required-with', { key: 'guardiansContacted', value: 'bevisst_ikke' }, [
      'guardiansContactedReason',
    ]);
  }
};

/** What a presenting service says about a case: all of it coarse or free text that the guard has read. */
export const caseContentSchema = z.strictObject(caseFields).superRefine(reasonWhenNotContacted);
export type CaseContent = z.infer<typeof caseContentSchema>;

export { caseFields, reasonWhenNotContacted };

/**
 * A case being written: every field may be missing, nothing but the shape is demanded, so that autosave never refuses a
 * half-finished sentence. `caseContentSchema` decides when it is complete.
 */
export const caseDraftSchema = z.strictObject({
  presenterServiceType: codeOf('services').optional(),
  ageBand: ageBandSchema.optional(),
  careSituation: careSituationSchema.optional(),
  arenaTypes: z.array(arenaTypeSchema).max(8).optional(),
  concernThemes: z.array(codeOf('themes')).max(3).optional(),
  observations: z.string().max(20_000).optional(),
  childExpressions: z.string().max(20_000).optional(),
  duration: durationSchema.optional(),
  frequency: frequencySchema.optional(),
  protectiveFactors: z.array(z.string().max(20_000)).max(30).optional(),
  riskFactors: z.array(z.string().max(20_000)).max(30).optional(),
  actionsTried: z
    .array(z.strictObject({ type: codeOf('actionTypes'), effect: effectSchema }))
    .max(50)
    .optional(),
  guardiansContacted: guardiansContactedSchema.optional(),
  guardiansContactedReason: z.string().max(20_000).optional(),
  childSpokenWith: childSpokenWithSchema.optional(),
  questions: z.array(z.string().max(20_000)).max(2).optional(),
  level: z.string().optional(),
  interpreterNeeded: z.boolean().optional(),
  dutyGate: z
    .strictObject({ reporting: dutyAnswerSchema.optional(), averting: dutyAnswerSchema.optional() })
    .optional(),
  confirmedFiveFamilies: z.boolean().optional(),
});
export type CaseDraft = z.infer<typeof caseDraftSchema>;

// DOMAIN 5.2: forward through the queue; a duty stop is left only by answering the duty questions anew.
const TRANSITIONS: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  kladd: ['duty_stop', 'klar_for_kontroll', 'slettet'],
  duty_stop: ['kladd', 'slettet'],
  klar_for_kontroll: ['kladd', 'duty_stop', 'klar', 'slettet'],
  klar: ['kladd', 'duty_stop', 'satt_opp', 'slettet'],
  // A case that has come back goes back to being followed up when it is taken off.
  satt_opp: ['klar', 'duty_stop', 'drøftet', 'oppfølging'],
  drøftet: ['oppfølging', 'avsluttet'],
  oppfølging: ['satt_opp', 'avsluttet'],
  // A correction of the minutes may set the day that was left out.
  avsluttet: ['oppfølging', 'slettet'],
  slettet: [],
};

/** Whether a case may pass from one state to another. `klar` also demands the guard and the confirmation (services/case.ts). */
export const mayPass = (from: CaseStatus, to: CaseStatus): boolean => TRANSITIONS[from].includes(to);

/**
 * Whether a case with this content may have come as far as this state: all that is passed on is complete and has both duty
 * questions answered no, and from `klar` on a person has confirmed that it could be five families. Of a deleted one nothing
 * is left to ask about.
 */
export function mayStandAs(status: CaseStatus, body: CaseDraft): boolean {
  if (status === 'kladd' || status === 'duty_stop' || status === 'slettet') return true;
  const content = caseContentSchema.safeParse(body);
  if (!content.success || !dutyIsSettled(content.data.dutyGate)) return false;
  return status === 'klar_for_kontroll' || content.data.confirmedFiveFamilies;
}

// No vowels, no look-alikes: a code that spells nothing and can be read aloud.
const CODE_ALPHABET = '23456789BCDFGHJKMNPQRSTVWXZ';

const CASE_CODE = new RegExp(`^S-[${CODE_ALPHABET}]{4}$`);
/** Whether a text is a code that `newCaseCode` may have made. */
export const isCaseCode = (text: string): boolean => CASE_CODE.test(text);

/** A case code such as `S-7K3Q`. Random, never sequential: sequence and date together narrow (DOMAIN 5.2). `random` fills the array. */
export function newCaseCode(random: (bytes: Uint8Array) => Uint8Array): string {
  let code = '';
  while (code.length < 4) {
    const byte = random(new Uint8Array(1))[0] ?? 0;
    // 27 letters go nine times into 243: bytes above that would favour the first letters.
    if (byte < 243) code += CODE_ALPHABET[byte % CODE_ALPHABET.length];
  }
  return `S-${code}`;
}
