/**
 * Documents of a cooperation: what is stored, with the names typed now. The names go on the paper and are kept by nobody; what
 * remains is a receipt that tells neither the alias nor the meeting.
 */
import type {
  Cases,
  ConsentCircle,
  CooperationRecord,
  DocumentSource,
  MeetingPerson,
  PlanContent,
  PrintedNames,
} from '../../documents/source.ts';
import { consentedServices, isOpen, summonsRefusal } from '../../domain/cooperation.ts';
import type {
  CooperationOrder,
  CooperationPreview,
  CooperationPrinted,
  PrintedValues,
} from '../../domain/cooperation-view.ts';
import type { DocumentPreview } from '../../domain/document-order.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { FailureError, fail, ok, type Result } from '../../domain/result.ts';
import type { Store, StoredConsentMeeting, StoredCooperation } from '../../store/index.ts';
import { type NamedJob, namedDocuments, type Saved } from '../named-documents.ts';
import type { Session } from '../session.ts';
import { isInUse } from './in-use.ts';

interface Read {
  readonly of: StoredCooperation;
  readonly meeting: StoredConsentMeeting | undefined;
  /** Every meeting, with what was answered about it. */
  readonly all: CooperationRecord['meetings'];
}

/** The builders know meetings by members of a team; a meeting on consent has none. */
const asMeeting = ({ meeting }: StoredConsentMeeting): Meeting => ({
  id: 'meeting',
  type: meeting.type,
  date: meeting.date,
  start: meeting.start,
  end: meeting.end,
  place: meeting.place,
  onlineLink: undefined,
  chair: '',
  minuteTaker: '',
  caseDeadline: undefined,
  interpreter: undefined,
  purpose: meeting.purpose,
  agenda: meeting.agenda
    .filter(({ title }) => title !== '')
    .map(({ title, minutes }) => ({ kind: 'info', case: undefined, title, minutes })),
  attendance: [],
  discussions: [],
  recusals: [],
  next: undefined,
});

const namesOf = ({ child, guardians }: PrintedValues): PrintedNames | undefined =>
  child === null && guardians.length === 0
    ? undefined
    : { ...(child === null ? {} : { child: { name: child } }), guardians: guardians.map((name) => ({ name })) };

function planOf({ content }: StoredCooperation, holder: MeetingPerson | undefined): PlanContent {
  return {
    batonHolder: holder,
    consentGivenOn: content.consents.at(-1)?.givenOn,
    goals: content.plan.goals.filter(({ text }) => text !== ''),
    measures: content.plan.measures.filter(({ text }) => text !== ''),
  };
}

function holderOf({ content }: StoredCooperation, invited: readonly MeetingPerson[]): MeetingPerson | undefined {
  const baton = content.batons.at(-1);
  if (baton === undefined) return undefined;
  const name = invited.find(({ service }) => service === baton.service)?.name;
  return { service: baton.service, role: baton.role, name };
}

function circleOf({ of, meeting }: Pick<Read, 'of' | 'meeting'>, values: PrintedValues): ConsentCircle {
  const { meeting: planned } = meeting as StoredConsentMeeting;
  const invited = planned.invited.map(
    ({ service, role, present }, i): MeetingPerson => ({
      service,
      role,
      name: values.people[i] ?? undefined,
      present: present ?? undefined,
    }),
  );
  const plan = planOf(of, holderOf(of, invited));
  return {
    // Minutes show what is agreed now; what is done stands under the measures that were looked at.
    plan: { ...plan, measures: plan.measures.filter(isOpen) },
    consentedServices: consentedServices(of.content.consents, planned.date),
    invited,
    looked: planned.looked,
    agreed: planned.agreed.flatMap(({ text }) => (text === '' ? [] : [text])),
    childView: values.childView ?? undefined,
    guardianView: values.guardianView ?? undefined,
    situation: values.situation ?? undefined,
  };
}

type NamedSource = NamedJob['source'];
const NO_CASES: Cases = new Map();
/** Names are no part of what is remembered. */
const NO_VALUES: PrintedValues = {
  child: null,
  guardians: [],
  people: [],
  childView: null,
  guardianView: null,
  situation: null,
};

