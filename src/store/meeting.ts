/** Meetings with agenda, attendance, discussions, advice and recusals. Members and cases are named by their stored ids. */
import type { MeetingStatus } from '../domain/codes.ts';
import { type Meeting, mayMeetingPass, meetingSchema } from '../domain/meeting.ts';
import { FailureError } from '../domain/result.ts';
import { discussionRows } from './discussion.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { checkVersion, found, newId, notAllowed } from './engine/identity.ts';
import { idColumn, orNull } from './engine/rows.ts';
import { agendaRow, attendanceRow, meetingRow, recusalRow } from './meeting-rows.ts';
import { meetingText, type SearchWriter } from './search.ts';

/** A meeting as a caller gives it: the store knows its id. */
export type MeetingContent = Omit<Meeting, 'id'>;

export interface StoredMeeting {
  readonly id: string;
  readonly version: number;
  readonly status: MeetingStatus;
  readonly teamId: string;
  /** `meeting.id` is the stored id; `chair`, `minuteTaker`, attendance, agenda and discussions hold stored ids too. */
  readonly meeting: Meeting;
}

/** A meeting made elsewhere, with the id and state it has there. */
export type EnteredMeeting = Pick<StoredMeeting, 'id' | 'teamId' | 'status'> & { readonly meeting: MeetingContent };

export interface MeetingRepository {
  /**
   * Makes a meeting in the state `planlagt`. `not-found` when team, member or case is unknown; `not-allowed`
   * (`case-not-ready`) when a case on the agenda is unfinished or deleted.
   */
  create(teamId: string, meeting: MeetingContent): StoredMeeting;
  /** Takes in a meeting made elsewhere (a run file, an import). `conflict` when its id stands here already, `not-allowed`
   * (`deleted-for-good`) when it was deleted here; else as `create`. */
  enter(given: EnteredMeeting): StoredMeeting;
  /**
   * Saves a meeting. `not-allowed` when it is approved and no correction is under way (`meeting-is-approved`) or cancelled
   * (`meeting-is-cancelled`), and as with `create` for cases that were not on its agenda before.
   */
  save(id: string, version: number, meeting: MeetingContent): StoredMeeting;
  /** Passes a meeting on, forward only: else `not-allowed` (`meeting-transition`). */
  setStatus(id: string, version: number, status: MeetingStatus): StoredMeeting;
  /**
   * Keeps who stepped out. The version stays: recusals are written while the meeting is led, beside whoever takes minutes, and
   * nobody edits them elsewhere.
   */
  keepRecusals(id: string, recusals: Meeting['recusals']): StoredMeeting;
  get(id: string): StoredMeeting | undefined;
  /** Meetings by date and start; `from` and `to` are days, both included. */
  list(period?: { readonly from?: string; readonly to?: string }): StoredMeeting[];
}

const MEETING_COLUMNS = `id, version, status, team_id, type, date, start_time, end_time, place, online_link, chair,
  minute_taker, case_deadline, purpose, next_date, next_start`;

