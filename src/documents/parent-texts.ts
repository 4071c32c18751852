/** The texts of the documents for parents in further languages: drafts, each file with its status. Bokmål decides the keys. */
import arCommon from '../../resources/texts/ar/documents/common.json' with { type: 'json' };
import arConsentExplained from '../../resources/texts/ar/documents/consent-explained.json' with { type: 'json' };
import arConsentForm from '../../resources/texts/ar/documents/consent-form.json' with { type: 'json' };
import arTalkInvitation from '../../resources/texts/ar/documents/talk-invitation.json' with { type: 'json' };
import arWords from '../../resources/texts/ar/documents/words.json' with { type: 'json' };
import nbConsentExplained from '../../resources/texts/nb/documents/consent-explained.json' with { type: 'json' };
import nbConsentForm from '../../resources/texts/nb/documents/consent-form.json' with { type: 'json' };
import nbTalkInvitation from '../../resources/texts/nb/documents/talk-invitation.json' with { type: 'json' };
import nnConsentExplained from '../../resources/texts/nn/documents/consent-explained.json' with { type: 'json' };
import nnConsentForm from '../../resources/texts/nn/documents/consent-form.json' with { type: 'json' };
import nnTalkInvitation from '../../resources/texts/nn/documents/talk-invitation.json' with { type: 'json' };
import plCommon from '../../resources/texts/pl/documents/common.json' with { type: 'json' };
import plConsentExplained from '../../resources/texts/pl/documents/consent-explained.json' with { type: 'json' };
import plConsentForm from '../../resources/texts/pl/documents/consent-form.json' with { type: 'json' };
import plTalkInvitation from '../../resources/texts/pl/documents/talk-invitation.json' with { type: 'json' };
import plWords from '../../resources/texts/pl/documents/words.json' with { type: 'json' };
import seCommon from '../../resources/texts/se/documents/common.json' with { type: 'json' };
import seConsentExplained from '../../resources/texts/se/documents/consent-explained.json' with { type: 'json' };
import seConsentForm from '../../resources/texts/se/documents/consent-form.json' with { type: 'json' };
import seTalkInvitation from '../../resources/texts/se/documents/talk-invitation.json' with { type: 'json' };
import seWords from '../../resources/texts/se/documents/words.json' with { type: 'json' };
import soCommon from '../../resources/texts/so/documents/common.json' with { type: 'json' };
import soConsentExplained from '../../resources/texts/so/documents/consent-explained.json' with { type: 'json' };
import soConsentForm from '../../resources/texts/so/documents/consent-form.json' with { type: 'json' };
import soTalkInvitation from '../../resources/texts/so/documents/talk-invitation.json' with { type: 'json' };
import soWords from '../../resources/texts/so/documents/words.json' with { type: 'json' };
import tiCommon from '../../resources/texts/ti/documents/common.json' with { type: 'json' };
import tiConsentExplained from '../../resources/texts/ti/documents/consent-explained.json' with { type: 'json' };
import tiConsentForm from '../../resources/texts/ti/documents/consent-form.json' with { type: 'json' };
import tiTalkInvitation from '../../resources/texts/ti/documents/talk-invitation.json' with { type: 'json' };
import tiWords from '../../resources/texts/ti/documents/words.json' with { type: 'json' };
import ukCommon from '../../resources/texts/uk/documents/common.json' with { type: 'json' };
import ukConsentExplained from '../../resources/texts/uk/documents/consent-explained.json' with { type: 'json' };
import ukConsentForm from '../../resources/texts/uk/documents/consent-form.json' with { type: 'json' };
import ukTalkInvitation from '../../resources/texts/uk/documents/talk-invitation.json' with { type: 'json' };
import ukWords from '../../resources/texts/uk/documents/words.json' with { type: 'json' };
import type { Language } from '../domain/language.ts';
import { type ParentLanguage, parentLanguageSchema } from '../domain/parent-language.ts';

/** The documents themselves. */
export interface ParentDocumentTexts {
  readonly consentForm: typeof nbConsentForm;
  readonly consentExplained: typeof nbConsentExplained;
  readonly talkInvitation: typeof nbTalkInvitation;
}

/** How far a text has come. A draft is printed with a mark until the municipality approves a text of its own. */
export interface TextStatus {
  readonly state: string;
  readonly date: string;
  readonly check: string;
}

