/**
 * The municipality's own wording of the texts in a language of parents: seen sentence by sentence, changed, and sent to a
 * translator and taken back as a list in Word. An approval is of the words it was given for, so a change ends it by itself.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { buildTranslationList } from '../documents/content/translation-list.ts';
import { loadFonts } from '../documents/pdf/fonts.ts';
import { renderDocument } from '../documents/render.ts';
import { type OurSentence, ourSentences } from '../documents/wording.ts';
import type { Locale } from '../domain/language.ts';
import { LARGEST_LETTERHEAD } from '../domain/letterhead.ts';
import type { ParentLanguage } from '../domain/parent-language.ts';
import { FailureError, fail, ok, type Result } from '../domain/result.ts';
import {
  type Reword,
  type Sentence,
  tidyWording,
  type WordingChange,
  type WordingList,
  type WordingView,
  wordingFault,
} from '../domain/wording.ts';
import type { Store } from '../store/index.ts';
import { changedSince, fingerprintOf } from './approved-translations.ts';
import { saveFile } from './document-files.ts';
import { exportFile } from './export-place.ts';
import { fileFailure } from './file-failure.ts';
import { findingsIn, passGuard } from './guard.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Session } from './session.ts';
import { numberOf, readList } from './wording-list.ts';

interface Which {
  readonly language: ParentLanguage;
}

const localeOf = (store: Store): Locale => store.municipalities.get()?.value.locale ?? 'nb';

/** What a wording was written for. */
const basisOf = ({ ours, norwegian: { nb, nn } }: OurSentence): string => fingerprintOf([ours, nb, nn]);

/** Every sentence of a language, with the municipality's wording. */
function sentencesOf(store: Store, language: ParentLanguage): Sentence[] {
  const locale = localeOf(store);
  const wordings = store.wordings.of(language);
  const changed = changedSince(store, language);
  return ourSentences(language).map((sentence) => {
    const { key, part, ours, norwegian } = sentence;
    const own = wordings.get(key);
    const unfit = own !== undefined && wordingFault(ours, own.text) !== undefined;
    const notes = [
      ...(changed?.has(key) ? (['changed'] as const) : []),
      ...(unfit ? (['unfit'] as const) : []),
      ...(own !== undefined && !unfit && own.basedOn !== basisOf(sentence) ? (['newer'] as const) : []),
    ];
    return { key, part, norwegian: norwegian[locale], ours, own: own?.text ?? null, notes };
  });
}

export const wordingServices = (session: Session) => {
  const viewOf = (store: Store, language: ParentLanguage): WordingView => ({
    language,
    sentences: sentencesOf(store, language),
  });

  /** No names, numbers or local places: what stands here is printed on the papers of every family. */
  const passed = (store: Store, texts: readonly { readonly path: string; readonly text: string }[]) =>
    passGuard(findingsIn(texts, knowledgeOf(session, store), session.guard));

  /** Puts one change in. Throws the failure that stops it, so that none of the others is made either. */
  const put = (store: Store, language: ParentLanguage, sentence: OurSentence, change: WordingChange): void => {
    const { key, was } = change;
    if ((store.wordings.of(language).get(key)?.text ?? null) !== was) throw new FailureError({ code: 'conflict' });
    const text = change.text === null ? null : tidyWording(change.text);
    if (text === null || text === tidyWording(sentence.ours)) {
      store.wordings.remove(language, key);
      return;
    }
    if (wordingFault(sentence.ours, text) !== undefined) {
      throw new FailureError({ code: 'not-allowed', rule: 'wording-does-not-fit' });
    }
    store.wordings.put(language, key, { text, basedOn: basisOf(sentence) });
  };

  return {
    get: ({ language }: Which): Result<WordingView> => session.read((store) => ok(viewOf(store, language))),

    /**
     * All of the changes or none. Fails `conflict` when somebody has changed a sentence since it was read, `not-allowed`
     * (`wording-does-not-fit`) when one lacks what Samråd fills in, and `stopped-by-guard`.
     */
    save({ language, changes }: Reword): Result<WordingView> {
      return session.write((store) => {
        const ours = new Map(ourSentences(language).map((sentence) => [sentence.key, sentence]));
        const guarded = passed(
          store,
          changes.flatMap(({ key, text }) => (text === null ? [] : [{ path: key, text }])),
        );
        if (!guarded.ok) return guarded;
        for (const change of changes) {
          const sentence = ours.get(change.key);
          if (sentence === undefined) throw new FailureError({ code: 'not-found' });
          put(store, language, sentence, change);
        }
        store.audit.append('translation-worded', 'bruker');
        return ok(viewOf(store, language));
      });
    },

    /** The list in Word, where the user chooses. */
    async saveList({ language }: Which): Promise<Result<{ fileName: string }>> {
      const began = session.locks;
      const listed = session.read((store) => {
        const municipality = store.municipalities.get();
        if (municipality === undefined) return fail({ code: 'not-found' });
        const { name, locale } = municipality.value;
        return ok({ municipality: name, locale, sentences: sentencesOf(store, language) });
      });
      if (!listed.ok) return listed;
      const place = await exportFile(session, `samrad-tekster-${language}-${session.today}.docx`);
      if (!place.ok) return place;
      const { sentences, ...of } = listed.value;
      const rows = sentences.map(({ key, part, norwegian, ours, own }) => ({
        number: numberOf(language, key),
        part,
        norwegian,
        text: own ?? ours,
      }));
      const model = buildTranslationList(language, rows, of);
      const fonts = loadFonts(session.env.paths.resources);
      const { bytes } = await renderDocument(model, 'docx', { fonts, madeOn: session.today });
      if (session.locks !== began) return fail({ code: 'locked' });
      return saveFile(place.value, bytes);
    },

    /**
     * Reads a list that came back. Nothing is changed by it. Fails `not-allowed` (`no-wording-list`) for a file without rows of
     * a list in this language.
     */
    async readList({ language }: Which): Promise<Result<WordingList>> {
      const path = await session.env.desk.findFile('word');
      if (path === undefined) return fail({ code: 'cancelled' });
      let bytes: Uint8Array;
      try {
        // Asked before it is read: what is too large is never taken into memory.
        if (statSync(path).size > LARGEST_LETTERHEAD) return fail({ code: 'not-allowed', rule: 'no-wording-list' });
        bytes = new Uint8Array(readFileSync(path));
      } catch (error) {
        return fail(fileFailure(error, 'unreadable-file'));
      }
      return session.read((store) => {
        const list = readList(bytes, language, sentencesOf(store, language));
        if (list === undefined || list.changes.length + list.refused.length + list.same === 0) {
          return fail({ code: 'not-allowed', rule: 'no-wording-list' });
        }
        return ok({ fileName: basename(path), ...list });
      });
    },
  };
};
