/** What is typed for one paper of a cooperation, and what is asked for. It lives in the state of the page and nowhere else. */
import {
  type ConsentMeetingView,
  type CooperationDocument,
  type CooperationOrder,
  type CooperationPreview,
  cooperationOrderSchema,
  cooperationPreviewSchema,
} from '../../domain/cooperation-view.ts';
import type { Language } from '../../domain/language.ts';

export const TOLD = ['childView', 'guardianView', 'situation'] as const;

export interface PaperState {
  readonly named: boolean;
  readonly child: string;
  readonly guardian0: string;
  readonly guardian1: string;
  /** One for each who is invited. */
  readonly people: readonly string[];
  readonly childView: string;
  readonly guardianView: string;
  readonly situation: string;
  readonly formats: readonly ('docx' | 'pdf' | 'txt')[];
  readonly language: Language;
}

export const startingPaper = (language: Language, meeting: ConsentMeetingView | undefined): PaperState => ({
  named: false,
  child: '',
  guardian0: '',
  guardian1: '',
  people: meeting?.meeting.invited.map(() => '') ?? [],
  childView: '',
  guardianView: '',
  situation: '',
  formats: ['docx', 'pdf'],
  language,
});

export interface Subject {
  readonly document: CooperationDocument;
  readonly cooperation: string;
  readonly meeting: string | null;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Every name that is typed: the guard learns them. */
export const namesIn = ({ named, child, guardian0, guardian1, people }: PaperState): string[] =>
  named ? [child, guardian0, guardian1, ...people].filter((name) => name.trim() !== '') : [];

const asked = (subject: Subject, state: PaperState) => ({
  ...subject,
  language: state.language,
  values: {
    child: state.named ? orNull(state.child) : null,
    guardians: state.named ? [state.guardian0, state.guardian1].filter((name) => name.trim() !== '') : [],
    people: state.named ? state.people.map(orNull) : [],
    childView: orNull(state.childView),
    guardianView: orNull(state.guardianView),
    situation: orNull(state.situation),
  },
});

/** Undefined while something typed cannot be printed. */
export function previewOf(subject: Subject, state: PaperState): CooperationPreview | undefined {
  const parsed = cooperationPreviewSchema.safeParse(asked(subject, state));
  return parsed.success ? parsed.data : undefined;
}

export function orderOf(subject: Subject, state: PaperState): CooperationOrder | 'formats' | 'typed' {
  if (state.formats.length === 0) return 'formats';
  const parsed = cooperationOrderSchema.safeParse({ ...asked(subject, state), formats: state.formats });
  return parsed.success ? parsed.data : 'typed';
}

export const hasTyped = (state: PaperState): boolean =>
  namesIn(state).length > 0 || TOLD.some((field) => state[field].trim() !== '');