function sourceOf({ document, values }: CooperationPreview, read: Read): Result<NamedSource> {
  const { of, meeting } = read;
  const printOnly = namesOf(values);
  if (document === 'action-plan' || document === 'family-plan') {
    const plan = planOf(of, holderOf(of, []));
    return ok({ type: document, use: { service: plan.batonHolder?.service, printOnly }, plan });
  }
  if (document === 'cooperation-record') {
    const { alias: _, ...content } = of.content;
    const use = { service: content.batons.at(-1)?.service, printOnly };
    return ok({ type: document, use, record: { content, meetings: read.all } });
  }
  if (meeting === undefined) return fail({ code: 'not-found' });
  if (document === 'evaluation-form') return ok({ type: document, meeting: asMeeting(meeting) });
  const source: Extract<DocumentSource, { type: 'summons' | 'minutes' }> = {
    type: document,
    meeting: asMeeting(meeting),
    cases: NO_CASES,
    circle: circleOf({ of, meeting }, values),
    printOnly,
  };
  return ok(source);
}

export function cooperationPrint(session: Session) {
  const documents = namedDocuments(session);
  const read = (order: CooperationPrinted): Result<Read> =>
    session.read((store) => {
      if (!isInUse(session, store)) return fail({ code: 'not-allowed', rule: 'cooperation-off' });
      const of = store.cooperations.get(order.cooperation);
      const meeting = order.meeting === null ? undefined : store.cooperations.meeting(order.meeting);
      if (of === undefined || (order.meeting !== null && meeting?.cooperationId !== of.id)) {
        return fail({ code: 'not-found' });
      }
      const all = store.cooperations.meetings(of.id).map((each) => ({
        status: each.status,
        meeting: each.meeting,
        answers: store.circleFeedback.of(each.id).texts.map(({ text }) => text),
      }));
      return ok({ of, meeting, all });
    });

  /** A summons goes out only to services the family has said yes to, and the meeting is summoned from then on. */
  const summon =
    ({ of, meeting }: Read) =>
    (store: Store): void => {
      const [now, planned] = [store.cooperations.get(of.id), meeting && store.cooperations.meeting(meeting.id)];
      if (now === undefined || planned === undefined) throw new FailureError({ code: 'not-found' });
      const refusal = summonsRefusal(now.content, planned.meeting, session.today);
      if (refusal !== undefined) throw new FailureError({ code: 'not-allowed', rule: refusal });
      if (planned.status !== 'planlagt') return;
      store.cooperations.saveMeeting(planned.id, planned.version, { meeting: planned.meeting, status: 'innkalt' });
    };

  /** What the receipt says of services: those invited, else those the family has said yes to. */
  const servicesOn = ({ of, meeting }: Read): string[] =>
    meeting?.meeting.invited.map(({ service }) => service) ?? [
      ...consentedServices(of.content.consents, session.today),
    ];

  return {
    preview: async (order: CooperationPreview): Promise<Result<DocumentPreview>> => {
      const found = read(order);
      if (!found.ok) return found;
      const source = sourceOf(order, found.value);
      return source.ok ? documents.preview({ source: source.value, language: order.language }) : source;
    },

    /**
     * The print dialog is about to open on the page: a receipt, and a summons is one from then on. `not-allowed` with the
     * reason when nobody may be summoned; then it must not open.
     */
    printed: (printed: CooperationPrinted): Result<Record<string, never>> => {
      const found = read(printed);
      if (!found.ok) return found;
      const source = sourceOf({ ...printed, values: NO_VALUES }, found.value);
      if (!source.ok) return source;
      return documents.printed({
        source: source.value,
        language: printed.language,
        receipt: { services: servicesOn(found.value) },
        also: printed.document === 'summons' ? summon(found.value) : undefined,
      });
    },

    /** Saves the document where the user chooses. `not-allowed` with the reason when nobody may be summoned. */
    make: async (order: CooperationOrder): Promise<Result<Saved>> => {
      const found = read(order);
      if (!found.ok) return found;
      const { of, meeting } = found.value;
      const source = sourceOf(order, found.value);
      if (!source.ok) return source;
      if (order.document === 'summons' && meeting !== undefined) {
        // Said before a folder is chosen, and asked again when it is written.
        const refusal = summonsRefusal(of.content, meeting.meeting, session.today);
        if (refusal !== undefined) return fail({ code: 'not-allowed', rule: refusal });
      }
      return documents.make([
        {
          source: source.value,
          language: order.language,
          formats: order.formats,
          receipt: { services: servicesOn(found.value) },
          also: order.document === 'summons' ? summon(found.value) : undefined,
        },
      ]);
    },
  };
}
