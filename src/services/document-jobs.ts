/** From what was ordered to what is rendered: each document's source, its mark in the file name, and its trace in the store. */
import type { SecondLanguage } from '../documents/content/index.ts';
import type { CodedCase, DocumentSource, FormUse, MinutesCase, ParentSource, Sender } from '../documents/source.ts';
import { caseContentSchema } from '../domain/case.ts';
import type { IssuedType } from '../domain/codes.ts';
import type { DocumentOrder } from '../domain/document-order.ts';
import type { Language } from '../domain/language.ts';
import type { MinutesKind } from '../domain/minutes.ts';
import type { MinutesFile } from '../domain/minutes-view.ts';
import { parseWith } from '../domain/problems.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, StoredMeeting } from '../store/index.ts';
import { annualFigures } from './annual-figures.ts';
import { secondLanguage } from './approved-translations.ts';
import { freeTextsOfCase, freeTextsOfEarlier, freeTextsOfMeeting } from './free-text.ts';
import { frozenLetterhead, frozenSource } from './frozen-minutes.ts';
import { openFindings, passGuard } from './guard.ts';
import { teamOf } from './meeting.ts';
import { methodPresetFor } from './planning.ts';
import { earlierInPrint } from './returning.ts';
import type { Session } from './session.ts';
import { type NextSummons, nextSummons } from './summons.ts';
import { senderOf } from './used-letterhead.ts';

/** One document to render. */
export interface Job {
  readonly source: DocumentSource;
  /** What tells its file from others of the same type. */
  readonly mark: string | undefined;
  /** What its file is called after, when that is not the type. */
  readonly name?: 'cancellation';
  /** The further language that stands beside the Norwegian, on what parents are given. */
  readonly second?: { readonly source: ParentSource; readonly language: SecondLanguage } | undefined;
  /** The files that were approved, in the language they were approved in: other bytes may not be saved as them. */
  readonly approved?: { readonly language: Language; readonly files: readonly MinutesFile[] };
  /** What in the anonymous track it is recorded as made from; undefined for blanks, posters and figures. */
  readonly issuedFor:
    | { readonly type: Exclude<IssuedType, 'discussion-form'>; readonly meetingId: string }
    | { readonly type: 'discussion-form'; readonly caseId: string }
    | undefined;
}

export interface Jobs {
  readonly jobs: readonly Job[];
  readonly sender: Sender;
  /** The summons about to be made, when it is one. */
  readonly summons: NextSummons | undefined;
  readonly practice: boolean;
}

/** A case as any document of the meeting may print it. */
type PrintedCase = CodedCase & Pick<MinutesCase, 'earlier'>;

type MeetingOrder = Extract<DocumentOrder, { readonly meeting: unknown }> & { readonly meeting: string };
type GeneralOrder = Exclude<DocumentOrder, { readonly meeting: string }>;

const isOfMeeting = (order: DocumentOrder): order is MeetingOrder => 'meeting' in order && order.meeting !== null;

/** Reads what the order needs, and lets the guard see every free text that would be printed. */
export const gather = (session: Session, store: Store, order: DocumentOrder): Result<Jobs> =>
  isOfMeeting(order)
    ? gatherOfMeeting(session, store, order)
    : gatherGeneral(store, order as GeneralOrder, session.today);

function gatherOfMeeting(session: Session, store: Store, order: MeetingOrder): Result<Jobs> {
  const stored = store.meetings.get(order.meeting);
  const municipality = store.municipalities.get();
  if (stored === undefined || municipality === undefined) return fail({ code: 'not-found' });
  const frozen = frozenJobs(store, stored, order);
  if (frozen !== undefined) return frozen;
  const cases = casesOf(store, stored);
  if (!cases.ok) return cases;
  const passed = passGuard([
    ...openFindings(session, store, stored.id, freeTextsOfMeeting(stored.meeting)),
    ...[...cases.value].flatMap(([id, content]) => [
      ...openFindings(session, store, id, freeTextsOfCase(content)),
      ...openFindings(session, store, id, freeTextsOfEarlier(content.earlier)),
    ]),
  ]);
  if (!passed.ok) return passed;
  const team = teamOf(store, stored);
  const summons = order.type === 'summons' ? nextSummons(store, stored, team) : undefined;
  const jobs = jobsOf(order, stored, cases.value, summons);
  const led = { ...team, methodPreset: methodPresetFor(store, stored) ?? team.methodPreset };
  const sender = senderOf(store, municipality.value, led, session.today);
  if (!sender.ok) return sender;
  return jobs.length === 0
    ? fail({ code: 'not-allowed', rule: 'no-cases' })
    : ok({ jobs, sender: sender.value, summons, practice: store.practice });
}

/** Approved minutes are made from what was frozen, whatever team and case have become since; but not while they are corrected. */
function frozenJobs(store: Store, { id, meeting }: StoredMeeting, order: MeetingOrder): Result<Jobs> | undefined {
  const kinds: Partial<Record<MeetingOrder['type'], MinutesKind>> = {
    minutes: 'full',
    'minutes-short': 'short',
    'minutes-log': 'log',
  };
  const kind = kinds[order.type];
  if (kind === undefined || order.type === 'discussion-form') return undefined;
  const version = store.minutes.correction(id) === undefined ? store.minutes.versions(id).at(-1) : undefined;
  if (version === undefined) return undefined;
  const { type } = order;
  const letterhead = frozenLetterhead(store, version.content);
  if (!letterhead.ok) return letterhead;
  const { source, sender } = frozenSource(version.content, letterhead.value, kind);
  const approved = { language: version.language, files: version.files.filter((f) => f.kind === kind) };
  const job: Job = { source, mark: meeting.date, approved, issuedFor: { type, meetingId: id } };
  return ok({ jobs: [job], sender, summons: undefined, practice: version.content.practice });
}

