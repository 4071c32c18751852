/** The sheet that saves the data: the recovery code on paper, printed once, filed away, and never on the screen again. */
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../domain/local-time.ts';
import type { DocumentModel } from '../model.ts';
import { textsIn } from '../texts.ts';
import { bullets, fact, facts, heading, lead, numbered, orPenLine } from './blocks.ts';
import { provenance } from './frame.ts';

export interface RecoverySheet {
  /** The code as it is typed, in groups. */
  readonly code: string;
  /** Municipality and team; undefined before they are named: a line for the pen. */
  readonly organisation: string | undefined;
  readonly folder: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** It is made before there is a municipality to send it, so it has no sender but Samråd and names no law. */
export function buildRecoverySheet(sheet: RecoverySheet, language: Language): DocumentModel {
  const { recoverySheet: t, common } = textsIn(language);
  return {
    type: 'recovery-sheet',
    language,
    title: t.title,
    sender: t.sender,
    marking: '',
    provenance: provenance(undefined, language),
    pageCounter: common.pageCounter,
    footerNote: '',
    blocks: [
      lead(t.intro),
      { kind: 'notice', title: t.codeHeading, blocks: [lead([{ text: sheet.code, bold: true }])] },
      heading(t.storeHeading),
      facts([
        fact(t.municipality, orPenLine(sheet.organisation)),
        fact(t.folder, sheet.folder),
        fact(t.madeOn, longDate(sheet.today, language)),
      ]),
      heading(t.keepHeading),
      bullets(t.keep),
      heading(t.useHeading),
      numbered(t.use),
    ],
  };
}
