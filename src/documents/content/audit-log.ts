/** The audit log on paper: events, roles and times, without content. */
import type { Language } from '../../domain/language.ts';
import { toOslo } from '../../domain/local-time.ts';
import type { AuditLine, AuditList } from '../../domain/vault.ts';
import { type DocumentModel, TEMPLATE_VERSION } from '../model.ts';
import { type DocumentTexts, fill, textsIn } from '../texts.ts';
import { lead, paragraph } from './blocks.ts';

/** An event in words; a later version's has none and stands as its code. */
export const eventName = (event: string, t: DocumentTexts['auditLog']): string =>
  Object.hasOwn(t.events, event) ? ((t.events as Readonly<Record<string, string>>)[event] ?? event) : event;

/** When, as it stands in a list that is sorted: `2026-11-22 10:00` in Norway; of the named track the day alone. */
export function timeOfEntry({ at }: AuditLine): string {
  if (at.length === 10) return at;
  const { date, time } = toOslo(new Date(at));
  return `${date} ${time}`;
}

/** The entries given, in the order given. */
export function buildAuditLog(
  log: AuditList & { readonly organisation: string | undefined },
  language: Language,
): DocumentModel {
  const { auditLog: t, common } = textsIn(language);
  return {
    type: 'audit-log',
    language,
    title: t.title,
    sender: log.organisation ?? 'Samråd',
    marking: '',
    provenance: fill(t.provenance, { version: TEMPLATE_VERSION }),
    pageCounter: common.pageCounter,
    footerNote: '',
    blocks: [
      lead(t.intro),
      paragraph(log.intact ? t.intact : t.broken),
      log.entries.length === 0
        ? paragraph(t.empty)
        : {
            kind: 'table',
            caption: t.caption,
            columns: [
              { header: t.when, width: 0.3 },
              { header: t.event, width: 0.4 },
              { header: t.role, width: 0.3 },
            ],
            rows: log.entries.map((entry) => [timeOfEntry(entry), eventName(entry.event, t), t.roles[entry.role]]),
          },
    ],
  };
}
