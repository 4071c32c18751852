import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { OPERATION_NAMES, type OperationName, operations } from '../../src/api/operations.ts';
import type { Result } from '../../src/domain/result.ts';
import { type BorderBug, createDispatcher, type Dispatcher, type OperationServices } from '../../src/main/dispatch.ts';
import { inMemoryServices, SECRET } from './in-memory-services.ts';

let unlocked: boolean;
let bugs: BorderBug[];
let calls: OperationName[];

const dispatcherOf = (services: OperationServices): Dispatcher =>
  createDispatcher(
    services,
    () => unlocked,
    (bug) => bugs.push(bug),
  );

beforeEach(() => {
  unlocked = true;
  bugs = [];
  calls = [];
});

describe('every row of the operation table', () => {
  it.each(OPERATION_NAMES)('%s: garbage never reaches the service, never throws, and echoes nothing', async (name) => {
    const dispatcher = dispatcherOf(inMemoryServices((called) => calls.push(called)));
    await fc.assert(
      fc.asyncProperty(fc.anything({ withBigInt: true, withDate: true, withMap: true }), async (garbage) => {
        fc.pre(!operations[name].input.safeParse(garbage).success);
        const result = await dispatcher.handle(name, garbage);
        expect(result.ok).toBe(false);
        expect(!result.ok && result.failure.code).toBe('invalid');
      }),
      { numRuns: 150 },
    );
    expect(calls).toEqual([]);
    expect(bugs).toEqual([]);
  });

  it.each(OPERATION_NAMES)('%s: an unknown key is refused by name', async (name) => {
    const dispatcher = dispatcherOf(inMemoryServices());
    const result = await dispatcher.handle(name, { ...validInput(name), unheardOf: 'x' });
    expect(result).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    expect(JSON.stringify(result)).toContain('unknown-key');
  });

  it.each(OPERATION_NAMES.filter((name) => operations[name].needs === 'unlocked'))(
    '%s: refused while the store is locked, whatever the input',
    async (name) => {
      unlocked = false;
      const dispatcher = dispatcherOf(inMemoryServices((called) => calls.push(called)));
      expect(await dispatcher.handle(name, {})).toEqual({ ok: false, failure: { code: 'locked' } });
      expect(calls).toEqual([]);
    },
  );

  it.each(OPERATION_NAMES)('%s: an exception becomes a failure without content', async (name) => {
    const throwing = Object.fromEntries(
      OPERATION_NAMES.map((one) => [
        one,
        () => {
          throw new TypeError(`broken by ${SECRET}`);
        },
      ]),
    ) as unknown as OperationServices;
    const result = await dispatcherOf(throwing).handle(name, validInput(name));
    expect(result).toEqual({ ok: false, failure: { code: 'internal' } });
    expect(bugs).toEqual([{ operation: name, kind: 'exception', error: 'TypeError' }]);
    expect(JSON.stringify([result, bugs])).not.toContain(SECRET);
  });

  it.each(OPERATION_NAMES)('%s: a wrong output is a bug and stays inside', async (name) => {
    const wrong = Object.fromEntries(
      OPERATION_NAMES.map((one) => [one, (): Result<unknown> => ({ ok: true, value: { leaked: SECRET } })]),
    ) as unknown as OperationServices;
    expect(await dispatcherOf(wrong).handle(name, validInput(name))).toEqual({
      ok: false,
      failure: { code: 'internal' },
    });
    expect(bugs).toEqual([{ operation: name, kind: 'wrong-output' }]);
  });
});

