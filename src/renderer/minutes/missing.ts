/** What minutes lack, by the domain's own rule, told of what a screen sees. */
import { type Missing, missingInMinutes } from '../../domain/minutes.ts';
import type { MinutesView } from '../../domain/minutes-view.ts';
import type { MinutesPart } from '../app/router.tsx';
import { attendanceOf } from '../meeting/index.ts';

export const missingIn = ({ meeting, cases }: MinutesView): Missing[] =>
  missingInMinutes({
    status: meeting.status,
    date: meeting.date,
    attendance: attendanceOf(meeting.participants),
    chair: meeting.chair,
    minuteTaker: meeting.minuteTaker,
    cases: cases.map(({ id, notes }) => ({ id, notes: notes.notes })),
  });

/** The part where something missing can be put right. */
export const partOfMissing = ({ cases }: MinutesView, missing: Missing): MinutesPart =>
  cases.find((c) => c.id === missing.case)?.number ?? 'attendance';
