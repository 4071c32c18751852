/** Sections of a document that the user may leave out when it is made. */
import { z } from 'zod';

/** Which sections exist, by document. */
export interface SectionsByDocument {
  readonly summons: Readonly<Record<'preparation' | 'rules' | 'phases', boolean>>;
  readonly minutes: Readonly<Record<'openQuestions' | 'recusals' | 'systemMatters', boolean>>;
  readonly 'consent-form': Readonly<Record<'ageGuidance' | 'withdrawalSlip' | 'interpreter' | 'oralRecord', boolean>>;
  readonly 'talk-guide': Readonly<Record<'checklist' | 'agreedNote', boolean>>;
  readonly 'welcome-letter': Readonly<Record<'steps' | 'team', boolean>>;
  readonly 'action-plan': Readonly<Record<'evaluation', boolean>>;
  readonly 'family-plan': Readonly<Record<'evaluation', boolean>>;
  readonly 'annual-report': Readonly<Record<'advice' | 'followUp' | 'assessment', boolean>>;
}
export type SectionedType = keyof SectionsByDocument;

/** Whether a section stands when nothing was chosen. */
export const SECTIONS: SectionsByDocument = {
  summons: { preparation: true, rules: true, phases: true },
  minutes: { openQuestions: true, recusals: true, systemMatters: true },
  'consent-form': { ageGuidance: true, withdrawalSlip: true, interpreter: true, oralRecord: true },
  'talk-guide': { checklist: true, agreedNote: true },
  'welcome-letter': { steps: true, team: true },
  'action-plan': { evaluation: true },
  'family-plan': { evaluation: true },
  'annual-report': { advice: true, followUp: true, assessment: true },
};

/** What was chosen; a section that is not named keeps its default. */
export type SectionChoice<T extends SectionedType> = Partial<SectionsByDocument[T]>;

/** The sections of a document, with what was chosen in the place of the default. */
export const sectionsOf = <T extends SectionedType>(
  type: T,
  choice: SectionChoice<T> | undefined,
): SectionsByDocument[T] => ({ ...SECTIONS[type], ...choice });

/** What was chosen, as it comes from outside: only sections the document has. */
export const sectionChoiceOf = <T extends SectionedType>(type: T) =>
  z
    .partialRecord(z.enum(Object.keys(SECTIONS[type]) as (keyof SectionsByDocument[T] & string)[]), z.boolean())
    .optional();
