import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../src/store/audit/chain.ts';
import type { NewIssuedDocument, Receipt, Store } from '../../src/store/index.ts';
import { type EnteredExample, enterExample, idIn, readExample } from '../../tools/fixtures/enter-example.ts';
import {
  type ClosedStore,
  copyOf,
  makeStore,
  NOW,
  open,
  pastTriggers,
  rawDatabase,
  testEnvironment,
} from './support.ts';

let template: ClosedStore;
let entered: EnteredExample;
let store: Store;
beforeAll(async () => {
  template = await makeStore((fresh) => {
    entered = enterExample(fresh, { ...readExample(), consentForms: [] });
  });
});
beforeEach(async () => {
  store = await open(copyOf(template));
  return () => store.close();
});

describe('receipts', () => {
  const receipt: Omit<Receipt, 'id' | 'reviewed'> = {
    documentType: 'consent-form',
    date: '2026-11-22',
    language: 'nn',
    templateVersion: '2',
    services: ['HST', 'BHG', 'HST'],
  };

  test('keep type, date, language, version, services and review date', () => {
    const first = store.receipts.record(receipt);
    const second = store.receipts.record({
      ...receipt,
      documentType: 'talk-guide',
      date: '2026-11-21',
      reviewDate: '2027-11-21',
    });
    expect(first).toEqual({ ...receipt, id: first.id, services: ['BHG', 'HST'], reviewed: false });
    expect(store.receipts.list()).toEqual([second, first]);
    store.receipts.review(second.id, true);
    expect(store.receipts.list().map(({ reviewed }) => reviewed)).toEqual([true, false]);
    expect(() => store.receipts.review(store.id, true)).toThrow('not-found');
  });

  test('refuse anything more: a name, a purpose, a time of day', () => {
    for (const more of [
      { name: 'Kari' },
      { purpose: 'x' },
      { date: '2026-11-22T10:00:00Z' },
      { documentType: 'discussion-form' },
    ]) {
      expect(() => store.receipts.record({ ...receipt, ...more } as Omit<Receipt, 'id' | 'reviewed'>)).toThrow();
    }
    expect(store.receipts.list()).toEqual([]);
  });

  test('of one day stand in no order of arrival', () => {
    const made = Array.from({ length: 40 }, (_, i) =>
      store.receipts.record({ ...receipt, templateVersion: String(i) }),
    );
    const listed = store.receipts.list();
    expect(listed.map((r) => r.id)).toEqual(made.map((r) => r.id).sort());
    expect(listed.map((r) => r.templateVersion)).not.toEqual(made.map((r) => r.templateVersion));
  });
});

describe('issued documents', () => {
  test('are listed for their meeting or case, oldest first', () => {
    const meetingId = entered.meetingIds[0] ?? '';
    const caseId = idIn(entered.caseIds, 'c1');
    const common = { language: 'nb', format: 'pdf', templateVersion: '1', sha256: 'ab'.repeat(32) } as const;
    const later = store.issued.record({ ...common, meetingId, type: 'minutes', madeAt: '2026-12-09T10:00:00.000Z' });
    const earlier = store.issued.record({ ...common, meetingId, type: 'summons', madeAt: '2026-12-01T10:00:00.000Z' });
    const form = store.issued.record({ ...common, caseId, type: 'discussion-form', madeAt: NOW.toISOString() });
    expect(store.issued.listForMeeting(meetingId)).toEqual([earlier, later]);
    expect(store.issued.listForCase(caseId)).toEqual([form]);
    expect(store.issued.listForCase(idIn(entered.caseIds, 'c2'))).toEqual([]);

    const wrong = [
      { ...common, type: 'minutes', madeAt: NOW.toISOString() },
      { ...common, meetingId, caseId, type: 'minutes', madeAt: NOW.toISOString() },
      { ...common, meetingId, type: 'minutes', madeAt: NOW.toISOString(), sha256: 'x' },
    ];
    for (const document of wrong) expect(() => store.issued.record(document as unknown as NewIssuedDocument)).toThrow();
  });
});

