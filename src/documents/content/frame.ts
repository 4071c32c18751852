/** What stands around the content of every document: sender, marking, footer, language. */
import { catalogues, lawReference } from '../../domain/catalogues.ts';
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../domain/local-time.ts';
import { type Block, type Density, type DocumentModel, type PrintedType, TEMPLATE_VERSION } from '../model.ts';
import { isParentLanguage, type PrintLanguage } from '../parent-texts.ts';
import type { Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';

/** Template version, letterhead version when it is the municipality's own, and law catalogue date. */
export function provenance(letterhead: number | undefined, language: Language): string {
  const t = textsIn(language).common;
  const values = { version: TEMPLATE_VERSION, date: longDate(catalogues.laws.date, language) };
  return letterhead === undefined
    ? fill(t.provenance, values)
    : fill(t.provenanceOnLetterhead, { ...values, letterhead });
}

export interface Content {
  readonly title: string;
  readonly subtitle?: string;
  /** Team, service or unit, beside the municipality in the page header. */
  readonly unit: string;
  /** Whether the document belongs to the anonymous track and must be checked for names before it is printed. */
  readonly withoutNames: boolean;
  /** For posters, letters and explanations that anyone may read: not marked as exempt from public disclosure. */
  readonly open?: true;
  readonly density?: Density;
  readonly blocks: readonly Block[];
}

/** Puts content in its frame. Every document on a case or a person is marked as exempt from public disclosure (DOMAIN 1.0). */
export function frame(type: PrintedType, content: Content, sender: Sender, language: PrintLanguage): DocumentModel {
  // Margins are Norwegian beside a further language: they are for the archive.
  const margins = isParentLanguage(language) ? 'nb' : language;
  const t = textsIn(margins).common;
  return {
    type,
    language: margins,
    title: content.title,
    ...(content.subtitle === undefined ? {} : { subtitle: content.subtitle }),
    sender: fill(t.senderWithUnit, { municipality: sender.municipality.name, unit: content.unit }),
    marking: content.open === true ? '' : fill(t.marking, { law: lawReference('offl-13', margins, sender.today) }),
    provenance: provenance(sender.letterhead?.number, margins),
    pageCounter: t.pageCounter,
    ...(content.density === undefined ? {} : { density: content.density }),
    footerNote: content.withoutNames ? t.checkBeforePrint : '',
    blocks: content.blocks,
  };
}
