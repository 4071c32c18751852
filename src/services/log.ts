/** The audit log: shown, and written to a file. Events, roles and times; no content stands in it. */
import { buildAuditLog, eventName, timeOfEntry } from '../documents/content/audit-log.ts';
import { loadFonts } from '../documents/pdf/fonts.ts';
import { renderDocument } from '../documents/render.ts';
import { textsIn } from '../documents/texts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type AuditList, filterLog, type LogFilter } from '../domain/vault.ts';
import { saveFile } from './document-files.ts';
import { exportFile } from './export-place.ts';
import type { Session } from './session.ts';

type Format = 'txt' | 'csv' | 'pdf';

export interface LogServices {
  /** Newest first. */
  log(): Result<AuditList>;
  exportLog(input: LogFilter & { readonly format: Format }): Promise<Result<{ fileName: string }>>;
}

/**
 * A value as a spreadsheet shows it and does not work it out. Samråd's own words need none of this; the code of an event that
 * this version does not know is whatever stands in the store.
 */
export function asCell(value: string): string {
  const shown = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

export function logServices(session: Session): LogServices {
  const log = (): Result<AuditList> =>
    session.read((store) => {
      const { intact, tracks } = store.audit.verifyChain();
      return ok({
        entries: store.audit
          .list()
          .reverse()
          .map(({ track, seq, at, event, role }) => ({ track, seq, at, event, role })),
        intact,
        soundUntil: Object.values(tracks).flatMap(({ soundUntil }) => (soundUntil === undefined ? [] : [soundUntil])),
      });
    });

  const bytesOf = async (of: AuditList, format: Format): Promise<Uint8Array> => {
    const { organisation, preferences } = session.profile;
    const { auditLog: t } = textsIn(preferences.locale);
    if (format === 'csv') {
      // Semicolons and a byte-order mark are what a Norwegian spreadsheet opens without asking.
      const rows = of.entries.map((entry) => [timeOfEntry(entry), eventName(entry.event, t), t.roles[entry.role]]);
      const lines = [[t.when, t.event, t.role], ...rows].map((row) => row.map(asCell).join(';'));
      return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
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
      const listed = log();
      if (!listed.ok) return listed;
      const bytes = await bytesOf({ ...listed.value, entries: filterLog(listed.value.entries, filter) }, format);
      if (session.locks !== began) return fail({ code: 'locked' });
      return saveFile(place.value, bytes);
    },
  };
}
