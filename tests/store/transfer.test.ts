/**
 * Moving between stores: real encrypted stores exchanging what they pack, checked against each other. Stores begin empty, as
 * copies of one, so that only one key is derived for the whole file.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyText, type TransferKey, withNeeds } from '../../src/domain/transfer.ts';
import type { Store } from '../../src/store/index.ts';
import { MOVES, STAYS } from '../../src/store/transfer/belongs.ts';
import { nameSchema, type TransferContent } from '../../src/store/transfer/content.ts';
import type { MergeOutcome } from '../../src/store/transfer/merge.ts';
import { enterExample, readExample } from '../../tools/fixtures/enter-example.ts';
import { copyOf, failureOfCall, hitsOf, makeStore, open, rawDatabase } from './support.ts';

const empty = await makeStore();
const fresh = (): Promise<Store> => open(copyOf(empty));

type Decide = (key: TransferKey) => 'ours' | 'theirs' | undefined;
type Told = MergeOutcome<TransferKey, string>;
const deciding = (store: Store, decide: Decide = () => undefined) => ({
  decide,
  nameOf: (key: TransferKey) => key,
  sideOf: ({ kind, id }: TransferKey) =>
    JSON.stringify(
      kind === 'case'
        ? store.cases.get(id)?.body
        : kind === 'team'
          ? store.teams.get(id)?.team
          : store.meetings.get(id),
    ),
});
const take = (store: Store, content: TransferContent, decide?: Decide): Told =>
  store.transfer.take(content, deciding(store, decide));
const look = (store: Store, content: TransferContent): Told => store.transfer.look(content, deciding(store));
const packAll = (store: Store): TransferContent => {
  const items = store.transfer.list().map(({ key, needs }) => ({ ...key, needs: [...needs] }));
  return JSON.parse(JSON.stringify(store.transfer.pack(withNeeds(items, items))));
};
/** All that two stores must agree on: every whole, without what each store counts for itself. */
const state = (store: Store): unknown =>
  store.transfer
    .pack(store.transfer.list().map(({ key }) => key))
    .wholes.map(({ kind, id, tables }) => ({ kind, id, tables: JSON.stringify(tables, hideCounters) }))
    .sort((a, b) => (keyText(a) < keyText(b) ? -1 : 1));
const hideCounters = (name: string, value: unknown): unknown =>
  ['version', 'updated_at', 'seen_at', 'code'].includes(name) ? undefined : value;
const unchanged = (told: Told): number => told.created.length + told.updated.length + told.conflicts.length;

/** A case that may stand on an agenda. */
const [exampleCase] = readExample().cases;
function addCase(store: Store, observations: string): string {
  if (exampleCase === undefined) throw new Error('the example has a case');
  const { id: _, ...body } = exampleCase;
  const made = store.cases.create({ ...body, observations });
  const checked = store.cases.setStatus(made.id, 1, 'klar_for_kontroll');
  return store.cases.setStatus(made.id, checked.version, 'klar').id;
}
function edit(store: Store, id: string, observations: string): void {
  const stored = store.cases.get(id);
  if (stored !== undefined) store.cases.save(id, stored.version, { ...stored.body, observations });
}
const observationsOf = (store: Store, id: string): string | undefined => store.cases.get(id)?.body.observations;

test('every table of the schema moves with something or stays for a reason', async () => {
  const db = await rawDatabase(copyOf(empty));
  const tables = db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all();
  const moving = Object.values(MOVES).flatMap((parts) => parts.map(({ table }) => table));
  expect([...moving, ...Object.keys(STAYS)].sort()).toEqual(tables.sort());
  // What moves with something holds its id, and refers to nothing that stays.
  for (const { table, of } of Object.values(MOVES).flat()) {
    expect(db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, of)).toBeDefined();
    const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    for (const column of columns) expect(nameSchema.parse(column)).toBe(column);
    const parents = db.prepare('SELECT "table" FROM pragma_foreign_key_list(?)').pluck().all(table);
    for (const parent of parents) expect(moving).toContain(parent);
  }
  db.close();
});

