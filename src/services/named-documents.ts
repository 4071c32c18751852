/**
 * Documents with names on paper: rendered in memory, saved where the user chooses, remembered as a receipt without names. The
 * names pass through here and are kept by nobody.
 */
import type { SecondLanguage } from '../documents/content/index.ts';
import { templateVersion } from '../documents/model.ts';
import { type FontSet, loadFonts } from '../documents/pdf/fonts.ts';
import type { DocumentSource, ParentSource, Sender } from '../documents/source.ts';
import type { DocumentFormat } from '../domain/codes.ts';
import type { DocumentPreview } from '../domain/document-order.ts';
import type { Language } from '../domain/language.ts';
import { formatsWith, type NamedFormat, type ReceiptRow } from '../domain/named-documents.ts';
import {
  PARENT_LANGUAGES,
  type ParentFormat,
  type ParentLanguage,
  parentFormatSchema,
  parentLanguage,
} from '../domain/parent-language.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store } from '../store/index.ts';
import type { Receipt } from '../store/receipt.ts';
import { secondLanguage } from './approved-translations.ts';
import { saveRecorded } from './document-files.ts';
import { exportFolder } from './export-place.ts';
import { fileName } from './file-name.ts';
import { type Rendered, render, renderForParents, renderForScreen } from './render.ts';
import type { Session } from './session.ts';
import { senderOf } from './used-letterhead.ts';

type NamedSource = Extract<
  DocumentSource,
  {
    type:
      | 'consent-form'
      | 'talk-invitation'
      | 'talk-guide'
      | 'summons'
      | 'minutes'
      | 'action-plan'
      | 'family-plan'
      | 'evaluation-form'
      | 'cooperation-record';
  }
>;
/** What parents can be given with a further language beside the Norwegian. */
const hasSecond = (source: NamedSource): source is Extract<NamedSource, ParentSource> =>
  source.type === 'consent-form' || source.type === 'talk-invitation';

export interface NamedJob {
  readonly source: NamedSource;
  readonly language: Language;
  /** A further language beside the Norwegian, on what parents are given. */
  readonly second?: ParentLanguage | undefined;
  readonly formats: readonly NamedFormat[];
  readonly receipt: Pick<Receipt, 'services' | 'reviewDate'>;
  /** What is written in the same transaction as the receipt; a failure of it is thrown. */
  readonly also?: ((store: Store) => void) | undefined;
}

export interface Saved {
  readonly folder: string;
  readonly files: string[];
  readonly missing: string[];
}

/** Who sends, whether it is for practice, and how further languages are printed. */
interface At {
  readonly sender: Sender;
  readonly practice: boolean;
  /** A further language as it is printed now: with whose words, and whether as a draft. */
  readonly seconds: ReadonlyMap<ParentLanguage, SecondLanguage>;
}

interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

const isParentFormat = (format: DocumentFormat): format is ParentFormat => parentFormatSchema.safeParse(format).success;

