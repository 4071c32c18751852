/** Practice: the project's own example in a practice store. Real stores are never filled with invented cases. */
import { join } from 'node:path';
import { newCaseCode } from '../domain/case.ts';
import { addDays, daysBetween, minutesOf, timeOf } from '../domain/local-time.ts';
import type { Meeting } from '../domain/meeting.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { parseRunFile, type RunFile } from '../domain/run-file.ts';
import { readJsonFile } from './read-json.ts';
import { enterRun } from './run-entry.ts';
import { drawIdentities } from './run-identities.ts';
import type { Session } from './session.ts';

export const practiceServices = (session: Session) => ({
  load(): Result<Record<string, never>> {
    const { env } = session;
    const practice = session.read((store) => ok(store.practice));
    if (!practice.ok) return practice;
    if (!practice.value) return fail({ code: 'not-allowed', rule: 'practice-store-only' });
    const read = readJsonFile(join(env.paths.resources, 'demo', 'frydal.json'));
    if (!read.ok) return read;
    const example = parseRunFile(read.value);
    if (!example.ok) return example;
    const input = asOfToday(example.value, session.today);
    const entered = session.write((store) => {
      const draw = (): string => {
        const code = newCaseCode(env.random);
        return store.cases.findByCode(code) === undefined ? code : draw();
      };
      enterRun(env, store, input, drawIdentities(env, input, draw), []);
      return ok({});
    });
    if (entered.ok) {
      const { municipality, team } = input;
      session.remember({ organisation: { municipality: municipality.name, team: team.name } });
    }
    return entered;
  },
});

/**
 * The example as it would lie there today: its meeting held one to two weeks ago on the same weekday, its minutes still to
 * be made, and the meeting it names as the next one planned.
 */
function asOfToday(example: RunFile, today: string): RunFile {
  const [first] = example.meetings;
  if (first === undefined) return example;
  const weeks = Math.ceil((daysBetween(today, first.date) + 8) / 7);
  const shift = (date: string): string => addDays(date, -7 * weeks);
  const maybeShift = (date: string | undefined): string | undefined => (date === undefined ? undefined : shift(date));
  const held = example.meetings.map(
    (m): Meeting => ({
      ...m,
      date: shift(m.date),
      caseDeadline: maybeShift(m.caseDeadline),
      discussions: m.discussions.map((d) => ({ ...d, followUpDate: maybeShift(d.followUpDate) })),
      next: m.next && { ...m.next, date: shift(m.next.date) },
    }),
  );
  return { ...example, meetings: [...held, ...held.flatMap(nextOf)], documents: [] };
}

/** The meeting that a held one names as the next, planned like it and with no cases yet. */
function nextOf(held: Meeting): Meeting[] {
  if (held.next === undefined) return [];
  const length = minutesOf(held.end) - minutesOf(held.start);
  return [
    {
      ...held,
      id: `${held.id}-neste`,
      date: held.next.date,
      start: held.next.start,
      end: timeOf(minutesOf(held.next.start) + length),
      caseDeadline: addDays(held.next.date, -7),
      agenda: held.agenda.filter((i) => i.kind !== 'sak'),
      attendance: held.attendance.map((a) => ({ member: a.member, present: true, deputy: undefined })),
      discussions: [],
      recusals: [],
      next: undefined,
    },
  ];
}
