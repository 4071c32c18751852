/** The Frydal example as document sources. */
import frydal from '../../../resources/demo/frydal.json' with { type: 'json' };
import { buildBeside, buildDocument } from '../../../src/documents/content/index.ts';
import type { AnnualFigures } from '../../../src/documents/figures.ts';
import type { DocumentModel } from '../../../src/documents/model.ts';
import type {
  Cases,
  CodedCase,
  CooperationRecord,
  DocumentSource,
  FormUse,
  ParentSource,
  Sender,
} from '../../../src/documents/source.ts';
import { NO_WORDING } from '../../../src/documents/wording.ts';
import type { ConsentForm } from '../../../src/domain/consent.ts';
import type { Language, Locale } from '../../../src/domain/language.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import type { ParentLanguage } from '../../../src/domain/parent-language.ts';
import { parseRunFile, type RunFile } from '../../../src/domain/run-file.ts';
import { summonsContent } from '../../../src/domain/summons.ts';
import type { Talk } from '../../../src/domain/talk.ts';

export const TODAY = '2026-11-22';

const parsed = parseRunFile(frydal);
if (!parsed.ok) throw new Error('the example is not a valid run file');
export const run: RunFile = parsed.value;

export const sender: Sender = { municipality: run.municipality, team: run.team, today: TODAY, letterhead: undefined };

const first = <T>(list: readonly T[], index = 0): T => {
  const found = list[index];
  if (found === undefined) throw new Error('the example lacks an entry');
  return found;
};

const CODES = ['S-7K3Q', 'S-M42X', 'S-B9TR'];
export const cases: Cases = new Map(
  run.cases.map(({ id, ...content }, i): [string, CodedCase] => [id, { ...content, code: first(CODES, i) }]),
);
export const caseOne: CodedCase = first([...cases.values()]);
export const meeting: Meeting = first(run.meetings);
export const consentWithNames: ConsentForm = first(run.consentForms);
export const consentBlank: ConsentForm = first(run.consentForms, 1);
export const startTalk: Talk = first(run.talks);
export const talkWithInterpreter: Talk = first(run.talks, 1);

/** A meeting on consent: no cases, and nothing of them. */
export const consentMeeting: Meeting = {
  ...meeting,
  type: 'samarbeidsmøte',
  agenda: meeting.agenda.filter((item) => item.kind !== 'sak'),
  discussions: [],
};

/** A form without names, and one with the names of an invented family. */
export const blankUse: FormUse = {};
export const namedUse: FormUse = {
  service: 'BHG',
  unit: 'Eksempelbakken barnehage',
  printOnly: { child: { name: 'Nora Eksempel' }, guardians: [{ name: 'Ida Eksempel' }, { name: 'Per Eksempel' }] },
};

/** A year of an invented team, with counts that must not be seen. */
export const figures: AnnualFigures = {
  year: 2026,
  meetings: { planned: 10, held: 9 },
  cases: 24,
  byAgeBand: [
    { code: '2-3', count: 7 },
    { code: '4-5', count: 9 },
    { code: '6-9', count: 6 },
    { code: '10-12', count: 2 },
  ],
  byService: [
    { code: 'BHG', count: 14 },
    { code: 'SKOLE', count: 10 },
  ],
  byTheme: [
    { code: 'PSYK_F', count: 12 },
    { code: 'RUS_F', count: 3 },
    { code: 'SAMSPILL', count: 9 },
  ],
  byAdvice: [{ code: 'samtale_foresatte', count: 18 }],
  followUp: { used: 11, partly: 6, notUsed: 3 },
  effect: { better: 9, unchanged: 6, worse: 'few', notKnown: 'hidden' },
};

/** The summons of the example as it was before place, time and agenda were changed. */
const before: Meeting = {
  ...meeting,
  place: 'Møterom Gran',
  start: '08:30',
  agenda: meeting.agenda.flatMap((item, i) => (i === 2 ? [] : [{ ...item, minutes: i === 1 ? 30 : item.minutes }])),
};
export const earlierSummons = {
  madeOn: '2026-11-20',
  content: summonsContent(before, run.team, (id) => cases.get(id)?.presenterServiceType ?? ''),
};

/** Every document the example can give, each with a name for test reports. */
export const cooperationRecord: CooperationRecord = {
  content: {
    status: 'avsluttet',
    plan: {
      goals: [{ key: '00000000a1', text: 'Trygge morgener', notice: 'Hun sier ja til å gå', by: '2027-03-01' }],
      measures: [
        {
          key: '00000000a2',
          text: 'En fast voksen tar imot',
          service: 'BHG',
          forWhom: 'barnet',
          due: '2027-01-15',
          status: 'i_gang',
          meeting: null,
        },
      ],
      nextReview: '2027-04-01',
    },
    consents: [
      { givenOn: '2026-11-22', services: ['BHG', 'HST'], reviewDate: '2027-05-20', withdrawnOn: '2027-02-03' },
    ],
    batons: [{ service: 'BHG', role: 'pedagogisk leder', since: '2026-11-22' }],
    evaluations: [
      {
        on: '2027-01-20',
        outcome: 'justeres',
        child: 'bedre',
        guardians: 'bedre',
        services: 'uendret',
        note: 'Morgenen går lettere',
      },
    ],
  },
  meetings: [
    {
      status: 'holdt',
      meeting: {
        type: 'stafettmøte',
        date: '2026-12-08',
        start: '09:00',
        end: '10:00',
        place: 'Tuven barnehage',
        purpose: 'Bli enige om hvem som gjør hva.',
        invited: [
          { service: 'BHG', role: 'pedagogisk leder', present: true },
          { service: 'HST', role: '', present: false },
        ],
        agenda: [{ key: '00000000b1', title: 'Familien forteller først', minutes: 15 }],
        agreed: [{ key: '00000000b2', text: 'Vi møtes igjen i januar' }],
        looked: [
          { key: '00000000a2', text: 'En fast voksen tar imot', service: 'BHG', due: '2027-01-15', status: 'i_gang' },
        ],
      },
      answers: ['Det var fint å bli hørt.'],
    },
  ],
};