describe('audit log', () => {
  test('times for the anonymous track, the day alone for the named one, and no common order', async () => {
    let now = new Date('2026-11-30T08:00:00Z');
    using other = await open(copyOf(template), testEnvironment({ clock: () => now }));
    other.audit.append('open', 'koordinator');
    now = new Date('2026-11-30T23:30:00Z');
    other.audit.append('named-print', 'bruker');
    other.audit.append('export', 'leder');
    const entries = other.audit.list().map(({ track, seq, at, event, role }) => ({ track, seq, at, event, role }));
    expect(entries).toEqual([
      { track: 'anonymous', seq: 1, at: NOW.toISOString(), event: 'run', role: 'program' },
      { track: 'anonymous', seq: 2, at: '2026-11-30T08:00:00.000Z', event: 'open', role: 'koordinator' },
      { track: 'anonymous', seq: 3, at: '2026-11-30T23:30:00.000Z', event: 'export', role: 'leder' },
      { track: 'named', seq: 1, at: '2026-12-01', event: 'named-print', role: 'bruker' },
    ]);
    const report = other.audit.verifyChain();
    expect(report.intact).toBe(true);
    expect([report.tracks.anonymous.length, report.tracks.named.length]).toEqual([3, 1]);
    expect(report.tracks.named.head).toBe(other.audit.list().at(-1)?.hash);
  });

  test('the database itself refuses to change, delete, replace or insert out of order', async () => {
    const closed = copyOf(template);
    const db = await rawDatabase(closed);
    const columns = 'track, seq, at, event, role, previous, hash';
    const attempts = [
      "UPDATE audit_event SET role = 'leder'",
      'DELETE FROM audit_event',
      `INSERT OR REPLACE INTO audit_event SELECT ${columns} FROM audit_event`,
      `INSERT INTO audit_event SELECT track, seq + 2, at, event, role, previous, hash FROM audit_event`,
    ];
    for (const sql of attempts) expect(() => db.exec(sql)).toThrow('append-only');
    expect(() =>
      db.exec(
        `INSERT INTO audit_event SELECT track, seq + 1, at, 'Kari Solvang', role, previous, hash FROM audit_event`,
      ),
    ).toThrow('CHECK');
    db.close();
  });

  test('whatever is tampered with behind its back is found, and where', async () => {
    const changes: [string, string, number][] = [
      ['role', "UPDATE audit_event SET role = 'leder' WHERE seq = 2", 2],
      ['time', "UPDATE audit_event SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3", 3],
      ['event', "UPDATE audit_event SET event = 'open' WHERE seq = 1", 1],
      ['hash', 'UPDATE audit_event SET hash = previous WHERE seq = 4', 4],
      ['one taken out', 'DELETE FROM audit_event WHERE seq = 2', 2],
      ['the first taken out', 'DELETE FROM audit_event WHERE seq = 1', 1],
      [
        'two swapped',
        'UPDATE audit_event SET seq = CASE seq WHEN 2 THEN 300 WHEN 3 THEN 2 ELSE seq END; UPDATE audit_event SET seq = 3 WHERE seq = 300',
        2,
      ],
    ];
    for (const [name, sql, brokenAt] of changes) {
      const closed = copyOf(template);
      const before = await open(closed);
      for (const event of ['open', 'export', 'print', 'approve'] as const) before.audit.append(event, 'fast');
      before.close();
      const db = await rawDatabase(closed);
      pastTriggers(db, () => db.exec(sql));
      db.close();
      using after = await open(closed);
      const { intact, tracks } = after.audit.verifyChain();
      expect([name, intact, tracks.anonymous.brokenAt]).toEqual([name, false, brokenAt]);
    }
  });

  test('an entry rewritten together with its hash breaks the chain at the next', async () => {
    const closed = copyOf(template);
    const before = await open(closed);
    before.audit.append('open', 'fast');
    before.audit.append('export', 'fast');
    const [, entry] = before.audit.list();
    before.close();
    if (!entry) throw new Error('no entry');
    const forged = { ...entry, role: 'leder' as const };
    const db = await rawDatabase(closed);
    pastTriggers(db, () => {
      db.prepare('UPDATE audit_event SET role = ?, hash = ? WHERE seq = 2').run(forged.role, hashOf(forged));
    });
    db.close();
    using after = await open(closed);
    expect(after.audit.verifyChain().tracks.anonymous.brokenAt).toBe(3);
  });

  test('a shortened chain is told by length and head kept elsewhere', async () => {
    const closed = copyOf(template);
    const before = await open(closed);
    before.audit.append('open', 'fast');
    const kept = before.audit.verifyChain().tracks.anonymous;
    before.close();
    const db = await rawDatabase(closed);
    pastTriggers(db, () => db.exec('DELETE FROM audit_event WHERE seq = 2'));
    db.close();
    using after = await open(closed);
    const { anonymous } = after.audit.verifyChain().tracks;
    expect(anonymous.length).toBe(kept.length - 1);
    expect(anonymous.head).not.toBe(kept.head);
  });
});
