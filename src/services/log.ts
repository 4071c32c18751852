/** The audit log: shown, and written to a file. Events, roles and times; no content stands in it. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildAuditLog, eventName, timeOfEntry } from '../documents/content/audit-log.ts';
import { loadFonts } from '../documents/pdf/fonts.ts';
import { renderDocument } from '../documents/render.ts';
import { textsIn } from '../documents/texts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type AuditList, filterLog, type LogFilter } from '../domain/vault.ts';
import { exportFile } from './export-place.ts';
import { fileFailure } from './file-failure.ts';
import type { Session } from './session.ts';

type Format = 'txt' | 'csv' | 'pdf';

export interface LogServices {
  /** Newest first. */
  log(): Result<AuditList>;
  exportLog(input: LogFilter & { readonly format: Format }): Promise<Result<{ fileName: string }>>;
}

export function logServices(session: Session): LogServices {
  const log = (): Result<AuditList> =>
    session.read((store) =>
      ok({
        entries: store.audit
          .list()
          .reverse()
          .map(({ track, seq, at, event, role }) => ({ track, seq, at, event, role })),
        intact: store.audit.verifyChain().intact,
      }),
    );

  const bytesOf = async (of: AuditList, format: Format): Promise<Uint8Array> => {
    const { organisation, preferences } = session.profile;
    const { auditLog: t } = textsIn(preferences.locale);
    if (format === 'csv') {
      // Semicolons and a byte-order mark are what a Norwegian spreadsheet opens without asking. No value holds either.
      const rows = of.entries.map((entry) => [timeOfEntry(entry), eventName(entry.event, t), t.roles[entry.role]]);
      return Buffer.from(`\uFEFF${[[t.when, t.event, t.role], ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`);
    }
    const model = buildAuditLog(
      {
        ...of,
        organisation: organisation === null ? undefined : `${organisation.municipality}, ${organisation.team}`,
      },
      preferences.locale,
    );
    const fonts = loadFonts(session.env.paths.resources);
    return (await renderDocument(model, format, { fonts, madeOn: session.today })).bytes;
  };

  return {
    log,
    async exportLog({ format, ...filter }) {
      const began = session.locks;
      const place = await exportFile(session, `samrad-logg-${session.today}.${format}`);
      if (!place.ok) return place;
      const file = place.value;
      const listed = log();
      if (!listed.ok) return listed;
      const bytes = await bytesOf({ ...listed.value, entries: filterLog(listed.value.entries, filter) }, format);
      if (began !== session.locks) return fail({ code: 'locked' });
      try {
        writeFileSync(file, bytes);
      } catch (error) {
        return fail(fileFailure(error, 'folder-not-writable'));
      }
      return ok({ fileName: basename(file) });
    },
  };
}
