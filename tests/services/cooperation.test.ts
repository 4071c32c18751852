/** Meetings on consent: off until switched on, by alias, never without consent; names stand on paper and nowhere else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type ConsentMeeting,
  consentMeetingStatusSchema,
  consentMeetingTypeSchema,
  type Plan,
} from '../../src/domain/cooperation.ts';
import type { CooperationOrder, CooperationView } from '../../src/domain/cooperation-view.ts';
import { consentOrderSchema, type ReceiptRow } from '../../src/domain/named-documents.ts';
import { NO_POLICY } from '../../src/domain/policy.ts';
import { parseWith } from '../../src/domain/problems.ts';
import { pdfText, wordText } from '../e2e/documents.ts';
import { must } from '../result.ts';
import { rawDatabase } from '../store/support.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

const ALIAS = 'Blå lykt';
const NAMES = {
  child: 'Merkebarnxq Merkesen',
  guardian: 'Merkeforelderxq Merkesen',
  employee: 'Merkeansattxq',
  childView: 'Merkemeningxq.',
  guardianView: 'Merkefortellingxq.',
  situation: 'Merkesituasjonxq.',
} as const;

const ends: (() => void)[] = [];
afterAll(() => {
  for (const end of ends) end();
});
let b: Bench;
/** Opens the file afterwards, to look at every value in it. */
let code = '';
beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(await b.services.vault.saveRecoverySheet());
  const sheet = (await pdfText(b.desk.file ?? '')).replaceAll(/\s*-\s*/g, '-');
  code = /(?:[0-9A-Z]{4}-){8}[0-9A-Z]{4}/.exec(sheet)?.[0] ?? '';
  must(b.services.practice.load());
}, 60_000);

const meeting = (change: Partial<ConsentMeeting> = {}): ConsentMeeting => ({
  type: 'samarbeidsmøte',
  date: '2026-12-08',
  start: '09:00',
  end: '10:00',
  place: '',
  purpose: 'Bli enige om hvem som gjør hva.',
  invited: [
    { service: 'BHG', role: 'pedagogisk leder', present: null },
    { service: 'HST', role: '', present: null },
  ],
  agenda: [{ key: 'aaaaaaaaaa', title: 'Familien forteller først', minutes: 15 }],
  agreed: [],
  looked: [],
  ...change,
});
const plan: Plan = {
  goals: [{ key: '0000000001', text: 'Trygge morgener', notice: 'Rolig levering', by: '2027-02-01' }],
  measures: [
    {
      key: '0000000002',
      text: 'Fast voksen tar imot',
      service: 'BHG',
      forWhom: 'barnet',
      due: '2026-12-01',
      status: 'i_gang',
      meeting: null,
    },
  ],
  nextReview: '2027-03-01',
};
const CONSENT_FORM = {
  form: {
    purpose: 'At vi sammen finner ut hva som hjelper.',
    requestingService: 'BHG',
    services: [{ serviceType: 'HST', direction: 'begge' }],
    informationTypes: ['trivsel_læring'],
    exclusions: '',
    reviewDate: '2027-05-20',
    signatureLines: ['foresatt'],
    language: 'nb',
  },
  language: 'nb',
  formats: ['txt'],
};
/** The example has forms of its own, in no order. */
const isPrinted = ({ services, reviewDate }: ReceiptRow): boolean =>
  services.join() === 'BHG,HST' && reviewDate === CONSENT_FORM.form.reviewDate;
const refusal = (rule: string) => ({ ok: false, failure: { code: 'not-allowed', rule } });
const of = (id: string): CooperationView => must(b.services.cooperation.get({ id }));
const order = (document: CooperationOrder['document'], id: string, meetingId: string | null): CooperationOrder => ({
  document,
  cooperation: id,
  meeting: meetingId,
  language: 'nb',
  formats: ['docx', 'pdf'],
  values: {
    child: NAMES.child,
    guardians: [NAMES.guardian],
    people: [NAMES.employee, null],
    childView: NAMES.childView,
    guardianView: NAMES.guardianView,
    situation: NAMES.situation,
  },
});

