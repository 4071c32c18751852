/** From one PC to another: two practice stores, a real file, the services as the window calls them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Organisation } from '../../src/domain/team.ts';
import type { TransferItem } from '../../src/domain/transfer.ts';
import { organisation } from '../renderer/meeting/sample.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

const KEY = 'kajakk ugle fjell vinter torsk brygge';
const ends: (() => void)[] = [];
let one: Bench;
let other: Bench;
let file: string;

const keysOf = (items: readonly TransferItem[]) => items.map(({ kind, id }) => ({ kind, id }));
const codeOf = (result: { ok: boolean; failure?: { code: string; rule?: string } }): string =>
  result.failure?.rule ?? result.failure?.code ?? 'ok';
/** Makes a file of everything in one place and chooses it in another. */
async function carry(from: Bench, to: Bench, chosen = keysOf(must(from.services.transfer.list()))): Promise<void> {
  from.desk.file = join(from.home, 'overforing.samradflytt');
  must(await from.services.transfer.save({ chosen, passphrase: KEY }));
  to.desk.found = from.desk.file;
  must(await to.services.transfer.choose());
}

beforeAll(async () => {
  for (const make of [(b: Bench) => (one = b), (b: Bench) => (other = b)]) {
    const b = make(bench('electron', (end) => ends.push(end)));
    must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  }
  must(one.services.practice.load());
  file = join(one.home, 'samrad-overforing.samradflytt');
  one.desk.file = file;
  return () => {
    for (const end of ends) end();
  };
}, 60_000);

describe('making the file', () => {
  test('what is chosen brings along what it needs, and unfinished cases only when they are chosen', async () => {
    const draft = must(one.services.case.start());
    const items = must(one.services.transfer.list());
    const meeting = items.find(({ kind, needs }) => kind === 'meeting' && needs.some((need) => need.kind === 'case'));
    if (meeting === undefined) return expect.fail('the example has a meeting with cases');
    expect(items.find(({ id }) => id === draft.id)).toMatchObject({ draft: true, name: draft.code });
    const made = must(await one.services.transfer.save({ chosen: keysOf([meeting]), passphrase: KEY }));
    const cases = meeting.needs.filter(({ kind }) => kind === 'case').length;
    expect(made).toMatchObject({
      fileName: 'samrad-overforing.samradflytt',
      counts: { team: 1, case: cases, meeting: 1 },
    });
    expect(readFileSync(file).length).toBe(made.size);
    expect(must(one.services.vault.log()).entries[0]?.event).toBe('transfer-made');
  });

  test('asks for a strong passphrase and a place, and says what the disk refuses', async () => {
    const chosen = keysOf(must(one.services.transfer.list()));
    const { save } = one.services.transfer;
    expect(codeOf(await save({ chosen, passphrase: 'sommer2026' }))).toBe('weak-passphrase');
    one.desk.file = undefined;
    expect(codeOf(await save({ chosen, passphrase: KEY }))).toBe('cancelled');
    one.desk.file = join(one.home, 'finnes', 'ikke', 'fil.samradflytt');
    expect(codeOf(await save({ chosen, passphrase: KEY }))).toBe('folder-not-writable');
    one.desk.file = file;
    const unknown = '00000000-0000-4000-8000-000000000001';
    expect(codeOf(await save({ chosen: [{ kind: 'case', id: unknown }], passphrase: KEY }))).toBe('not-found');
  });
});

