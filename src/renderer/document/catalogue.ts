/** Every document that needs nothing of a case, by when one needs it, and where the others are made. */
import type { Route } from '../app/router.tsx';
import type { Texts } from '../text/texts.ts';
import type { OrderedType, Subject } from './order.ts';

/** What the small sheet beside a name looks like. */
export type SheetLook = 'letter' | 'form' | 'list' | 'poster' | 'figures';

export const MEETING_DOCUMENTS = [
  'summons',
  'minutes',
  'minutes-short',
  'minutes-log',
  'discussion-form',
] as const satisfies readonly OrderedType[];
export type GeneralType = Exclude<OrderedType, (typeof MEETING_DOCUMENTS)[number]>;

export interface GeneralDocument {
  readonly type: GeneralType;
  readonly look: SheetLook;
  /** Whose it is: without names, or names written on the paper. Neither for what is about nobody, or lists employees. */
  readonly track?: 'uten' | 'papir';
}

export type GroupName = 'before' | 'during' | 'after' | 'family' | 'yearly';

export interface Elsewhere {
  readonly to: Extract<Route, { readonly name: 'meetings' }>;
  /** Which sentence leads there. */
  readonly line: keyof Texts['document']['catalogue']['elsewhere'];
}

export interface Group {
  readonly name: GroupName;
  readonly documents: readonly GeneralDocument[];
  /** Pages where documents of the group are made from what one writes there. A page that comes gets its line here. */
  readonly elsewhere?: readonly Elsewhere[];
}

export const GROUPS: readonly Group[] = [
  {
    name: 'before',
    documents: [
      { type: 'welcome-letter', look: 'letter', track: 'uten' },
      { type: 'discussion-form-blank', look: 'form', track: 'uten' },
      { type: 'wondering-note', look: 'form', track: 'papir' },
      { type: 'duty-note', look: 'letter', track: 'papir' },
    ],
    elsewhere: [{ to: { name: 'meetings' }, line: 'summons' }],
  },
  {
    name: 'during',
    documents: [
      { type: 'ground-rules', look: 'poster' },
      { type: 'ground-rules-large', look: 'poster' },
      { type: 'attendance-list', look: 'list' },
    ],
  },
  {
    name: 'after',
    documents: [
      { type: 'evaluation-form', look: 'form', track: 'uten' },
      { type: 'action-plan', look: 'form', track: 'papir' },
    ],
    elsewhere: [{ to: { name: 'meetings' }, line: 'minutes' }],
  },
  {
    name: 'family',
    documents: [
      { type: 'consent-explained-child', look: 'letter', track: 'papir' },
      { type: 'consent-explained-youth', look: 'letter', track: 'papir' },
      { type: 'refusal-receipt', look: 'letter', track: 'papir' },
      { type: 'withdrawal-receipt', look: 'letter', track: 'papir' },
      { type: 'agreed-note', look: 'form', track: 'papir' },
      { type: 'family-plan', look: 'form', track: 'papir' },
    ],
  },
  { name: 'yearly', documents: [{ type: 'annual-report', look: 'figures', track: 'uten' }] },
];

/** What a document is of before anyone has chosen: no meeting, no service, the year that goes. */
export function firstSubject(type: GeneralType, year: number): Subject {
  switch (type) {
    case 'attendance-list':
    case 'evaluation-form':
    case 'welcome-letter':
      return { type, meeting: null };
    case 'ground-rules':
    case 'ground-rules-large':
      return { type };
    case 'annual-report':
      return { type, year };
    default:
      return { type, service: null };
  }
}
