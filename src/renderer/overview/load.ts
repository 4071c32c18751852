/** Everything the overview is made of, read together. */
import type { CaseRow } from '../../domain/case-view.ts';
import type { MeetingRow } from '../../domain/meeting-view.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Draft } from './to-do.ts';

export interface OverviewData {
  readonly meetings: readonly MeetingRow[];
  readonly cases: readonly CaseRow[];
  /** Cases that are being written, last changed first. */
  readonly drafts: readonly Draft[];
}

const isDraft = (c: CaseRow): boolean => c.status === 'kladd' || c.status === 'duty_stop';

export async function loadOverview(): Promise<Result<OverviewData>> {
  const [meetings, cases] = await Promise.all([
    window.samrad.call['meeting.list']({}),
    window.samrad.call['case.list']({}),
  ]);
  if (!meetings.ok) return meetings;
  if (!cases.ok) return cases;
  const answers = await Promise.all(
    cases.value.filter(isDraft).map(({ id }) => window.samrad.call['case.get']({ id })),
  );
  const drafts = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  return ok({
    meetings: meetings.value,
    cases: cases.value,
    drafts: drafts.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
  });
}
