/** From what was ordered to what is rendered: each document's source, its mark in the file name, and its trace in the store. */
import type { CodedCase, DocumentSource, Sender } from '../documents/source.ts';
import { caseContentSchema } from '../domain/case.ts';
import type { DocumentOrder } from '../domain/document-order.ts';
import { parseWith } from '../domain/problems.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, StoredCase, StoredMeeting } from '../store/index.ts';
import { knowledgeOf } from './case.ts';
import { freeTextsOfCase, freeTextsOfMeeting } from './free-text.ts';
import { findingsIn, passGuard } from './guard.ts';
import { teamOf } from './meeting.ts';

/** One document to render. */
export interface Job {
  readonly source: DocumentSource;
  /** What tells its file from others of the same type. */
  readonly mark: string;
  /** What in the anonymous track it is recorded as issued for. */
  readonly issuedFor:
    | { readonly type: 'summons' | 'minutes' | 'minutes-log'; readonly meetingId: string }
    | { readonly type: 'discussion-form'; readonly caseId: string };
}

export interface Jobs {
  readonly jobs: readonly Job[];
  readonly sender: Sender;
  /** Calendar files made of the meeting before. */
  readonly sequence: number;
  readonly practice: boolean;
}

/** Reads what the order needs, and lets the guard see every free text that would be printed. */
export function gather(store: Store, order: DocumentOrder, today: string): Result<Jobs> {
  const stored = store.meetings.get(order.meeting);
  const municipality = store.municipalities.get();
  if (stored === undefined || municipality === undefined) return fail({ code: 'not-found' });
  const cases = casesOf(store, stored);
  if (!cases.ok) return cases;
  const texts = [
    ...freeTextsOfMeeting(stored.meeting),
    ...[...cases.value.values()].flatMap((c) => freeTextsOfCase(c)),
  ];
  const passed = passGuard(findingsIn(texts, knowledgeOf(store)));
  if (!passed.ok) return passed;
  const jobs = jobsOf(order, stored, cases.value);
  const sequence = store.issued.listForMeeting(stored.id).filter((d) => d.format === 'ics').length;
  const sender = { municipality: municipality.value, team: teamOf(store, stored), today };
  return jobs.length === 0
    ? fail({ code: 'not-allowed', rule: 'no-cases' })
    : ok({ jobs, sender, sequence, practice: store.practice });
}

function jobsOf(order: DocumentOrder, { id, meeting }: StoredMeeting, cases: ReadonlyMap<string, CodedCase>): Job[] {
  switch (order.type) {
    case 'discussion-form':
      return [...cases].map(([caseId, content]) => ({
        source: { type: order.type, case: content },
        mark: content.code,
        issuedFor: { type: order.type, caseId },
      }));
    case 'minutes':
    case 'summons':
    case 'minutes-log': {
      const { type } = order;
      return [{ source: sourceOf(order, meeting, cases), mark: meeting.date, issuedFor: { type, meetingId: id } }];
    }
  }
}

function sourceOf(
  order: Extract<DocumentOrder, { type: 'summons' | 'minutes' | 'minutes-log' }>,
  meeting: StoredMeeting['meeting'],
  cases: ReadonlyMap<string, CodedCase>,
): DocumentSource {
  switch (order.type) {
    case 'summons':
      return { type: order.type, meeting, cases, sections: order.sections };
    case 'minutes':
      return { type: order.type, meeting, cases, detail: order.detail, sections: order.sections };
    case 'minutes-log':
      return { type: order.type, meeting, cases };
  }
}

function casesOf(store: Store, { meeting }: StoredMeeting): Result<Map<string, CodedCase>> {
  const cases = new Map<string, CodedCase>();
  for (const { case: id } of meeting.agenda) {
    const stored: StoredCase | undefined = id === undefined ? undefined : store.cases.get(id);
    if (id === undefined || stored === undefined) continue;
    const content = parseWith(caseContentSchema, stored.body);
    if (!content.ok) return content;
    cases.set(id, { ...content.value, code: stored.code });
  }
  return ok(cases);
}
