/** Methods and how the minutes of one case are shared between their phases (DOMAIN 1.8). */
import { z } from 'zod';
import { apportion } from './apportion.ts';
import { catalogues, type Method, type Phase, phaseSchema } from './catalogues.ts';
import { line } from './fields.ts';

/** The method of a code in the catalogue. Throws on an unknown code: input has been validated before it comes here. */
export function methodOf(code: string): Method {
  const found = catalogues.methods.entries.find((m) => m.code === code);
  if (!found) throw new Error(`no method ${code} in the catalogue`);
  return found;
}

/**
 * Minutes of each phase, in order, for a case of `length` minutes. The catalogue's own figures where it has them, else its
 * defaults in proportion, in whole minutes that add up to `length`.
 */
export function phaseMinutes(method: Pick<Method, 'phases'>, length: number): number[] {
  const listed = method.phases.map((p) => p.minutesByLength?.[String(length)]);
  if (listed.every((m) => m !== undefined) && listed.reduce((a, b) => a + b, 0) === length) return listed;
  return apportion(
    length,
    method.phases.map((p) => p.minutes),
  );
}

/** What a meeting is led by: the phases of a method as they were when it began. */
export const leadMethodSchema = z.strictObject({
  code: z.string().min(1),
  phases: z.array(phaseSchema).min(1).max(20),
});
export type LeadMethod = z.infer<typeof leadMethodSchema>;

/** Code of a team's own method, beside those of the catalogue. */
export const OWN_METHOD = 'egen';

/** A phase that a team has made itself: a name in its own written form. */
export const ownPhaseSchema = z.strictObject({
  name: line,
  minutes: z.number().int().min(1).max(240),
  rule: phaseSchema.shape.rule,
  speaker: phaseSchema.shape.speaker,
});
export type OwnPhase = z.infer<typeof ownPhaseSchema>;
export const ownPhasesSchema = z.array(ownPhaseSchema).min(1).max(12);

/** The team's own phases as a method like the others. */
export const ownMethod = (phases: readonly OwnPhase[]): LeadMethod => ({
  code: OWN_METHOD,
  phases: phases.map(
    ({ name, ...plain }, i): Phase => ({
      ...plain,
      code: `${OWN_METHOD}-${i + 1}`,
      label: { nb: name, nn: name, en: name },
    }),
  ),
});
