/** The rows a meeting is put together from, as the domain names their parts. */
import { z } from 'zod';
import { meetingStatusSchema } from '../domain/codes.ts';
import { flagColumn, idColumn, versionColumn } from './engine/rows.ts';

const optional = z.string().nullable();

export const meetingRow = z
  .strictObject({
    id: idColumn,
    version: versionColumn,
    status: meetingStatusSchema,
    team_id: idColumn,
    type: z.string(),
    date: z.string(),
    start_time: z.string(),
    end_time: z.string(),
    place: z.string(),
    online_link: optional,
    chair: idColumn,
    minute_taker: idColumn,
    case_deadline: optional,
    purpose: z.string(),
    next_date: optional,
    next_start: optional,
    interpreter: flagColumn,
  })
  .transform(
    ({
      team_id,
      start_time,
      end_time,
      online_link,
      minute_taker,
      case_deadline,
      next_date,
      next_start,
      interpreter,
      ...plain
    }) => ({
      ...plain,
      teamId: team_id,
      start: start_time,
      end: end_time,
      onlineLink: online_link,
      minuteTaker: minute_taker,
      caseDeadline: case_deadline,
      interpreter: interpreter || null,
      next: next_date === null || next_start === null ? null : { date: next_date, start: next_start },
    }),
  );

export const agendaRow = z
  .strictObject({ kind: z.string(), case_id: optional, title: optional, minutes: z.number() })
  .transform(({ case_id, ...plain }) => ({ ...plain, case: case_id }));

export const attendanceRow = z
  .strictObject({ member_id: idColumn, present: flagColumn, deputy_id: optional })
  .transform(({ member_id, present, deputy_id }) => ({ member: member_id, present, deputy: deputy_id }));

export const recusalRow = z
  .strictObject({ member_role: z.string() })
  .transform(({ member_role }) => ({ memberRole: member_role }));
