/** The municipality's letterhead: put together, looked at, approved, kept in versions, taken back into use. */
import { readFileSync, statSync } from 'node:fs';
import { buildDocument } from '../documents/content/index.ts';
import { type FontSet, loadFonts } from '../documents/pdf/fonts.ts';
import { renderDocument } from '../documents/render.ts';
import { textsIn } from '../documents/texts.ts';
import {
  LARGEST_LETTERHEAD,
  LARGEST_LOGO,
  type LetterheadAnswer,
  type LetterheadChange,
  type LetterheadFile,
  type LetterheadProblem,
  type LetterheadView,
} from '../domain/letterhead.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Organisation } from '../domain/team.ts';
import type { LetterheadParts, Store } from '../store/index.ts';
import { saveFile } from './document-files.ts';
import { exportFile } from './export-place.ts';
import { fileFailure } from './file-failure.ts';
import {
  contentOf,
  isEmpty,
  type Read,
  tooLarge,
  unusable,
  withColour,
  withLogo,
  withLogoOfWord,
  withWord,
} from './letterhead-draft.ts';
import { organisationOf } from './organisation.ts';
import { onLetterhead } from './render.ts';
import type { Session } from './session.ts';
import { addressLine, usedLetterhead } from './used-letterhead.ts';

const LARGEST = { word: LARGEST_LETTERHEAD, logo: LARGEST_LOGO } as const;
const READ = { word: withWord, logo: withLogo } as const;
/** Which letterhead is meant: a version by its number, or null for the draft. */
interface Which {
  readonly number: number | null;
}