describe('an import', () => {
  test('brings everything into an empty store, and the same file a second time changes nothing', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const { caseIds } = enterExample(one);
    const content = packAll(one);
    expect(JSON.stringify(content)).not.toContain('receipt');

    const before = state(other);
    const seen = look(other, content);
    expect(state(other)).toEqual(before);
    const told = take(other, content);
    expect(told).toEqual(seen);
    expect(told.created).toHaveLength(content.wholes.length);
    expect(state(other)).toEqual(state(one));
    expect(other.cases.list().map(({ code }) => code)).toEqual(one.cases.list().map(({ code }) => code));
    expect(hitsOf(other, 'barnehagen')).toHaveLength(hitsOf(one, 'barnehagen').length);
    expect(other.receipts.list()).toEqual([]);

    const again = take(other, content);
    expect([unchanged(again), again.unchanged.case]).toEqual([0, caseIds.size]);
    expect(state(other)).toEqual(state(one));
    for (const store of [one, other]) store.close();
  });

  test('takes what is newer, keeps what is newer here, and asks about what both have changed', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const [a, b, c] = ['a', 'b', 'c'].map((text) => addCase(one, text)) as [string, string, string];
    take(other, packAll(one));
    const old = packAll(one);
    edit(one, a, 'a newer');
    edit(other, b, 'b newer here');
    edit(one, c, 'c one way');
    edit(other, c, 'c another way');
    const version = other.cases.get(a)?.version ?? 0;

    const content = packAll(one);
    expect(failureOfCall(() => take(other, content))).toEqual({ code: 'conflict' });
    // All or nothing: what was clear has not come in either.
    expect(observationsOf(other, a)).toBe('a');
    const [conflict, ...more] = look(other, content).conflicts;
    expect([conflict?.key.id, conflict?.mayTake, more]).toEqual([c, true, []]);
    expect([conflict?.ours, conflict?.theirs].map((side) => JSON.parse(side ?? '').observations)).toEqual([
      'c another way',
      'c one way',
    ]);

    const told = take(other, content, () => 'ours');
    expect(told.updated).toEqual([{ kind: 'case', id: a }]);
    expect([a, b, c].map((id) => observationsOf(other, id))).toEqual(['a newer', 'b newer here', 'c another way']);
    // Somebody with the case open here does not save over what came in.
    expect(failureOfCall(() => other.cases.save(a, version, {}))).toEqual({ code: 'conflict' });
    expect(hitsOf(other, 'newer')).toHaveLength(2);

    // The decision stands: against the same file, against an older one, and in the store it goes back to.
    expect(unchanged(take(other, content))).toBe(0);
    expect(unchanged(take(other, old))).toBe(0);
    const back = take(one, packAll(other));
    expect([back.conflicts, back.updated.length]).toEqual([[], 2]);
    expect(state(one)).toEqual(state(other));

    // The version that was decided against can be put back, and that is an edit that others will get.
    const [aside] = told.setAside;
    if (aside === undefined) throw new Error('a version is set aside');
    expect(other.transfer.exchange(aside).tables.anonymous_case).toHaveLength(1);
    expect(observationsOf(other, c)).toBe('c one way');
    expect(take(one, packAll(other)).updated).toEqual([{ kind: 'case', id: c }]);
    for (const store of [one, other]) store.close();
  });

  test('never brings back what was deleted for good, and a deletion does not travel', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const { caseIds, meetingIds } = enterExample(one);
    const [first = '', second = ''] = [...caseIds.values()];
    // A draft deleted here: nothing of it is left but the tombstone.
    other.tombstones.add('case', first);
    const told = take(other, packAll(one));
    expect(told.deletedHere).toEqual({ team: 0, case: 1, meeting: 0 });
    // Agendas still name it, by its code alone.
    expect(other.cases.get(first)).toMatchObject({ status: 'slettet', body: {} });
    expect(other.meetings.get(meetingIds[0] ?? '')?.meeting.agenda.map((item) => item.case)).toContain(first);
    expect(take(other, packAll(one)).deletedHere.case).toBe(1);

    // In the bin it is out of sight for files too: none brings it back, and none carries more of it than its code.
    const case_ = other.cases.get(second);
    other.bin.putCase(second, case_?.version ?? 0);
    expect(take(other, packAll(one)).deletedHere.case).toBe(2);
    const content = packAll(other);
    for (const id of [first, second]) {
      const whole = content.wholes.find((each) => each.id === id);
      expect(Object.keys(whole?.tables ?? {})).toEqual(['case_code']);
    }
    const back = take(one, content);
    expect([back.conflicts, back.updated]).toEqual([[], []]);
    other.bin.takeOutCase(second);
    expect(unchanged(take(one, packAll(other)))).toBe(0);
    // A store that knew the code alone gets the case when a file has it.
    const third = await fresh();
    take(third, content);
    expect(third.cases.get(first)).toMatchObject({ status: 'slettet' });
    const complete = take(third, packAll(one));
    expect([complete.conflicts, observationsOf(third, first)]).toEqual([[], observationsOf(one, first)]);
    third.close();
    expect(observationsOf(one, first)).toBeDefined();
    expect(observationsOf(one, second)).toBeDefined();
    for (const store of [one, other]) store.close();
  });

  test('gives a case another code when its own is another case’s here, the same one every time', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const mine = other.cases.list()[0];
    expect(mine).toBeUndefined();
    const id = addCase(one, 'theirs');
    const code = one.cases.get(id)?.code ?? '';
    other.cases.enter({ id: '00000000-0000-4000-8000-000000000001', code, status: 'klar', body: {} });
    const content = packAll(one);
    const seen = look(other, content).renamed;
    expect(take(other, content).renamed).toEqual(seen);
    expect(seen).toEqual([{ id, from: code, to: other.cases.get(id)?.code }]);
    expect(seen[0]?.to).not.toBe(code);
    expect(hitsOf(other, seen[0]?.to ?? '')).toHaveLength(1);
    // A code is each store's own: nothing has changed for anybody.
    expect(unchanged(take(one, other.transfer.pack([{ kind: 'case', id }])))).toBe(0);
    expect(one.cases.get(id)?.code).toBe(code);
    for (const store of [one, other]) store.close();
  });

  test('makes one team of two that were named the same on two PCs, and keeps everybody who has met', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const { meetingIds } = enterExample(one);
    const run = readExample();
    const [member, ...rest] = run.team.members;
    if (member === undefined) throw new Error('the example has members');
    // Set up anew: other ids, one member less, and one the first PC does not know.
    other.municipalities.save(run.municipality);
    const newcomer = { ...member, id: 'ny', name: 'Ny Nyland', deputyFor: undefined };
    const own = other.teams.save({
      ...run.team,
      members: [...rest.map((m) => ({ ...m, deputyFor: undefined })), newcomer],
    });
    const planned = one.meetings.get(meetingIds[0] ?? '')?.meeting;
    if (planned === undefined) throw new Error('the example has a meeting');
    const { id: _, ...meeting } = planned;
    const here = own.team.members[0]?.id ?? '';
    const simple = {
      ...meeting,
      agenda: [],
      attendance: [],
      discussions: [],
      recusals: [],
      chair: here,
      minuteTaker: here,
    };
    const ownMeeting = other.meetings.create(own.id, simple).id;

    const content = packAll(one);
    const told = take(other, content, () => 'theirs');
    expect(told.united).toEqual([run.team.name]);
    expect(other.teams.list()).toHaveLength(1);
    const [team] = other.teams.list();
    expect(team?.id).toBe(one.teams.list()[0]?.id);
    expect(team?.team.members.map(({ name }) => name)).toEqual(run.team.members.map(({ name }) => name));
    expect(team?.former.map(({ name }) => name)).toEqual(['Ny Nyland']);
    // The meeting made here before is the same team's, led by the one who is known there too.
    expect(other.meetings.get(ownMeeting)?.teamId).toBe(team?.id);
    const chair = other.meetings.get(ownMeeting)?.meeting.chair;
    expect(one.teams.list()[0]?.team.members.some(({ id }) => id === chair)).toBe(true);

    const back = take(one, packAll(other));
    expect([back.conflicts, back.united]).toEqual([[], []]);
    expect(state(one)).toEqual(state(other));
    expect(unchanged(take(other, content))).toBe(0);
    for (const store of [one, other]) store.close();
  });

  test('a team both have changed: whoever a new meeting names is kept, as somebody who has left', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const { teamId, meetingIds } = enterExample(one);
    take(other, packAll(one));
    const change = (store: Store, name: string): void => {
      const stored = store.teams.get(teamId);
      const [first] = stored?.team.members ?? [];
      if (stored === undefined || first === undefined) throw new Error('the team came along');
      const member = { ...first, id: name, name, deputyFor: undefined };
      store.teams.save({ ...stored.team, members: [...stored.team.members, member] }, stored);
    };
    change(one, 'Ny Nyland');
    change(other, 'Fersk Ferskvik');
    const chair = one.teams.get(teamId)?.team.members.find(({ name }) => name === 'Ny Nyland')?.id ?? '';
    const planned = one.meetings.get(meetingIds[0] ?? '')?.meeting;
    if (planned === undefined) throw new Error('the example has a meeting');
    const { id: _, ...meeting } = planned;
    const made = one.meetings.create(teamId, {
      ...meeting,
      agenda: [],
      attendance: [],
      discussions: [],
      recusals: [],
      chair,
    });

    const content = packAll(one);
    expect(look(other, content).conflicts.map(({ key }) => key)).toEqual([{ kind: 'team', id: teamId }]);
    take(other, content, () => 'ours');
    const team = other.teams.get(teamId);
    expect(team?.team.members.at(-1)?.name).toBe('Fersk Ferskvik');
    expect(team?.former).toMatchObject([{ id: chair, name: 'Ny Nyland' }]);
    expect(other.meetings.get(made.id)?.meeting.chair).toBe(chair);
    // Where the decision comes to, it holds.
    expect(take(one, packAll(other)).conflicts).toEqual([]);
    expect(state(one)).toEqual(state(other));
    for (const store of [one, other]) store.close();
  });

  test('adds approved minutes and never changes them', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const { meetingIds, teamId } = enterExample(one);
    const [id = ''] = meetingIds;
    take(other, packAll(one));
    const approve = (store: Store, number: number, place: string): void => {
      const meeting = store.meetings.get(id)?.meeting;
      const municipality = store.municipalities.get()?.value ?? readExample().municipality;
      const team = store.teams.get(teamId)?.team;
      if (meeting === undefined || team === undefined) throw new Error('the example has both');
      const content = {
        meeting: { ...meeting, place },
        cases: [],
        municipality,
        team,
        approvedOn: '2026-11-22',
        number,
        practice: true,
        letterhead: null,
      };
      store.minutes.freeze(id, {
        content: number === 1 ? content : { ...content, reason: 'Feil sted.' },
        approvedAt: '2026-11-22T09:00:00.000Z',
        language: 'nb',
        templateVersion: '1',
        files: [{ kind: 'full', format: 'pdf', sha256: 'a'.repeat(64) }],
      });
    };
    approve(one, 1, 'Møterom 1');
    expect(take(other, packAll(one)).updated).toEqual([{ kind: 'meeting', id }]);
    approve(one, 2, 'Møterom 2');
    take(other, packAll(one));
    expect(other.minutes.versions(id)).toEqual(one.minutes.versions(id));

    approve(one, 3, 'Møterom 3');
    approve(other, 3, 'Møterom 4');
    const content = packAll(one);
    expect(look(other, content).conflicts).toMatchObject([{ key: { id }, mayTake: false }]);
    expect(failureOfCall(() => take(other, content, () => 'theirs'))).toEqual({
      code: 'not-allowed',
      rule: 'minutes-are-frozen',
    });
    const frozen = other.minutes.versions(id);
    expect(take(other, content, () => 'ours').setAside).toEqual([]);
    expect(other.minutes.versions(id)).toEqual(frozen);
    expect(unchanged(take(other, content))).toBe(0);
    // What descends from ours, but not from our minutes, is asked about too.
    const back = look(one, packAll(other)).conflicts;
    expect(back).toMatchObject([{ key: { id }, mayTake: false }]);
    for (const store of [one, other]) store.close();
  });

  test('refuses what a store does not hold, and then nothing has come in', async () => {
    const [one, other] = [await fresh(), await fresh()];
    enterExample(one);
    const content = packAll(one);
    const before = state(other);
    const wholeOf = (kind: string) => content.wholes.find((whole) => whole.kind === kind);
    const broken = (change: (copy: TransferContent) => void): TransferContent => {
      const copy = structuredClone(content);
      change(copy);
      return copy;
    };
    const rowsOf = (copy: TransferContent, kind: string, table: string) =>
      copy.wholes.find((whole) => whole.kind === kind)?.tables[table] ?? [];
    const bodyOf = (copy: TransferContent, change: Readonly<Record<string, unknown>>): void => {
      const row = rowsOf(copy, 'case', 'anonymous_case')[0];
      if (row === undefined) throw new Error('the example has a case');
      row.body = JSON.stringify({ ...JSON.parse(String(row.body)), ...change });
    };
    const wrong: TransferContent[] = [
      broken((copy) => Object.assign(rowsOf(copy, 'case', 'anonymous_case')[0] ?? {}, { body: '{"observations": 7}' })),
      broken((copy) => Object.assign(rowsOf(copy, 'case', 'anonymous_case')[0] ?? {}, { body: 'no json' })),
      broken((copy) => Object.assign(rowsOf(copy, 'case', 'anonymous_case')[0] ?? {}, { status: 'ukjent' })),
      // A case that must be reported reaches no agenda by file either.
      broken((copy) =>
        Object.assign(rowsOf(copy, 'case', 'anonymous_case')[0] ?? {}, {
          body: '{"dutyGate": {"reporting": "ja", "averting": "nei"}}',
        }),
      ),
      // Nor one where the questions are not both answered no, one that is not complete, one that nobody has confirmed.
      broken((copy) => bodyOf(copy, { dutyGate: undefined })),
      broken((copy) => bodyOf(copy, { dutyGate: { reporting: 'usikker', averting: 'nei' } })),
      broken((copy) => bodyOf(copy, { observations: undefined })),
      broken((copy) => bodyOf(copy, { confirmedFiveFamilies: false })),
      broken((copy) => bodyOf(copy, { citizen: 'Ola Nordmann' })),
      // No name where only a code or an instant stands, not on a case that is deleted either.
      broken((copy) => Object.assign(rowsOf(copy, 'case', 'case_code')[0] ?? {}, { code: 'Ola Nordmann' })),
      broken((copy) => Object.assign(rowsOf(copy, 'case', 'anonymous_case')[0] ?? {}, { updated_at: 'Ola Nordmann' })),
      broken((copy) => {
        for (const whole of copy.wholes) {
          if (whole.kind === 'case') whole.tables = { case_code: [{ id: whole.id, code: 'Ola Nordmann' }] };
        }
      }),
      broken((copy) => Object.assign(rowsOf(copy, 'meeting', 'meeting')[0] ?? {}, { type: 'samarbeidsmøte' })),
      broken((copy) => Object.assign(rowsOf(copy, 'meeting', 'meeting')[0] ?? {}, { chair: wholeOf('case')?.id })),
      broken((copy) => copy.wholes.splice(0, copy.wholes.length, ...copy.wholes.filter(({ kind }) => kind !== 'case'))),
      broken((copy) => copy.wholes.splice(0, copy.wholes.length, ...copy.wholes.filter(({ kind }) => kind !== 'team'))),
      broken((copy) => copy.wholes.push(...copy.wholes.slice(0, 1))),
    ];
    for (const [at, each] of wrong.entries()) {
      expect([at, failureOfCall(() => take(other, each))]).toEqual([at, { code: 'damaged-transfer' }]);
      expect(failureOfCall(() => look(other, each))).toEqual({ code: 'damaged-transfer' });
    }
    expect(state(other)).toEqual(before);
    expect(hitsOf(other, 'barnehagen')).toEqual([]);
    for (const store of [one, other]) store.close();
  });
});

