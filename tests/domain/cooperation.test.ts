import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aliasSchema,
  type Cooperation,
  type CooperationCommand,
  carriedOut,
  concludedIn,
  consentedServices,
  consentStanding,
  cooperationSchema,
  evaluationOutcomeSchema,
  type Measure,
  newCooperation,
  returningMeasures,
  summonsRefusal,
  waitingIn,
} from '../../src/domain/cooperation.ts';
import { addDays } from '../../src/domain/local-time.ts';
import { must } from '../result.ts';

const TODAY = '2026-12-01';
const SERVICES = ['BHG', 'HST', 'PPT', 'PSY'] as const;
const given = { givenOn: '2026-11-01', services: ['BHG', 'PSY'], reviewDate: '2027-05-01', withdrawnOn: null };
const measure = (change: Partial<Measure> = {}): Measure => ({
  key: '0123456789',
  text: 'Fast voksen om morgenen',
  service: 'BHG',
  forWhom: 'barnet',
  due: '2026-11-20',
  status: 'i_gang',
  meeting: null,
  ...change,
});

test('an alias is words: no digits, no initials, no code of a case', () => {
  for (const alias of ['Blå lykt', 'Kveldssol', 'Grønn-gul dør'])
    expect(aliasSchema.safeParse(alias).success).toBe(true);
  for (const alias of ['S-7K3Q', 'Blå 14', 'A B', 'K.S.', '', 'x'.repeat(41), 'Blå  lykt', '<b>lykt</b>']) {
    expect([alias, aliasSchema.safeParse(alias).success]).toEqual([alias, false]);
  }
});

describe('a consent', () => {
  test('counts from the day it was given to its review day, and not from the day it was withdrawn', () => {
    expect(consentStanding([], TODAY)).toBe('missing');
    expect(consentStanding([given], '2026-10-31')).toBe('missing');
    expect(consentStanding([given], '2026-11-01')).toBe('in-force');
    expect(consentStanding([given], '2027-05-01')).toBe('in-force');
    expect(consentStanding([given], '2027-05-02')).toBe('expired');
    const withdrawn = [{ ...given, withdrawnOn: '2026-11-15' }];
    expect(consentStanding(withdrawn, '2026-11-14')).toBe('in-force');
    expect(consentStanding(withdrawn, '2026-11-15')).toBe('withdrawn');
    expect(consentedServices(withdrawn, TODAY)).toEqual([]);
  });

  test('is asked for before anybody is summoned, for every service and for the day of the meeting', () => {
    const invited = (...codes: string[]) => codes.map((service) => ({ service, role: '', present: null }));
    const ask = (consents: Cooperation['consents'], date: string, ...codes: string[]) =>
      summonsRefusal({ status: 'aktiv', consents }, { date, invited: invited(...codes) }, TODAY);
    expect(ask([given], '2026-12-08', 'BHG', 'PSY')).toBeUndefined();
    expect(ask([given], '2026-12-08', 'BHG', 'PPT')).toBe('service-not-covered');
    expect(ask([given], '2026-12-08')).toBe('nobody-invited');
    expect(ask([given], '2027-05-02', 'BHG')).toBe('consent-ends-before');
    expect(ask([], '2026-12-08', 'BHG')).toBe('consent-missing');
    expect(ask([{ ...given, reviewDate: '2026-11-30' }], '2026-12-08', 'BHG')).toBe('consent-expired');
    expect(ask([{ ...given, withdrawnOn: TODAY }], '2026-12-08', 'BHG')).toBe('consent-withdrawn');
    const closed: Pick<Cooperation, 'status' | 'consents'> = { status: 'avsluttet', consents: [given] };
    expect(summonsRefusal(closed, { date: '2026-12-08', invited: invited('BHG') }, TODAY)).toBe('cooperation-closed');
  });
});

test('a measure comes back on every meeting until one has seen it done or stopped; empty and new ones do not', () => {
  const measures = [
    measure({ text: 'gammelt' }),
    measure({ status: 'planlagt', text: 'planlagt' }),
    measure({ status: 'gjennomfort', key: '00000000aa', text: 'gjort' }),
    measure({ status: 'stoppet', key: '00000000bb', text: 'stoppet' }),
    measure({ text: '' }),
    measure({ meeting: 'm', text: 'nytt' }),
  ];
  const returning = (meeting: string, ...looked: Measure[]) =>
    returningMeasures({ measures }, meeting, concludedIn([{ looked }])).map(({ text }) => text);
  expect(returning('m')).toEqual(['gammelt', 'planlagt', 'gjort', 'stoppet']);
  const seen = measures.filter(({ key }) => key !== '0123456789');
  expect(returning('next', ...seen, measure())).toEqual(['gammelt', 'planlagt', 'nytt']);
});

