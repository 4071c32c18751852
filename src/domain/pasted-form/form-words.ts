/** What stands printed on our own discussion form, in every language: its labels, and its own sentences. */

import enCommon from '../../../resources/texts/en/documents/common.json' with { type: 'json' };
import enForm from '../../../resources/texts/en/documents/discussion-form.json' with { type: 'json' };
import enBlank from '../../../resources/texts/en/documents/discussion-form-blank.json' with { type: 'json' };
import nbCommon from '../../../resources/texts/nb/documents/common.json' with { type: 'json' };
import nbForm from '../../../resources/texts/nb/documents/discussion-form.json' with { type: 'json' };
import nbBlank from '../../../resources/texts/nb/documents/discussion-form-blank.json' with { type: 'json' };
import nnCommon from '../../../resources/texts/nn/documents/common.json' with { type: 'json' };
import nnForm from '../../../resources/texts/nn/documents/discussion-form.json' with { type: 'json' };
import nnBlank from '../../../resources/texts/nn/documents/discussion-form-blank.json' with { type: 'json' };
import { termLabel } from '../catalogues.ts';
import { effectSchema } from '../codes.ts';
import { LANGUAGES, type Language } from '../language.ts';
import { wordsIn } from './words.ts';

const FORMS: Readonly<Record<Language, { form: typeof nbForm; blank: typeof nbBlank; common: typeof nbCommon }>> = {
  nb: { form: nbForm, blank: nbBlank, common: nbCommon },
  nn: { form: nnForm, blank: nnBlank, common: nnCommon },
  en: { form: enForm, blank: enBlank, common: enCommon },
};

/** A part of the form that something can be written under. */
export const FORM_PARTS = [
  'gate',
  'reporting',
  'averting',
  'questions',
  'question2',
  'facts',
  'code',
  'presentedBy',
  'ageBand',
  'themes',
  'careSituation',
  'arenas',
  'duration',
  'frequency',
  'level',
  'interpreter',
  'observations',
  'childExpressions',
  'protective',
  'risk',
  'tried',
  'guardiansContacted',
  'guardiansReason',
  'childSpokenWith',
  'checks',
  'anonymity',
  'checkedBy',
  'inMeeting',
  'notes',
] as const;
export type FormPart = (typeof FORM_PARTS)[number];

export interface Label {
  readonly part: FormPart;
  readonly words: readonly string[];
  /** What follows in brackets belongs to it: a law. */
  readonly law: boolean;
}

/** A sentence of the form itself. Short ones count only alone in their cell, and only under the parts named. */
export interface OwnSentence {
  readonly words: readonly string[];
  readonly under: readonly FormPart[] | undefined;
}

/** A label, and the same without what its bracket adds. */
const both = (text: string): string[] => [...new Set([text, text.replace(/\s*\([^)]*\)/, '')])];
/** A template up to its first place. */
const before = (template: string): string => template.split(/\s*\(?\{/)[0] ?? template;

function printedOf(language: Language): Readonly<Record<FormPart, readonly string[]>> {
  const { form, blank } = FORMS[language];
  return {
    gate: [blank.headings.gate],
    reporting: [before(form.facts.reporting)],
    averting: [before(form.facts.averting)],
    questions: [blank.questions.first, form.headings.questions],
    question2: both(blank.questions.second),
    facts: [form.headings.facts],
    code: [form.facts.code],
    presentedBy: [form.facts.presentedBy],
    ageBand: [form.facts.ageBand],
    themes: [...both(blank.themes), form.facts.themes],
    careSituation: [form.facts.careSituation],
    arenas: [form.facts.arenas],
    duration: [form.facts.duration],
    frequency: [form.facts.frequency],
    level: [form.facts.level],
    interpreter: [form.facts.interpreter],
    observations: [blank.observations, form.headings.observations],
    childExpressions: [form.headings.childExpressions],
    protective: [...both(blank.protective), form.headings.protective],
    risk: [form.headings.risk],
    tried: [form.headings.tried],
    guardiansContacted: [form.facts.guardiansContacted],
    guardiansReason: [blank.guardiansReason, form.facts.guardiansReason],
    childSpokenWith: [form.facts.childSpokenWith],
    checks: [form.headings.checks, blank.headings.check],
    anonymity: [form.facts.anonymity],
    checkedBy: both(blank.checkedBy),
    inMeeting: [form.headings.inMeeting],
    notes: both(form.notes),
  };
}

/** What a part is called on the form. */
export const partName = (part: FormPart, language: Language): string => printedOf(language)[part].at(-1) ?? '';

function labelsOf(language: Language): Label[] {
  const texts = printedOf(language);
  return FORM_PARTS.flatMap((part) =>
    texts[part].map((text) => ({ part, words: wordsIn(text), law: part === 'reporting' || part === 'averting' })),
  );
}

function sentencesOf(language: Language): OwnSentence[] {
  const { form, blank, common } = FORMS[language];
  const anywhere = [
    form.title,
    form.subtitle,
    blank.lead,
    blank.gate.yes,
    blank.gate.unsure,
    blank.circle,
    ...Object.values(blank.check),
    form.fiveFamilies,
    form.notConfirmed,
    form.checkAgain,
    ...form.inMeeting,
    form.nothingTried,
    common.checkBeforePrint,
    common.practice,
  ];
  const effects = effectSchema.options.map((code) => termLabel('effect', code, language));
  const placed: readonly (readonly [string, readonly FormPart[]])[] = [
    [blank.gate.caption, ['gate']],
    [blank.gate.duty, ['gate']],
    ...Object.values(blank.gate.answers).map((answer) => [answer, ['gate']] as const),
    [form.noChildExpressions, ['childExpressions']],
    [form.noRisk, ['risk']],
    [form.triedCaption, ['tried']],
    // The head of the table, as one line and cell by cell.
    [[form.triedAction, ...effects].join(' '), ['tried']],
    [form.triedAction, ['tried']],
    [form.triedEffect, ['tried']],
  ];
  return [
    ...anywhere.map((text) => ({ words: wordsIn(text), under: undefined })),
    ...placed.map(([text, under]) => ({ words: wordsIn(text), under })),
  ];
}

const distinct = <T extends { readonly words: readonly string[] }>(all: readonly T[], key: (one: T) => string): T[] =>
  [
    // The longest first: «Spørsmål 2 (hvis du har ett til)» before «Spørsmål 2».
    ...new Map(all.map((one) => [`${key(one)} ${one.words.join(' ')}`, one])).values(),
  ].sort((a, b) => b.words.length - a.words.length);

/** Labels of all languages, the longest first. */
export const LABELS: readonly Label[] = distinct(LANGUAGES.flatMap(labelsOf), (label) => label.part);
/** The form's own sentences in all languages, the longest first. */
export const OWN_SENTENCES: readonly OwnSentence[] = distinct(LANGUAGES.flatMap(sentencesOf), (own) =>
  String(own.under),
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Lines around every page: marking, page number, template. */
const MARGINS: readonly RegExp[] = LANGUAGES.flatMap((language) => {
  const { common } = FORMS[language];
  return [common.marking, common.pageCounter, common.provenance, common.provenanceOnLetterhead].map(
    (template) => new RegExp(`^${escaped(template).replace(/\\\{\w+\\\}/g, '.{1,60}')}$`, 'i'),
  );
});
/** Whether a line stands in the margin of a page and says nothing of the case. */
export const isMargin = (line: string): boolean => MARGINS.some((margin) => margin.test(line.trim()));
