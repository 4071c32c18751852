/** Leading a meeting: every step is kept before it is shown, and the clock follows from what is kept. */
import { catalogues } from '../domain/catalogues.ts';
import type { TeamRole } from '../domain/codes.ts';
import { carryOut, programOf, type Run, type RunCommand, seen, stateAt } from '../domain/lead.ts';
import type { LeadView, Projection } from '../domain/lead-view.ts';
import { type LeadMethod, methodOf, OWN_METHOD, type OwnPhase, ownMethod } from '../domain/method.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, StoredMeeting } from '../store/index.ts';
import { openFindings, passGuard } from './guard.ts';
import { type Led, leadViewOf, projectionOf } from './lead-view.ts';
import { teamOf } from './meeting.ts';
import { methodPresetFor } from './planning.ts';
import type { Session } from './session.ts';

/** How often the instant the clock shows is kept while nothing is pressed, in milliseconds. */
const HEARTBEAT = 15_000;

const NOT_BEGUN: Run = { events: [], seenAt: 0 };

const isActive = ({ state, stored }: Led): boolean =>
  stored.status === 'startet' && state.status !== 'ready' && state.status !== 'ended';

/** The method a meeting would be led by: the one asked for, else that of its type, else the team's; undefined when there is none of that code. */
function methodFor(store: Store, stored: StoredMeeting, asked: string | undefined): LeadMethod | undefined {
  const code = asked ?? methodPresetFor(store, stored) ?? teamOf(store, stored).methodPreset;
  if (code === OWN_METHOD) {
    const own = store.lead.ownMethod(stored.teamId);
    return own && ownMethod(own.phases);
  }
  return catalogues.methods.entries.some((m) => m.code === code) ? methodOf(code) : undefined;
}

