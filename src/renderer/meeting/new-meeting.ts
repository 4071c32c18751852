/** The form of a new meeting: what stands there at first, and what is wrong with what stands there now. */
import { addDays, osloInstants } from '../../domain/local-time.ts';
import { type NewMeeting, newMeetingSchema } from '../../domain/meeting-view.ts';
import { parseWith } from '../../domain/problems.ts';
import type { Failure } from '../../domain/result.ts';
import type { Team } from '../../domain/team.ts';

/** Fields in the order they stand on the page. */
export const MEETING_FIELDS = [
  'type',
  'date',
  'start',
  'end',
  'place',
  'chair',
  'minuteTaker',
  'purpose',
] as const satisfies readonly (keyof NewMeeting)[];
export type MeetingField = (typeof MEETING_FIELDS)[number];

/** What is typed, before it is known to be a meeting. */
export type MeetingForm = Readonly<Record<MeetingField, string>>;

/** What can be wrong with a field; each has its text. */
export type FieldFault =
  | 'date'
  | 'start'
  | 'end'
  | 'endBeforeStart'
  | 'clockChange'
  | 'place'
  | 'chair'
  | 'minuteTaker'
  | 'purpose'
  | 'guard'
  | 'text';
export type FieldFaults = Readonly<Partial<Record<MeetingField, FieldFault>>>;

/** The first Tuesday after `today`, never `today` itself. */
export function nextTuesday(today: string): string {
  const dayOfWeek = new Date(`${today}T12:00:00Z`).getUTCDay();
  return addDays(today, (2 - dayOfWeek + 7) % 7 || 7);
}

const TEAM_MEETING: Readonly<Partial<Record<Team['kind'], NewMeeting['type']>>> = {
  tverrfaglig_team: 'tverrfaglig_team',
  fastdag: 'fastdag',
};

/** A form ready to be sent but for its place: next Tuesday morning, led by the coordinator. */
export function startingForm(team: Pick<Team, 'kind' | 'members'>, today: string, purpose: string): MeetingForm {
  const permanent = team.members.filter((m) => m.teamRole !== 'stedfortreder' && m.teamRole !== 'ad_hoc');
  const chair =
    permanent.find((m) => m.teamRole === 'koordinator') ??
    permanent.find((m) => m.teamRole === 'leder') ??
    permanent[0];
  const minuteTaker = permanent.find((m) => m.id !== chair?.id) ?? chair;
  return {
    type: TEAM_MEETING[team.kind] ?? 'konsultasjonsteam',
    date: nextTuesday(today),
    start: '09:00',
    end: '11:30',
    place: '',
    chair: chair?.id ?? '',
    minuteTaker: minuteTaker?.id ?? '',
    purpose,
  };
}

const isField = (path: string): path is MeetingField => (MEETING_FIELDS as readonly string[]).includes(path);

/** The meeting of a form, or the faults of its fields. */
export function meetingOf(form: MeetingForm): { readonly meeting: NewMeeting } | { readonly faults: FieldFaults } {
  const parsed = parseWith(newMeetingSchema, form);
  const faults: Partial<Record<MeetingField, FieldFault>> = parsed.ok ? {} : faultsOf(parsed.failure);
  if (faults.date === undefined && faults.start === undefined && faults.end === undefined) {
    if (form.end <= form.start) faults.end = 'endBeforeStart';
    else if (osloInstants(form.date, form.start).length !== 1) faults.start = 'clockChange';
    else if (osloInstants(form.date, form.end).length !== 1) faults.end = 'clockChange';
  }
  return parsed.ok && Object.keys(faults).length === 0 ? { meeting: parsed.value } : { faults };
}

/** Faults by field of what the services answered; empty when the failure is of another kind. */
export function faultsOf(failure: Failure): Partial<Record<MeetingField, FieldFault>> {
  const faults: Partial<Record<MeetingField, FieldFault>> = {};
  if (failure.code === 'stopped-by-guard') {
    for (const { path } of failure.findings) if (isField(path)) faults[path] = 'guard';
  }
  if (failure.code === 'invalid') {
    for (const { path, code } of failure.problems) {
      if (!isField(path) || faults[path] !== undefined || path === 'type') continue;
      if (code === 'clock-change') faults[path] = 'clockChange';
      else if (code === 'end-before-start') faults[path] = 'endBeforeStart';
      else faults[path] = (path === 'place' || path === 'purpose') && code !== 'too-short' ? 'text' : path;
    }
  }
  return faults;
}