describe('what comes through', () => {
  it('a good answer, parsed', async () => {
    const dispatcher = dispatcherOf(inMemoryServices());
    expect(await dispatcher.handle('vault.checkPassphrase', { passphrase: 'fire ord på rad' })).toEqual({
      ok: true,
      value: { score: 3, enough: true },
    });
  });

  it('an expected failure, as it is', async () => {
    const dispatcher = dispatcherOf(inMemoryServices());
    expect(await dispatcher.handle('vault.unlock', { passphrase: 'feil' })).toEqual({
      ok: false,
      failure: { code: 'wrong-passphrase' },
    });
  });

  it('a rejected promise is a bug like any other, and the name of a strange error is not repeated', async () => {
    const services: OperationServices = {
      ...inMemoryServices(),
      'case.list': () => Promise.reject(Object.assign(new Error('x'), { name: `about ${SECRET}` })),
    };
    expect(await dispatcherOf(services).handle('case.list', {})).toEqual({ ok: false, failure: { code: 'internal' } });
    expect(bugs).toEqual([{ operation: 'case.list', kind: 'exception', error: 'unknown' }]);
  });
});

const ID = '3f0d9c1e-6a7b-4c2d-8e4f-0a1b2c3d4e5f';

const CONSENT = {
  form: {
    purpose: 'Samarbeid',
    requestingService: 'BHG',
    services: [{ serviceType: 'HST', direction: 'begge' }],
    informationTypes: ['utvikling'],
    exclusions: '',
    reviewDate: '2027-06-15',
    signatureLines: ['foresatt'],
    language: 'nb',
  },
  sections: { ageGuidance: true, withdrawalSlip: true, interpreter: true, oralRecord: true },
  language: 'nb',
};
const TALK = {
  talk: {
    kind: 'foreldresamtale',
    service: 'BHG',
    durationMinutes: 30,
    interpreter: false,
    blocks: ['ramme'],
    language: 'nb',
  },
  sections: { checklist: true, agreedNote: true },
  language: 'nb',
};

const CONSENT_MEETING = {
  type: 'samarbeidsmøte',
  date: '2026-12-08',
  start: '09:00',
  end: '10:00',
  place: '',
  purpose: '',
  invited: [],
  agenda: [],
  agreed: [],
  looked: [],
};
const PRINT = {
  document: 'summons',
  cooperation: ID,
  meeting: ID,
  language: 'nb',
  values: { child: null, guardians: [], people: [], childView: null, guardianView: null, situation: null },
};

