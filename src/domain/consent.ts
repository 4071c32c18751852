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

const namesSchema = z.strictObject({
  child: z.strictObject({ name: line, birthDate: localDate }),
  /** In the order of the places to sign: first those who consent for the child, then those who only release their own. */
  guardians: z.array(guardianSchema).max(10),
});

const consentFields = {
  purpose: text,
  requestingService: codeOf('services'),
  services: z.array(consentServiceSchema).min(1).max(50),
  informationTypes: z.array(codeOf('informationTypes')).min(1).max(50),
  exclusions: optionalText,
  reviewDate: localDate,
  signatureLines: z.array(signatureRoleSchema).min(1).max(10),
  /** What is known when the form is made; what is left out is a line for the pen. */
  childView: maybe(text),
  interpreter: maybe(line),
  oralRecord: maybe(line),
  youthBasis: maybe(line),
  language: languageSchema,
  printOnly: maybe(namesSchema),
};

interface Checked {
  readonly services: readonly ConsentService[];
  readonly informationTypes: readonly string[];
  readonly signatureLines: readonly SignatureRole[];
  readonly printOnly?: z.infer<typeof namesSchema> | undefined;
}

/** What spans several fields: a service or a person that stands twice, and a place to sign for nothing. */
function checkForm(form: Checked, ctx: z.core.$RefinementCtx): void {
  const seen = new Set<string>();
  form.services.forEach((s, i) => {
    if (seen.has(s.serviceType)) addProblem(ctx, 'duplicate', {}, ['services', i, 'serviceType']);
    seen.add(s.serviceType);
  });
  const people = new Set<string>();
  form.printOnly?.guardians.forEach(({ name }, i) => {
    const folded = name.toLocaleLowerCase('nb').replaceAll(/\s+/g, ' ');
    if (people.has(folded)) addProblem(ctx, 'duplicate', {}, ['printOnly', 'guardians', i, 'name']);
    people.add(folded);
  });
  if (asksForAdultsOwnInformation(form.informationTypes)) return;
  form.signatureLines.forEach((role, i) => {
    if (role === 'egne_opplysninger') addProblem(ctx, 'not-allowed-here', {}, ['signatureLines', i]);
  });
}

export const consentFormSchema = z.strictObject({ id: localId, ...consentFields }).superRefine(checkForm);
export type ConsentForm = z.infer<typeof consentFormSchema>;

/** A consent form as the window asks for it: the same, without the name a run file gives it. */
export const consentContentSchema = z.strictObject(consentFields).superRefine(checkForm);
export type ConsentContent = z.infer<typeof consentContentSchema>;

/** A consent form while it is being made: what is not there yet is left open on the sheet. */
export const consentDraftSchema = z.strictObject({
  ...consentFields,
  purpose: optionalText,
  services: z.array(consentServiceSchema).max(50),
  informationTypes: z.array(codeOf('informationTypes')).max(50),
  signatureLines: z.array(signatureRoleSchema).max(10),
});

/** One place to sign on a consent form. */
export interface SignatureBlock {
  readonly role: SignatureRole;
  /** 1-based number among the signers of the same role. */
  readonly number: number;
  /** How many signers share this role. */
  readonly ofRole: number;
  /** 1-based number among all adults who sign for themselves or for the child, and how many they are. */
  readonly adult: { readonly number: number; readonly of: number };
  /** Name printed under the line; undefined leaves a line for the pen. */
  readonly name: string | undefined;
  /** Whether this signer gets an own, unticked box and signature for own health or substance-use information. */
  readonly ownInformation: boolean;
}

/** Whether the form asks for information that only the adult it concerns can release (fvl § 13 a nr. 1, DOMAIN 1.3.4). */
export const asksForAdultsOwnInformation = (informationTypes: readonly string[]): boolean =>
  informationTypes.some((c) => catalogues.informationTypes.entries.find((e) => e.code === c)?.ownConsentOfAdult);

/** Whether whoever signs here is a parent, who alone can release information about themselves. */
export const isAdultLine = (role: SignatureRole): boolean => role === 'foresatt' || role === 'egne_opplysninger';

/**
 * One signature block per signature line. Nobody can release another adult's health or substance-use information, so each
 * signing guardian gets an own box and line for it when the form asks for such information. A parent who does not consent for
 * the child (`egne_opplysninger`) has that line and no other.
 */
export function signatureBlocks(
  form: Pick<ConsentForm, 'signatureLines' | 'informationTypes' | 'printOnly'>,
): SignatureBlock[] {
  const own = asksForAdultsOwnInformation(form.informationTypes);
  const adults = form.signatureLines.filter(isAdultLine);
  // Those who consent for the child come first, as their names do.
  const adultNumber = (role: SignatureRole, number: number): number =>
    role === 'egne_opplysninger' ? adults.filter((r) => r === 'foresatt').length + number : number;
  const count = new Map<SignatureRole, number>();
  return form.signatureLines.map((role) => {
    const number = (count.get(role) ?? 0) + 1;
    count.set(role, number);
    const adult = { number: adultNumber(role, number), of: adults.length };
    const name = isAdultLine(role)
      ? form.printOnly?.guardians[adult.number - 1]?.name
      : role === 'ungdom'
        ? form.printOnly?.child.name
        : undefined;
    const ofRole = form.signatureLines.filter((r) => r === role).length;
    return { role, number, ofRole, adult, name, ownInformation: own && isAdultLine(role) };
  });
}
