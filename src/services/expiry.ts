/**
 * What goes by itself: unfinished cases nobody has worked on, and what has lain long enough in the bin. Only with a clock that
 * can be believed, and only after it has been said for some days.
 */

import { meetingTypeSchema } from '../domain/codes.ts';
import { addDays, toOslo } from '../domain/local-time.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import {
  clockState,
  type Expiring,
  type ExpiryRow,
  type ExpiryView,
  goesOn,
  type RetentionView,
  sweep,
} from '../domain/retention.ts';
import type { Store } from '../store/index.ts';
import type { BackupsKnown } from './backup.ts';
import { liesInBackups } from './bin.ts';
import { heldBy, recordDeletions } from './deletion-receipts.ts';
import { daysOf } from './retention-rules.ts';
import type { Session } from './session.ts';

function expiringIn(store: Store): Expiring[] {
  const noticed = new Map(store.retention.notices().map((n) => [`${n.kind} ${n.id}`, n.noticedOn]));
  const [draftDays, binDays] = [daysOf(store, 'draft'), daysOf(store, 'bin')];
  const drafts = store.cases
    .list()
    .filter(({ status }) => status === 'kladd' || status === 'duty_stop')
    .map(({ id, updatedAt }) => ({
      kind: 'draft' as const,
      id,
      dueOn: addDays(toOslo(new Date(updatedAt)).date, draftDays),
    }));
  const binned = store.bin.list().map(({ id, deletedOn }) => ({
    kind: 'bin' as const,
    id,
    dueOn: addDays(deletedOn, binDays),
  }));
  return [...drafts, ...binned].map((each) => ({ ...each, noticedOn: noticed.get(`${each.kind} ${each.id}`) }));
}

/** The last day this store is known to have seen a right clock. */
const seenOn = (store: Store): string | undefined => {
  const { seenOn: seen } = store.retention.state();
  if (seen !== undefined) return seen;
  const last = store.audit.list().at(-1)?.at;
  return last === undefined ? undefined : toOslo(new Date(last)).date;
};

function rowOf(store: Store, each: Expiring, today: string): ExpiryRow {
  const common = { kind: each.kind, id: each.id, goesOn: goesOn(each, today) };
  if (each.kind === 'draft') {
    const found = store.cases.get(each.id);
    return { ...common, code: found?.code ?? null, status: found?.status ?? null, meeting: null };
  }
  const thing = store.bin.get('case', each.id) ?? store.bin.get('meeting', each.id);
  return {
    ...common,
    code: thing?.kind === 'case' ? thing.code : null,
    status: thing?.kind === 'case' ? thing.status : null,
    meeting: thing?.kind === 'meeting' ? { type: meetingTypeSchema.parse(thing.type), date: thing.date } : null,
  };
}

export function expiryView(store: Store, today: string): ExpiryView {
  const seen = seenOn(store);
  return {
    today,
    clock: clockState(seen, today),
    seenOn: seen ?? null,
    soon: expiringIn(store)
      .filter(({ noticedOn }) => noticedOn !== undefined)
      .map((each) => rowOf(store, each, today))
      .sort((a, b) => a.goesOn.localeCompare(b.goesOn) || a.id.localeCompare(b.id)),
  };
}

/** The day each thing goes by itself, said or not. */
export const comingIn = (store: Store, today: string): RetentionView['coming'] =>
  expiringIn(store).map((each) => ({ kind: each.kind, goesOn: goesOn(each, today) }));

export interface ExpiryServices {
  /** At unlock: says what will go, and lets go what has been said long enough. Nothing while the clock cannot be believed. */
  sweep(): void;
  view(): Result<ExpiryView>;
  /** A person says that the clock is right. */
  confirmClock(): Result<ExpiryView>;
  /** Gives an unfinished case its whole time again. `not-found` when there is none. */
  keepDraft(input: { id: string }): Result<ExpiryView>;
}

export function expiryServices(session: Session, backups: BackupsKnown): ExpiryServices {
  const letGo = (store: Store): void => {
    const { today } = session;
    store.retention.saw(today);
    const { say, go, unsay } = sweep(expiringIn(store), today);
    for (const { kind, id } of unsay) store.retention.forgetNotice(kind, id);
    for (const { kind, id } of say) store.retention.notice({ kind, id, noticedOn: today });
    const held = heldBy(backups.known(), store.id, today);
    const deleted = go.map(({ kind, id }) => {
      const binned = kind === 'bin' ? (store.bin.get('case', id) ?? store.bin.get('meeting', id)) : undefined;
      store.deletion.purge(binned?.kind ?? 'case', id);
      return { kind, length: daysOf(store, kind), held: binned !== undefined && liesInBackups(binned) };
    });
    recordDeletions(store, deleted, { cause: 'rule', deletedOn: today, role: 'program', held });
  };

  return {
    sweep() {
      // An older copy may be the wrong store altogether: nothing is deleted in it before a person has said which it is.
      if (session.isOlderCopy) return;
      session.write((store) => {
        if (clockState(seenOn(store), session.today) === 'right') letGo(store);
        return ok(undefined);
      });
    },
    view: () => session.read((store) => ok(expiryView(store, session.today))),
    confirmClock: () =>
      session.write((store) => {
        letGo(store);
        store.audit.append('clock-confirmed', 'bruker');
        return ok(expiryView(store, session.today));
      }),
    keepDraft: ({ id }) =>
      session.write((store) => {
        const draft = store.cases.get(id);
        if (draft?.status !== 'kladd' && draft?.status !== 'duty_stop') return fail({ code: 'not-found' });
        store.cases.saveDraft(id, draft.version, draft.body);
        store.retention.forgetNotice('draft', id);
        return ok(expiryView(store, session.today));
      }),
  };
}
