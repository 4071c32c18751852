/** A parent talk while it is prepared: what is chosen, what becomes of it on paper, and what is wrong with it. */
import { type TalkBlock, type TalkKind, talkBlockSchema } from '../../domain/codes.ts';
import type { SectionsByDocument } from '../../domain/document-sections.ts';
import type { Language, Locale } from '../../domain/language.ts';
import { formatsWith, type TalkDocument, type TalkOrder, type TalkPreview } from '../../domain/named-documents.ts';
import type { ParentLanguage } from '../../domain/parent-language.ts';
import { parseWith } from '../../domain/problems.ts';
import type { Failure } from '../../domain/result.ts';
import { type TalkContent, talkContentSchema } from '../../domain/talk.ts';

export type TalkFormat = TalkOrder['formats'][number];

export interface TalkState {
  readonly service: string;
  readonly unit: string;
  readonly department: string;
  readonly date: string;
  readonly start: string;
  readonly place: string;
  readonly contactRole: string;
  readonly answerBy: string;
  /** As typed. */
  readonly minutes: string;
  readonly interpreter: boolean;
  readonly blocks: readonly TalkBlock[];
  readonly named: boolean;
  readonly child: string;
  readonly guardian0: string;
  readonly guardian1: string;
  readonly documents: readonly TalkDocument[];
  readonly formats: readonly TalkFormat[];
  readonly language: Language;
  /** The draft of a further language beside the Norwegian, on the invitation. */
  readonly second: ParentLanguage | undefined;
  readonly sections: SectionsByDocument['talk-guide'];
}

/** What a kind of talk begins with. The start is where everything is asked once; the others choose. */
const BLOCKS: Readonly<Record<TalkKind, readonly TalkBlock[]>> = {
  oppstartssamtale: talkBlockSchema.options,
  foreldresamtale: ['ramme', 'om_barnet', 'trivsel', 'overganger', 'familie', 'psykisk_helse', 'styrker', 'avtale'],
  bekymringssamtale: ['ramme', 'om_barnet', 'trivsel', 'overganger', 'styrker', 'avtale'],
};

export const startingTalk = (kind: TalkKind, language: Locale): TalkState => ({
  service: 'BHG',
  unit: '',
  department: '',
  date: '',
  start: '',
  place: '',
  contactRole: '',
  answerBy: '',
  minutes: '45',
  interpreter: false,
  blocks: BLOCKS[kind],
  named: false,
  child: '',
  guardian0: '',
  guardian1: '',
  documents: ['talk-invitation', 'talk-guide'],
  formats: ['docx', 'pdf'],
  language,
  second: undefined,
  sections: { checklist: true, agreedNote: true },
});

const TYPED = [
  'unit',
  'department',
  'date',
  'start',
  'place',
  'contactRole',
  'answerBy',
  'child',
  'guardian0',
  'guardian1',
] as const satisfies readonly (keyof TalkState)[];
export const hasTyped = (state: TalkState): boolean => TYPED.some((field) => state[field].trim() !== '');

/** Minutes that were typed: a whole number from 5 to 480. */
export function minutesOfTalk(typed: string): number | undefined {
  if (!/^\d{1,3}$/.test(typed.trim())) return undefined;
  const minutes = Number(typed);
  return minutes >= 5 && minutes <= 480 ? minutes : undefined;
}

const orLeftOut = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

function contentOf(kind: TalkKind, state: TalkState, written: Language) {
  const guardians = [state.guardian0, state.guardian1].filter((name) => name.trim() !== '');
  return {
    kind,
    service: state.service,
    unit: orLeftOut(state.unit),
    department: orLeftOut(state.department),
    date: orLeftOut(state.date),
    start: orLeftOut(state.start),
    place: orLeftOut(state.place),
    contactRole: orLeftOut(state.contactRole),
    answerBy: orLeftOut(state.answerBy),
    durationMinutes: minutesOfTalk(state.minutes) ?? 0,
    interpreter: state.interpreter,
    blocks: [...state.blocks],
    language: written,
    printOnly: state.named
      ? { child: { name: state.child }, guardians: guardians.map((name) => ({ name })) }
      : undefined,
  };
}