const FACTS = {
  start: '09:00',
  end: '11:00',
  place: 'Rådhuset',
  chair: ID,
  minuteTaker: ID,
  purpose: 'Drøfting',
};
const TYPE_OF_MEETING = { start: '09:00', minutes: 120, deadlineDays: 5, standing: [] };
const INPUTS: Partial<Record<OperationName, object>> = {
  'vault.checkPassphrase': { passphrase: 'x' },
  'vault.create': { passphrase: 'x', practice: true },
  'vault.confirmRecovery': { lastFour: 'ABCD' },
  'vault.unlock': { passphrase: 'x' },
  'vault.recover': { code: 'x', passphrase: 'x' },
  'vault.salvage': { passphrase: 'p' },
  'vault.useSalvaged': { passphrase: 'p' },
  'vault.exportLog': { event: null, role: null, from: null, format: 'csv' },
  'vault.addPerson': { own: 'x', role: 'fast', passphrase: 'x' },
  'vault.removePerson': { own: 'x', id: '11111111-1111-4111-8111-111111111111' },
  'vault.changePassphrase': { own: 'x', passphrase: 'x' },
  'vault.addOsKey': { own: 'x' },
  'vault.removeOsKey': { own: 'x' },
  'vault.renewRecoverySheet': { own: 'x' },
  'transfer.save': {
    chosen: [{ kind: 'case', id: '11111111-1111-4111-8111-111111111111' }],
    passphrase: 'x',
  },
  'transfer.look': { passphrase: 'x' },
  'transfer.take': { decisions: [] },
  'transfer.exchange': { kind: 'case', id: '11111111-1111-4111-8111-111111111111' },
  'backup.compare': { place: 'first', name: 'x', passphrase: 'x' },
  'backup.restore': { place: 'first', name: 'x', passphrase: 'x' },
  'settings.set': { locale: 'nn', colorScheme: 'dark' },
  'team.save': {
    municipality: {
      name: 'Frydal',
      population: 4_200,
      locale: 'nb',
      levelScale: 'bti-0-3',
      placeNames: [],
      contact: { address: 'Torget 1', phone: '00 00 00 00', email: 'post@frydal.example' },
    },
    municipalityVersion: null,
    team: {
      name: 'Konsultasjonsteamet',
      kind: 'konsultasjonsteam',
      methodPreset: 'samraad_6',
      members: [{ id: 'a', name: 'Kari Eng', serviceType: 'SKOLE', profession: 'rektor', teamRole: 'leder' }],
    },
    teamVersion: null,
  },
  'letterhead.choose': { file: 'word' },
  'letterhead.drop': { file: 'logo', bytes: '' },
  'letterhead.preview': { number: null },
  'letterhead.saveSample': { number: null },
  'letterhead.approve': { version: 0 },
  'letterhead.use': { number: null, version: 1 },
  'translation.preview': { language: 'pl' },
  'translation.saveSamples': { language: 'pl' },
  'translation.approve': { language: 'pl' },
  'translation.withdraw': { language: 'pl' },
  'wording.get': { language: 'pl' },
  'wording.save': { language: 'pl', changes: [{ key: 'consentForm.title', was: null, text: 'Zgoda' }] },
  'wording.saveList': { language: 'pl' },
  'wording.readList': { language: 'pl' },
  'case.get': { id: ID },
  'case.save': { id: ID, version: 1, draft: {} },
  'case.submit': { id: ID, version: 1 },
  'case.complete': { id: ID, version: 1 },
  'case.reopen': { id: ID, version: 1 },
  'meeting.get': { id: ID },
  'meeting.create': { type: 'konsultasjonsteam', date: '2026-12-08', ...FACTS },
  'meeting.plan': { type: 'fastdag', dates: ['2026-12-08'], deadlineDays: 5, ...FACTS },
  'meeting.takeBack': { meetings: [{ id: ID, version: 1 }] },
  'meeting.saveFacts': { id: ID, version: 1, facts: { date: '2026-12-08', ...FACTS, interpreter: false, next: null } },
  'meeting.cancel': { id: ID, version: 1 },
  'meeting.summonsText': { id: ID, language: 'nb' },
  'planning.save': {
    planning: {
      types: { konsultasjonsteam: TYPE_OF_MEETING, tverrfaglig_team: TYPE_OF_MEETING, fastdag: TYPE_OF_MEETING },
      requiredServices: null,
      breaks: [],
    },
    version: null,
  },
  'guard.keep': { document: ID, type: 'NAME', words: 'Lise', reason: 'ordinary' },
  'guard.takeBack': { document: ID, type: 'NAME', words: 'Lise' },
  'guard.kept': { document: ID, findings: [] },
  'guard.learn': { names: [] },
  'meeting.saveAgenda': { id: ID, version: 1, agenda: [] },
  'meeting.saveAttendance': { id: ID, version: 1, attendance: [] },
  'meeting.open': { id: ID },
  'followUp.get': { case: ID },
  'followUp.save': {
    case: ID,
    version: 1,
    content: { used: ['delvis'], effect: 'bedre', outcome: { kind: 'closed', reason: 'godt_nok' } },
  },
  'followUp.takeBack': { case: ID, version: 1 },
  'followUp.earlier': { meeting: ID, case: ID },
  'feedback.get': { meeting: ID },
  'feedback.give': { meeting: ID, answer: { role: 'employee', marks: { heard: 'yes' }, texts: {} } },
  'feedback.takeBack': { meeting: ID, receipt: { marks: ID, texts: [] } },
  'lead.get': { meeting: ID },
  'lead.start': { meeting: ID, method: 'samraad_6' },
  'lead.do': { meeting: ID, command: { kind: 'next' } },
  'lead.recuse': { meeting: ID, role: 'fast' },
  'lead.takeBackRecusal': { meeting: ID, role: 'fast' },
  'lead.saveOwnMethod': {
    meeting: ID,
    version: null,
    phases: [{ name: 'Runde', minutes: 10, rule: 'listen', speaker: 'each' }],
  },
  'projector.show': { on: true },
  'window.fullScreen': { on: true },
  'window.copied': { secret: true },
  'window.handedOver': { saved: true },
  'meeting.start': { id: ID, version: 1 },
  'meeting.finish': { id: ID, version: 1 },
  'minutes.get': { meeting: ID },
  'minutes.notes': { meeting: ID, case: ID },
  'minutes.saveNotes': {
    meeting: ID,
    case: ID,
    version: 0,
    notes: { lines: [], openQuestions: [], dutyReassessed: false, notDiscussed: false },
  },
  'minutes.comment': { meeting: ID, comment: { service: 'BVT', case: null, text: 'Kort merknad' } },
  'minutes.removeComment': { meeting: ID, comment: ID },
  'retention.undoReviewed': { before: null },
  'minutes.answer': { meeting: ID, comment: ID, answer: 'Rettet' },
  'minutes.approve': { meeting: ID, version: 1, language: 'nb' },
  'minutes.correct': { meeting: ID, reason: 'Feil dato' },
  'minutes.dropCorrection': { meeting: ID },
  'minutes.save': { meeting: ID, number: 1, kind: 'full' },
  'consent.review': { id: ID, reviewed: true },
  'consent.preview': CONSENT,
  'consent.make': { ...CONSENT, formats: ['pdf', 'fillable'] },
  'cooperation.decide': { on: true, version: 0 },
  'cooperation.start': { alias: 'Blå lykt' },
  'cooperation.get': { id: ID },
  'cooperation.savePlan': { id: ID, version: 1, plan: { goals: [], measures: [], nextReview: null } },
  'cooperation.carryOut': { id: ID, version: 1, command: { kind: 'close' } },
  'cooperation.remove': { id: ID, version: 1 },
  'cooperation.newMeeting': { cooperation: ID, meeting: CONSENT_MEETING },
  'cooperation.meeting': { id: ID },
  'cooperation.saveMeeting': { id: ID, version: 1, meeting: CONSENT_MEETING },
  'cooperation.passMeeting': { id: ID, version: 1, to: 'holdt' },
  'cooperation.removeMeeting': { id: ID, version: 1 },
  'cooperation.feedback': { meeting: ID },
  'cooperation.giveFeedback': { meeting: ID, answer: { role: 'family', marks: { heard: 'yes' }, texts: {} } },
  'cooperation.takeBackFeedback': { meeting: ID, receipt: { marks: ID, texts: [] } },
  'cooperation.printed': { document: 'minutes', cooperation: ID, meeting: ID, language: 'nb' },
  'cooperation.preview': PRINT,
  'cooperation.make': { ...PRINT, formats: ['pdf'] },
  'talk.preview': { ...TALK, document: 'talk-guide' },
  'search.find': { words: 'skolevei', limit: 50 },
  'talk.make': { ...TALK, documents: ['talk-guide'], formats: ['docx'] },
  'document.make': { meeting: ID, type: 'summons', formats: ['docx'], language: 'nb' },
  'document.preview': { meeting: ID, type: 'summons', formats: ['pdf'], language: 'nb' },
  'bin.remove': { kind: 'case', id: ID, version: 1 },
  'bin.putBack': { kind: 'meeting', id: ID },
  'bin.delete': { things: [{ kind: 'case', id: ID }] },
  'retention.saveRule': { kind: 'case', version: 0, length: null },
  'retention.archive': { meetings: [ID] },
  'retention.run': { things: [{ kind: 'unheld-meeting', id: ID }] },
  'retention.keepDraft': { id: ID },
};

/** Something the row's schema accepts. */
function validInput(name: OperationName): object {
  const input = INPUTS[name] ?? {};
  const parsed = operations[name].input.safeParse(input);
  if (!parsed.success) throw new Error(`the test's own input for ${name} is wrong: ${parsed.error.message}`);
  return input;
}
