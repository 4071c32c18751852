/** A consent form while it is filled in: what stands there, what it becomes on paper, and what is wrong with it. */

import type { SignatureRole } from '../../domain/codes.ts';
import {
  asksForAdultsOwnInformation,
  type ConsentContent,
  type ConsentService,
  consentContentSchema,
} from '../../domain/consent.ts';
import type { SectionsByDocument } from '../../domain/document-sections.ts';
import type { Language, Locale } from '../../domain/language.ts';
import { addDays, isLocalDate } from '../../domain/local-time.ts';
import { type ConsentOrder, type ConsentPreview, formatsWith, type NamedFormat } from '../../domain/named-documents.ts';
import type { ParentLanguage } from '../../domain/parent-language.ts';
import { parseWith } from '../../domain/problems.ts';
import type { Failure } from '../../domain/result.ts';
import type { ConsentStep } from '../app/router.tsx';

/** More than this is no longer one or two sentences. */
export const LONGEST_PURPOSE = 300;

export type Responsibility = 'two' | 'alone' | 'childWelfare';

export interface ConsentState {
  readonly requestingService: string;
  readonly purpose: string;
  readonly services: readonly ConsentService[];
  readonly informationTypes: readonly string[];
  readonly exclusions: string;
  readonly responsibility: Responsibility | undefined;
  /** Where not both parents consent for the child: how many of them release information about themselves. */
  readonly ownAdults: 'one' | 'both' | undefined;
  readonly youth: boolean;
  readonly youthBasis: string;
  /** Whether names are typed now; else the sheet has lines for the pen. */
  readonly named: boolean;
  readonly child: string;
  readonly birthDate: string;
  readonly guardian0: string;
  readonly guardian1: string;
  readonly reviewDate: string;
  readonly childView: string;
  readonly hasInterpreter: boolean;
  readonly interpreter: string;
  readonly isOral: boolean;
  readonly oralRecord: string;
  readonly language: Language;
  /** The draft of a further language beside the Norwegian. */
  readonly second: ParentLanguage | undefined;
  readonly formats: readonly NamedFormat[];
  readonly sections: SectionsByDocument['consent-form'];
}

/** Nothing is chosen beforehand but how long it lasts and how it is printed. */
export const startingState = (today: string, language: Locale): ConsentState => ({
  requestingService: '',
  purpose: '',
  services: [],
  informationTypes: [],
  exclusions: '',
  responsibility: undefined,
  ownAdults: undefined,
  youth: false,
  youthBasis: '',
  named: false,
  child: '',
  birthDate: '',
  guardian0: '',
  guardian1: '',
  reviewDate: monthsFrom(today, 6),
  childView: '',
  hasInterpreter: false,
  interpreter: '',
  isOral: false,
  oralRecord: '',
  language,
  second: undefined,
  formats: ['docx', 'pdf'],
  sections: { ageGuidance: true, withdrawalSlip: true, interpreter: true, oralRecord: true },
});

/** Fields that are typed for paper: with any of them filled, leaving loses something. */
const TYPED = [
  'purpose',
  'exclusions',
  'youthBasis',
  'child',
  'birthDate',
  'guardian0',
  'guardian1',
  'childView',
  'interpreter',
  'oralRecord',
] as const satisfies readonly (keyof ConsentState)[];
export type TypedField = (typeof TYPED)[number];
export const hasTyped = (state: ConsentState): boolean => TYPED.some((field) => state[field].trim() !== '');

/** The same day some months later; the last of the month where it has no such day. */
export function monthsFrom(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  const next = new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10);
  const wanted = addDays(first, day - 1);
  return wanted < next ? wanted : addDays(next, -1);
}

export const asksForOwn = (state: ConsentState): boolean => asksForAdultsOwnInformation(state.informationTypes);
/** Whether the number of adults with a line of their own must be chosen: with two who consent for the child, it is those. */
export const mustChooseAdults = (state: ConsentState): boolean =>
  asksForOwn(state) && state.responsibility !== undefined && state.responsibility !== 'two';

/** Who signs, as the rules say: those with parental responsibility for the child, each adult for themselves. */
export function signatureLinesOf(state: ConsentState): SignatureRole[] {
  const { responsibility, ownAdults, youth } = state;
  if (responsibility === undefined) return youth ? ['ungdom'] : [];
  const child: Readonly<Record<Responsibility, readonly SignatureRole[]>> = {
    two: ['foresatt', 'foresatt'],
    alone: ['foresatt'],
    childWelfare: ['barnevernstjeneste'],
  };
  const signing = child[responsibility];
  const adults = ownAdults === 'both' ? 2 : ownAdults === 'one' ? 1 : 0;
  const guardians = signing.filter((role) => role === 'foresatt').length;
  const ownOnly = mustChooseAdults(state) ? Math.max(0, adults - guardians) : 0;
  return [
    ...signing,
    ...Array.from({ length: ownOnly }, (): SignatureRole => 'egne_opplysninger'),
    ...(youth ? (['ungdom'] as const) : []),
  ];
}

/** Roles of the adults who are named on the sheet, in the order of their lines. */
export const adultsOf = (state: ConsentState): ('foresatt' | 'egne_opplysninger')[] =>
  signatureLinesOf(state).filter((role) => role === 'foresatt' || role === 'egne_opplysninger');

export const GUARDIANS = ['guardian0', 'guardian1'] as const;

const orLeftOut = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