describe('taking it in', () => {
  test('another team is not put beside the one the window knows, and of another municipality nothing comes in', async () => {
    const { transfer, team } = other.services;
    const wanted = must(one.services.team.get());
    if (wanted === null) return expect.fail('the example has a team');
    const save = (change: Partial<Organisation>): void => {
      const now = must(team.get());
      const versions = { municipalityVersion: now?.municipalityVersion ?? null, teamVersion: now?.teamVersion ?? null };
      must(team.save({ ...(now ?? wanted), ...change, ...versions }));
    };
    const { municipality } = wanted;
    await carry(one, other);
    save({ municipality: { ...municipality, name: 'Annendal' } });
    expect(codeOf(await transfer.look({ passphrase: KEY }))).toBe('other-municipality');
    save({ municipality, team: { ...wanted.team, name: 'Et helt annet team' } });
    expect(codeOf(await transfer.look({ passphrase: KEY }))).toBe('transfer-other-team');
    expect(codeOf(transfer.take({ decisions: [] }))).toBe('not-found');
    // Named the same, the two are one from now on.
    save({ team: wanted.team });
  });

  test('a look changes nothing; then everything comes in after a backup', async () => {
    const { transfer } = other.services;
    const wrong = 'kajakk ugle fjell vinter laks brygge';
    expect(codeOf(await transfer.look({ passphrase: wrong }))).toBe('wrong-passphrase');
    const seen = must(await transfer.look({ passphrase: KEY }));
    expect(seen.report.sameTeam).toHaveLength(1);
    expect(must(transfer.list())).toHaveLength(1);
    const done = must(
      transfer.take({ decisions: seen.report.conflicts.map(({ kind, id }) => ({ kind, id, take: 'theirs' })) }),
    );
    expect({ ...done.report, updated: [] }).toEqual({ ...seen.report, updated: [] });
    // The team is there already.
    expect(done.report.created).toHaveLength(must(one.services.transfer.list()).length - 1);
    expect(must(other.services.backup.list()).backups[0]?.reason).toBe('before-import');
    expect(must(other.services.vault.log()).entries[0]?.event).toBe('transfer-taken');
    expect(must(other.services.meeting.list()).map(({ id }) => id)).toEqual(
      must(one.services.meeting.list()).map(({ id }) => id),
    );
    expect(must(other.services.team.get())?.team).toEqual(must(one.services.team.get())?.team);
    // What was looked at is done with.
    expect(codeOf(transfer.take({ decisions: [] }))).toBe('not-found');
  });

  test('what both have changed is shown from both sides, and the version decided against can be had back', async () => {
    const change = (b: Bench, observations: string): string => {
      const draft = must(b.services.case.list()).find(({ status }) => status === 'kladd');
      if (draft === undefined) return expect.fail('a case was started');
      const { version, draft: body } = must(b.services.case.get({ id: draft.id }));
      must(b.services.case.save({ id: draft.id, version, draft: { ...body, observations } }));
      return draft.id;
    };
    const id = change(one, 'Undrer seg over leken');
    expect(change(other, 'Undrer seg over språket')).toBe(id);
    await carry(one, other);
    const { transfer } = other.services;
    const { report } = must(await transfer.look({ passphrase: KEY }));
    expect(report.conflicts).toMatchObject([{ kind: 'case', id, mayTake: true }]);
    const [conflict] = report.conflicts;
    expect(conflict?.ours).toContainEqual({ field: 'observations', text: 'Undrer seg over språket' });
    expect(conflict?.theirs).toContainEqual({ field: 'observations', text: 'Undrer seg over leken' });

    expect(codeOf(transfer.take({ decisions: [] }))).toBe('conflict');
    const key = { kind: 'case' as const, id };
    const done = must(transfer.take({ decisions: [{ ...key, take: 'theirs' }] }));
    const text = () => must(other.services.case.get({ id })).draft.observations;
    expect([done.setAside.map((each) => each.id), text()]).toEqual([[id], 'Undrer seg over leken']);
    expect(must(transfer.setAside()).map((each) => each.id)).toEqual([id]);
    must(transfer.exchange(key));
    expect(text()).toBe('Undrer seg over språket');
    must(transfer.exchange(key));
    expect(text()).toBe('Undrer seg over leken');
  });

  test('refuses files that do not belong here, and tells which', async () => {
    const { transfer } = other.services;
    const choosing = async (bytes: Uint8Array): Promise<string> => {
      other.desk.found = join(other.home, 'annen.samradflytt');
      writeFileSync(other.desk.found, bytes);
      return codeOf(await transfer.choose());
    };
    must(await one.services.transfer.save({ chosen: keysOf(must(one.services.transfer.list())), passphrase: KEY }));
    const bytes = readFileSync(one.desk.file ?? '');
    expect(await choosing(bytes.subarray(0, -5))).toBe('cut-short');
    expect(await choosing(Buffer.from('PK'))).toBe('not-a-transfer');
    expect(await choosing(Buffer.concat([bytes.subarray(0, 50), Buffer.from('x'), bytes.subarray(51)]))).toBe(
      'damaged-transfer',
    );
    other.desk.found = join(other.home, 'mangler');
    expect(codeOf(await transfer.choose())).toBe('no-such-file');
    other.desk.found = undefined;
    expect(codeOf(await transfer.choose())).toBe('cancelled');

    // Practice and earnest have no business with each other.
    const real = bench('electron', (end) => ends.push(end));
    must(await real.services.vault.create({ passphrase: PASSPHRASE, practice: false }));
    real.desk.found = one.desk.file;
    expect(codeOf(await real.services.transfer.choose())).toBe('transfer-practice');
    must(real.services.team.save({ ...organisation(), municipalityVersion: null, teamVersion: null }));
    real.desk.file = join(real.home, 'ekte.samradflytt');
    must(await real.services.transfer.save({ chosen: keysOf(must(real.services.transfer.list())), passphrase: KEY }));
    other.desk.found = real.desk.file;
    expect(codeOf(await transfer.choose())).toBe('transfer-real');
  });

  test('a case stopped on one PC while the other put it on an agenda stands on no agenda afterwards', async () => {
    const started = must(one.services.case.start());
    const held = must(one.services.case.list()).find(({ status }) => status === 'drøftet');
    const body = must(one.services.case.get({ id: held?.id ?? '' })).draft;
    const write = (b: Bench, reporting: 'ja' | 'nei') => {
      const { version } = must(b.services.case.get({ id: started.id }));
      const draft = { ...body, dutyGate: { reporting, averting: 'nei' as const } };
      return must(b.services.case.save({ id: started.id, version, draft }));
    };
    const ready = must(one.services.case.complete({ id: started.id, version: write(one, 'nei').version }));
    await carry(one, other);
    const first = must(await other.services.transfer.look({ passphrase: KEY })).report.conflicts;
    must(other.services.transfer.take({ decisions: first.map(({ kind, id }) => ({ kind, id, take: 'ours' })) }));

    const planned = must(one.services.meeting.list()).find(({ status }) => status === 'planlagt');
    const { id, version, agenda } = must(one.services.meeting.get({ id: planned?.id ?? '' }));
    const item = { kind: 'sak' as const, case: started.id, title: undefined, minutes: 10 };
    const items = agenda.map(({ kind, title, minutes, case: of }) => ({
      kind,
      title: of === null ? (title ?? undefined) : undefined,
      minutes,
      case: of?.id,
    }));
    must(one.services.meeting.saveAgenda({ id, version, agenda: [...items, item] }));
    const here = must(other.services.case.get({ id: started.id }));
    expect([ready.status, here.status]).toEqual(['klar', 'klar']);
    must(other.services.case.reopen({ id: started.id, version: here.version }));
    expect(write(other, 'ja').status).toBe('duty_stop');

    await carry(one, other);
    const { conflicts } = must(await other.services.transfer.look({ passphrase: KEY })).report;
    expect(conflicts.map((each) => each.id)).toContain(started.id);
    const take = (of: string) => (of === started.id ? ('ours' as const) : ('theirs' as const));
    must(
      other.services.transfer.take({
        decisions: conflicts.map((each) => ({ kind: each.kind, id: each.id, take: take(each.id) })),
      }),
    );
    expect(must(other.services.case.get({ id: started.id })).status).toBe('duty_stop');
    const after = must(other.services.meeting.get({ id })).agenda;
    expect(after.map(({ case: of }) => of?.id)).not.toContain(started.id);
    expect(after).toHaveLength(items.length);
  });

  test('locking lets go of the file, of what was opened and of what was set aside', async () => {
    await carry(one, other);
    const { services } = other;
    must(await services.transfer.look({ passphrase: KEY }));
    services.lock('user');
    must(await services.vault.unlock({ passphrase: PASSPHRASE }));
    expect(codeOf(services.transfer.take({ decisions: [] }))).toBe('not-found');
    expect(codeOf(await services.transfer.look({ passphrase: KEY }))).toBe('not-found');
    const [row] = must(services.case.list());
    expect(codeOf(services.transfer.exchange({ kind: 'case', id: row?.id ?? '' }))).toBe('not-found');
    // Nothing of a file's content lies about: the profile and the store's folder hold what they always hold.
    expect(readdirSync(other.home).filter((name) => name.includes('.part'))).toEqual([]);
  });
});
