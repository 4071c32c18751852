/** From a source to finished bytes in every format asked for. */
import { createHash } from 'node:crypto';
import { setImmediate as eventLoopTurn } from 'node:timers/promises';
import { isMailbox, renderCalendar } from '../documents/calendar/calendar.ts';
import {
  buildBeside,
  buildDocument,
  calendarTexts,
  type SecondLanguage,
  summonsMail,
} from '../documents/content/index.ts';
import type { DocumentModel } from '../documents/model.ts';
import type { FontSet } from '../documents/pdf/fonts.ts';
import { type RenderEnvironment, type RenderedDocument, renderDocument, renderFillable } from '../documents/render.ts';
import type { DocumentSource, ParentSource, Sender, SourceOf } from '../documents/source.ts';
import { textsIn } from '../documents/texts.ts';
import { type DocumentFormat, isAnonymousMeeting } from '../domain/codes.ts';
import type { Language, Locale } from '../domain/language.ts';
import { type ParentFormat, parentLanguage } from '../domain/parent-language.ts';

export interface Rendered<F extends DocumentFormat = DocumentFormat> {
  readonly format: F;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Pages of a PDF; undefined for other formats. */
  readonly pages: number | undefined;
  /** Characters that no font has, as code points (`U+1F600`); they are printed as a replacement mark. */
  readonly missing: readonly string[];
}

/** What makes a calendar entry the same entry over time. */
export interface CalendarIdentity {
  /** Random and stable: a later file with the same UID updates the entry. */
  readonly uid: string;
  /** Raised by one for every new summons of the meeting. */
  readonly sequence: number;
  readonly madeAt: Date;
}

/**
 * Renders one document in the formats asked for, in their order. A document from a practice store says so on every page,
 * in place of its usual marking.
 */
export async function render(
  source: DocumentSource,
  sender: Sender,
  language: Language,
  formats: readonly DocumentFormat[],
  fonts: FontSet,
  calendar: CalendarIdentity | undefined,
  practice = false,
): Promise<Rendered[]> {
  const model = modelOf(source, sender, language, practice);
  return inTurn(formats, async (format) =>
    format === 'ics'
      ? { bytes: calendarOf(source, sender, language, calendar), missing: [] }
      : format === 'txt' && source.type === 'summons' && isAnonymousMeeting(source.meeting.type)
        ? { bytes: mailOf(source, sender, language), missing: [] }
        : renderDocument(model, format, { fonts, madeOn: sender.today, ...onLetterhead(sender) }),
  );
}

async function inTurn<F extends DocumentFormat>(
  formats: readonly F[],
  make: (format: F) => Promise<RenderedDocument>,
): Promise<Rendered<F>[]> {
  const rendered: Rendered<F>[] = [];
  for (const format of formats) {
    // Rendering keeps the processor to itself: let clicks, signals and the lock have their turn between documents.
    await eventLoopTurn();
    const { bytes, pages, missing } = await make(format);
    rendered.push({ format, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), pages, missing });
  }
  return rendered;
}

/** The variant of a form that is filled in on the screen. */
export async function renderForScreen(
  source: DocumentSource,
  sender: Sender,
  language: Language,
  fonts: FontSet,
  practice: boolean,
): Promise<RenderedDocument> {
  await eventLoopTurn();
  return renderFillable(modelOf(source, sender, language, practice), {
    fonts,
    madeOn: sender.today,
    ...onLetterhead(sender),
  });
}

function modelOf(source: DocumentSource, sender: Sender, language: Language, practice: boolean): DocumentModel {
  const built = buildDocument(source, sender, language);
  return practice ? { ...built, marking: textsIn(language).common.practice } : built;
}

/** What a document for parents is made of and from. */
export interface ParentOrder {
  readonly source: ParentSource;
  readonly sender: Sender;
  readonly language: Locale;
  /** The language that stands beside the Norwegian; Norwegian alone when left out. */
  readonly second?: SecondLanguage | undefined;
  readonly formats: readonly ParentFormat[];
  readonly practice?: boolean;
}

/**
 * The same for a document that parents are given, with a further language beside the Norwegian if there is one. A format
 * that the language cannot have (`parentLanguage(code).formats`) is left out of the answer; the caller says so to the user
 * with `parentLanguage(code).withoutPdf`.
 */
export async function renderForParents(order: ParentOrder, fonts: FontSet): Promise<Rendered<ParentFormat>[]> {
  const { source, sender, language, second, formats, practice = false } = order;
  const built =
    second === undefined ? buildDocument(source, sender, language) : buildBeside(source, sender, language, second);
  const possible =
    second === undefined ? formats : formats.filter((f) => parentLanguage(second.language).formats.includes(f));
  const model = practice ? { ...built, marking: textsIn(language).common.practice } : built;
  return inTurn(possible, (format) =>
    renderDocument(model, format, { fonts, madeOn: sender.today, ...onLetterhead(sender) }),
  );
}

/** What rendering takes from the letterhead that the sender uses. */
export const onLetterhead = ({ letterhead }: Sender): Pick<RenderEnvironment, 'letterhead' | 'pdfLetterhead'> => ({
  ...(letterhead?.word === undefined ? {} : { letterhead: letterhead.word }),
  ...(letterhead === undefined ? {} : { pdfLetterhead: letterhead.pdf }),
});

/** The text that goes with the summons: the agenda stays in the document. Lines end in CR LF, as for every text file. */
const mailOf = (source: SourceOf<'summons'>, sender: Sender, language: Language): Uint8Array =>
  new TextEncoder().encode(summonsMail(source, sender, language).replaceAll('\n', '\r\n'));

function calendarOf(
  source: DocumentSource,
  sender: Sender,
  language: Language,
  calendar: CalendarIdentity | undefined,
): Uint8Array {
  if (source.type !== 'summons' || calendar === undefined) throw new Error('only a summons has a calendar file');
  const { title, place, onlineLink, description } = calendarTexts(source.meeting, language);
  const { email } = sender.municipality.contact;
  return renderCalendar({
    meeting: source.meeting,
    language,
    ...calendar,
    cancelled: source.cancelled ?? false,
    organizer: isMailbox(email) ? { name: sender.team.name, email } : undefined,
    summary: title,
    location: place,
    description: onlineLink === undefined ? description : `${description}\n\n${onlineLink}`,
  });
}