test('what waits is told from the day itself: review and consent; a measure the day after', () => {
  const with_ = (plan: Partial<Cooperation['plan']>, consents: Cooperation['consents'] = []): Cooperation => ({
    ...newCooperation('Blå lykt'),
    plan: { ...newCooperation('Blå lykt').plan, ...plan },
    consents,
  });
  expect(waitingIn(with_({ nextReview: TODAY }), TODAY)).toEqual([{ kind: 'review', due: TODAY }]);
  expect(waitingIn(with_({ nextReview: addDays(TODAY, 1) }), TODAY)).toEqual([]);
  expect(waitingIn(with_({}, [{ ...given, reviewDate: TODAY }]), TODAY)).toEqual([{ kind: 'consent', due: TODAY }]);
  expect(waitingIn(with_({}, [{ ...given, reviewDate: TODAY, withdrawnOn: TODAY }]), TODAY)).toEqual([]);
  const late = [measure({ due: '2026-11-30' }), measure({ due: '2026-11-25' }), measure({ due: TODAY })];
  expect(waitingIn(with_({ measures: late }), TODAY)).toEqual([{ kind: 'measures', due: '2026-11-25' }]);
  expect(waitingIn({ ...with_({ measures: late, nextReview: TODAY }), status: 'avsluttet' }, TODAY)).toEqual([]);
});

const effect = fc.constantFrom('bedre', 'uendret', 'verre', 'ukjent');
const day = fc.integer({ min: -400, max: 400 }).map((by) => addDays(TODAY, by));
const service = fc.constantFrom(...SERVICES);
const command: fc.Arbitrary<CooperationCommand> = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), alias: fc.constantFrom('Blå lykt', 'Gul kopp') }),
  fc.record({
    kind: fc.constant('consent' as const),
    receipt: fc.constant('00000000-0000-4000-8000-000000000000'),
    consent: fc.record({
      givenOn: day,
      services: fc.uniqueArray(service, { minLength: 1 }),
      reviewDate: day,
    }),
  }),
  fc.record({ kind: fc.constant('withdraw' as const), on: day }),
  fc.record({ kind: fc.constant('hand-over' as const), service, role: fc.constantFrom('', 'pedagogisk leder') }),
  fc.record({
    kind: fc.constant('evaluate' as const),
    evaluation: fc.record({
      outcome: fc.constantFrom(...evaluationOutcomeSchema.options),
      child: effect,
      guardians: effect,
      services: effect,
      note: fc.constant(''),
    }),
  }),
  fc.constantFrom({ kind: 'close' as const }, { kind: 'reopen' as const }),
  fc.record({
    kind: fc.constant('take-back' as const),
    of: fc.constantFrom('consent', 'withdrawal', 'baton', 'evaluation'),
  }),
);
const UNDO: Partial<Record<CooperationCommand['kind'], CooperationCommand>> = {
  consent: { kind: 'take-back', of: 'consent' },
  withdraw: { kind: 'take-back', of: 'withdrawal' },
  'hand-over': { kind: 'take-back', of: 'baton' },
  evaluate: { kind: 'take-back', of: 'evaluation' },
  close: { kind: 'reopen' },
};

test('whatever is done in whatever order: it stays a cooperation, and every step can be taken back', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
      let now = newCooperation('Blå lykt');
      for (const each of commands) {
        const before = now;
        const done = carriedOut(before, each, TODAY);
        if (!done.ok) {
          expect(done.failure.code).toBe('not-allowed');
          continue;
        }
        now = done.value;
        expect(cooperationSchema.parse(now)).toEqual(now);
        // Nobody takes the baton for a service the family has not said yes to.
        if (each.kind === 'hand-over') expect(consentedServices(before.consents, TODAY)).toContain(each.service);
        // A consent is never given in the future, and what is withdrawn stays withdrawn until it is taken back or given anew.
        for (const consent of now.consents) expect(consent.givenOn <= TODAY).toBe(true);
        if (each.kind === 'withdraw') expect(consentStanding(now.consents, TODAY)).toBe('withdrawn');
        const back = UNDO[each.kind];
        if (back !== undefined) expect(must(carriedOut(now, back, TODAY))).toEqual(before);
      }
    }),
    { seed: 20261201, numRuns: 300 },
  );
});
