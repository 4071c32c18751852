import { randomFillSync } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mayPass } from '../../src/domain/case.ts';
import { type CaseStatus, caseStatusSchema } from '../../src/domain/codes.ts';
import type { Store, StoredCase } from '../../src/store/index.ts';
import { readExample } from '../../tools/fixtures/enter-example.ts';
import {
  type ClosedStore,
  copyOf,
  failureOfCall,
  hitsOf,
  makeStore,
  NOW,
  open,
  rawDatabase,
  testEnvironment,
} from './support.ts';

const [example] = readExample().cases;
const { id: _, ...body } = example ?? { id: '' };
const UNKNOWN = '11111111-1111-4111-8111-111111111111';
let template: ClosedStore;
let store: Store;
beforeAll(async () => {
  template = await makeStore();
});
beforeEach(async () => {
  store = await open(copyOf(template));
  return () => store.close();
});

const pass = (from: StoredCase, ...states: CaseStatus[]): StoredCase =>
  states.reduce((at, status) => store.cases.setStatus(at.id, at.version, status), from);

const ROUTES: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  kladd: [],
  duty_stop: ['duty_stop'],
  klar_for_kontroll: ['klar_for_kontroll'],
  klar: ['klar_for_kontroll', 'klar'],
  satt_opp: ['klar_for_kontroll', 'klar', 'satt_opp'],
  drøftet: ['klar_for_kontroll', 'klar', 'satt_opp', 'drøftet'],
  oppfølging: ['klar_for_kontroll', 'klar', 'satt_opp', 'drøftet', 'oppfølging'],
  avsluttet: ['klar_for_kontroll', 'klar', 'satt_opp', 'drøftet', 'avsluttet'],
  slettet: ['klar_for_kontroll', 'slettet'],
};

describe('a case', () => {
  test('is made as a draft, with a random code, the month and no day', () => {
    const made = store.cases.create(body);
    expect(made).toEqual({
      id: made.id,
      version: 1,
      code: made.code,
      status: 'kladd',
      createdMonth: '2026-11',
      updatedAt: NOW.toISOString(),
      body,
    });
    expect(made.code).toMatch(/^S-[2-9B-DF-HJ-NP-TV-XZ]{4}$/);
    expect(store.cases.get(made.id)).toEqual(made);
    expect(store.cases.findByCode(made.code)).toEqual(made);
    expect(store.cases.get(UNKNOWN)).toBeUndefined();
    expect(store.cases.findByCode('S-0000')).toBeUndefined();
  });

  test('the month is the one in Norway', async () => {
    const closed = copyOf(template);
    const late = testEnvironment({ clock: () => new Date('2026-11-30T23:30:00Z') });
    using other = await open(closed, late);
    expect(other.cases.create({}).createdMonth).toBe('2026-12');
  });

  test('codes are drawn again when they collide', async () => {
    // Every fourth byte drawn differs only after several equal codes: the first code comes up ten times.
    let draws = 0;
    const env = testEnvironment({
      random: (bytes) => {
        if (bytes.length !== 1) return randomFillSync(bytes);
        draws += 1;
        bytes[0] = draws <= 40 ? 0 : Math.floor((draws - 41) / 4) % 27;
        return bytes;
      },
    });
    using other = await open(copyOf(template), env);
    const codes = [other.cases.create({}), other.cases.create({}), other.cases.create({})].map((c) => c.code);
    expect(codes).toEqual(['S-2222', 'S-3333', 'S-4444']);
  });

  test('half-finished sentences, all languages and signs come back as they were', () => {
    const draft = {
      observations: '  Æ ø å, č đ ŋ š ŧ ž; «\'"; --\u0000 \u{1F642} ',
      questions: ['', 'Hva?'],
      dutyGate: { reporting: 'nei' as const },
    };
    const made = store.cases.create(draft);
    expect(store.cases.get(made.id)?.body).toEqual(draft);
    const saved = store.cases.saveDraft(made.id, 1, { ...draft, ageBand: 'ufødt' });
    expect(store.cases.get(made.id)).toEqual(saved);
    expect(saved.version).toBe(2);
  });

  test('a stale version is a conflict, also when only the state changes; an unknown case is not found', () => {
    const made = store.cases.create(body);
    store.cases.saveDraft(made.id, 1, {});
    for (const attempt of [
      () => store.cases.saveDraft(made.id, 1, body),
      () => store.cases.save(made.id, 1, body),
      () => store.cases.setStatus(made.id, 1, 'klar_for_kontroll'),
    ]) {
      expect(failureOfCall(attempt)).toEqual({ code: 'conflict' });
    }
    expect(failureOfCall(() => store.cases.saveDraft(UNKNOWN, 1, {}))).toEqual({ code: 'not-found' });
    expect(store.cases.get(made.id)?.body).toEqual({});
  });

  test('passes exactly where the domain allows', () => {
    let allowed = 0;
    for (const from of caseStatusSchema.options) {
      for (const to of caseStatusSchema.options) {
        if (from === 'slettet' && to === 'slettet') continue;
        const at = pass(store.cases.create(body), ...ROUTES[from]);
        if (mayPass(from, to)) {
          allowed += 1;
          expect(store.cases.setStatus(at.id, at.version, to).status).toBe(to);
        } else {
          const failure = failureOfCall(() => store.cases.setStatus(at.id, at.version, to));
          expect(failure).toEqual({ code: 'not-allowed', rule: 'case-transition' });
        }
      }
    }
    expect(allowed).toBeGreaterThan(15);
  });

  test('text is read-only once it has been discussed, and drafts are no longer drafts once they have passed on', () => {
    const ready = pass(store.cases.create(body), 'klar_for_kontroll', 'klar');
    expect(failureOfCall(() => store.cases.saveDraft(ready.id, ready.version, body))).toEqual({
      code: 'not-allowed',
      rule: 'case-is-finished',
    });
    const changed = store.cases.save(ready.id, ready.version, { ...body, level: '3' });
    expect(store.cases.get(ready.id)).toEqual(changed);
    for (const states of [['drøftet'], ['drøftet', 'oppfølging'], ['drøftet', 'avsluttet']] as const) {
      const at = pass(store.cases.create(body), 'klar_for_kontroll', 'klar', 'satt_opp', ...states);
      const failure = failureOfCall(() => store.cases.save(at.id, at.version, body));
      expect(failure).toEqual({ code: 'not-allowed', rule: 'case-is-discussed' });
    }
  });

  test('made elsewhere, it keeps its id, code and state', () => {
    const given = { id: UNKNOWN, code: 'S-7K3Q', status: 'satt_opp' as const, body };
    const entered = store.cases.enter(given);
    expect(entered).toMatchObject({ ...given, version: 1 });
    expect(store.cases.get(UNKNOWN)).toEqual(entered);
    expect(hitsOf(store, 'barnehagen')).toEqual([{ kind: 'case', id: UNKNOWN }]);
    expect(failureOfCall(() => store.cases.enter({ ...given, code: 'S-8M4R' }))).toEqual({ code: 'conflict' });
    expect(failureOfCall(() => store.cases.enter({ ...given, id: UNKNOWN.replace('1', '2') }))).toEqual({
      code: 'conflict',
    });
  });
});

