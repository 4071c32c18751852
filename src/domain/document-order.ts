/** What the window asks for when a document is to be seen or saved: one shape per kind of document. */
import { z } from 'zod';
import { documentFormatSchema } from './codes.ts';
import { sectionChoiceOf } from './document-sections.ts';
import { codeOf } from './fields.ts';
import { languageSchema } from './language.ts';
import { type ParentLanguage, parentLanguage, parentLanguageSchema } from './parent-language.ts';

const common = { formats: z.array(documentFormatSchema).min(1).max(4).readonly(), language: languageSchema };
const meeting = z.uuid();
/** Without a meeting there are lines for the pen. */
const perhapsMeeting = meeting.nullable();
/** The service that hands it out; without one the team does. */
const service = codeOf('services').nullable();

const ofMeeting = <T extends string>(type: T) => z.strictObject({ type: z.literal(type), meeting, ...common });
const forMeeting = <T extends string>(type: T) =>
  z.strictObject({ type: z.literal(type), meeting: perhapsMeeting, ...common });
const blank = <T extends string>(type: T) => z.strictObject({ type: z.literal(type), service, ...common });
/** For children and young people: with a further language beside the Norwegian, when one is chosen. */
const explained = <T extends string>(type: T) =>
  z.strictObject({ type: z.literal(type), service, second: parentLanguageSchema.optional(), ...common });
const plan = <T extends 'action-plan' | 'family-plan'>(type: T) =>
  z.strictObject({ type: z.literal(type), service, sections: sectionChoiceOf(type), ...common });
const poster = <T extends string>(type: T) => z.strictObject({ type: z.literal(type), ...common });

export const documentOrderSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('summons'), meeting, sections: sectionChoiceOf('summons'), ...common }),
  z.strictObject({ type: z.literal('minutes'), meeting, sections: sectionChoiceOf('minutes'), ...common }),
  z.strictObject({ type: z.literal('minutes-short'), meeting, sections: sectionChoiceOf('minutes'), ...common }),
  ofMeeting('minutes-log'),
  /** One form for every case on the meeting's agenda. */
  ofMeeting('discussion-form'),
  forMeeting('attendance-list'),
  forMeeting('evaluation-form'),
  z.strictObject({
    type: z.literal('welcome-letter'),
    meeting: perhapsMeeting,
    sections: sectionChoiceOf('welcome-letter'),
    ...common,
  }),
  blank('discussion-form-blank'),
  blank('wondering-note'),
  blank('duty-note'),
  explained('consent-explained-child'),
  explained('consent-explained-youth'),
  blank('refusal-receipt'),
  blank('withdrawal-receipt'),
  blank('agreed-note'),
  plan('action-plan'),
  plan('family-plan'),
  poster('ground-rules'),
  /** Fewer words, in letters that are read from the other end of a table. */
  poster('ground-rules-large'),
  z.strictObject({
    type: z.literal('annual-report'),
    year: z.number().int().min(2000).max(2999),
    sections: sectionChoiceOf('annual-report'),
    ...common,
  }),
]);

export type DocumentOrder = z.output<typeof documentOrderSchema>;
export type OrderedType = DocumentOrder['type'];
export type OrderOf<T extends OrderedType> = Extract<DocumentOrder, { readonly type: T }>;

/** Those of them that parents, children and young people are given: they can have a further language. */
export const hasSecondLanguage = (type: OrderedType): boolean =>
  type === 'consent-explained-child' || type === 'consent-explained-youth';

/** The formats the window offers for a kind of document, with a further language beside the Norwegian if there is one. */
export const formatsOf = (
  type: OrderedType,
  second?: ParentLanguage | undefined,
): readonly z.infer<typeof documentFormatSchema>[] =>
  type === 'summons'
    ? ['docx', 'pdf', 'ics', 'txt']
    : second === undefined
      ? ['docx', 'pdf']
      : parentLanguage(second).formats;

/** A document to look at: each file as it will be saved. */
export const documentPreviewSchema = z.strictObject({
  files: z.array(
    z.strictObject({
      /** The PDF itself, base64. */
      pdf: z.string(),
      pages: z.number().int().positive(),
    }),
  ),
  /** Characters no font has, as code points. */
  missing: z.array(z.string()),
});
export type DocumentPreview = z.infer<typeof documentPreviewSchema>;