test('it is off in a new store, nothing can be started, and off again hides without deleting', () => {
  const { cooperation } = b.services;
  expect(must(cooperation.use())).toEqual({ on: false, version: 0, decidedOn: null, stored: 0, due: [], forms: 0 });
  for (const refused of [cooperation.list(), cooperation.offerAlias(), cooperation.start({ alias: ALIAS })]) {
    expect(refused).toEqual(refusal('cooperation-off'));
  }
  expect(must(cooperation.decide({ on: true, version: 0 }))).toMatchObject({ on: true, decidedOn: '2026-11-22' });
  expect(cooperation.decide({ on: false, version: 0 })).toMatchObject({ failure: { code: 'conflict' } });
  const { id } = must(cooperation.start({ alias: 'Grå sokk' }));
  must(cooperation.decide({ on: false, version: 1 }));
  expect(cooperation.get({ id })).toEqual(refusal('cooperation-off'));
  expect(must(cooperation.use())).toMatchObject({ on: false, stored: 1, due: [] });
  must(cooperation.decide({ on: true, version: 2 }));
  // What IT has forbidden is off, whatever was decided in the store.
  Object.assign(b.env, { policy: { ...NO_POLICY, rules: { ...NO_POLICY.rules, consentMeetings: false } } });
  expect(cooperation.get({ id })).toEqual(refusal('cooperation-off'));
  expect(must(cooperation.use())).toMatchObject({ on: false, stored: 1, due: [] });
  expect(cooperation.decide({ on: true, version: 3 })).toEqual(refusal('cooperation-forbidden'));
  Object.assign(b.env, { policy: undefined });
  expect(must(cooperation.get({ id })).id).toBe(id);
  must(cooperation.remove({ id, version: of(id).version }));
  expect(must(cooperation.use()).stored).toBe(0);
});

test('an alias is offered, and one that is a name, a place or taken is refused', () => {
  const { cooperation } = b.services;
  const { alias } = must(cooperation.offerAlias());
  expect(alias).toMatch(/^\p{Lu}\p{Ll}+ \p{Ll}+$/u);
  for (const name of ['Solveig', 'Ola', 'Solveig Lauvåsen', 'Kari Solvang', 'Lauvåsen skole']) {
    expect([name, cooperation.start({ alias: name })]).toMatchObject([name, { failure: { code: 'stopped-by-guard' } }]);
  }
  const { id, version } = must(cooperation.start({ alias }));
  expect(cooperation.start({ alias: alias.toLocaleLowerCase('nb') })).toEqual(refusal('alias-taken'));
  const named = cooperation.carryOut({ id, version, command: { kind: 'rename', alias: 'Solveig' } });
  expect(named).toMatchObject({ failure: { code: 'stopped-by-guard' } });
  must(cooperation.remove({ id, version }));
});

