/** Documents to look at, and documents saved where the user chooses: both from the same source, by the same renderer. */
import { summonsMail } from '../documents/content/index.ts';
import { templateVersion } from '../documents/model.ts';
import { type FontSet, loadFonts } from '../documents/pdf/fonts.ts';
import type { DocumentFormat } from '../domain/codes.ts';
import type { DocumentOrder, DocumentPreview } from '../domain/document-order.ts';
import type { Language } from '../domain/language.ts';
import { PARENT_FORMATS, type ParentLanguage, parentLanguage } from '../domain/parent-language.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { saveRecorded } from './document-files.ts';
import { gather, type Job, type Jobs } from './document-jobs.ts';
import { exportFolder } from './export-place.ts';
import { fileName } from './file-name.ts';
import { type ParentOrder, type Rendered, render, renderForParents } from './render.ts';
import type { Session } from './session.ts';

interface Made {
  readonly job: Job;
  readonly rendered: Rendered;
}

export const documentServices = (session: Session) => {
  let fonts: FontSet | undefined;

  async function renderAll(order: DocumentOrder, gathered: Jobs, formats: readonly DocumentFormat[]): Promise<Made[]> {
    fonts ??= loadFonts(session.env.paths.resources);
    const { jobs, sender, summons, practice } = gathered;
    const meeting = order.type === 'summons' ? order.meeting : undefined;
    const made: Made[] = [];
    for (const job of jobs) {
      const calendar =
        meeting === undefined || summons === undefined
          ? undefined
          : { uid: `${meeting}@samrad`, sequence: summons.sequence, madeAt: session.env.clock() };
      const { language } = order;
      const rendered =
        job.second === undefined || language === 'en'
          ? await render(job.source, sender, language, formats, fonts, calendar, practice)
          : await renderForParents({ ...parentOrder(job.second, formats), sender, language, practice }, fonts);
      made.push(...rendered.map((each) => ({ job, rendered: each })));
    }
    return made;
  }

  return {
    /** The pages as they would be saved. In memory only: nothing is written down, and nothing is kept when they are given. */
    async preview(order: DocumentOrder): Promise<Result<DocumentPreview>> {
      const began = session.locks;
      const gathered = session.read((store) => gather(session, store, order));
      if (!gathered.ok) return gathered;
      const made = await renderAll(order, gathered.value, ['pdf']);
      if (session.locks !== began) return fail({ code: 'locked' });
      return ok({
        files: made.map(({ rendered: { bytes, pages = 1 } }) => ({
          pdf: Buffer.from(bytes).toString('base64'),
          pages,
        })),
        missing: missingIn(made),
      });
    },

    async make(order: DocumentOrder): Promise<Result<{ folder: string; files: string[]; missing: string[] }>> {
      const began = session.locks;
      const gathered = session.read((store) => gather(session, store, order));
      if (!gathered.ok) return gathered;
      const place = await exportFolder(session);
      if (!place.ok) return place;
      const folder = place.value;

      const formats = order.formats.filter((f) => f !== 'ics' || order.type === 'summons');
      const made = await renderAll(order, gathered.value, formats);
      if (session.locks !== began) return fail({ code: 'locked' });
      if (!made.every((one) => isAsApproved(one, order.language))) {
        return fail({ code: 'not-allowed', rule: 'minutes-not-reproduced' });
      }
      // Written down before the files are: a document without a trace in the log is worse than a trace without its file.
      const recorded = saveRecorded(session, folder, (store) => {
        for (const { job, rendered } of made) {
          if (job.issuedFor === undefined) continue;
          store.issued.record({
            ...job.issuedFor,
            language: order.language,
            format: rendered.format,
            madeAt: session.env.clock().toISOString(),
            templateVersion: templateVersion(gathered.value.sender.letterhead),
            sha256: rendered.sha256,
          });
        }
        const summoned = order.type === 'summons' ? store.meetings.get(order.meeting) : undefined;
        const { summons } = gathered.value;
        if (summoned !== undefined && summons?.isSame === false) {
          store.summonses.record(summoned.id, session.today, summons.content);
        }
        if (summoned?.status === 'planlagt') store.meetings.setStatus(summoned.id, summoned.version, 'innkalt');
        store.audit.append('export', 'bruker');
        return made.map(({ job, rendered }) => ({
          name: fileName(job.name ?? order.type, job.mark, languagesOf(job, order.language), rendered.format),
          bytes: rendered.bytes,
        }));
      });
      if (!recorded.ok) return recorded;
      session.lastFolder = folder;
      return ok({ folder, files: recorded.value, missing: missingIn(made) });
    },

    /** The text that goes with a summons, as its .txt has it, to be copied. */
    summonsText({ id, language }: { id: string; language: Language }): Result<{ text: string }> {
      return session.read((store) => {
        const order = { type: 'summons', meeting: id, formats: ['txt'], language } as const;
        const gathered = gather(session, store, { ...order, sections: undefined });
        if (!gathered.ok) return gathered;
        const source = gathered.value.jobs[0]?.source;
        if (source?.type !== 'summons') return fail({ code: 'not-found' });
        return ok({ text: summonsMail(source, gathered.value.sender, language) });
      });
    },

    /** The print dialog was opened on the pages of a preview. What became of it, only the system knows. */
    printed(): Result<Record<string, never>> {
      session.note('print');
      return ok({});
    },

    async openFolder(): Promise<Result<Record<string, never>>> {
      if (session.lastFolder === undefined) return fail({ code: 'not-found' });
      await session.env.desk.openFolder(session.lastFolder);
      return ok({});
    },
  };
};

/** A language without PDF is looked at as what stands beside it: the Norwegian. */
function parentOrder(
  { source, language: second }: NonNullable<Job['second']>,
  formats: readonly DocumentFormat[],
): Pick<ParentOrder, 'source' | 'second' | 'formats'> {
  const possible = PARENT_FORMATS.filter((format) => formats.includes(format));
  const has = possible.some((format) => parentLanguage(second.language).formats.includes(format));
  return { source, formats: possible, ...(has ? { second } : {}) };
}

const languagesOf = ({ second }: Job, language: Language): Language | `${Language}-${ParentLanguage}` =>
  second === undefined ? language : `${language}-${second.language.language}`;

/** Whether a file of approved minutes is the one that was approved; in another language or format there is none to compare. */
const isAsApproved = ({ job: { approved }, rendered: { format, sha256 } }: Made, language: Language): boolean =>
  approved === undefined ||
  approved.language !== language ||
  approved.files.every((file) => file.format !== format || file.sha256 === sha256);

const missingIn = (made: readonly Made[]): string[] => [...new Set(made.flatMap((m) => m.rendered.missing))];