describe('where cases stand', () => {
  test('drafts and stopped ones apart, and moved as they pass', async () => {
    const closed = copyOf(template);
    const other = await open(closed);
    const draft = other.cases.create({ observations: 'kladd' });
    const stopped = other.cases.create({ observations: 'stoppet' });
    other.cases.setStatus(stopped.id, 1, 'duty_stop');
    const ready = other.cases.create({ observations: 'klar' });
    const back = other.cases.setStatus(ready.id, 1, 'klar_for_kontroll');
    const returned = other.cases.create({ observations: 'tilbake' });
    other.cases.setStatus(returned.id, 1, 'klar_for_kontroll');
    other.cases.setStatus(returned.id, 2, 'kladd');
    expect(back.code).toBe(ready.code);
    other.close();

    const db = await rawDatabase(closed);
    const ids = (table: string) => db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
    expect(ids('case_draft')).toEqual([draft.id, stopped.id, returned.id].sort());
    expect(ids('anonymous_case')).toEqual([ready.id]);
    expect(ids('case_code').length).toBe(4);
    db.close();
  });

  test('a deleted draft is gone; of a deleted case only id and code remain', () => {
    const draft = store.cases.create({ observations: 'borte' });
    expect(store.cases.setStatus(draft.id, 1, 'slettet').body).toEqual({});
    expect(store.cases.get(draft.id)).toBeUndefined();
    expect(store.cases.findByCode(draft.code)).toBeUndefined();

    const finished = pass(store.cases.create(body), 'klar_for_kontroll', 'slettet');
    expect(store.cases.get(finished.id)).toEqual({ ...finished, status: 'slettet', body: {} });
    expect(store.cases.list()).toEqual([]);
    expect(hitsOf(store, 'barnehagen')).toEqual([]);
  });

  test('the list is by month and code, which is no order of arrival', () => {
    const made = Array.from({ length: 30 }, () => store.cases.create({}));
    expect(store.cases.list().map((c) => c.code)).toEqual(made.map((c) => c.code).sort());
  });
});
