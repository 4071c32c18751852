/** Makes every document a run file asks for, in memory. */
import type { FontSet } from '../documents/pdf/fonts.ts';
import { loadFonts } from '../documents/pdf/fonts.ts';
import type { CodedCase, DocumentSource, Sender, UsedLetterhead } from '../documents/source.ts';
import { type DocumentFormat, type DocumentType, isAnonymousMeeting } from '../domain/codes.ts';
import type { Language } from '../domain/language.ts';
import { toOslo } from '../domain/local-time.ts';
import type { DocumentRequest, RunFile } from '../domain/run-file.ts';
import type { ServiceEnvironment } from './environment.ts';
import { fileName } from './file-name.ts';
import { render } from './render.ts';
import type { RunIdentities } from './run-identities.ts';

/** One entry of the manifest. */
export interface MadeFile {
  readonly type: DocumentType;
  readonly of: string;
  readonly format: DocumentFormat;
  readonly language: Language;
  /** Relative to the output folder. */
  readonly path: string;
  readonly sha256: string;
  readonly pages?: number;
}

export interface RenderedFile {
  readonly made: MadeFile;
  readonly bytes: Uint8Array;
  /** Characters that no font has, as code points. */
  readonly missing: readonly string[];
  /** What in the anonymous track it was issued for; undefined for named documents, which leave no link. */
  readonly issuedFor: IssuedFor | undefined;
}

type IssuedFor =
  | { readonly type: 'summons' | 'minutes' | 'minutes-log'; readonly meetingId: string }
  | { readonly type: 'discussion-form'; readonly caseId: string };

interface Origin {
  readonly source: DocumentSource;
  /** What tells its file from others of the same type. */
  readonly mark: string;
  readonly issuedFor: IssuedFor | undefined;
  /** Store id of the meeting, for the calendar UID. */
  readonly meetingId?: string;
}

/** Renders all documents of a run, or those before it was aborted. `progress` hears how many of how many are done. */
export async function makeRunDocuments(
  env: ServiceEnvironment,
  input: RunFile,
  identities: RunIdentities,
  letterhead: UsedLetterhead | undefined,
  progress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<RenderedFile[]> {
  const { municipality, team } = input;
  const sender: Sender = { municipality, team, today: toOslo(env.clock()).date, letterhead };
  const fonts: FontSet = loadFonts(env.paths.resources);
  const files: RenderedFile[] = [];
  for (const [i, request] of input.documents.entries()) {
    if (signal?.aborted) break;
    progress(i, input.documents.length);
    const { source, mark, issuedFor, meetingId } = originOf(request, input, identities);
    const calendar =
      meetingId === undefined ? undefined : { uid: `${meetingId}@samrad`, sequence: 0, madeAt: env.clock() };
    for (const r of await render(source, sender, request.language, request.formats, fonts, calendar)) {
      const made: MadeFile = {
        type: request.type,
        of: request.of,
        format: r.format,
        language: request.language,
        path: fileName(request.type, mark, request.language, r.format),
        sha256: r.sha256,
        ...(r.pages === undefined ? {} : { pages: r.pages }),
      };
      files.push({ made, bytes: r.bytes, missing: r.missing, issuedFor });
    }
  }
  if (!signal?.aborted) progress(input.documents.length, input.documents.length);
  return files;
}

function originOf(request: DocumentRequest, input: RunFile, identities: RunIdentities): Origin {
  switch (request.type) {
    case 'summons':
    case 'minutes':
    case 'minutes-log': {
      const [meeting, index] = entry(input.meetings, request.of);
      const sameDay = input.meetings.slice(0, index).filter((m) => m.date === meeting.date).length;
      const meetingId = identities.meetingIdOf(meeting.id);
      return {
        source: { type: request.type, meeting, cases: codedCases(input, identities) },
        mark: sameDay === 0 ? meeting.date : `${meeting.date}-${sameDay + 1}`,
        issuedFor: isAnonymousMeeting(meeting.type) ? { type: request.type, meetingId } : undefined,
        meetingId,
      };
    }
    case 'discussion-form': {
      const [{ id, ...content }] = entry(input.cases, request.of);
      const code = identities.codeOf(id);
      return {
        source: { type: request.type, case: { ...content, code } },
        mark: code,
        issuedFor: { type: request.type, caseId: identities.caseIdOf(id) },
      };
    }
    case 'consent-form': {
      const [form, index] = entry(input.consentForms, request.of);
      return { source: { type: request.type, form }, mark: String(index + 1), issuedFor: undefined };
    }
    case 'talk-invitation':
    case 'talk-guide': {
      const [talk, index] = entry(input.talks, request.of);
      return { source: { type: request.type, talk }, mark: String(index + 1), issuedFor: undefined };
    }
  }
}

function entry<T extends { readonly id: string }>(entries: readonly T[], id: string): [T, number] {
  const index = entries.findIndex((e) => e.id === id);
  const found = entries[index];
  if (found === undefined) throw new Error('a document of something that validation should have refused');
  return [found, index];
}

const codedCases = (input: RunFile, identities: RunIdentities): ReadonlyMap<string, CodedCase> =>
  new Map(input.cases.map(({ id, ...content }) => [id, { ...content, code: identities.codeOf(id) }]));