export function meetingRepository({ db, random }: RepositoryContext, search: SearchWriter): MeetingRepository {
  const selectOne = db.prepare(`SELECT ${MEETING_COLUMNS} FROM meeting WHERE id = ?`);
  const selectBetween = db.prepare(`SELECT ${MEETING_COLUMNS} FROM meeting WHERE date BETWEEN ? AND ?
    ORDER BY date, start_time, id`);
  const put = db.prepare(`INSERT INTO meeting (${MEETING_COLUMNS})
    VALUES (@id, @version, @status, @teamId, @type, @date, @start, @end, @place, @onlineLink, @chair,
      @minuteTaker, @caseDeadline, @purpose, @nextDate, @nextStart)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status, type = excluded.type,
      date = excluded.date, start_time = excluded.start_time, end_time = excluded.end_time, place = excluded.place,
      online_link = excluded.online_link, chair = excluded.chair, minute_taker = excluded.minute_taker,
      case_deadline = excluded.case_deadline, purpose = excluded.purpose, next_date = excluded.next_date,
      next_start = excluded.next_start`);
  const parts = (table: string, columns: string) => {
    const names = columns.split(', ');
    return {
      select: db.prepare(`SELECT ${columns} FROM ${table} WHERE meeting_id = ? ORDER BY position`),
      insert: db.prepare(`INSERT INTO ${table} (meeting_id, position, ${columns})
        VALUES (?, ?, ${names.map(() => '?').join(', ')})`),
      clear: db.prepare(`DELETE FROM ${table} WHERE meeting_id = ?`),
    };
  };
  const agenda = parts('agenda_item', 'kind, case_id, title, minutes');
  const attendance = parts('attendance', 'member_id, present, deputy_id');
  const discussions = discussionRows(db);
  const recusals = parts('recusal', 'member_role');
  const wasDeleted = db.prepare("SELECT 1 FROM tombstone WHERE kind = 'meeting' AND id = ?");
  const isBeingCorrected = db.prepare('SELECT 1 FROM minutes_correction WHERE meeting_id = ?');
  const caseIsReady = db.prepare("SELECT 1 FROM anonymous_case WHERE id = ? AND status <> 'slettet'");

  const assemble = (row: unknown): StoredMeeting => {
    const { id, version, status, teamId, ...plain } = meetingRow.parse(row);
    const meeting = meetingSchema.parse({
      ...plain,
      id,
      agenda: agenda.select.all(id).map((r) => agendaRow.parse(r)),
      attendance: attendance.select.all(id).map((r) => attendanceRow.parse(r)),
      discussions: discussions.read(id),
      recusals: recusals.select.all(id).map((r) => recusalRow.parse(r)),
    });
    return { id, version, status, teamId, meeting };
  };
  const get = (id: string): StoredMeeting | undefined => {
    const row = selectOne.get(id);
    return row === undefined ? undefined : assemble(row);
  };
  const casesOf = (meeting: MeetingContent): string[] => meeting.agenda.flatMap((item) => item.case ?? []);

  const writeParts = (id: string, meeting: MeetingContent): void => {
    for (const part of [agenda, attendance, recusals]) part.clear.run(id);
    meeting.agenda.forEach((a, i) => {
      agenda.insert.run(id, i, a.kind, orNull(a.case), orNull(a.title), a.minutes);
    });
    meeting.attendance.forEach((a, i) => {
      attendance.insert.run(id, i, a.member, Number(a.present), orNull(a.deputy));
    });
    discussions.write(id, meeting.discussions);
    meeting.recusals.forEach((r, i) => {
      recusals.insert.run(id, i, r.memberRole);
    });
  };

  const writeRow = ({ meeting, ...head }: StoredMeeting): void => {
    put.run({
      ...head,
      type: meeting.type,
      date: meeting.date,
      start: meeting.start,
      end: meeting.end,
      place: meeting.place,
      onlineLink: orNull(meeting.onlineLink),
      chair: meeting.chair,
      minuteTaker: meeting.minuteTaker,
      caseDeadline: orNull(meeting.caseDeadline),
      purpose: meeting.purpose,
      nextDate: orNull(meeting.next?.date),
      nextStart: orNull(meeting.next?.start),
    });
  };

  const write = (
    head: Omit<StoredMeeting, 'meeting'>,
    content: MeetingContent,
    knownCases: readonly string[],
  ): StoredMeeting => {
    const newCases = casesOf(content).filter((c) => !knownCases.includes(c));
    if (newCases.some((c) => caseIsReady.get(c) === undefined)) throw notAllowed('case-not-ready');
    const next = { ...head, meeting: meetingSchema.parse({ ...content, id: head.id }) };
    writeRow(next);
    writeParts(head.id, next.meeting);
    search.put('meeting', head.id, meetingText(next.meeting));
    return next;
  };

  return {
    get,
    list: ({ from = '0000-00-00', to = '9999-99-99' } = {}) => selectBetween.all(from, to).map(assemble),
    create: (teamId, meeting) =>
      atomically(db, () => write({ id: newId(random), version: 1, status: 'planlagt', teamId }, meeting, [])),
    enter: ({ id, teamId, status, meeting }) =>
      atomically(db, () => {
        if (wasDeleted.get(id) !== undefined) throw notAllowed('deleted-for-good');
        if (selectOne.get(idColumn.parse(id)) !== undefined) throw new FailureError({ code: 'conflict' });
        return write({ id, version: 1, status, teamId }, meeting, []);
      }),
    save: (id, version, meeting) =>
      atomically(db, () => {
        const before = found(get(id));
        checkVersion(before, version);
        if (before.status === 'godkjent' && isBeingCorrected.get(id) === undefined) {
          throw notAllowed('meeting-is-approved');
        }
        if (before.status === 'avlyst') throw notAllowed('meeting-is-cancelled');
        const { meeting: old, ...head } = before;
        return write({ ...head, version: version + 1 }, meeting, casesOf(old));
      }),
    keepRecusals: (id, kept) =>
      atomically(db, () => {
        const before = found(get(id));
        if (before.status === 'godkjent') throw notAllowed('meeting-is-approved');
        recusals.clear.run(id);
        kept.forEach((r, i) => {
          recusals.insert.run(id, i, r.memberRole);
        });
        return { ...before, meeting: { ...before.meeting, recusals: [...kept] } };
      }),
    setStatus: (id, version, status) =>
      atomically(db, () => {
        const before = found(get(id));
        checkVersion(before, version);
        if (!mayMeetingPass(before.status, status)) throw notAllowed('meeting-transition');
        const next = { ...before, version: version + 1, status };
        writeRow(next);
        return next;
      }),
  };
}
