/** What has come to rest and by which rule it may be deleted. A new kind is a rule in the catalogue and an entry here. */
import { isAnonymousMeeting, meetingTypeSchema } from '../domain/codes.ts';
import { toOslo } from '../domain/local-time.ts';
import { dueOn, type ReviewKind, type ReviewRow } from '../domain/retention.ts';
import type { Store, StoredMeeting, TombstoneKind } from '../store/index.ts';
import { hasMinutes } from './bin.ts';
import { rulesOf } from './retention-rules.ts';

type Candidate = Omit<ReviewRow, 'dueOn' | 'kind'>;

interface Kind {
  /** What the store calls it when it is deleted. */
  readonly stored: TombstoneKind;
  /** Everything of the kind that has come to rest, due or not. */
  find(store: Store, today: string): Candidate[];
}

const plain = { code: null, meeting: null, document: null, held: null, archive: false };
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

export const isDue = ({ dueOn: due, held }: ReviewRow, today: string): boolean =>
  held === null && due !== null && due <= today;