/** What every document in the language needs, dates included: the locale data of an engine may lack the language. */
export interface ParentCommon {
  readonly minutes: string;
  readonly dateAtTime: string;
  readonly unitWithDepartment: string;
  /** `{day}`, `{month}` and `{year}`; January first, in the form that a date wants. */
  readonly date: string;
  readonly months: readonly string[];
  readonly weekdayAndDate: string;
  /** Sunday first. */
  readonly weekdays: readonly string[];
  /** Between the things of a list, and before the last of them. */
  readonly list: { readonly between: string; readonly last: string };
  readonly lawSection: string;
  /** Below what the service wrote in Norwegian. */
  readonly onlyNorwegian: string;
  readonly draft: { readonly title: string; readonly text: string };
}

/** Labels of the catalogues, by code, as far as these documents print them. Laws by the first part of their code. */
export interface ParentWords {
  readonly services: Readonly<Record<string, string>>;
  readonly informationTypes: Readonly<Record<string, string>>;
  readonly directions: Readonly<Record<string, string>>;
  readonly laws: Readonly<Record<string, string>>;
}

/** A text file: what is printed, and how far it has come. */
type Draft<T> = T & { readonly status: TextStatus };
export interface ParentTexts {
  readonly common: Draft<ParentCommon>;
  readonly consentExplained: Draft<ParentDocumentTexts['consentExplained']>;
  readonly consentForm: Draft<ParentDocumentTexts['consentForm']>;
  readonly talkInvitation: Draft<ParentDocumentTexts['talkInvitation']>;
  readonly words: Draft<ParentWords>;
}

/** A further language with the texts it is printed with: those of the municipality where it has its own wording. */
export interface WordedLanguage {
  readonly code: ParentLanguage;
  readonly texts: ParentTexts;
}
/** A language of parents: by its code alone it is printed with Samråd's own texts. */
export type SecondTexts = ParentLanguage | WordedLanguage;
/** Every language that a text on paper may be in. */
export type PrintLanguage = Language | SecondTexts;

export const isParentLanguage = (language: PrintLanguage): language is SecondTexts =>
  typeof language !== 'string' || parentLanguageSchema.safeParse(language).success;

const all: Readonly<Record<ParentLanguage, ParentTexts>> = {
  se: {
    common: seCommon,
    consentExplained: seConsentExplained,
    consentForm: seConsentForm,
    talkInvitation: seTalkInvitation,
    words: seWords,
  },
  pl: {
    common: plCommon,
    consentExplained: plConsentExplained,
    consentForm: plConsentForm,
    talkInvitation: plTalkInvitation,
    words: plWords,
  },
  uk: {
    common: ukCommon,
    consentExplained: ukConsentExplained,
    consentForm: ukConsentForm,
    talkInvitation: ukTalkInvitation,
    words: ukWords,
  },
  ar: {
    common: arCommon,
    consentExplained: arConsentExplained,
    consentForm: arConsentForm,
    talkInvitation: arTalkInvitation,
    words: arWords,
  },
  so: {
    common: soCommon,
    consentExplained: soConsentExplained,
    consentForm: soConsentForm,
    talkInvitation: soTalkInvitation,
    words: soWords,
  },
  ti: {
    common: tiCommon,
    consentExplained: tiConsentExplained,
    consentForm: tiConsentForm,
    talkInvitation: tiTalkInvitation,
    words: tiWords,
  },
};

const NORWEGIAN = [
  nbConsentExplained,
  nbConsentForm,
  nbTalkInvitation,
  nnConsentExplained,
  nnConsentForm,
  nnTalkInvitation,
];

export const parentTextsIn = (language: SecondTexts): ParentTexts =>
  typeof language === 'string' ? all[language] : language.texts;

/**
 * All that a person reads who checks the texts in a language: what is printed in it, and the Norwegian it stands beside. How
 * far the drafts have come is not part of it.
 */
export const textsToCheck = (language: SecondTexts): readonly unknown[] => [
  ...Object.entries(parentTextsIn(language))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, { status: _, ...texts }]) => [file, texts]),
  ...NORWEGIAN,
];

/** A label of a catalogue. Throws for a code that has none: a test asks for all that can be printed. */
export function parentWord(language: SecondTexts, catalogue: keyof ParentWords, code: string): string {
  const found = parentTextsIn(language).words[catalogue][code];
  if (found === undefined) throw new Error(`no ${code} among the ${catalogue}`);
  return found;
}