export const SOURCES: readonly (readonly [string, DocumentSource])[] = [
  ['summons', { type: 'summons', meeting, cases }],
  ['summons, changed', { type: 'summons', meeting, cases, earlier: earlierSummons }],
  ['summons, cancelled', { type: 'summons', meeting, cases, cancelled: true }],
  ['minutes', { type: 'minutes', meeting, cases }],
  ['minutes, short', { type: 'minutes', meeting, cases, detail: 'short' }],
  ['minutes on consent', { type: 'minutes', meeting: consentMeeting, cases }],
  ['minutes on consent, short', { type: 'minutes', meeting: consentMeeting, cases, detail: 'short' }],
  ['minutes-log', { type: 'minutes-log', meeting, cases }],
  ['discussion-form', { type: 'discussion-form', case: caseOne }],
  ['consent-form with names', { type: 'consent-form', form: consentWithNames }],
  ['consent-form, blank', { type: 'consent-form', form: consentBlank }],
  ['talk-invitation, start', { type: 'talk-invitation', talk: startTalk }],
  ['talk-invitation with interpreter', { type: 'talk-invitation', talk: talkWithInterpreter }],
  ['talk-guide, start', { type: 'talk-guide', talk: startTalk }],
  ['talk-guide with interpreter', { type: 'talk-guide', talk: talkWithInterpreter }],
  ['consent-explained to a child', { type: 'consent-explained', audience: 'child', use: blankUse }],
  ['consent-explained to a youth', { type: 'consent-explained', audience: 'youth', use: namedUse }],
  ['refusal-receipt', { type: 'refusal-receipt', use: blankUse }],
  ['withdrawal-receipt', { type: 'withdrawal-receipt', use: namedUse }],
  ['wondering-note', { type: 'wondering-note', use: blankUse }],
  ['action-plan', { type: 'action-plan', use: blankUse }],
  ['family-plan with names', { type: 'family-plan', use: namedUse }],
  ['cooperation-record with names', { type: 'cooperation-record', use: namedUse, record: cooperationRecord }],
  ['evaluation-form of a meeting', { type: 'evaluation-form', meeting }],
  ['evaluation-form, blank', { type: 'evaluation-form', meeting: undefined }],
  ['attendance-list', { type: 'attendance-list', meeting }],
  ['attendance-list on consent', { type: 'attendance-list', meeting: consentMeeting }],
  ['welcome-letter for a case', { type: 'welcome-letter', meeting, case: first([...cases.keys()], 1) }],
  ['ground-rules', { type: 'ground-rules' }],
  ['ground-rules, large', { type: 'ground-rules', large: true }],
  ['duty-note', { type: 'duty-note', use: { service: 'BHG' } }],
  ['discussion-form-blank', { type: 'discussion-form-blank' }],
  ['annual-report', { type: 'annual-report', figures }],
  ['agreed-note', { type: 'agreed-note', use: namedUse }],
];

/** The documents that parents are given, and that can be in a further language beside the Norwegian. */
export const PARENT_SOURCES: readonly (readonly [string, ParentSource])[] = SOURCES.flatMap(([name, source]) =>
  source.type === 'consent-form' || source.type === 'consent-explained' || source.type === 'talk-invitation'
    ? [[name, source] as const]
    : [],
);

/** In bokmål with a draft in the other language beside it. */
export const buildDraft = (source: ParentSource, language: ParentLanguage, own: Locale = 'nb'): DocumentModel =>
  buildBeside(source, sender, own, { language, wording: NO_WORDING, approved: false });

export const build = (source: DocumentSource, language: Language): DocumentModel =>
  buildDocument(source, sender, language);
export const summons = (m: Meeting, language: Language = 'nb'): DocumentModel =>
  build({ type: 'summons', meeting: m, cases }, language);
export const minutes = (m: Meeting, language: Language = 'nb'): DocumentModel =>
  build({ type: 'minutes', meeting: m, cases }, language);
export const consent = (form: ConsentForm, language: Language = 'nb'): DocumentModel =>
  build({ type: 'consent-form', form }, language);
export const invitation = (talk: Talk, language: Language = 'nb'): DocumentModel =>
  build({ type: 'talk-invitation', talk }, language);
export const guide = (talk: Talk, language: Language = 'nb'): DocumentModel =>
  build({ type: 'talk-guide', talk }, language);
