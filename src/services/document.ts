/** Making documents of a meeting and its cases, and saving them where the user chooses. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATE_VERSION } from '../documents/model.ts';
import { type FontSet, loadFonts } from '../documents/pdf/fonts.ts';
import type { CodedCase, DocumentSource, Sender } from '../documents/source.ts';
import { caseContentSchema } from '../domain/case.ts';
import type { DocumentFormat } from '../domain/codes.ts';
import type { Language } from '../domain/language.ts';
import { parseWith } from '../domain/problems.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, StoredCase, StoredMeeting } from '../store/index.ts';
import { fileFailure } from './file-failure.ts';
import { fileName } from './file-name.ts';
import { freeTextsOfCase, freeTextsOfMeeting } from './free-text.ts';
import { openFindings, passGuard } from './guard.ts';
import { teamOf } from './meeting.ts';
import { type Rendered, render } from './render.ts';
import type { Session } from './session.ts';

export interface DocumentOrder {
  readonly meeting: string;
  readonly type: 'summons' | 'minutes' | 'minutes-log' | 'discussion-form';
  readonly formats: readonly DocumentFormat[];
  readonly language: Language;
}

interface Job {
  readonly source: DocumentSource;
  readonly mark: string;
  readonly issuedFor:
    | { readonly type: 'summons' | 'minutes' | 'minutes-log'; readonly meetingId: string }
    | { readonly type: 'discussion-form'; readonly caseId: string };
}

export const documentServices = (session: Session) => {
  let fonts: FontSet | undefined;
  return {
    async make(order: DocumentOrder): Promise<Result<{ folder: string; files: string[]; missing: string[] }>> {
      const gathered = session.read((store) => gather(session, store, order));
      if (!gathered.ok) return gathered;
      const { jobs, sender, sequence, practice } = gathered.value;
      const folder = await session.env.desk.chooseFolder();
      if (folder === undefined) return fail({ code: 'cancelled' });

      fonts ??= loadFonts(session.env.paths.resources);
      const formats = order.formats.filter((f) => f !== 'ics' || order.type === 'summons');
      const made: { job: Job; rendered: Rendered; name: string }[] = [];
      for (const job of jobs) {
        const calendar = { uid: `${order.meeting}@samrad`, sequence, madeAt: session.env.clock() };
        for (const rendered of await render(job.source, sender, order.language, formats, fonts, calendar, practice)) {
          made.push({ job, rendered, name: fileName(order.type, job.mark, order.language, rendered.format) });
        }
      }
      // Written down before the files are: a document without a trace in the log is worse than a trace without its file.
      const recorded = session.write((store) => {
        for (const { job, rendered } of made) {
          store.issued.record({
            ...job.issuedFor,
            language: order.language,
            format: rendered.format,
            madeAt: session.env.clock().toISOString(),
            templateVersion: TEMPLATE_VERSION,
            sha256: rendered.sha256,
          });
        }
        const meeting = store.meetings.get(order.meeting);
        if (order.type === 'summons' && meeting?.status === 'planlagt') {
          store.meetings.setStatus(meeting.id, meeting.version, 'innkalt');
        }
        store.audit.append('export', 'bruker');
        return saveAll(
          folder,
          made.map(({ name, rendered }) => ({ name, bytes: rendered.bytes })),
        );
      });
      if (!recorded.ok) return recorded;
      session.lastFolder = folder;
      return ok({ folder, files: recorded.value, missing: [...new Set(made.flatMap((m) => m.rendered.missing))] });
    },

    async openFolder(): Promise<Result<Record<string, never>>> {
      if (session.lastFolder === undefined) return fail({ code: 'not-found' });
      await session.env.desk.openFolder(session.lastFolder);
      return ok({});
    },
  };
};

function gather(
  session: Session,
  store: Store,
  order: DocumentOrder,
): Result<{ jobs: Job[]; sender: Sender; sequence: number; practice: boolean }> {
  const stored = store.meetings.get(order.meeting);
  const municipality = store.municipalities.get();
  if (stored === undefined || municipality === undefined) return fail({ code: 'not-found' });
  const cases = casesOf(store, stored);
  if (!cases.ok) return cases;
  const passed = passGuard([
    ...openFindings(session, store, stored.id, freeTextsOfMeeting(stored.meeting)),
    ...[...cases.value].flatMap(([id, content]) => openFindings(session, store, id, freeTextsOfCase(content))),
  ]);
  if (!passed.ok) return passed;

  const { type } = order;
  const jobs: Job[] =
    type === 'discussion-form'
      ? [...cases.value].map(([caseId, content]) => ({
          source: { type, case: content },
          mark: content.code,
          issuedFor: { type, caseId },
        }))
      : [
          {
            source: { type, meeting: stored.meeting, cases: cases.value },
            mark: stored.meeting.date,
            issuedFor: { type, meetingId: stored.id },
          },
        ];
  const sequence = store.issued.listForMeeting(stored.id).filter((d) => d.format === 'ics').length;
  const sender = { municipality: municipality.value, team: teamOf(store, stored), today: session.today };
  return jobs.length === 0
    ? fail({ code: 'not-allowed', rule: 'no-cases' })
    : ok({ jobs, sender, sequence, practice: store.practice });
}

function casesOf(store: Store, { meeting }: StoredMeeting): Result<Map<string, CodedCase>> {
  const cases = new Map<string, CodedCase>();
  for (const { case: id } of meeting.agenda) {
    const stored: StoredCase | undefined = id === undefined ? undefined : store.cases.get(id);
    if (id === undefined || stored === undefined) continue;
    const content = parseWith(caseContentSchema, stored.body);
    if (!content.ok) return content;
    cases.set(id, { ...content.value, code: stored.code });
  }
  return ok(cases);
}

/** Saves the files beside each other, all or none. A name that is taken gets a number: nothing of the user's is replaced. */
function saveAll(folder: string, files: readonly { name: string; bytes: Uint8Array }[]): Result<string[]> {
  const written: string[] = [];
  try {
    for (const { name, bytes } of files) {
      const free = freeName(folder, name);
      const part = join(folder, `.${free}.part`);
      written.push(part);
      writeFileSync(part, bytes, { flag: 'wx' });
      renameSync(part, join(folder, free));
      written[written.length - 1] = join(folder, free);
    }
    return ok(written.map((path) => path.slice(folder.length + 1)));
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    return fail(fileFailure(error, 'folder-not-writable'));
  }
}

function freeName(folder: string, name: string): string {
  const dot = name.lastIndexOf('.');
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name.slice(0, dot)}-${n}${name.slice(dot)}`;
    if (!existsSync(join(folder, candidate))) return candidate;
  }
}