function jobsOf(
  order: MeetingOrder,
  { id, status, meeting }: StoredMeeting,
  cases: ReadonlyMap<string, PrintedCase>,
  summons: NextSummons | undefined,
): Job[] {
  if (order.type === 'discussion-form') {
    return [...cases].map(([caseId, content]) => ({
      source: { type: order.type, case: content },
      mark: content.code,
      issuedFor: { type: order.type, caseId },
    }));
  }
  const { type } = order;
  const job = { mark: meeting.date, issuedFor: { type, meetingId: id } };
  if (order.type !== 'summons') return [{ source: sourceOf(order, meeting, cases), ...job }];
  const cancelled = status === 'avlyst';
  const source: DocumentSource = {
    type: order.type,
    meeting,
    cases,
    sections: order.sections,
    earlier: summons?.earlier,
    cancelled,
  };
  return [{ source, ...job, ...(cancelled ? { name: 'cancellation' } : {}) }];
}

function sourceOf(
  order: Exclude<MeetingOrder, { readonly type: 'discussion-form' | 'summons' }>,
  meeting: StoredMeeting['meeting'],
  cases: ReadonlyMap<string, PrintedCase>,
): DocumentSource {
  switch (order.type) {
    case 'minutes':
    case 'minutes-short': {
      const detail = order.type === 'minutes' ? 'full' : 'short';
      return { type: 'minutes', meeting, cases, detail, sections: order.sections, draft: true };
    }
    case 'minutes-log':
      return { type: order.type, meeting, cases, draft: true };
    case 'attendance-list':
    case 'evaluation-form':
      return { type: order.type, meeting };
    case 'welcome-letter':
      return { type: order.type, meeting, sections: order.sections };
  }
}

function casesOf(store: Store, stored: StoredMeeting): Result<Map<string, PrintedCase>> {
  const cases = new Map<string, PrintedCase>();
  for (const { case: id } of stored.meeting.agenda) {
    const found = id === undefined ? undefined : store.cases.get(id);
    if (id === undefined || found === undefined) continue;
    if (found.status === 'slettet') return fail({ code: 'not-allowed', rule: 'case-is-deleted' });
    const content = parseWith(caseContentSchema, found.body);
    if (!content.ok) return content;
    cases.set(id, { ...content.value, code: found.code, ...earlierInPrint(store, stored, id) });
  }
  return ok(cases);
}

/** Blanks, posters and figures: of no meeting, no case and no person. */
function gatherGeneral(store: Store, order: GeneralOrder, today: string): Result<Jobs> {
  const municipality = store.municipalities.get();
  const [team] = store.teams.list();
  if (municipality === undefined || team === undefined) return fail({ code: 'not-found' });
  const source = generalSourceOf(store, order);
  const job: Job = {
    source,
    second: secondOf(store, order, source),
    mark: order.type === 'annual-report' ? String(order.year) : undefined,
    issuedFor: undefined,
  };
  const sender = senderOf(store, municipality.value, team.team, today);
  if (!sender.ok) return sender;
  return ok({ jobs: [job], sender: sender.value, summons: undefined, practice: store.practice });
}

/** None beside English: a further language stands beside the Norwegian alone. */
function secondOf(store: Store, order: GeneralOrder, source: DocumentSource): Job['second'] {
  if (!('second' in order) || order.second === undefined || order.language === 'en') return undefined;
  return source.type === 'consent-explained' ? { source, language: secondLanguage(store, order.second) } : undefined;
}

function generalSourceOf(store: Store, order: GeneralOrder): DocumentSource {
  const use = (service: string | null): FormUse => (service === null ? {} : { service });
  switch (order.type) {
    case 'attendance-list':
    case 'evaluation-form':
      return { type: order.type, meeting: undefined };
    case 'welcome-letter':
      return { type: order.type, meeting: undefined, sections: order.sections };
    case 'discussion-form-blank':
      return { type: order.type, service: order.service ?? undefined };
    case 'consent-explained-child':
    case 'consent-explained-youth': {
      const audience = order.type === 'consent-explained-child' ? 'child' : 'youth';
      return { type: 'consent-explained', audience, use: use(order.service) };
    }
    case 'wondering-note':
    case 'duty-note':
    case 'refusal-receipt':
    case 'withdrawal-receipt':
    case 'agreed-note':
      return { type: order.type, use: use(order.service) };
    case 'action-plan':
    case 'family-plan':
      return { type: order.type, use: use(order.service), sections: order.sections };
    case 'ground-rules':
      return { type: order.type };
    case 'ground-rules-large':
      return { type: 'ground-rules', large: true };
    case 'annual-report':
      return { type: order.type, figures: annualFigures(store, order.year), sections: order.sections };
  }
}
