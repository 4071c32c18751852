/** What waits for the person, from what is stored and nothing else. Plain functions: no texts, no screen. */
import type { CaseRow, CaseView } from '../../domain/case-view.ts';
import type { CooperationDue } from '../../domain/cooperation-view.ts';
import type { FollowUpRow } from '../../domain/follow-up-view.ts';
import { daysBetween } from '../../domain/local-time.ts';
import type { MeetingRow } from '../../domain/meeting-view.ts';
import type { ReceiptRow } from '../../domain/named-documents.ts';
import { minutesOver } from '../meeting/words.ts';
import { DUE_DAYS, type StandingMeeting } from '../meeting/year.ts';

export type Task =
  | { readonly kind: 'stop' | 'unsure' | 'ready'; readonly of: Pick<CaseRow, 'id' | 'code'> }
  | { readonly kind: 'follow-up'; readonly of: Pick<CaseRow, 'id' | 'code'>; readonly due: string }
  /** Of a cooperation by its alias. */
  | {
      readonly kind: 'together-review' | 'together-consent' | 'together-measures';
      readonly of: Pick<CaseRow, 'id' | 'code'>;
      readonly due: string;
    }
  /** Consent forms to look at again. */
  | { readonly kind: 'forms'; readonly count: number; readonly due: string }
  | { readonly kind: 'going'; readonly meeting: MeetingRow }
  | { readonly kind: 'minutes' | 'summon' | 'uncovered' | 'over'; readonly meeting: MeetingRow };

/** Most serious first: duties, then what is late, then what is due. */
const ORDER: readonly Task['kind'][] = [
  'going',
  'stop',
  'unsure',
  'follow-up',
  'together-consent',
  'together-review',
  'together-measures',
  'minutes',
  'uncovered',
  'summon',
  'over',
  'forms',
  'ready',
];

/** What is said of a case that is being written. */
export type Draft = Pick<CaseView, 'id' | 'code' | 'status' | 'updatedAt' | 'draft'>;

const isUnsure = ({ draft }: Draft): boolean =>
  draft.dutyGate?.reporting === 'usikker' || draft.dutyGate?.averting === 'usikker';

function ofDraft(draft: Draft): Task[] {
  if (draft.status === 'duty_stop') return [{ kind: 'stop', of: draft }];
  return isUnsure(draft) ? [{ kind: 'unsure', of: draft }] : [];
}

function ofMeeting({ meeting, standing }: StandingMeeting, today: string): Task[] {
  if (standing === 'cancelled') return [];
  if (standing === 'held') {
    const missing = meeting.caseCount > 0 && meeting.status !== 'godkjent';
    return missing ? [{ kind: 'minutes', meeting }] : [];
  }
  if (daysBetween(today, meeting.date) > DUE_DAYS) return [];
  const tasks: Task[] = [];
  if (meeting.uncoveredServices.length > 0) tasks.push({ kind: 'uncovered', meeting });
  if (meeting.status === 'planlagt') tasks.push({ kind: 'summon', meeting });
  if (minutesOver(meeting) > 0) tasks.push({ kind: 'over', meeting });
  return tasks;
}

/** One whose day has passed and that stands on no coming agenda. */
const lateFollowUp =
  (today: string) =>
  ({ case: id, code, due, meeting }: FollowUpRow): Task[] =>
    due < today && meeting === null ? [{ kind: 'follow-up', of: { id, code }, due }] : [];

/** What has to do with families that have consented. */
interface Consent {
  readonly cooperation: readonly CooperationDue[];
  readonly forms: readonly ReceiptRow[];
}

/** The forms whose day for looking at them again has come. */
export const formsDue = (forms: readonly ReceiptRow[], today: string): ReceiptRow[] =>
  forms.filter(({ reviewDate, reviewed }) => reviewDate !== null && reviewDate <= today && !reviewed);

function ofConsent({ cooperation, forms }: Consent, today: string): Task[] {
  const due = formsDue(forms, today);
  const first = due.map(({ reviewDate }) => reviewDate ?? today).sort()[0];
  return [
    ...cooperation.map(
      (each): Task => ({ kind: `together-${each.kind}`, of: { id: each.id, code: each.alias }, due: each.due }),
    ),
    ...(first === undefined ? [] : [{ kind: 'forms' as const, count: due.length, due: first }]),
  ];
}

/** Everything that waits, in the order it should be done. A ready case waits only when there is a meeting to put it on. */
export function tasksOf(
  meetings: readonly StandingMeeting[],
  cases: readonly CaseRow[],
  drafts: readonly Draft[],
  today: string,
  followUps: readonly FollowUpRow[] = [],
  led: string | null = null,
  consent: Consent = { cooperation: [], forms: [] },
): Task[] {
  const coming = meetings.some((m) => m.standing === 'next');
  const ready = coming ? cases.filter((c) => c.status === 'klar') : [];
  const tasks: Task[] = [
    ...drafts.flatMap(ofDraft),
    ...meetings.flatMap((m) => ofMeeting(m, today)),
    ...followUps.flatMap(lateFollowUp(today)),
    ...ofConsent(consent, today),
    ...meetings.flatMap(({ meeting }) => (meeting.id === led ? [{ kind: 'going' as const, meeting }] : [])),
    ...ready.map((of) => ({ kind: 'ready' as const, of })),
  ];
  return tasks.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** The step of the first day that is next; undefined when a summons has been made. */
export type FirstStep = 'meeting' | 'case' | 'summon';

export function firstStepOf(meetings: readonly MeetingRow[], cases: readonly CaseRow[]): FirstStep | undefined {
  if (meetings.some((m) => m.summonedOn !== null || m.status !== 'planlagt')) return undefined;
  // Whoever has set up several meetings has found the way without the path.
  if (meetings.length > 1) return undefined;
  if (meetings.length === 0) return 'meeting';
  return cases.length === 0 ? 'case' : 'summon';
}

/** Which greeting suits the clock, `HH:MM`. */
export function greetingAt(time: string): 'morning' | 'forenoon' | 'afternoon' | 'evening' {
  if (time >= '05:00' && time < '10:00') return 'morning';
  if (time >= '10:00' && time < '12:00') return 'forenoon';
  return time >= '12:00' && time < '18:00' ? 'afternoon' : 'evening';
}