/** The order for what a sheet looks like now; undefined until it can be drawn. */
export function previewOf(
  kind: TalkKind,
  state: TalkState,
  document: TalkDocument,
  written: Language,
): TalkPreview | undefined {
  if (state.blocks.length === 0 || minutesOfTalk(state.minutes) === undefined) return undefined;
  const talk = contentOf(kind, state, written);
  const printOnly = state.child.trim() === '' ? undefined : talk.printOnly;
  return {
    document,
    talk: { ...talk, printOnly },
    sections: state.sections,
    language: state.language,
    second: state.second,
  };
}

/** Fields with something wrong, in the order they stand on the page. */
export const TALK_FIELDS = [
  'minutes',
  'blocks',
  'service',
  'unit',
  'department',
  'date',
  'start',
  'place',
  'contactRole',
  'answerBy',
  'child',
  'guardian0',
  'guardian1',
  'documents',
  'formats',
] as const;
export type TalkField = (typeof TALK_FIELDS)[number];
export type TalkFault = TalkField | 'answerLate';
export type TalkFaults = Readonly<Partial<Record<TalkField, TalkFault>>>;

function fieldOf(path: string): TalkField | undefined {
  if (path === 'durationMinutes') return 'minutes';
  if (path.startsWith('printOnly.child')) return 'child';
  if (path.startsWith('printOnly.guardians[0]')) return 'guardian0';
  if (path.startsWith('printOnly.guardians')) return 'guardian1';
  return TALK_FIELDS.find((field) => path === field || path.startsWith(`${field}[`));
}

/** Faults by field of what the services answered; empty when the failure is of another kind. */
export function faultsOf(failure: Failure): TalkFaults {
  const faults: Partial<Record<TalkField, TalkFault>> = {};
  if (failure.code !== 'invalid') return faults;
  for (const { path } of failure.problems) {
    const field = fieldOf(path.replace(/^talk\./, ''));
    if (field !== undefined) faults[field] ??= field;
  }
  return faults;
}

/** The order for the finished sheets, or what is wrong. */
export function orderOf(
  kind: TalkKind,
  state: TalkState,
  written: Language,
): { readonly order: TalkOrder } | { readonly faults: TalkFaults } {
  const parsed = parseWith(talkContentSchema, contentOf(kind, state, written));
  const faults: Partial<Record<TalkField, TalkFault>> = parsed.ok ? {} : { ...faultsOf(parsed.failure) };
  if (faults.date === undefined && faults.answerBy === undefined && state.date !== '' && state.answerBy > state.date) {
    faults.answerBy = 'answerLate';
  }
  if (state.documents.length === 0) faults.documents = 'documents';
  const beside = state.documents.includes('talk-invitation') ? state.second : undefined;
  if (formatsWith(beside, state.formats).length === 0) faults.formats = 'formats';
  if (!parsed.ok || Object.keys(faults).length > 0) return { faults };
  const talk: TalkContent = parsed.value;
  const { documents, formats, sections, language, second } = state;
  return { order: { talk, documents: [...documents], formats: [...formats], sections, language, second } };
}

/** The block at `from` put at `to`; the same list when there is no such place. */
export function movedBlock(blocks: readonly TalkBlock[], from: number, to: number): readonly TalkBlock[] {
  const block = blocks[from];
  if (block === undefined || from === to || to < 0 || to >= blocks.length) return blocks;
  const rest = blocks.filter((_, i) => i !== from);
  return [...rest.slice(0, to), block, ...rest.slice(to)];
}

/** A block where it usually stands: after the last of those that come before it, but never after the agreement. */
export function withBlock(blocks: readonly TalkBlock[], block: TalkBlock): readonly TalkBlock[] {
  const order = talkBlockSchema.options;
  const before = blocks.findLastIndex((b) => order.indexOf(b) < order.indexOf(block));
  return [...blocks.slice(0, before + 1), block, ...blocks.slice(before + 1)];
}
