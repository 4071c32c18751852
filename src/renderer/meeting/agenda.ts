/** An agenda under edit: plain functions from one agenda to the next. */
import type { AgendaKind } from '../../domain/codes.ts';
import { minutesOf, timeOf } from '../../domain/local-time.ts';
import { type AgendaItem, agendaFit, timedAgenda } from '../../domain/meeting.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';

type ViewedCase = NonNullable<MeetingView['agenda'][number]['case']>;
/** What is known of a case on the agenda; number and place follow from the order. */
export type RowCase = Omit<ViewedCase, 'number'>;

/** A line of the agenda. `key` stays the same while the line is moved and changed, so that focus can follow it. */
export interface AgendaRow {
  readonly key: string;
  readonly kind: AgendaKind;
  readonly title: string | null;
  readonly minutes: number;
  readonly case: RowCase | null;
}

export interface TimedRow {
  readonly row: AgendaRow;
  /** `HH:MM` */
  readonly start: string;
  /** «Sak 1»; undefined for what is no case. */
  readonly caseNumber: number | undefined;
}

const samePlace = (row: AgendaRow, item: MeetingView['agenda'][number]): boolean =>
  row.kind === item.kind && (row.case?.id ?? null) === (item.case?.id ?? null) && row.title === item.title;

/** The stored agenda as rows. Lines that stood there before keep their keys. */
export function rowsOf(agenda: MeetingView['agenda'], before: readonly AgendaRow[]): AgendaRow[] {
  const left = [...before];
  const taken = new Set(before.map((r) => r.key));
  return agenda.map((item, i) => {
    const at = left.findIndex((row) => samePlace(row, item));
    const key = at < 0 ? freshKey(taken, i) : (left.splice(at, 1)[0]?.key ?? freshKey(taken, i));
    taken.add(key);
    return {
      key,
      kind: item.kind,
      title: item.title,
      minutes: item.minutes,
      case: item.case === null ? null : { ...item.case },
    };
  });
}

function freshKey(taken: ReadonlySet<string>, from: number): string {
  let n = from;
  while (taken.has(`item-${n}`)) n++;
  return `item-${n}`;
}

/** A key no row has. */
export const newKey = (rows: readonly AgendaRow[]): string => freshKey(new Set(rows.map((r) => r.key)), rows.length);

export const itemsOf = (rows: readonly AgendaRow[]): AgendaItem[] =>
  rows.map(({ kind, title, minutes, case: of }) => ({
    kind,
    case: of?.id,
    title: of === null ? (title ?? undefined) : undefined,
    minutes,
  }));

/** Rows with their place on the clock. */
export function timedRows(rows: readonly AgendaRow[], start: string): TimedRow[] {
  const timed = timedAgenda(itemsOf(rows), start);
  return rows.map((row, i) => ({ row, start: timed[i]?.start ?? start, caseNumber: timed[i]?.caseNumber }));
}

/** The row at `from` put at `to`; the same agenda when there is no such place. */
export function moved(rows: readonly AgendaRow[], from: number, to: number): readonly AgendaRow[] {
  const row = rows[from];
  if (row === undefined || from === to || to < 0 || to >= rows.length) return rows;
  const rest = rows.filter((_, i) => i !== from);
  return [...rest.slice(0, to), row, ...rest.slice(to)];
}

export const changed = (
  rows: readonly AgendaRow[],
  key: string,
  change: Partial<Pick<AgendaRow, 'kind' | 'title' | 'minutes'>>,
): readonly AgendaRow[] => rows.map((row) => (row.key === key ? { ...row, ...change } : row));

export const without = (rows: readonly AgendaRow[], key: string): readonly AgendaRow[] =>
  rows.filter((row) => row.key !== key);

/** Minutes a case gets until somebody changes them; one that comes back gets RETURNING_MINUTES. */
export const CASE_MINUTES = 45;

/** A case of the queue as it stands on an agenda that it is put on. */
export const rowOfCase = (of: Pick<RowCase, 'id' | 'code' | 'presenterServiceType'>): Omit<AgendaRow, 'key'> => ({
  kind: 'sak',
  title: null,
  minutes: CASE_MINUTES,
  case: { ...of, ageBand: '', concernThemes: [], discussed: false, returning: false },
});

/** A case goes after the last case, else after the opening; anything else goes last. */
export function withRow(rows: readonly AgendaRow[], row: AgendaRow): readonly AgendaRow[] {
  if (row.kind !== 'sak') return [...rows, row];
  const lastCase = rows.findLastIndex((r) => r.kind === 'sak');
  const at = (lastCase >= 0 ? lastCase : rows.findIndex((r) => r.kind === 'åpning')) + 1;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

export interface Fit {
  readonly planned: number;
  readonly available: number;
  /** Minutes beyond the end; 0 when it fits. */
  readonly over: number;
  /** `HH:MM` at which the last line is done. */
  readonly end: string;
}

/** Planned time against the time at hand. */
export function fitOf(rows: readonly AgendaRow[], meeting: Pick<MeetingView, 'start' | 'end'>): Fit {
  const fit = agendaFit({ agenda: itemsOf(rows), start: meeting.start, end: meeting.end });
  return { ...fit, end: timeOf(minutesOf(meeting.start) + fit.planned) };
}

/** Minutes typed by hand: a whole number from 1 to 1440, else undefined. */
export function minutesFrom(typed: string): number | undefined {
  if (!/^\d{1,4}$/.test(typed.trim())) return undefined;
  const minutes = Number(typed);
  return minutes >= 1 && minutes <= 1_440 ? minutes : undefined;
}
