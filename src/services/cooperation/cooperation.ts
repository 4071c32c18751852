/**
 * Cooperation with families that have consented, by alias (DOMAIN 1.1, 1.7). Nothing works before the municipality has switched it
 * on. Every free text passes the guard; names exist on paper alone (print.ts).
 */
import type { LocalKnowledge } from '../../anonymity/finding.ts';
import {
  type ConsentMeeting,
  type ConsentMeetingStatus,
  type Cooperation,
  type CooperationCommand,
  carriedOut,
  concludedIn,
  consentStanding,
  isLate,
  isOpen,
  type Measure,
  mayConsentMeetingPass,
  newCooperation,
  type Plan,
  returningMeasures,
  summonsRefusal,
  waitingIn,
} from '../../domain/cooperation.ts';
import type {
  ConsentMeetingRow,
  ConsentMeetingView,
  CooperationDue,
  CooperationRow,
  CooperationUse,
  CooperationView,
} from '../../domain/cooperation-view.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { AuditEvent, Store, StoredConsentMeeting, StoredCooperation } from '../../store/index.ts';
import type { BackupsKnown } from '../backup.ts';
import { heldBy, recordDeletions, roleOf } from '../deletion-receipts.ts';
import type { FreeText } from '../free-text.ts';
import { findingsIn, passGuard } from '../guard.ts';
import { knowledgeOf } from '../knowledge.ts';
import { cooperationGoes } from '../review.ts';
import type { Session } from '../session.ts';
import { checkAlias, offeredAlias } from './alias.ts';
import { freeTextsOfConsentMeeting, freeTextsOfPlan } from './free-text.ts';
import { isForbidden, isInUse } from './in-use.ts';

const EVENT: Readonly<Partial<Record<CooperationCommand['kind'], AuditEvent>>> = {
  consent: 'consent-recorded',
  withdraw: 'consent-withdrawn',
  'hand-over': 'handed-over',
  evaluate: 'evaluated',
  close: 'cooperation-closed',
};

const meetingRow = ({ id, status, meeting }: StoredConsentMeeting): ConsentMeetingRow => ({
  id,
  status,
  type: meeting.type,
  date: meeting.date,
  start: meeting.start,
});

export function cooperationView(store: Store, stored: StoredCooperation, today: string): CooperationView {
  const { id, version, content } = stored;
  const goes = cooperationGoes(store, stored, today);
  return {
    id,
    version,
    cooperation: content,
    meetings: store.cooperations.meetings(id).map(meetingRow),
    // One that has begun and waits for its consent is not spoken to of deletion.
    goes:
      goes === undefined || (goes.kind === 'cooperation-lapsed' && !(goes.dueOn !== null && goes.dueOn <= today))
        ? null
        : { dueOn: goes.dueOn },
  };
}

function returningTo(store: Store, { id, content }: StoredCooperation, meetingId: string): Measure[] {
  const others = store.cooperations.meetings(id).filter((stored) => stored.id !== meetingId);
  return returningMeasures(content.plan, meetingId, concludedIn(others.map(({ meeting }) => meeting)));
}

export function meetingView(store: Store, stored: StoredConsentMeeting, today: string): Result<ConsentMeetingView> {
  const of = store.cooperations.get(stored.cooperationId);
  if (of === undefined) return fail({ code: 'not-found' });
  const { id, version, status, meeting } = stored;
  const returning = returningTo(store, of, id).map(({ key }) => key);
  return ok({ id, version, status, meeting, returning, of: cooperationView(store, of, today) });
}

function rowOf(store: Store, { id, content }: StoredCooperation, today: string): CooperationRow {
  const meetings = store.cooperations.meetings(id).map(meetingRow);
  return {
    id,
    alias: content.alias,
    status: content.status,
    consent: consentStanding(content.consents, today),
    baton: content.batons.at(-1) ?? null,
    open: content.plan.measures.filter(isOpen).length,
    late: content.plan.measures.filter((measure) => isLate(measure, today)).length,
    nextReview: content.plan.nextReview,
    next: meetings.find((m) => m.date >= today && (m.status === 'planlagt' || m.status === 'innkalt')) ?? null,
  };
}

function viewOfUse(session: Session, store: Store): CooperationUse {
  const { today } = session;
  const { version, decidedOn } = store.cooperations.use();
  const on = isInUse(session, store);
  const all = store.cooperations.list();
  const due = on
    ? all.flatMap(({ id, content }) =>
        waitingIn(content, today).map((waiting): CooperationDue => ({ id, alias: content.alias, ...waiting })),
      )
    : [];
  return {
    on,
    version,
    decidedOn: decidedOn ?? null,
    stored: all.length,
    due: due.sort((a, b) => a.due.localeCompare(b.due)),
    forms: store.receipts
      .list()
      .filter(({ reviewDate, reviewed }) => reviewDate !== undefined && reviewDate <= today && !reviewed).length,
  };
}

