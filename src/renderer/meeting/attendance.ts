/** Who meets, from what the screen sees to what is stored. */
import type { Attendance } from '../../domain/meeting.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';

/** Attendance as it is stored, of what a screen sees. */
export const attendanceOf = (participants: MeetingView['participants']): Attendance[] =>
  participants.map((p) => ({
    member: p.calledIn,
    present: p.present && p.deputyFor === null,
    deputy: p.deputyFor === null ? undefined : p.member,
  }));