test('stores that only exchange files come to the same, in whatever order the files arrive', async () => {
  const stores = await Promise.all([fresh(), fresh(), fresh()]);
  const [first] = stores as [Store, Store, Store];
  enterExample(first);
  for (const store of stores.slice(1)) take(store, packAll(first));
  const ids = first.cases.list().map(({ id }) => id);
  const step = fc.record({ store: fc.nat(2), id: fc.constantFrom(...ids), text: fc.constantFrom('a', 'b', 'c', 'd') });
  const rounds = fc.record({
    edits: fc.array(step, { maxLength: 5 }),
    order: fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 }),
  });
  // One history, each run going on from where the last one ended.
  fc.assert(
    fc.property(rounds, ({ edits, order }) => {
      // The latest word on each case is one store's: where two have one, the second goes to the first one's store.
      const owner = new Map<string, number>();
      for (const { store, id, text } of edits) {
        const at = owner.get(id) ?? store;
        owner.set(id, at);
        editDiscussed(stores[at] as Store, id, text);
      }
      const files = stores.map(packAll);
      for (const at of order) {
        for (const store of stores) expect(take(store, files[at] as TransferContent).conflicts).toEqual([]);
      }
      const [one, ...others] = stores.map(state);
      for (const each of others) expect(each).toEqual(one);
    }),
    { seed: 1122, numRuns: 8 },
  );
  for (const store of stores) store.close();
});

/** Whatever its state: the example's cases stand on an agenda. */
function editDiscussed(store: Store, id: string, text: string): void {
  edit(store, id, text);
  expect(observationsOf(store, id)).toBe(text);
}
