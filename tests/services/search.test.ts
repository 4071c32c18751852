/** Searching through the services: only what the guard let pass is found, and what was asked leaves no trace. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { verifyStore } from '../../src/store/index.ts';
import { must } from '../result.ts';
import { testEnvironment } from '../store/support.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

let b: Bench;
const ends: (() => void)[] = [];
beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  expect(b.services.search.find({ words: 'barn', limit: 10 })).toEqual({ ok: false, failure: { code: 'locked' } });
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
  return () => {
    for (const end of ends) end();
  };
}, 60_000);

const find = (words: string) => must(b.services.search.find({ words, limit: 100 }));
const kinds = (words: string) => find(words).hits.map((hit) => hit.kind);

test('what must go is not saved and so not found; nor are names that are typed for paper', () => {
  const { id, version } = must(b.services.case.start());
  const observations = 'Ospelund er et fint sted. Ring 90 12 34 56 etter fire.';
  const refused = b.services.case.save({ id, version, draft: { observations } });
  expect(refused).toMatchObject({ ok: false, failure: { code: 'stopped-by-guard' } });
  expect([kinds('Ospelund'), kinds('90 12 34 56'), kinds('90123456')]).toEqual([[], [], []]);
  must(b.services.case.save({ id, version, draft: { observations: 'Barnet leker i osperøttene.' } }));
  expect(find('osperøtt').hits).toMatchObject([{ kind: 'case', state: 'kladd', to: { page: 'case', id } }]);
  must(b.services.guard.learn({ names: ['Merkenavnxq Ospelund'] }));
  expect(kinds('Merkenavnxq')).toEqual([]);
});

test('asking leaves no trace: no event, and not one byte in any file', () => {
  const filesNow = () =>
    readdirSync(b.home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, readFileSync(file).toString('base64')] as const);
  const [before, events] = [filesNow(), must(b.services.vault.log()).entries.length];
  expect(find('merkeordxq').total).toBe(0);
  expect(find('barn').total).toBeGreaterThan(3);
  expect(filesNow()).toEqual(before);
  expect(must(b.services.vault.log()).entries).toHaveLength(events);
});

test('all that happens to a case and its meeting is found, and the store verifies afterwards', async () => {
  const { meeting } = b.services;
  const [row] = must(b.services.followUp.list());
  const held = must(meeting.list()).find((m) => m.discussionCount > 0);
  if (row === undefined || held === undefined) throw new Error('the example has no case that waits');
  const used = (must(b.services.followUp.get({ case: row.case })).given?.advice ?? []).map(() => 'delvis' as const);
  const followed = must(
    b.services.followUp.save({
      case: row.case,
      version: must(b.services.followUp.get({ case: row.case })).version,
      content: {
        used,
        effect: 'bedre',
        newDirection: 'Prøv en bjørkeskog.',
        outcome: { kind: 'closed', reason: 'godt_nok' },
      },
    }),
  );
  expect(find('bjørkeskog').hits).toMatchObject([{ kind: 'followUp', state: 'avsluttet', code: row.code }]);
  const comment = { service: 'BVT', case: row.case, text: 'Vi savner granbaret.' };
  const said = must(b.services.minutes.comment({ meeting: held.id, comment }));
  expect(kinds('granbar')).toEqual(['comment']);
  must(
    b.services.minutes.answer({ meeting: held.id, comment: said.comments[0]?.id ?? '', answer: 'Furubaret er med.' }),
  );
  expect(kinds('furubar granbar')).toEqual(['comment']);
  must(b.services.followUp.takeBack({ case: row.case, version: followed.version }));
  expect(kinds('bjørkeskog')).toEqual([]);

  b.services.lock('user');
  must(await verifyStore(testEnvironment(), { file: join(b.home, 'lager', 'samrad.db'), passphrase: PASSPHRASE }));
});