export const leadServices = (session: Session) => {
  /** The latest instant seen in this session, for the moments between two heartbeats. */
  let lastLook: { readonly meeting: string; readonly at: number } | undefined;
  const now = (): number => session.env.clock().getTime();

  /** Where the meeting stands now; undefined when there is no such meeting. Its clock has been looked at. */
  const ledNow = (store: Store, id: string, asked?: string): Led | undefined => {
    const stored = store.meetings.get(id);
    if (stored === undefined) return undefined;
    const lead = store.lead.get(id);
    const method = lead?.method ?? methodFor(store, stored, asked) ?? methodFor(store, stored, undefined);
    if (method === undefined) return undefined;
    const kept = lead?.run ?? NOT_BEGUN;
    const seenAt = lastLook?.meeting === id ? Math.max(lastLook.at, kept.seenAt) : kept.seenAt;
    const run = lead === undefined ? kept : seen({ ...kept, seenAt }, now());
    if (lead !== undefined) lastLook = { meeting: id, at: run.seenAt };
    const program = programOf(stored.meeting.agenda, method);
    const at = now();
    return { stored, method, run, program, state: stateAt(run, program, at), now: at };
  };

  /** Keeps what looking has shown: at every set-back, and else now and then. */
  const keepLook = (id: string): Result<void> => {
    const due = session.read((store) => {
      const kept = store.lead.get(id)?.run;
      const going = kept !== undefined && kept.events.at(-1)?.kind !== 'end';
      return ok(
        going && (Math.abs(now() - kept.seenAt) >= HEARTBEAT || (lastLook?.meeting === id && now() < lastLook.at)),
      );
    });
    if (!due.ok) return due;
    if (!due.value) return ok(undefined);
    return session.write((store) => {
      const led = ledNow(store, id);
      if (led !== undefined && led.run.events.length > 0) store.lead.keep(id, led.run);
      return ok(undefined);
    });
  };

  const look = <T>(id: string, show: (store: Store, led: Led) => T): Result<T> => {
    const kept = keepLook(id);
    // A full disk must not take the clock off the screen.
    if (!kept.ok && kept.failure.code !== 'disk-full') return kept;
    return session.read((store) => {
      const led = ledNow(store, id);
      return led === undefined ? fail({ code: 'not-found' }) : ok(show(store, led));
    });
  };

  const latest = (): Result<string | undefined> => session.read((store) => ok(store.lead.latest()?.meetingId));

  /** The meeting that is being led now; undefined when none is. */
  const active = (): Result<string | undefined> => {
    const id = latest();
    if (!id.ok || id.value === undefined) return id;
    const meeting = id.value;
    return look(meeting, (_store, led) => (isActive(led) ? meeting : undefined));
  };

  const rewriteRecusals = (
    id: string,
    alter: (roles: readonly TeamRole[]) => readonly TeamRole[] | undefined,
  ): Result<LeadView> =>
    session.write((store) => {
      const led = ledNow(store, id);
      if (led === undefined) return fail({ code: 'not-found' });
      const roles = alter(led.stored.meeting.recusals.map((r) => r.memberRole));
      if (!isActive(led) || roles === undefined) return fail({ code: 'not-allowed', rule: 'run-step' });
      const stored = store.meetings.keepRecusals(
        id,
        roles.map((memberRole) => ({ memberRole })),
      );
      return ok(leadViewOf(store, { ...led, stored }));
    });

  return {
    get: ({ meeting }: { meeting: string }): Result<LeadView> => look(meeting, leadViewOf),

    /** Which meeting is being led; null when none is. */
    active: (): Result<{ meeting: string | null }> => {
      const found = active();
      return found.ok ? ok({ meeting: found.value ?? null }) : found;
    },

    start: ({ meeting: id, method: asked }: { meeting: string; method: string }): Result<LeadView> =>
      session.write((store) => {
        const stored = store.meetings.get(id);
        if (stored === undefined) return fail({ code: 'not-found' });
        const { status, version } = stored;
        if (status !== 'planlagt' && status !== 'innkalt' && status !== 'startet') {
          return fail({ code: 'not-allowed', rule: 'meeting-is-over' });
        }
        const method = methodFor(store, stored, asked);
        if (method === undefined) return fail({ code: 'not-found' });
        const { code, phases } = method;
        const program = programOf(stored.meeting.agenda, method);
        const begun = carryOut(NOT_BEGUN, program, { kind: 'start' }, now());
        if (!begun.ok) return begun;
        store.lead.begin({ meetingId: id, method: { code, phases }, run: begun.value });
        if (status !== 'startet') store.meetings.setStatus(id, version, 'startet');
        store.audit.append('meeting-started', 'bruker');
        const led = ledNow(store, id);
        return led === undefined ? fail({ code: 'not-found' }) : ok(leadViewOf(store, led));
      }),

    do: ({ meeting: id, command }: { meeting: string; command: RunCommand }): Result<LeadView> =>
      session.write((store) => {
        const led = ledNow(store, id);
        if (led === undefined || led.run.events.length === 0) return fail({ code: 'not-found' });
        if (led.stored.status !== 'startet') return fail({ code: 'not-allowed', rule: 'meeting-is-over' });
        const run = carryOut(led.run, led.program, command, now());
        if (!run.ok) return run;
        store.lead.keep(id, run.value);
        if (command.kind === 'end') store.audit.append('meeting-ended', 'bruker');
        const at = now();
        const state = stateAt(run.value, led.program, at);
        return ok(leadViewOf(store, { ...led, run: run.value, state, now: at }));
      }),

    /** A member steps out: the role is kept, and nothing else. */
    recuse: ({ meeting, role }: { meeting: string; role: TeamRole }): Result<LeadView> =>
      rewriteRecusals(meeting, (roles) => [...roles, role]),

    /** Takes back that somebody of this role stepped out. */
    takeBackRecusal: ({ meeting, role }: { meeting: string; role: TeamRole }): Result<LeadView> =>
      rewriteRecusals(meeting, (roles) => {
        const at = roles.lastIndexOf(role);
        return at < 0 ? undefined : roles.filter((_, i) => i !== at);
      }),

    /** The team's own method; its names pass the guard like every other text. */
    saveOwnMethod: ({
      meeting,
      version,
      phases,
    }: {
      meeting: string;
      version: number | null;
      phases: readonly OwnPhase[];
    }): Result<LeadView> =>
      session.write((store) => {
        const stored = store.meetings.get(meeting);
        if (stored === undefined) return fail({ code: 'not-found' });
        const texts = phases.map(({ name }, i) => ({ path: `phases[${i}].name`, text: name }));
        const passed = passGuard(openFindings(session, store, meeting, texts));
        if (!passed.ok) return passed;
        store.lead.saveOwnMethod(stored.teamId, version, phases);
        const led = ledNow(store, meeting, OWN_METHOD);
        return led === undefined ? fail({ code: 'not-found' }) : ok(leadViewOf(store, led));
      }),

    projection: (): Result<Projection> => {
      const { locale } = session.profile.preferences;
      const meeting = active();
      if (!meeting.ok) return meeting;
      if (meeting.value === undefined) return ok({ locale, run: null });
      const run = look(meeting.value, projectionOf);
      return run.ok ? ok({ locale, run: run.value }) : run;
    },

    /** Whether people sit round the table now: the clock of a meeting goes. */
    isGoing: (): boolean => {
      const id = latest();
      if (!id.ok || id.value === undefined) return false;
      // A meeting that was finished without its clock being stopped: nobody sits there any more.
      const going = look(id.value, (_store, led) => led.stored.status === 'startet' && led.state.status === 'running');
      return going.ok && going.value;
    },
  };
};
