import { expect, test } from 'vitest';
import { makeStore, open, rawDatabase } from './support.ts';

test('a deleted case, finished or not, leaves a tombstone that nothing removes', async () => {
  const closed = await makeStore();
  const store = await open(closed);
  const [draft, made] = [store.cases.create({ observations: 'a' }), store.cases.create({ observations: 'b' })];
  const finished = store.cases.setStatus(made.id, 1, 'klar_for_kontroll');
  expect(store.tombstones.list()).toEqual([]);
  store.cases.setStatus(draft.id, 1, 'slettet');
  store.cases.setStatus(finished.id, finished.version, 'slettet');
  const expected = [draft.id, finished.id].sort().map((id) => ({ kind: 'case', id, deletedOn: '2026-11-22' }));
  expect(store.tombstones.list()).toEqual(expected);
  expect(store.tombstones.has('case', draft.id)).toBe(true);
  expect(store.tombstones.has('meeting', draft.id)).toBe(false);

  // Carried over from another store: its day; and a second time changes nothing.
  store.tombstones.add('case', draft.id, '2020-01-01');
  store.tombstones.add('receipt', draft.id, '2020-01-01');
  expect(store.tombstones.list()).toEqual([...expected, { kind: 'receipt', id: draft.id, deletedOn: '2020-01-01' }]);
  expect(() => store.tombstones.add('case', 'S-7K3Q')).toThrow();
  store.close();

  const db = await rawDatabase(closed);
  expect(db.pragma('table_info(tombstone)')).toHaveLength(3);
  for (const change of ['DELETE FROM tombstone', "UPDATE tombstone SET deleted_on = '2020-01-01'"])
    expect(() => db.exec(change)).toThrow('stands for ever');
  db.close();
});

test('a deletion that is undone by its transaction leaves no tombstone', async () => {
  using store = await open(await makeStore());
  const draft = store.cases.create({ observations: 'a' });
  expect(() =>
    store.transaction(() => {
      store.cases.setStatus(draft.id, 1, 'slettet');
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(store.tombstones.list()).toEqual([]);
  expect(store.cases.get(draft.id)).toEqual(draft);
});
