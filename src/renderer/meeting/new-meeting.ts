/** The form of a meeting: what stands there at first, what follows from what, and what is wrong with what stands there now. */
import { addDays, isLocalDate, minutesOf, osloInstants, timeOf } from '../../domain/local-time.ts';
import { type MeetingView, type NewMeeting, newMeetingSchema } from '../../domain/meeting-view.ts';
import { isPlannedType, type Planning } from '../../domain/planning.ts';
import { parseWith } from '../../domain/problems.ts';
import type { Failure } from '../../domain/result.ts';
import type { Team } from '../../domain/team.ts';
import { subtractWorkingDays, workingDaysBetween } from '../../domain/working-days.ts';

/** Fields in the order they stand on the page. */
export const MEETING_FIELDS = [
  'type',
  'date',
  'start',
  'end',
  'place',
  'onlineLink',
  'caseDeadline',
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
  | 'onlineLink'
  | 'caseDeadline'
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

/** What a type of meeting begins with, as fields. */
function defaultsOf(planning: Planning, type: string): Partial<MeetingForm> {
  if (!isPlannedType(type as NewMeeting['type'])) return {};
  const { start, minutes, place, onlineLink } = planning.types[type as NewMeeting['type']];
  return { start, end: timeOf(minutesOf(start) + minutes), place: place ?? '', onlineLink: onlineLink ?? '' };
}

/** A form ready to be sent but for its place: next Tuesday, by the planning of its type, led by the coordinator. */
export function startingForm(
  team: Pick<Team, 'kind' | 'members'>,
  today: string,
  purpose: string,
  planning: Planning,
): MeetingForm {
  const permanent = team.members.filter((m) => m.teamRole !== 'stedfortreder' && m.teamRole !== 'ad_hoc');
  const chair =
    permanent.find((m) => m.teamRole === 'koordinator') ??
    permanent.find((m) => m.teamRole === 'leder') ??
    permanent[0];
  const minuteTaker = permanent.find((m) => m.id !== chair?.id) ?? chair;
  const type = TEAM_MEETING[team.kind] ?? 'konsultasjonsteam';
  const date = nextTuesday(today);
  return {
    type,
    date,
    start: '09:00',
    end: '11:30',
    place: '',
    onlineLink: '',
    ...defaultsOf(planning, type),
    caseDeadline: subtractWorkingDays(date, planning.types[type].deadlineDays),
    chair: chair?.id ?? '',
    minuteTaker: minuteTaker?.id ?? '',
    purpose,
  };
}

/** A meeting that stands, as a form. */
export const formOf = (view: MeetingView): MeetingForm => ({
  type: view.type,
  date: view.date,
  start: view.start,
  end: view.end,
  place: view.place,
  onlineLink: view.onlineLink ?? '',
  caseDeadline: view.caseDeadline ?? '',
  chair: view.chair,
  minuteTaker: view.minuteTaker,
  purpose: view.purpose,
});

/**
 * The form with a field changed, and what follows: the deadline keeps its distance to the day; another type brings its own
 * times and place where nobody has written others.
 */
export function withField(form: MeetingForm, field: MeetingField, value: string, planning?: Planning): MeetingForm {
  const next = { ...form, [field]: value };
  if (field === 'date' && isLocalDate(form.date) && isLocalDate(value) && isLocalDate(form.caseDeadline)) {
    const days = workingDaysBetween(form.caseDeadline, form.date);
    return days < 0 ? next : { ...next, caseDeadline: subtractWorkingDays(value, days) };
  }
  if (field !== 'type' || planning === undefined) return next;
  const [before, after] = [defaultsOf(planning, form.type), defaultsOf(planning, value)];
  const times = form.start === before.start && form.end === before.end ? { start: after.start, end: after.end } : {};
  return {
    ...next,
    ...(times as Partial<MeetingForm>),
    ...(form.place === before.place ? { place: after.place ?? '' } : {}),
    ...(form.onlineLink === before.onlineLink ? { onlineLink: after.onlineLink ?? '' } : {}),
  };
}

const isField = (path: string): path is MeetingField => (MEETING_FIELDS as readonly string[]).includes(path);
const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** The meeting of a form, or the faults of its fields. */
export function meetingOf(form: MeetingForm): { readonly meeting: NewMeeting } | { readonly faults: FieldFaults } {
  const { onlineLink, caseDeadline, ...rest } = form;
  const parsed = parseWith(newMeetingSchema, {
    ...rest,
    onlineLink: orNull(onlineLink),
    caseDeadline: orNull(caseDeadline),
  });
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
