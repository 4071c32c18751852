/**
 * The agreed note (DOMAIN 1.5): the only thing that is written down after a parent talk, in at most five lines, read and
 * approved by both sides. It also ends the talk guide.
 */
import type { Language } from '../../domain/language.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { FormUse, PrintedNames, Sender } from '../source.ts';
import { textsIn } from '../texts.ts';
import { fact, facts, fillIn, paragraph, penLine, small } from './blocks.ts';
import { childFact, formUnit } from './form-use.ts';
import { frame } from './frame.ts';

const NOTE_LINES = 5;

export function buildAgreedNote(use: FormUse, sender: Sender, language: Language): DocumentModel {
  const t = textsIn(language).agreedNote;
  const content = {
    title: t.title,
    unit: formUnit(use, sender, language),
    withoutNames: false,
    blocks: [...noteBlocks(use.printOnly, language), small(t.rights)],
  };
  return frame('agreed-note', content, sender, language);
}

/** The note itself, with a place to sign for each guardian and for the employee. */
export function noteBlocks(names: PrintedNames | undefined, language: Language): Block[] {
  const t = textsIn(language).agreedNote;
  return [
    paragraph(t.intro),
    facts([childFact(t.child, names), fact(t.date, penLine()), fact(t.present, penLine())]),
    fillIn('agreed-note', t.fill, NOTE_LINES),
    facts([fact(t.nextTalk, penLine()), fact(t.stored, penLine())]),
    paragraph(t.approve),
    facts([
      fact(t.guardianSignature, penLine()),
      fact(t.guardianSignature, penLine()),
      fact(t.employeeSignature, penLine()),
    ]),
  ];
}
