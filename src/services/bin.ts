/** The bin: deleting what may be deleted, putting it back, and deleting it for good before its time. */
import { type BinRow, type BinThing, type BinView, whyCaseStays, whyMeetingStays } from '../domain/bin.ts';
import { meetingTypeSchema } from '../domain/codes.ts';
import { awaitsFollowUp } from '../domain/follow-up.ts';
import { addDays } from '../domain/local-time.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { goesOn } from '../domain/retention.ts';
import type { Binned, Store, StoredMeeting } from '../store/index.ts';
import { putOn, takeOff } from './agenda.ts';
import type { BackupsKnown } from './backup.ts';
import { heldBy, recordDeletions, roleOf } from './deletion-receipts.ts';
import { daysOf } from './retention-rules.ts';
import { isComing } from './returning.ts';
import type { Session } from './session.ts';

/** What of a case lies in no backup: what was unfinished when it was deleted. */
export const liesInBackups = (thing: Binned): boolean =>
  thing.kind === 'meeting' || (thing.status !== 'kladd' && thing.status !== 'duty_stop');

function rowOf(store: Store, thing: Binned, days: number, today: string): BinRow {
  const noticedOn = store.retention.notices().find((n) => n.kind === 'bin' && n.id === thing.id)?.noticedOn;
  const { id, deletedOn } = thing;
  const common = { id, deletedOn, goesOn: goesOn({ dueOn: addDays(deletedOn, days), noticedOn }, today) };
  if (thing.kind === 'case') return { kind: 'case', ...common, code: thing.code, status: thing.status };
  return {
    kind: 'meeting',
    ...common,
    type: meetingTypeSchema.parse(thing.type),
    date: thing.date,
    start: thing.start,
    caseCount: thing.cases.length,
  };
}

function viewOf(store: Store, today: string): BinView {
  const days = daysOf(store, 'bin');
  return { days, rows: store.bin.list().map((thing) => rowOf(store, thing, days, today)) };
}

const stay = (rule: string): Result<never> => fail({ code: 'not-allowed', rule });

/** Cases that wait for this meeting alone go back to where they came from. */
export function freeCases(store: Store, { id, meeting }: StoredMeeting): void {
  const elsewhere = new Set(
    store.meetings
      .list()
      .filter((m) => m.id !== id && isComing(m))
      .flatMap((m) => m.meeting.agenda.flatMap((i) => i.case ?? [])),
  );
  for (const item of meeting.agenda) {
    const planned = item.case === undefined || elsewhere.has(item.case) ? undefined : store.cases.get(item.case);
    if (planned?.status === 'satt_opp') takeOff(store, id, planned);
  }
}

/** Whether anything is written of what was said in a meeting. */
export const hasMinutes = (store: Store, { id, meeting }: StoredMeeting): boolean =>
  meeting.discussions.length > 0 ||
  store.lead.get(id) !== undefined ||
  meeting.agenda.some((item) => item.case !== undefined && store.notes.get(id, item.case) !== undefined);

export const binServices = (session: Session, backups: BackupsKnown) => ({
  list: (): Result<BinView> => session.read((store) => ok(viewOf(store, session.today))),

  /** Into the bin, where it is allowed to go: else `not-allowed` with the reason. */
  remove: ({ kind, id, version }: BinThing & { version: number }): Result<BinView> =>
    session.write((store) => {
      if (kind === 'case') {
        const stored = store.cases.get(id);
        if (stored === undefined) return fail({ code: 'not-found' });
        const why = whyCaseStays(stored.status);
        if (why !== undefined) return stay(why);
        store.bin.putCase(id, version);
      } else {
        const stored = store.meetings.get(id);
        if (stored === undefined) return fail({ code: 'not-found' });
        const why = whyMeetingStays(stored.status, hasMinutes(store, stored));
        if (why !== undefined) return stay(why);
        freeCases(store, stored);
        store.bin.putMeeting(id, version);
      }
      store.audit.append('binned', roleOf(store));
      return ok(viewOf(store, session.today));
    }),

  /** Back whole. A meeting gets those of its cases that are still free; the rest are told of. */
  putBack: ({ kind, id }: BinThing): Result<{ view: BinView; leftOff: number }> =>
    session.write((store) => {
      const thing = store.bin.get(kind, id);
      if (thing === undefined) return fail({ code: 'not-found' });
      let leftOff = 0;
      if (thing.kind === 'case') store.bin.takeOutCase(id);
      else {
        const taken = new Set(
          store.meetings
            .list()
            .filter(isComing)
            .flatMap((m) => m.meeting.agenda.flatMap((i) => i.case ?? [])),
        );
        const free = thing.cases.filter((caseId) => {
          const status = store.cases.get(caseId)?.status;
          return !taken.has(caseId) && status !== undefined && (status === 'klar' || awaitsFollowUp(status));
        });
        leftOff = thing.cases.length - free.length;
        store.bin.takeOutMeeting(id, (caseId) => free.includes(caseId));
        if (store.meetings.get(id)?.status !== 'avlyst') {
          for (const caseId of free) {
            const stored = store.cases.get(caseId);
            if (stored !== undefined) putOn(store, id, stored);
          }
        }
      }
      store.retention.forgetNotice('bin', id);
      store.audit.append('put-back', roleOf(store));
      return ok({ view: viewOf(store, session.today), leftOff });
    }),

  /** For good, before their time. Whatever of them is no longer in the bin is passed over. */
  delete: ({ things }: { things: readonly BinThing[] }): Result<BinView> =>
    session.write((store) => {
      const found = things.flatMap(({ kind, id }) => store.bin.get(kind, id) ?? []);
      const held = heldBy(backups.known(), store.id, session.today);
      const role = roleOf(store);
      for (const { kind, id } of found) store.deletion.purge(kind, id);
      recordDeletions(
        store,
        found.map((thing) => ({ kind: thing.kind, length: null, held: liesInBackups(thing) })),
        { cause: 'bin', deletedOn: session.today, role, held },
      );
      return ok(viewOf(store, session.today));
    }),
});
