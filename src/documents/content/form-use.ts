/** What every form for the pen says alike: whose it is, and the names typed now. */

import type { Blank, DocumentModel, Inline, PrintedType } from '../model.ts';
import type { PrintLanguage } from '../parent-texts.ts';
import type { FormUse, PrintedNames, Sender } from '../source.ts';
import { type FactRow, fact, orPenLine, penLine } from './blocks.ts';
import { type Content, frame } from './frame.ts';
import { inWords, serviceName } from './words.ts';

/** The unit in the page header: the unit itself, else its service, else the team. */
export const formUnit = (use: FormUse, sender: Sender, language: PrintLanguage): string =>
  use.unit ?? (use.service === undefined ? sender.team.name : serviceName(use.service, language));

/** A dense form for the pen, with a name or a line for one: a named document in its frame. */
export function formFrame(
  type: PrintedType,
  content: Pick<Content, 'title' | 'subtitle' | 'blocks'>,
  use: FormUse,
  sender: Sender,
  language: PrintLanguage,
): DocumentModel {
  const unit = formUnit(use, sender, language);
  return frame(type, { ...content, unit, withoutNames: false, density: 'compact' }, sender, language);
}

/** The service that uses the form, else a line for the pen. */
export const serviceOrLine = (use: FormUse, language: PrintLanguage): Inline | Blank =>
  use.service === undefined ? penLine() : serviceName(use.service, language);

export const childFact = (label: string, names: PrintedNames | undefined): FactRow =>
  fact(label, orPenLine(names?.child?.name));

export function guardiansFact(label: string, printed: PrintedNames | undefined, language: PrintLanguage): FactRow {
  const names = printed?.guardians.map((g) => g.name) ?? [];
  return fact(label, names.length > 0 ? inWords(names, language) : penLine());
}

/** The one who answered. With two guardians it may be either of them, so there is a line for the pen. */
export function onePersonFact(label: string, printed: PrintedNames | undefined): FactRow {
  const [first, ...others] = printed?.guardians ?? [];
  return fact(label, orPenLine(others.length > 0 ? undefined : first?.name));
}