test('no summons without consent; then documents with names, and none of them left in the store', async () => {
  const { cooperation } = b.services;
  const { id } = must(cooperation.start({ alias: ALIAS }));
  must(cooperation.savePlan({ id, version: of(id).version, plan }));
  const withNumber = { ...plan, nextReview: null, goals: [{ ...plan.goals[0], text: 'Ring mor på 90 12 34 56' }] };
  expect(cooperation.savePlan({ id, version: of(id).version, plan: withNumber as Plan })).toMatchObject({
    failure: { code: 'stopped-by-guard', findings: [{ path: 'goals[0].text' }] },
  });
  const planned = must(cooperation.newMeeting({ cooperation: id, meeting: meeting() }));
  const summons = order('summons', id, planned.id);
  const carryOut = (command: Parameters<typeof cooperation.carryOut>[0]['command']) =>
    cooperation.carryOut({ id, version: of(id).version, command });

  expect(await cooperation.make(summons)).toEqual(refusal('consent-missing'));
  const formOrder = must(parseWith(consentOrderSchema, CONSENT_FORM));
  must(await b.services.consent.make(formOrder));
  const receipt = must(b.services.consent.list()).find(isPrinted)?.id ?? '';
  const consent = { givenOn: '2026-11-22', reviewDate: '2027-05-20', services: ['BHG'] };
  const record = (change: object) => carryOut({ kind: 'consent', receipt, consent: { ...consent, ...change } });
  expect(record({ services: ['BHG', 'PPT'] })).toEqual(refusal('service-not-on-form'));
  expect(record({ givenOn: '2026-11-21' })).toEqual(refusal('consent-dates'));
  expect(carryOut({ kind: 'consent', receipt: id, consent })).toEqual(refusal('no-such-form'));
  must(record({}));
  expect(await cooperation.make(summons)).toEqual(refusal('service-not-covered'));
  expect(carryOut({ kind: 'hand-over', service: 'PPT', role: '' })).toEqual(refusal('service-not-covered'));
  must(record({ services: ['BHG', 'HST'] }));
  must(carryOut({ kind: 'hand-over', service: 'BHG', role: 'pedagogisk leder' }));

  // A page can be looked at before, and a folder that is not chosen summons nobody.
  const { formats: _, ...seen } = summons;
  expect(must(await cooperation.preview(seen)).files).toHaveLength(1);
  b.desk.folder = undefined;
  expect(await cooperation.make(summons)).toMatchObject({ failure: { code: 'cancelled' } });
  expect(must(cooperation.meeting({ id: planned.id })).status).toBe('planlagt');
  b.desk.folder = join(b.home, 'eksport');
  // Printed from the page: the same receipt, and a summons only to those who may have it.
  const receiptsBefore = must(b.services.retention.get()).review.filter(({ kind }) => kind === 'receipt').length;
  const printed = { document: 'summons', cooperation: id, meeting: planned.id, language: 'nb' } as const;
  must(cooperation.printed({ ...printed, document: 'action-plan', meeting: null }));
  must(cooperation.printed(printed));
  expect(must(cooperation.meeting({ id: planned.id })).status).toBe('innkalt');
  expect(must(b.services.retention.get()).review.filter(({ kind }) => kind === 'receipt')).toHaveLength(
    receiptsBefore + 2,
  );
  const prints = must(b.services.vault.log()).entries.filter(({ event }) => event === 'named-print');
  expect(prints.map(({ track, at: day }) => [track, day])).toEqual([
    ['named', '2026-11-22'],
    ['named', '2026-11-22'],
  ]);
  const made = must(await cooperation.make(summons));
  expect(must(cooperation.meeting({ id: planned.id })).status).toBe('innkalt');
  expect(made.files).toEqual(['innkalling-2026-11-22-nb.docx', 'innkalling-2026-11-22-nb.pdf']);

  b.now = new Date('2026-12-08T12:00:00Z');
  expect(must(cooperation.use()).due).toEqual([{ id, alias: ALIAS, kind: 'measures', due: '2026-12-01' }]);
  const { version } = must(cooperation.meeting({ id: planned.id }));
  const agreed = [{ key: 'bbbbbbbbbb', text: 'Vi møtes igjen i januar' }];
  const attended = meeting().invited.map((each, i) => ({ ...each, present: i === 0 }));
  const written = must(
    cooperation.saveMeeting({ id: planned.id, version, meeting: meeting({ agreed, invited: attended }) }),
  );
  const held = must(cooperation.passMeeting({ id: planned.id, version: written.version, to: 'holdt' }));
  expect(held.meeting.looked).toEqual([
    { key: '0000000002', text: 'Fast voksen tar imot', service: 'BHG', due: '2026-12-01', status: 'i_gang' },
  ]);

  const logged = must(b.services.vault.log()).entries.length;
  const marks = { heard: 'yes', useful: 'mostly', rightGroup: undefined, next: undefined } as const;
  const answer = {
    role: 'family',
    marks,
    texts: { mostUseful: 'Alle lyttet til oss', whoWasMissing: undefined, whatToChange: undefined },
  } as const;
  const about = { meeting: planned.id };
  const first = must(cooperation.giveFeedback({ ...about, answer }));
  expect(must(cooperation.feedback(about))).toMatchObject({
    open: true,
    answers: 1,
    byRole: { family: 1, service: 0 },
    counts: { heard: { yes: 1 }, useful: { mostly: 1 }, rightGroup: { no: 0 } },
    texts: { mostUseful: ['Alle lyttet til oss'], whoWasMissing: [], whatToChange: [] },
  });
  must(cooperation.takeBackFeedback({ ...about, receipt: first }));
  expect(cooperation.takeBackFeedback({ ...about, receipt: first })).toEqual(refusal('no-such-answer'));
  const naming = { ...answer, texts: { ...answer.texts, mostUseful: 'Ring mor på 90 12 34 56' } };
  expect(cooperation.giveFeedback({ ...about, answer: naming })).toMatchObject({
    failure: { code: 'stopped-by-guard', findings: [{ path: 'answer.texts.mostUseful' }] },
  });
  expect(must(cooperation.feedbackTrend())).toEqual([]);
  must(cooperation.giveFeedback({ ...about, answer }));
  must(cooperation.giveFeedback({ ...about, answer: { ...answer, role: 'service' } }));
  // Over time the family's answers alone, by quarter and without an alias; the log hears of none of it.
  expect(must(cooperation.feedbackTrend())).toMatchObject([
    { quarter: '2026-4', answers: 1, counts: { heard: { yes: 1 } } },
  ]);
  expect(must(b.services.vault.log()).entries).toHaveLength(logged);
  const later = must(cooperation.newMeeting({ cooperation: id, meeting: meeting({ date: '2027-02-01' }) }));
  expect(cooperation.giveFeedback({ meeting: later.id, answer })).toEqual(refusal('meeting-not-begun'));

  const texts = new Map<string, string>();
  for (const document of ['minutes', 'action-plan', 'family-plan', 'evaluation-form', 'cooperation-record'] as const) {
    const whole = document.endsWith('plan') || document === 'cooperation-record';
    const saved = must(await cooperation.make(order(document, id, whole ? null : planned.id)));
    for (const file of saved.files) {
      const path = join(saved.folder, file);
      const text = (file.endsWith('.docx') ? await wordText(path) : await pdfText(path)).replaceAll(/\s+/g, ' ');
      texts.set(`${document} ${file.slice(-4)}`, text);
      if (document !== 'evaluation-form') expect([file, text.includes(NAMES.child)]).toEqual([file, true]);
      // The alias is for the team; paper with names and the alias together would tell who it is.
      expect([file, text.includes(ALIAS)]).toEqual([file, false]);
    }
  }
  const minutes = texts.get('minutes docx') ?? '';
  for (const said of [...Object.values(NAMES), 'Trygge morgener', 'Vi møtes igjen i januar', 'Fast voksen tar imot']) {
    expect(minutes).toContain(said);
  }
  expect(minutes).toMatch(/Forfall ?Helsestasjon/);
  for (const said of ['Alle lyttet til oss', 'Vi møtes igjen i januar', 'Fast voksen tar imot', '20. mai 2027']) {
    expect(texts.get('cooperation-record .pdf')).toContain(said);
    expect(texts.get('cooperation-record docx')).toContain(said);
  }
  expect(texts.get('action-plan docx')).toMatch(/Rolig levering.*Fast voksen tar imot/);
  for (const text of [
    await wordText(join(made.folder, made.files[0] ?? '')),
    await pdfText(join(made.folder, made.files[1] ?? '')),
  ]) {
    for (const said of [NAMES.child, NAMES.guardian, NAMES.employee, '22. november 2026'])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said);
  }
  must(carryOut({ kind: 'withdraw', on: '2026-12-08' }));
  const next = must(cooperation.newMeeting({ cooperation: id, meeting: meeting({ date: '2027-01-12' }) }));
  expect(await cooperation.make(order('summons', id, next.id))).toEqual(refusal('consent-withdrawn'));
  expect(cooperation.printed({ ...printed, meeting: next.id })).toEqual(refusal('consent-withdrawn'));
  expect(cooperation.passMeeting({ id: next.id, version: next.version, to: 'innkalt' })).toEqual(
    refusal('consent-withdrawn'),
  );

  b.services.lock('user');
  const kept = readdirSync(b.home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('eksport'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  for (const bytes of kept) for (const name of Object.values(NAMES)) expect(bytes.includes(name)).toBe(false);
  const db = await rawDatabase({ file: join(b.env.paths.store, 'samrad.db'), recoveryCode: code });
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const valuesOf = (names: readonly string[]): string[] =>
    names.flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).raw().all().flat()).map(String);
  const all = valuesOf(tables);
  expect(all).toContain(ALIAS);
  expect(all.filter((value) => value.includes(receipt))).toEqual([receipt]);
  expect(all.filter((value) => /merke\p{L}+xq/iu.test(value))).toEqual([]);

  // The two tracks have no value in common that could join them: no id, no text. Days, codes, counts and nothing at all are everybody's.
  const consentTrack = tables.filter((table) => table.startsWith('cooperation'));
  const leaves = (values: readonly string[]): Set<string> =>
    new Set(values.flatMap((value) => value.match(/[0-9a-f]{8}-[0-9a-f-]{27}|"[^"]{12,}"|^.{12,}$/gu) ?? [value]));
  const own = leaves(valuesOf(consentTrack));
  const others = leaves(valuesOf(tables.filter((table) => !consentTrack.includes(table))));
  const words = [...consentMeetingTypeSchema.options, ...consentMeetingStatusSchema.options];
  const common = [...own].filter((value) => others.has(value) && !/^null$|^\d{1,4}$|^\d{4}-\d\d-\d\d$/.test(value));
  expect(common.filter((value) => !words.some((word) => word === value))).toEqual([]);
  // Both sets hold ids, so one they shared would be seen.
  expect(own.has(id)).toBe(true);
  expect([...others].filter((value) => /^[0-9a-f]{8}-/.test(value)).length).toBeGreaterThan(10);
  const receipts = db.prepare("SELECT document_type, services FROM receipt WHERE date >= '2026-11-22'").all();
  expect(receipts).toEqual(expect.arrayContaining([{ document_type: 'summons', services: '["BHG","HST"]' }]));
  const chain = db.prepare("SELECT at, event FROM audit_event WHERE track = 'named' ORDER BY seq").raw().all();
  expect(chain).toEqual(
    expect.arrayContaining([
      ['2026-12-08', 'consent-withdrawn'],
      ['2026-11-22', 'handed-over'],
    ]),
  );
  db.close();
}, 120_000);