function contentOf(state: ConsentState, written: Language) {
  const adults = adultsOf(state);
  return {
    purpose: state.purpose,
    requestingService: state.requestingService,
    services: [...state.services],
    informationTypes: [...state.informationTypes],
    exclusions: state.exclusions,
    reviewDate: state.reviewDate,
    signatureLines: signatureLinesOf(state),
    childView: orLeftOut(state.childView),
    interpreter: state.hasInterpreter ? orLeftOut(state.interpreter) : undefined,
    oralRecord: state.isOral ? orLeftOut(state.oralRecord) : undefined,
    youthBasis: state.youth ? orLeftOut(state.youthBasis) : undefined,
    language: written,
    printOnly: state.named
      ? {
          child: { name: state.child, birthDate: state.birthDate },
          guardians: GUARDIANS.slice(0, adults.length).map((field, i) => ({
            name: state[field],
            hasParentalResponsibility: adults[i] === 'foresatt',
          })),
        }
      : undefined,
  };
}

/** The order for what the sheet looks like now; undefined until it can be drawn. Names that are not whole yet are left out. */
export function previewOf(state: ConsentState, written: Language): ConsentPreview | undefined {
  if (state.requestingService === '' || !isLocalDate(state.reviewDate)) return undefined;
  const content = contentOf(state, written);
  const names = content.printOnly;
  const whole =
    names !== undefined &&
    [names.child.name, ...names.guardians.map((g) => g.name)].every((name) => name.trim() !== '') &&
    isLocalDate(names.child.birthDate);
  return {
    form: { ...content, printOnly: whole ? names : undefined },
    sections: state.sections,
    language: state.language,
    second: state.second,
  };
}

/** Fields with something wrong, in the order of the steps. */
export const CONSENT_FIELDS = [
  'requestingService',
  'purpose',
  'services',
  'informationTypes',
  'exclusions',
  'responsibility',
  'ownAdults',
  'youthBasis',
  'child',
  'birthDate',
  'guardian0',
  'guardian1',
  'reviewDate',
  'childView',
  'interpreter',
  'oralRecord',
  'formats',
] as const;
export type ConsentField = (typeof CONSENT_FIELDS)[number];
export type ConsentFault = ConsentField | 'purposeLong' | 'samePerson' | 'reviewPast';
export type ConsentFaults = Readonly<Partial<Record<ConsentField, ConsentFault>>>;

export const STEP_OF_FIELD: Readonly<Record<ConsentField, ConsentStep>> = {
  requestingService: 'hvem',
  purpose: 'formal',
  services: 'tjenester',
  informationTypes: 'opplysninger',
  exclusions: 'opplysninger',
  responsibility: 'underskrift',
  ownAdults: 'underskrift',
  youthBasis: 'underskrift',
  child: 'underskrift',
  birthDate: 'underskrift',
  guardian0: 'underskrift',
  guardian1: 'underskrift',
  reviewDate: 'varighet',
  childView: 'varighet',
  interpreter: 'varighet',
  oralRecord: 'varighet',
  formats: 'skriv-ut',
};

/** The field a problem of the schema belongs to. */
function fieldOf(path: string): ConsentField | undefined {
  const own: readonly (readonly [RegExp, ConsentField])[] = [
    [/^printOnly\.child\.name/, 'child'],
    [/^printOnly\.child\.birthDate/, 'birthDate'],
    [/^printOnly\.guardians\[0\]/, 'guardian0'],
    [/^printOnly\.guardians\[1\]/, 'guardian1'],
    [/^signatureLines/, 'responsibility'],
  ];
  const found = own.find(([pattern]) => pattern.test(path))?.[1];
  return found ?? CONSENT_FIELDS.find((field) => path === field || path.startsWith(`${field}[`));
}

/** Faults by field of what the services answered; empty when the failure is of another kind. */
export function faultsOf(failure: Failure): ConsentFaults {
  const faults: Partial<Record<ConsentField, ConsentFault>> = {};
  if (failure.code !== 'invalid') return faults;
  for (const { path, code } of failure.problems) {
    const field = fieldOf(path.replace(/^form\./, ''));
    if (field === undefined || faults[field] !== undefined) continue;
    faults[field] = code === 'duplicate' ? 'samePerson' : code === 'end-before-start' ? 'reviewPast' : field;
  }
  return faults;
}

/** The order for the finished sheet, or what is wrong. */
export function orderOf(
  state: ConsentState,
  written: Language,
  today: string,
): { readonly order: ConsentOrder } | { readonly faults: ConsentFaults } {
  const parsed = parseWith(consentContentSchema, contentOf(state, written));
  const faults: Partial<Record<ConsentField, ConsentFault>> = parsed.ok ? {} : { ...faultsOf(parsed.failure) };
  if (state.purpose.trim().length > LONGEST_PURPOSE) faults.purpose = 'purposeLong';
  if (state.responsibility === undefined) faults.responsibility = 'responsibility';
  else if (mustChooseAdults(state) && state.ownAdults === undefined) faults.ownAdults = 'ownAdults';
  if (faults.reviewDate === undefined && state.reviewDate < today) faults.reviewDate = 'reviewPast';
  if (formatsWith(state.second, state.formats).length === 0) faults.formats = 'formats';
  if (!parsed.ok || Object.keys(faults).length > 0) return { faults };
  const form: ConsentContent = parsed.value;
  const { sections, language, second, formats } = state;
  return { order: { form, sections, language, second, formats: [...formats] } };
}

/** Whether a step has all it asks for. */
export const stepIsDone = (step: ConsentStep, faults: ConsentFaults): boolean =>
  step !== 'skriv-ut' && !CONSENT_FIELDS.some((field) => STEP_OF_FIELD[field] === step && faults[field] !== undefined);
