/** The further languages of parents: what their texts look like, and the municipality's approval of them. */
import { setImmediate as eventLoopTurn } from 'node:timers/promises';
import { buildBeside, type SecondLanguage } from '../documents/content/index.ts';
import { type FontSet, loadFonts } from '../documents/pdf/fonts.ts';
import { type RenderedDocument, renderDocument } from '../documents/render.ts';
import type { Sender } from '../documents/source.ts';
import { textsIn } from '../documents/texts.ts';
import type { DocumentPreview } from '../domain/document-order.ts';
import { PARENT_LANGUAGES, type ParentFormat, type ParentLanguage, parentLanguage } from '../domain/parent-language.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { TranslationRow } from '../domain/translation-view.ts';
import { approveNow, secondLanguage, translationRow } from './approved-translations.ts';
import { saveAll } from './document-files.ts';
import { exportFolder } from './export-place.ts';
import { parentFileName } from './file-name.ts';
import type { Saved } from './named-documents.ts';
import { onLetterhead } from './render.ts';
import type { Session } from './session.ts';
import { type SampleDocument, sampleDocuments } from './translation-sample.ts';
import { senderOf } from './used-letterhead.ts';

interface Which {
  readonly language: ParentLanguage;
}

type MadeSample = SampleDocument & RenderedDocument;

export const translationServices = (session: Session) => {
  let fonts: FontSet | undefined;

  const list = (): Result<TranslationRow[]> =>
    session.read((store) => ok(PARENT_LANGUAGES.map((language) => translationRow(store, language))));

  const desk = ({ language }: Which): Result<{ sender: Sender; second: SecondLanguage }> =>
    session.read((store) => {
      const municipality = store.municipalities.get();
      const [team] = store.teams.list();
      if (municipality === undefined || team === undefined) return fail({ code: 'not-found' });
      const sender = senderOf(store, municipality.value, team.team, session.today);
      return sender.ok ? ok({ sender: sender.value, second: secondLanguage(store, language) }) : sender;
    });

  /** Every document in the language, marked as a sample: nothing of it is to be signed. */
  const samples = async ({ language }: Which, format: ParentFormat): Promise<Result<MadeSample[]>> => {
    const at = desk({ language });
    if (!at.ok) return at;
    const { sender, second } = at.value;
    const { locale } = sender.municipality;
    const marking = textsIn(locale).parentDraft.sample;
    fonts ??= loadFonts(session.env.paths.resources);
    const made: MadeSample[] = [];
    for (const sample of sampleDocuments(session.today, locale)) {
      // Rendering keeps the processor to itself: let clicks and the lock have their turn between documents.
      await eventLoopTurn();
      const model = { ...buildBeside(sample.source, sender, locale, second), marking };
      const environment = { fonts, madeOn: session.today, ...onLetterhead(sender) };
      made.push({ ...sample, ...(await renderDocument(model, format, environment)) });
    }
    return ok(made);
  };

  return {
    list,

    /** Every document in the language, the consent form first. No files where the language has no PDF. */
    async preview({ language }: Which): Promise<Result<DocumentPreview>> {
      if (!parentLanguage(language).formats.includes('pdf')) {
        return session.read(() => ok({ files: [], missing: [] }));
      }
      const made = await samples({ language }, 'pdf');
      if (!made.ok) return made;
      return ok({
        files: made.value.map(({ bytes, pages }) => ({
          pdf: Buffer.from(bytes).toString('base64'),
          pages: pages ?? 1,
        })),
        missing: [...new Set(made.value.flatMap((each) => each.missing))],
      });
    },

    /** The same as Word files, where the user chooses: for the person who checks them. */
    async saveSamples({ language }: Which): Promise<Result<Saved>> {
      const began = session.locks;
      const at = desk({ language });
      if (!at.ok) return at;
      const place = await exportFolder(session);
      if (!place.ok) return place;
      const folder = place.value;
      const made = await samples({ language }, 'docx');
      if (!made.ok) return made;
      // What began before a lock does not end after it.
      if (session.locks !== began) return fail({ code: 'locked' });
      const { locale } = at.value.sender.municipality;
      const files = made.value.map(({ source, mark, bytes }) => ({
        name: parentFileName(source.type, mark, locale, language, 'docx'),
        bytes,
      }));
      const saved = saveAll(folder, files);
      if (!saved.ok) return saved;
      session.lastFolder = folder;
      return ok({
        folder,
        files: saved.value,
        missing: [...new Set(made.value.flatMap((each) => each.missing))],
      });
    },

    /** The texts as they are now are approved, until they change or the approval is withdrawn. */
    approve({ language }: Which): Result<TranslationRow[]> {
      const done = session.write((store) => {
        approveNow(store, language, session.today);
        store.audit.append('translation-approved', 'bruker');
        return ok(undefined);
      });
      return done.ok ? list() : done;
    },

    /** The texts are a draft again. `not-found` when they were not approved. */
    withdraw({ language }: Which): Result<TranslationRow[]> {
      const done = session.write((store) => {
        if (!store.translations.withdraw(language)) return fail({ code: 'not-found' });
        store.wordings.setApproved(language, new Map());
        store.audit.append('translation-withdrawn', 'bruker');
        return ok(undefined);
      });
      return done.ok ? list() : done;
    },
  };
};
