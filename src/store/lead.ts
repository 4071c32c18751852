/** Meetings being led: what was pressed and when, kept with every step; and the team's own method. */
import { z } from 'zod';
import { type Run, type RunEvent, runCommandSchema } from '../domain/lead.ts';
import { type LeadMethod, leadMethodSchema, type OwnPhase, ownPhasesSchema } from '../domain/method.ts';
import { FailureError } from '../domain/result.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { found } from './engine/identity.ts';
import { idColumn, jsonColumn, versionColumn } from './engine/rows.ts';

export interface StoredLead {
  readonly meetingId: string;
  readonly method: LeadMethod;
  readonly run: Run;
}

export interface LeadRepository {
  /** Begins a run. `conflict` when the meeting has one. */
  begin(lead: StoredLead): void;
  /** Keeps the events that are new since the run was read, and what the clock was seen to show. `not-found` before `begin`. */
  keep(meetingId: string, run: Run): void;
  get(meetingId: string): StoredLead | undefined;
  /** The run that was looked at last. */
  latest(): StoredLead | undefined;
  /** The team's own phases, with the version a save must name. */
  ownMethod(teamId: string): { readonly version: number; readonly phases: readonly OwnPhase[] } | undefined;
  /** `version` is null the first time. `conflict` when somebody has saved in between. */
  saveOwnMethod(teamId: string, version: number | null, phases: readonly OwnPhase[]): void;
}

const instant = z.iso.datetime().transform((at) => Date.parse(at));
const stamp = (at: number): string => new Date(at).toISOString();

const runRow = z
  .strictObject({ meeting_id: idColumn, method: jsonColumn(leadMethodSchema), seen_at: instant })
  .transform((row) => ({ meetingId: row.meeting_id, method: row.method, seenAt: row.seen_at }));

const eventRow = z
  .strictObject({
    kind: z.string(),
    at: instant,
    minutes: z.number().nullable(),
    reason: z.string().nullable(),
    up_to: instant.nullable(),
  })
  .transform(({ kind, at, minutes, reason, up_to }): RunEvent => {
    if (kind === 'set-back' && up_to !== null) return { kind, at, upTo: up_to };
    const detail = { ...(minutes === null ? {} : { minutes }), ...(reason === null ? {} : { reason }) };
    return { ...runCommandSchema.parse({ kind, ...detail }), at };
  });

const ownRow = z.strictObject({ version: versionColumn, phases: jsonColumn(ownPhasesSchema) });

export function leadRepository({ db }: RepositoryContext): LeadRepository {
  const selectRun = db.prepare('SELECT meeting_id, method, seen_at FROM meeting_run WHERE meeting_id = ?');
  const selectLatest = db.prepare(
    'SELECT meeting_id, method, seen_at FROM meeting_run ORDER BY seen_at DESC, meeting_id LIMIT 1',
  );
  const selectEvents = db.prepare(
    'SELECT kind, at, minutes, reason, up_to FROM run_event WHERE meeting_id = ? ORDER BY position',
  );
  const countEvents = db.prepare('SELECT count(*) FROM run_event WHERE meeting_id = ?').pluck();
  const insertRun = db.prepare('INSERT INTO meeting_run (meeting_id, method, seen_at) VALUES (?, ?, ?)');
  const insertEvent = db.prepare(`INSERT INTO run_event (meeting_id, position, kind, at, minutes, reason, up_to)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const setSeen = db.prepare('UPDATE meeting_run SET seen_at = ? WHERE meeting_id = ?');
  const selectOwn = db.prepare('SELECT version, phases FROM own_method WHERE team_id = ?');
  const putOwn = db.prepare(`INSERT INTO own_method (team_id, version, phases) VALUES (?, ?, ?)
    ON CONFLICT (team_id) DO UPDATE SET version = excluded.version, phases = excluded.phases`);

  const assemble = (row: unknown): StoredLead | undefined => {
    if (row === undefined) return undefined;
    const { meetingId, method, seenAt } = runRow.parse(row);
    return { meetingId, method, run: { events: selectEvents.all(meetingId).map((e) => eventRow.parse(e)), seenAt } };
  };
  const get = (meetingId: string): StoredLead | undefined => assemble(selectRun.get(meetingId));
  const add = (meetingId: string, from: number, events: readonly RunEvent[]): void => {
    events.slice(from).forEach((e, i) => {
      insertEvent.run(
        meetingId,
        from + i,
        e.kind,
        stamp(e.at),
        e.kind === 'extend' ? e.minutes : null,
        e.kind === 'skip' ? e.reason : null,
        e.kind === 'set-back' ? stamp(e.upTo) : null,
      );
    });
  };
  const ownMethod: LeadRepository['ownMethod'] = (teamId) => {
    const row = selectOwn.get(teamId);
    return row === undefined ? undefined : ownRow.parse(row);
  };

  return {
    get,
    latest: () => assemble(selectLatest.get()),
    begin: ({ meetingId, method, run }) =>
      atomically(db, () => {
        if (selectRun.get(meetingId) !== undefined) throw new FailureError({ code: 'conflict' });
        insertRun.run(meetingId, JSON.stringify(leadMethodSchema.parse(method)), stamp(run.seenAt));
        add(meetingId, 0, run.events);
      }),
    keep: (meetingId, { events, seenAt }) =>
      atomically(db, () => {
        found(selectRun.get(meetingId));
        add(meetingId, z.number().parse(countEvents.get(meetingId)), events);
        setSeen.run(stamp(seenAt), meetingId);
      }),
    ownMethod,
    saveOwnMethod: (teamId, version, phases) =>
      atomically(db, () => {
        const before = ownMethod(teamId)?.version ?? null;
        if (before !== version) throw new FailureError({ code: 'conflict' });
        putOwn.run(teamId, (before ?? 0) + 1, JSON.stringify(ownPhasesSchema.parse(phases)));
      }),
  };
}
