/**
 * Consent to lift the duty of secrecy (DOMAIN 1.3). A consent form is a named document: purpose, exclusions and names are
 * print-time values, kept in memory until they stand on paper and stored nowhere.
 */
import { z } from 'zod';
import { catalogues } from './catalogues.ts';
import { directionSchema, type SignatureRole, signatureRoleSchema } from './codes.ts';
import { addProblem, codeOf, line, localDate, localId, maybe, optionalText, text } from './fields.ts';
import { languageSchema } from './language.ts';

export const consentServiceSchema = z.strictObject({ serviceType: codeOf('services'), direction: directionSchema });
export type ConsentService = z.infer<typeof consentServiceSchema>;

const guardianSchema = z.strictObject({ name: line, hasParentalResponsibility: z.boolean() });

export const consentFormSchema = z
  .strictObject({
    id: localId,
    purpose: text,
    requestingService: codeOf('services'),
    services: z.array(consentServiceSchema).min(1).max(50),
    informationTypes: z.array(codeOf('informationTypes')).min(1).max(50),
    exclusions: optionalText,
    reviewDate: localDate,
    signatureLines: z.array(signatureRoleSchema).min(1).max(10),
    language: languageSchema,
    printOnly: maybe(
      z.strictObject({
        child: z.strictObject({ name: line, birthDate: localDate }),
        guardians: z.array(guardianSchema).max(10),
      }),
    ),
  })
  .superRefine((form, ctx) => {
    const seen = new Set<string>();
    form.services.forEach((s, i) => {
      if (seen.has(s.serviceType)) addProblem(ctx, 'duplicate', {}, ['services', i, 'serviceType']);
      seen.add(s.serviceType);
    });
  });
export type ConsentForm = z.infer<typeof consentFormSchema>;

/** One place to sign on a consent form. */
export interface SignatureBlock {
  readonly role: SignatureRole;
  /** 1-based number among the signers of the same role. */
  readonly number: number;
  /** How many signers share this role. */
  readonly ofRole: number;
  /** Name printed under the line; undefined leaves a line for the pen. */
  readonly name: string | undefined;
  /** Whether this signer gets an own, unticked box and signature for own health or substance-use information. */
  readonly ownInformation: boolean;
}

/** Whether the form asks for information that only the adult it concerns can release (fvl § 13 a nr. 1, DOMAIN 1.3.4). */
export const asksForAdultsOwnInformation = (informationTypes: readonly string[]): boolean =>
  informationTypes.some((c) => catalogues.informationTypes.entries.find((e) => e.code === c)?.ownConsentOfAdult);

/**
 * One signature block per signature line. Nobody can release another adult's health or substance-use information, so each
 * signing guardian gets an own box and line for it when the form asks for such information.
 */
export function signatureBlocks(
  form: Pick<ConsentForm, 'signatureLines' | 'informationTypes' | 'printOnly'>,
): SignatureBlock[] {
  const own = asksForAdultsOwnInformation(form.informationTypes);
  const count = new Map<SignatureRole, number>();
  const total = (role: SignatureRole) => form.signatureLines.filter((r) => r === role).length;
  return form.signatureLines.map((role) => {
    const number = (count.get(role) ?? 0) + 1;
    count.set(role, number);
    const name =
      role === 'foresatt'
        ? form.printOnly?.guardians[number - 1]?.name
        : role === 'ungdom'
          ? form.printOnly?.child.name
          : undefined;
    return { role, number, ofRole: total(role), name, ownInformation: own && role === 'foresatt' };
  });
}
