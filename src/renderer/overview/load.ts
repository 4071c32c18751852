/** Everything the overview is made of, read together. */
import type { CaseRow } from '../../domain/case-view.ts';
import type { CooperationDue } from '../../domain/cooperation-view.ts';
import type { FollowUpRow } from '../../domain/follow-up-view.ts';
import type { MeetingRow } from '../../domain/meeting-view.ts';
import type { ReceiptRow } from '../../domain/named-documents.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Draft } from './to-do.ts';

export interface OverviewData {
  readonly meetings: readonly MeetingRow[];
  readonly cases: readonly CaseRow[];
  /** Cases that are being written or wait for their check, last changed first. */
  readonly drafts: readonly Draft[];
  readonly followUps: readonly FollowUpRow[];
  /** What waits in cooperation with consent; empty while that is off. */
  readonly cooperation: readonly CooperationDue[];
  /** Consent forms whose review day has come and that nobody has looked at again. */
  readonly forms: readonly ReceiptRow[];
  /** The meeting that is being led now; null when none is. */
  readonly led: string | null;
}

const isDraft = (c: CaseRow): boolean =>
  c.status === 'kladd' || c.status === 'duty_stop' || c.status === 'klar_for_kontroll';

export async function loadOverview(): Promise<Result<OverviewData>> {
  const [meetings, cases, followUps, led, cooperation, forms] = await Promise.all([
    window.samrad.call['meeting.list']({}),
    window.samrad.call['case.list']({}),
    window.samrad.call['followUp.list']({}),
    window.samrad.call['lead.active']({}),
    window.samrad.call['cooperation.use']({}),
    window.samrad.call['consent.list']({}),
  ]);
  if (!meetings.ok) return meetings;
  if (!cases.ok) return cases;
  if (!followUps.ok) return followUps;
  if (!led.ok) return led;
  if (!cooperation.ok) return cooperation;
  if (!forms.ok) return forms;
  const answers = await Promise.all(
    cases.value.filter(isDraft).map(({ id }) => window.samrad.call['case.get']({ id })),
  );
  const drafts = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  return ok({
    meetings: meetings.value,
    cases: cases.value,
    followUps: followUps.value,
    cooperation: cooperation.value.due,
    forms: forms.value,
    led: led.value.meeting,
    drafts: drafts.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
  });
}