/** What is said of a consent must stand on a form that was made: its services, its review day, and not before its day. */
function onForm(store: Store, { receipt, consent }: Extract<CooperationCommand, { kind: 'consent' }>): Result<void> {
  const form = store.receipts.list().find(({ id, documentType }) => id === receipt && documentType === 'consent-form');
  if (form === undefined) return fail({ code: 'not-allowed', rule: 'no-such-form' });
  if (consent.givenOn < form.date || consent.reviewDate !== form.reviewDate) {
    return fail({ code: 'not-allowed', rule: 'consent-dates' });
  }
  return consent.services.every((service) => form.services.includes(service))
    ? ok(undefined)
    : fail({ code: 'not-allowed', rule: 'service-not-on-form' });
}

export function cooperationServices(session: Session, backups: BackupsKnown) {
  const off = (): Result<never> => fail({ code: 'not-allowed', rule: 'cooperation-off' });
  const isOn = (store: Store): boolean => isInUse(session, store);
  const read = <T>(work: (store: Store) => Result<T>): Result<T> =>
    session.read((store) => (isOn(store) ? work(store) : off()));
  const write = <T>(work: (store: Store) => Result<T>): Result<T> =>
    session.write((store) => (isOn(store) ? work(store) : off()));
  const passed = (store: Store, texts: readonly FreeText[]): Result<unknown> => {
    const knowledge: LocalKnowledge = knowledgeOf(session, store);
    return passGuard(findingsIn(texts, knowledge, session.guard));
  };
  const changed = (
    store: Store,
    input: { readonly id: string; readonly version: number },
    change: (now: Cooperation) => Result<Cooperation>,
  ): Result<CooperationView> => {
    const stored = store.cooperations.get(input.id);
    if (stored === undefined) return fail({ code: 'not-found' });
    const next = change(stored.content);
    if (!next.ok) return next;
    return ok(cooperationView(store, store.cooperations.save(input.id, input.version, next.value), session.today));
  };

  const forGood = (
    store: Store,
    kind: 'cooperation' | 'cooperation-meeting',
    { id, version }: { readonly id: string; readonly version: number },
    now: number | undefined,
  ): Result<Record<string, never>> => {
    if (now === undefined) return fail({ code: 'not-found' });
    if (now !== version) return fail({ code: 'conflict' });
    store.deletion.purge(kind, id);
    recordDeletions(store, [{ kind, length: null, held: true }], {
      cause: 'person',
      deletedOn: session.today,
      role: roleOf(store),
      held: heldBy(backups.known(), store.id, session.today),
    });
    return ok({});
  };

  /** Nobody meets about a family that has not consented. For a meeting that was held its own day counts. */
  const refusalOf = (of: Cooperation, meeting: ConsentMeeting, to: ConsentMeetingStatus): string | undefined => {
    if (to === 'innkalt') return summonsRefusal(of, meeting, session.today);
    if (to !== 'holdt') return undefined;
    if (meeting.date > session.today) return 'meeting-ahead';
    return summonsRefusal({ ...of, status: 'aktiv' }, meeting, meeting.date);
  };

  return {
    use: (): Result<CooperationUse> => session.read((store) => ok(viewOfUse(session, store))),

    /** Off hides and stops; what is stored stays until it is deleted. `not-allowed` (`cooperation-forbidden`) by IT's policy. */
    decide: (input: { on: boolean; version: number }): Result<CooperationUse> =>
      session.write((store) => {
        if (input.on && isForbidden(session)) return fail({ code: 'not-allowed', rule: 'cooperation-forbidden' });
        store.cooperations.decide(input.on, input.version);
        store.audit.append(input.on ? 'cooperation-on' : 'cooperation-off', 'bruker');
        return ok(viewOfUse(session, store));
      }),

    list: (): Result<CooperationRow[]> =>
      read((store) => ok(store.cooperations.list().map((stored) => rowOf(store, stored, session.today)))),

    offerAlias: (): Result<{ alias: string }> => read((store) => ok({ alias: offeredAlias(session, store) })),

    start: ({ alias }: { alias: string }): Result<CooperationView> =>
      write((store) => {
        const checked = checkAlias(session, store, alias);
        if (!checked.ok) return checked;
        const made = store.cooperations.create(newCooperation(alias));
        store.audit.append('cooperation-started', 'bruker');
        return ok(cooperationView(store, made, session.today));
      }),

    get: ({ id }: { id: string }): Result<CooperationView> =>
      read((store) => {
        const stored = store.cooperations.get(id);
        return stored === undefined ? fail({ code: 'not-found' }) : ok(cooperationView(store, stored, session.today));
      }),

    savePlan: (input: { id: string; version: number; plan: Plan }): Result<CooperationView> =>
      write((store) =>
        changed(store, input, (now) => {
          if (now.status === 'avsluttet') return fail({ code: 'not-allowed', rule: 'cooperation-closed' });
          const guarded = passed(store, freeTextsOfPlan(input.plan));
          return guarded.ok ? ok({ ...now, plan: input.plan }) : guarded;
        }),
      ),

    carryOut: (input: { id: string; version: number; command: CooperationCommand }): Result<CooperationView> =>
      write((store) => {
        const { command } = input;
        const guarded =
          command.kind === 'rename'
            ? checkAlias(session, store, command.alias)
            : passed(store, [
                ...(command.kind === 'hand-over' ? [{ path: 'role', text: command.role }] : []),
                ...(command.kind === 'evaluate' ? [{ path: 'note', text: command.evaluation.note }] : []),
              ]);
        if (!guarded.ok) return guarded;
        const form = command.kind === 'consent' ? onForm(store, command) : ok(undefined);
        if (!form.ok) return form;
        const view = changed(store, input, (now) => carriedOut(now, command, session.today));
        const event = EVENT[command.kind];
        if (view.ok && event !== undefined) store.audit.append(event, 'bruker');
        return view;
      }),

    /** All of it, its meetings too, before its time. It cannot be undone, and no older copy brings it back. */
    remove: (input: { id: string; version: number }): Result<Record<string, never>> =>
      session.write((store) => {
        const stored = store.cooperations.get(input.id);
        return forGood(store, 'cooperation', input, stored?.version);
      }),

    newMeeting: (input: { cooperation: string; meeting: ConsentMeeting }): Result<ConsentMeetingView> =>
      write((store) => {
        const of = store.cooperations.get(input.cooperation);
        if (of === undefined) return fail({ code: 'not-found' });
        if (of.content.status === 'avsluttet') return fail({ code: 'not-allowed', rule: 'cooperation-closed' });
        const guarded = passed(store, freeTextsOfConsentMeeting(input.meeting));
        if (!guarded.ok) return guarded;
        return meetingView(
          store,
          store.cooperations.addMeeting(of.id, { ...input.meeting, looked: [] }),
          session.today,
        );
      }),

    meeting: ({ id }: { id: string }): Result<ConsentMeetingView> =>
      read((store) => {
        const stored = store.cooperations.meeting(id);
        return stored === undefined ? fail({ code: 'not-found' }) : meetingView(store, stored, session.today);
      }),

    saveMeeting: (input: { id: string; version: number; meeting: ConsentMeeting }): Result<ConsentMeetingView> =>
      write((store) => {
        const stored = store.cooperations.meeting(input.id);
        if (stored === undefined) return fail({ code: 'not-found' });
        const guarded = passed(store, freeTextsOfConsentMeeting(input.meeting));
        if (!guarded.ok) return guarded;
        const { status } = stored;
        // What was looked at is the record of the meeting: written when it is held, and by nothing else.
        const meeting = { ...input.meeting, looked: stored.meeting.looked };
        return meetingView(
          store,
          store.cooperations.saveMeeting(input.id, input.version, { meeting, status }),
          session.today,
        );
      }),

    passMeeting: (input: { id: string; version: number; to: ConsentMeetingStatus }): Result<ConsentMeetingView> =>
      write((store) => {
        const stored = store.cooperations.meeting(input.id);
        const of = stored && store.cooperations.get(stored.cooperationId);
        if (stored === undefined || of === undefined) return fail({ code: 'not-found' });
        if (!mayConsentMeetingPass(stored.status, input.to))
          return fail({ code: 'not-allowed', rule: 'meeting-state' });
        const refusal = stored.status === 'holdt' ? undefined : refusalOf(of.content, stored.meeting, input.to);
        if (refusal !== undefined) return fail({ code: 'not-allowed', rule: refusal });
        const looked =
          input.to === 'holdt'
            ? returningTo(store, of, stored.id).map(({ key, text, service, due, status }) => ({
                key,
                text,
                service,
                due,
                status,
              }))
            : [];
        const meeting = { ...stored.meeting, looked };
        const saved = store.cooperations.saveMeeting(input.id, input.version, { meeting, status: input.to });
        return meetingView(store, saved, session.today);
      }),

    removeMeeting: (input: { id: string; version: number }): Result<Record<string, never>> =>
      write((store) => {
        const stored = store.cooperations.meeting(input.id);
        return forGood(store, 'cooperation-meeting', input, stored?.version);
      }),
  };
}
