import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Team, TeamMember } from '../../src/domain/team.ts';
import type { Store } from '../../src/store/index.ts';
import { enterExample, idIn, readExample } from '../../tools/fixtures/enter-example.ts';
import { type ClosedStore, copyOf, failureOfCall, makeStore, open } from './support.ts';

const run = readExample();
let template: ClosedStore;
let store: Store;
beforeAll(async () => {
  template = await makeStore();
});
beforeEach(async () => {
  store = await open(copyOf(template));
  return () => store.close();
});

describe('municipality', () => {
  test('is saved, found by name, and saved again with its version', () => {
    expect(store.municipalities.get()).toBeUndefined();
    const first = store.municipalities.save(run.municipality);
    expect(first.version).toBe(1);
    expect(store.municipalities.get()).toEqual(first);
    expect(store.municipalities.findByName('Frydal kommune')).toEqual(first);
    expect(store.municipalities.findByName('Lauvåsen kommune')).toBeUndefined();

    const second = store.municipalities.save({ ...run.municipality, population: 4_200 }, first.version);
    expect(second).toEqual({ id: first.id, version: 2, value: { ...run.municipality, population: 4_200 } });
    expect(store.municipalities.get()).toEqual(second);
    const renamed = store.municipalities.save({ ...run.municipality, name: 'Nye Frydal kommune' }, 2);
    expect(renamed.id).toBe(first.id);
  });

  test('a stale version is a conflict, another municipality is not let in', () => {
    expect(failureOfCall(() => store.municipalities.save(run.municipality, 1))).toEqual({ code: 'conflict' });
    store.municipalities.save(run.municipality);
    expect(failureOfCall(() => store.municipalities.save(run.municipality))).toEqual({ code: 'conflict' });
    expect(failureOfCall(() => store.municipalities.save(run.municipality, 2))).toEqual({ code: 'conflict' });
    const other = { ...run.municipality, name: 'Lauvåsen kommune' };
    expect(failureOfCall(() => store.municipalities.save(other))).toEqual({
      code: 'not-allowed',
      rule: 'other-municipality',
    });
    expect(store.municipalities.get()?.version).toBe(1);
  });

  test('keeps the letters of every language', () => {
    const letters = 'Æøå ČčĐđŊŋŠšŦŧŽž Łódź Київ Pļaviņas';
    const saved = store.municipalities.save({
      ...run.municipality,
      name: letters,
      placeNames: [letters, 'Kárášjohka'],
    });
    expect(store.municipalities.get()).toEqual(saved);
    expect(store.municipalities.findByName(letters)?.value.placeNames[1]).toBe('Kárášjohka');
  });
});

describe('team', () => {
  const names = (members: readonly TeamMember[]): string[] => members.map((m) => m.name);
  const without = (team: Team, name: string): Team => ({
    ...team,
    members: team.members.filter((m) => m.name !== name),
  });

  test('members get random ids that stay', () => {
    const first = store.teams.save(run.team);
    expect([...first.memberIds.keys()]).toEqual(run.team.members.map((m) => m.id));
    expect(names(first.team.members)).toEqual(names(run.team.members));
    const deputy = first.team.members.find((m) => m.name === 'Siv Nordeng');
    expect(deputy?.deputyFor).toBe(idIn(first.memberIds, 'ppt'));

    const again = store.teams.save(run.team, first);
    expect(again.version).toBe(2);
    expect(again.memberIds).toEqual(first.memberIds);
    expect(store.teams.get(first.id)).toEqual({ id: first.id, version: 2, team: again.team, former: [] });
    expect(store.teams.findByName(run.team.name)?.id).toBe(first.id);
    expect(store.teams.list()).toEqual([store.teams.get(first.id)]);
  });

  test('saved with its stored ids, a member may change name and service and is the same', () => {
    const first = store.teams.save(run.team);
    const members = first.team.members.map((m) =>
      m.name === 'Jon Aasen' ? { ...m, name: 'Jon Ås', serviceType: 'BVT' } : m,
    );
    const renamed = store.teams.save({ ...first.team, members }, first);
    expect(renamed.team.members.find((m) => m.name === 'Jon Ås')?.id).toBe(idIn(first.memberIds, 'ppt'));
  });

  test('who is no longer listed stays as a former member, and comes back as the same', () => {
    const { teamId, memberIds } = enterExample(store);
    const before = store.teams.get(teamId);
    const less = store.teams.save(without(run.team, 'Amina Yusuf'), { id: teamId, version: before?.version ?? 0 });
    expect(names(less.former)).toEqual(['Amina Yusuf']);
    expect(names(less.team.members)).not.toContain('Amina Yusuf');
    const [meeting] = store.meetings.list();
    expect(meeting?.meeting.attendance.map((a) => a.member)).toContain(less.former[0]?.id);

    const back = store.teams.save(run.team, less);
    expect(back.former).toEqual([]);
    expect(back.memberIds).toEqual(memberIds);
  });

  test('a deputy whose member leaves stands in for nobody', () => {
    const first = store.teams.save(run.team);
    const less = without(first.team, 'Jon Aasen');
    const members = less.members.map((m) => ({ ...m, deputyFor: undefined }));
    const saved = store.teams.save({ ...less, members }, first);
    expect(saved.team.members.every((m) => m.deputyFor === undefined)).toBe(true);
  });

  test('two members of one name and service stay two', () => {
    const twin = { ...run.team.members[0], id: 'tvilling' } as TeamMember;
    const twins = { ...run.team, members: [...run.team.members, twin] };
    const first = store.teams.save(twins);
    expect(new Set(first.memberIds.values()).size).toBe(twins.members.length);
    expect(store.teams.save(twins, first).memberIds).toEqual(first.memberIds);
  });

  test('conflicts: a stale version, a taken name; an unknown team is not found', () => {
    const first = store.teams.save(run.team);
    expect(failureOfCall(() => store.teams.save(run.team))).toEqual({ code: 'conflict' });
    expect(failureOfCall(() => store.teams.save(run.team, { id: first.id, version: 2 }))).toEqual({ code: 'conflict' });
    const other = store.teams.save({ ...run.team, name: 'Fastdag i Frydal' });
    expect(failureOfCall(() => store.teams.save(run.team, other))).toEqual({ code: 'conflict' });
    const nobody = { id: '11111111-1111-4111-8111-111111111111', version: 1 };
    expect(failureOfCall(() => store.teams.save(run.team, nobody))).toEqual({ code: 'not-found' });
    expect(store.teams.list().map((t) => t.team.name)).toEqual(['Fastdag i Frydal', run.team.name]);
  });
});
