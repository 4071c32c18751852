/** Documents of a meeting: which language, which is being looked at, which is being made, and how it went. */
import { useState } from 'react';
import { formatsOf } from '../../domain/document-order.ts';
import type { Language } from '../../domain/language.ts';
import { type Making, orderOf, type Subject, useMaking } from '../document/index.ts';

/** In the order a meeting needs them. */
export const MADE_TYPES = [
  'summons',
  'attendance-list',
  'discussion-form',
  'minutes',
  'minutes-short',
  'minutes-log',
] as const;
export type MadeType = (typeof MADE_TYPES)[number];

export interface Documents {
  readonly language: Language;
  readonly making: Making;
  /** The document being made. */
  readonly busy: MadeType | undefined;
  /** The document that lies on the desk. */
  readonly seen: MadeType | undefined;
  chooseLanguage(language: Language): void;
  subjectOf(type: MadeType): Subject;
  make(type: MadeType): void;
  /** Puts a document on the desk, or clears it. */
  look(type: MadeType | undefined): void;
}

/** `onMade` runs when files are saved: making a summons changes the meeting. */
export function useDocuments(meeting: string, first: Language, onMade: () => Promise<void>): Documents {
  const [language, chooseLanguage] = useState<Language>(first);
  const [seen, look] = useState<MadeType>();
  const making = useMaking(onMade);
  const subjectOf = (type: MadeType): Subject => ({ type, meeting });
  return {
    language,
    making,
    busy: MADE_TYPES.find((type) => type === making.busy?.type),
    seen,
    chooseLanguage,
    subjectOf,
    make: (type) => making.make(orderOf(subjectOf(type), language, formatsOf(type))),
    look,
  };
}
