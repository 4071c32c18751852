/** What has come to rest and by which rule it may be deleted. A new kind is a rule in the catalogue and an entry here. */
import { isAnonymousMeeting, meetingTypeSchema } from '../domain/codes.ts';
import { consentStanding } from '../domain/cooperation.ts';
import { toOslo } from '../domain/local-time.ts';
import { dueOn, type ReviewKind, type ReviewRow } from '../domain/retention.ts';
import type { Store, StoredCooperation, StoredMeeting, TombstoneKind } from '../store/index.ts';
import { hasMinutes } from './bin.ts';
import { ruleOf, rulesOf } from './retention-rules.ts';

type Candidate = Omit<ReviewRow, 'dueOn' | 'kind'>;

interface Kind {
  /** What the store calls it when it is deleted. */
  readonly stored: TombstoneKind;
  /** Everything of the kind that has come to rest, due or not. */
  find(store: Store, today: string): Candidate[];
}

const plain = { code: null, cooperation: null, meeting: null, document: null, held: null, archive: false };
const meetingOf = ({ meeting }: StoredMeeting) => ({ type: meetingTypeSchema.parse(meeting.type), date: meeting.date });

/** Why minutes stay although their time is out. */
function heldMinutes(store: Store, { id, meeting }: StoredMeeting): ReviewRow['held'] {
  if (store.minutes.correction(id) !== undefined) return 'correction';
  const open = meeting.discussions.some(({ case: caseId }) => {
    const status = store.cases.get(caseId)?.status;
    return status !== undefined && status !== 'avsluttet' && status !== 'slettet';
  });
  return open ? 'case-open' : null;
}

/** Which rule a cooperation has come to rest by, and since when; undefined while it goes on. A withdrawal comes before all else. */
function restingCooperation(
  store: Store,
  { id, changedOn, content }: StoredCooperation,
  today: string,
): { readonly kind: ReviewKind; readonly since: string } | undefined {
  const last = content.consents.at(-1);
  if (last !== undefined && last.withdrawnOn !== null) {
    return { kind: 'cooperation-withdrawn', since: last.withdrawnOn };
  }
  if (content.status === 'avsluttet') return { kind: 'cooperation', since: changedOn };
  if (consentStanding(content.consents, today) === 'in-force') return undefined;
  const days = [changedOn, ...(last === undefined ? [] : [last.reviewDate])];
  const met = store.cooperations.meetings(id).map(({ meeting }) => meeting.date);
  const since = [...days, ...met].sort().at(-1) ?? changedOn;
  // Somebody is still at it: a meeting is ahead, or the first consent has not begun.
  return since > today ? undefined : { kind: 'cooperation-lapsed', since };
}

const cooperationKind = (kind: ReviewKind): Kind => ({
  stored: 'cooperation',
  find: (store, today) =>
    store.cooperations.list().flatMap((stored) => {
      const resting = restingCooperation(store, stored, today);
      if (resting?.kind !== kind) return [];
      const { id, content } = stored;
      return [{ ...plain, id, cooperation: { id, alias: content.alias }, since: resting.since }];
    }),
});

export const REVIEW: Readonly<Record<ReviewKind, Kind>> = {
  case: {
    stored: 'case',
    find: (store) =>
      store.cases
        .list()
        .filter(({ status }) => status === 'avsluttet')
        .map(({ id, code, updatedAt }) => ({ ...plain, id, code, since: toOslo(new Date(updatedAt)).date })),
  },
  meeting: {
    stored: 'meeting',
    find: (store) =>
      store.meetings.list().flatMap((stored) => {
        const last = store.minutes.versions(stored.id).at(-1);
        if (last === undefined) return [];
        return [
          {
            ...plain,
            id: stored.id,
            meeting: meetingOf(stored),
            since: last.content.approvedOn,
            held: heldMinutes(store, stored),
            archive: true,
          },
        ];
      }),
  },
  'unheld-meeting': {
    stored: 'meeting',
    find: (store, today) =>
      store.meetings
        .list()
        .filter((stored) => {
          const { status, meeting } = stored;
          const notHeld = status === 'avlyst' || status === 'planlagt' || status === 'innkalt';
          return notHeld && isAnonymousMeeting(meeting.type) && meeting.date < today && !hasMinutes(store, stored);
        })
        .map((stored) => ({ ...plain, id: stored.id, meeting: meetingOf(stored), since: stored.meeting.date })),
  },
  receipt: {
    stored: 'receipt',
    find: (store) =>
      store.receipts.list().map(({ id, documentType, date, reviewDate = date }) => ({
        ...plain,
        id,
        document: documentType,
        since: reviewDate > date ? reviewDate : date,
      })),
  },
  cooperation: cooperationKind('cooperation'),
  'cooperation-withdrawn': cooperationKind('cooperation-withdrawn'),
  'cooperation-lapsed': cooperationKind('cooperation-lapsed'),
  'unheld-consent-meeting': {
    stored: 'cooperation-meeting',
    find: (store, today) =>
      store.cooperations.list().flatMap((of) =>
        store.cooperations
          .meetings(of.id)
          .filter(({ status, meeting }) => status !== 'holdt' && meeting.date < today)
          .map(({ id, meeting: { type, date } }) => ({
            ...plain,
            id,
            cooperation: { id: of.id, alias: of.content.alias },
            meeting: { type, date },
            since: date,
          })),
      ),
  },
};

/** Everything that has come to rest, the first due first; what is kept without end last. */
export function reviewOf(store: Store, today: string): ReviewRow[] {
  return rulesOf(store)
    .flatMap(({ kind, unit, length }): ReviewRow[] => {
      if (kind === 'draft' || kind === 'bin') return [];
      return REVIEW[kind]
        .find(store, today)
        .map((each) => ({ ...each, kind, dueOn: dueOn(each.since, unit, length) ?? null }));
    })
    .sort(
      (a, b) =>
        (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
        a.kind.localeCompare(b.kind) ||
        a.id.localeCompare(b.id),
    );
}

/** By which rule a cooperation may be deleted, and from which day; undefined while it goes on. */
export function cooperationGoes(
  store: Store,
  stored: StoredCooperation,
  today: string,
): { readonly kind: ReviewKind; readonly dueOn: string | null } | undefined {
  const resting = restingCooperation(store, stored, today);
  if (resting === undefined) return undefined;
  const { unit, length } = ruleOf(store, resting.kind);
  return { kind: resting.kind, dueOn: dueOn(resting.since, unit, length) ?? null };
}

export const isDue = ({ dueOn: due, held }: ReviewRow, today: string): boolean =>
  held === null && due !== null && due <= today;