export function namedDocuments(session: Session) {
  let loaded: FontSet | undefined;
  const fonts = (): FontSet => {
    loaded ??= loadFonts(session.env.paths.resources);
    return loaded;
  };

  const senderIn = (store: Store): Result<At> => {
    const municipality = store.municipalities.get();
    const [team] = store.teams.list();
    if (municipality === undefined || team === undefined) return fail({ code: 'not-found' });
    const sender = senderOf(store, municipality.value, team.team, session.today);
    if (!sender.ok) return sender;
    const seconds = new Map(PARENT_LANGUAGES.map((language) => [language, secondLanguage(store, language)]));
    return ok({ sender: sender.value, practice: store.practice, seconds });
  };
  const desk = (): Result<At> => session.read(senderIn);

  /** That it was made: its type and day, never whose. */
  const recordIn = (
    store: Store,
    { source, language, receipt }: Pick<NamedJob, 'source' | 'language' | 'receipt'>,
    { letterhead }: Sender,
  ): void => {
    store.receipts.record({
      documentType: source.type,
      date: session.today,
      language,
      templateVersion: templateVersion(letterhead),
      ...receipt,
    });
  };

  async function rendered(job: NamedJob, formats: readonly DocumentFormat[], at: At): Promise<Rendered[]> {
    const { source, language, second } = job;
    const { sender, practice, seconds } = at;
    if (second === undefined || !hasSecond(source) || language === 'en') {
      return render(source, sender, language, formats, fonts(), undefined, practice);
    }
    const beside = seconds.get(second);
    return renderForParents(
      { source, sender, language, second: beside, formats: formats.filter(isParentFormat), practice },
      fonts(),
    );
  }

  async function files(job: NamedJob, at: At): Promise<MadeFile[]> {
    const { source, language, second } = job;
    const { type } = source;
    const { sender, practice } = at;
    const beside = hasSecond(source) ? second : undefined;
    const formats = formatsWith(beside, job.formats);
    const paper = formats.flatMap((f) => (f === 'fillable' ? [] : [f]));
    const made = (await rendered(job, paper, at)).map(({ format, bytes, missing }) => ({
      name: fileName(type, sender.today, beside === undefined ? language : `${language}-${beside}`, format),
      bytes,
      missing,
    }));
    if (!formats.includes('fillable')) return made;
    const { bytes, missing } = await renderForScreen(source, sender, language, fonts(), practice);
    return [...made, { name: fileName(type, `${sender.today}-utfylles`, language, 'pdf'), bytes, missing }];
  }

  return {
    /** The page as it will be printed. In memory only: nothing is written down. */
    async preview(job: Pick<NamedJob, 'source' | 'language' | 'second'>): Promise<Result<DocumentPreview>> {
      const began = session.locks;
      const at = desk();
      if (!at.ok) return at;
      // A language that has no PDF is shown as what stands beside it: the Norwegian.
      const second =
        job.second !== undefined && parentLanguage(job.second).formats.includes('pdf') ? job.second : undefined;
      const whole: NamedJob = { ...job, second, formats: ['pdf'], receipt: { services: [] } };
      const [pdf] = await rendered(whole, ['pdf'], at.value);
      // A page with names on it is not handed out after the lock.
      if (session.locks !== began) return fail({ code: 'locked' });
      if (pdf === undefined) throw new Error('a PDF was asked for and not made');
      return ok({
        files: [{ pdf: Buffer.from(pdf.bytes).toString('base64'), pages: pdf.pages ?? 1 }],
        missing: [...pdf.missing],
      });
    },

    /** Saves the documents where the user chooses, with one receipt for each document. */
    async make(jobs: readonly NamedJob[]): Promise<Result<Saved>> {
      const began = session.locks;
      const at = desk();
      if (!at.ok) return at;
      const place = await exportFolder(session);
      if (!place.ok) return place;
      const folder = place.value;
      const made: MadeFile[] = [];
      for (const job of jobs) made.push(...(await files(job, at.value)));
      // The names were of before the lock: they do not come out after it, whoever has unlocked since.
      if (session.locks !== began) return fail({ code: 'locked' });
      // The receipt before the files, as for every document: a trace without its file is better than the reverse.
      const saved = saveRecorded(session, folder, (store) => {
        for (const { source, language, receipt, also } of jobs) {
          also?.(store);
          recordIn(store, { source, language, receipt }, at.value.sender);
          store.audit.append('named-export', 'bruker');
        }
        return made;
      });
      if (!saved.ok) return saved;
      session.lastFolder = folder;
      return ok({ folder, files: saved.value, missing: [...new Set(made.flatMap((m) => m.missing))] });
    },

    /** The print dialog opens on the page: remembered as a file would be. What comes of it, only the system knows. */
    printed: ({ source, language, receipt, also }: Omit<NamedJob, 'formats'>): Result<Record<string, never>> =>
      session.write((store) => {
        const at = senderIn(store);
        if (!at.ok) return at;
        also?.(store);
        recordIn(store, { source, language, receipt }, at.value.sender);
        store.audit.append('named-print', 'bruker');
        return ok({});
      }),

    /** Receipts of some kinds of documents, newest day first. */
    receipts: (types: readonly NamedSource['type'][]): Result<ReceiptRow[]> =>
      session.read((store) =>
        ok(
          store.receipts
            .list()
            .filter((r) => types.some((type) => type === r.documentType))
            .map(({ id, documentType, date, language, services, reviewDate, reviewed }) => ({
              id,
              documentType,
              date,
              language,
              services: [...services],
              reviewDate: reviewDate ?? null,
              reviewed,
            }))
            .reverse(),
        ),
      ),
  };
}
