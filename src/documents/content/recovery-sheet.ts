/** The sheet that saves the data: the recovery code on paper (issue of the vault: printed, filed away, never on the screen again). */
import en from '../../../resources/texts/en/documents/recovery-sheet.json' with { type: 'json' };
import nb from '../../../resources/texts/nb/documents/recovery-sheet.json' with { type: 'json' };
import nn from '../../../resources/texts/nn/documents/recovery-sheet.json' with { type: 'json' };
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../domain/local-time.ts';
import { type DocumentModel, TEMPLATE_VERSION } from '../model.ts';
import { fill, textsIn } from '../texts.ts';

type SheetTexts = typeof nb;
const TEXTS: Readonly<Record<Language, SheetTexts>> = { nb, nn, en };

export interface RecoverySheet {
  /** The code as it is typed, in groups. */
  readonly code: string;
  /** Municipality and team; undefined before they are named: a line for the pen. */
  readonly organisation: string | undefined;
  readonly folder: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export function buildRecoverySheet(sheet: RecoverySheet, language: Language): DocumentModel {
  const t = TEXTS[language];
  const common = textsIn(language).common;
  return {
    type: 'recovery-sheet',
    language,
    title: t.title,
    sender: t.sender,
    marking: '',
    provenance: fill(t.provenance, { version: TEMPLATE_VERSION }),
    pageCounter: common.pageCounter,
    footerNote: '',
    blocks: [
      { kind: 'paragraph', look: 'lead', content: t.intro },
      {
        kind: 'notice',
        title: t.codeHeading,
        blocks: [{ kind: 'paragraph', look: 'lead', content: [{ text: sheet.code, bold: true }] }],
      },
      { kind: 'heading', level: 1, text: t.storeHeading },
      {
        kind: 'facts',
        rows: [
          { label: t.municipality, value: sheet.organisation ?? { blank: 1 } },
          { label: t.folder, value: sheet.folder },
          { label: t.madeOn, value: longDate(sheet.today, language) },
        ],
      },
      { kind: 'heading', level: 1, text: t.keepHeading },
      { kind: 'list', ordered: false, items: t.keep },
      { kind: 'heading', level: 1, text: t.useHeading },
      { kind: 'list', ordered: true, items: t.use },
    ],
  };
}