export const letterheadServices = (session: Session) => {
  let fonts: FontSet | undefined;

  const get = (): Result<LetterheadView> => session.read((store) => ok(viewOf(store, session.letterheadDraft)));

  /** The draft so far; at first what is in use, so that a new colour keeps the Word file. */
  const draft = (): Result<LetterheadParts | undefined> =>
    session.read((store) => ok(session.letterheadDraft ?? store.letterheads.active()));

  const answer = (problems: readonly LetterheadProblem[] = []): Result<LetterheadAnswer> => {
    const view = get();
    return view.ok ? ok({ view: view.value, problems: [...problems] }) : view;
  };

  /** A sample on a letterhead, in the format asked for. */
  const sample = async (
    parts: LetterheadParts,
    number: number,
    format: 'pdf' | 'docx',
  ): Promise<Result<Uint8Array>> => {
    const organisation = session.read((store) => ok(organisationOf(store)));
    if (!organisation.ok) return organisation;
    if (organisation.value === null) return fail({ code: 'not-found' });
    const { municipality, team }: Organisation = organisation.value;
    const letterhead = usedLetterhead({ ...parts, number }, municipality);
    if (!letterhead.ok) return letterhead;
    const sender = { municipality, team, today: session.today, letterhead: letterhead.value };
    const model = buildDocument({ type: 'discussion-form-blank' }, sender, municipality.locale);
    const marking = textsIn(municipality.locale).common.sample;
    fonts ??= loadFonts(session.env.paths.resources);
    const rendered = await renderDocument({ ...model, marking }, format, {
      fonts,
      madeOn: session.today,
      ...onLetterhead(sender),
    });
    return ok(rendered.bytes);
  };

  /**
   * Whether documents can really be made on it. A file may pass every check and still be one the renderers trip over. Fails
   * `not-found` before the team is named: then no sample can be made, and nothing is kept that none was made on.
   */
  const works = async (parts: LetterheadParts): Promise<Result<boolean>> => {
    try {
      for (const format of ['docx', 'pdf'] as const) {
        const made = await sample(parts, 1, format);
        if (!made.ok) return made;
      }
      return ok(true);
    } catch {
      return ok(false);
    }
  };

  const take = async (read: Read<LetterheadParts>): Promise<Result<LetterheadAnswer>> => {
    if (!read.ok) return answer(read.problems);
    const began = session.locks;
    const tried = await works(read.value);
    if (!tried.ok) return tried;
    if (!tried.value) return answer([unusable()]);
    // Locked while it was tried: what was forgotten then must not come back.
    if (session.locks !== began) return fail({ code: 'locked' });
    session.letterheadDraft = isEmpty(read.value) ? undefined : read.value;
    return answer();
  };

  const read = async (file: LetterheadFile, bytes: Uint8Array): Promise<Result<LetterheadAnswer>> => {
    const before = draft();
    return before.ok ? take(READ[file](before.value, bytes)) : before;
  };

  const partsOf = ({ number }: Which): Result<{ parts: LetterheadParts; number: number }> =>
    session.read((store) => {
      const next = (store.letterheads.list()[0]?.number ?? 0) + 1;
      const parts = number === null ? session.letterheadDraft : store.letterheads.get(number);
      return parts === undefined ? fail({ code: 'not-found' }) : ok({ parts, number: number ?? next });
    });

  return {
    get,

    async choose({ file }: { readonly file: LetterheadFile }): Promise<Result<LetterheadAnswer>> {
      const began = session.locks;
      const path = await session.env.desk.findFile(file === 'word' ? 'word' : 'picture');
      if (path === undefined) return fail({ code: 'cancelled' });
      if (session.locks !== began) return fail({ code: 'locked' });
      try {
        // Asked before it is read: what is too large is never taken into memory.
        if (statSync(path).size > LARGEST[file]) return answer([tooLarge(file, LARGEST[file])]);
        return await read(file, new Uint8Array(readFileSync(path)));
      } catch (error) {
        return fail(fileFailure(error, 'unreadable-file'));
      }
    },

    /** `bytes` as base64. */
    drop: ({ file, bytes }: { readonly file: LetterheadFile; readonly bytes: string }) =>
      read(file, new Uint8Array(Buffer.from(bytes, 'base64'))),

    async change(change: LetterheadChange): Promise<Result<LetterheadAnswer>> {
      const before = draft();
      if (!before.ok) return before;
      const { word, logo, colour } = before.value ?? { word: undefined, logo: undefined, colour: undefined };
      const own = { word: change.word === null ? undefined : word, logo, colour };
      if (change.logo === 'word') return take(withLogoOfWord(own));
      if (typeof change.colour === 'string') return take(withColour(own, change.colour));
      return take({
        ok: true,
        value: {
          ...own,
          logo: change.logo === 'none' ? undefined : logo,
          colour: change.colour === null ? undefined : colour,
        },
      });
    },

    discard(): Result<LetterheadView> {
      session.letterheadDraft = undefined;
      return get();
    },

    /** A sample as PDF, base64. */
    async preview(which: Which): Promise<Result<{ pdf: string }>> {
      const found = partsOf(which);
      if (!found.ok) return found;
      const pdf = await sample(found.value.parts, found.value.number, 'pdf');
      return pdf.ok ? ok({ pdf: Buffer.from(pdf.value).toString('base64') }) : pdf;
    },

    /** Saves a sample as a Word file where the user chooses. */
    async saveSample(which: Which): Promise<Result<{ fileName: string }>> {
      const began = session.locks;
      const found = partsOf(which);
      if (!found.ok) return found;
      const place = await exportFile(session, 'brevhode-prove.docx');
      if (!place.ok) return place;
      const docx = await sample(found.value.parts, found.value.number, 'docx');
      if (!docx.ok) return docx;
      if (session.locks !== began) return fail({ code: 'locked' });
      return saveFile(place.value, docx.value);
    },

    /** Keeps the draft as a version and takes it into use. `not-found` without a draft. */
    approve({ version }: { readonly version: number }): Result<LetterheadView> {
      const parts = session.letterheadDraft;
      if (parts === undefined) return fail({ code: 'not-found' });
      const approved = session.write((store) => {
        const kept = store.letterheads.approve(parts, session.today, version);
        store.audit.append('letterhead-approved', 'bruker');
        return ok(kept);
      });
      if (!approved.ok) return approved;
      session.letterheadDraft = undefined;
      return get();
    },

    /** Takes a version into use, or Samråd's own plain letterhead (`number` null). What is not in use is kept. */
    use({ number, version }: Which & { readonly version: number }): Result<LetterheadView> {
      const used = session.write((store) => {
        const use = store.letterheads.use(number ?? undefined, version);
        store.audit.append(number === null ? 'letterhead-removed' : 'letterhead-chosen', 'bruker');
        return ok(use);
      });
      return used.ok ? get() : used;
    },
  };
};

function viewOf(store: Store, draft: LetterheadParts | undefined): LetterheadView {
  const municipality = store.municipalities.get();
  const active = store.letterheads.active();
  return {
    version: store.letterheads.inUse().version,
    inUse: active?.number ?? null,
    current: active === undefined ? null : contentOf(active),
    draft: draft === undefined ? null : contentOf(draft),
    versions: store.letterheads.list().map(({ number, approvedOn, word, logo, colour }) => ({
      number,
      approvedOn,
      word: word !== undefined,
      logo: logo !== undefined,
      colour: colour ?? null,
    })),
    address: municipality === undefined ? '' : addressLine(municipality.value),
  };
}
