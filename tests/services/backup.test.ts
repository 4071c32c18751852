import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { must } from '../result.ts';
import { releasedStore } from '../store/released.ts';
import { testEnvironment } from '../store/support.ts';
import { type Bench, bench, PASSPHRASE, practice } from './harness.ts';

const DAY = 86_400_000;
const later = (b: Bench, days: number): void => {
  b.now = new Date(b.now.getTime() + days * DAY);
};
const unlock = async (b: Bench): Promise<void> => {
  b.services.lock('user');
  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
};

describe('every day', () => {
  test('the first unlocking of a day makes a backup, the second does not; two folders when one is chosen', async () => {
    const b = await practice();
    expect(must(b.services.backup.list())).toMatchObject({ backups: [], secondFolder: null, failed: null });
    await unlock(b);
    await unlock(b);
    const [daily, ...rest] = must(b.services.backup.list()).backups;
    expect(daily).toMatchObject({ place: 'first', reason: 'daily', date: '2026-11-22' });
    expect(rest).toEqual([]);

    const second = join(b.home, 'minnepinne');
    mkdirSync(second);
    b.desk.folder = second;
    const changeBack = () => must(b.services.backup.takeBackFolder()).secondFolder;
    expect(b.services.backup.takeBackFolder()).toEqual({ ok: false, failure: { code: 'not-found' } });
    expect(must(await b.services.backup.chooseFolder()).secondFolder).toBe(second);
    expect([changeBack(), changeBack()]).toEqual([null, second]);
    later(b, 1);
    await unlock(b);
    expect(
      must(b.services.backup.list())
        .backups.map((x) => `${x.place} ${x.date}`)
        .sort(),
    ).toEqual(['first 2026-11-22', 'first 2026-11-23', 'second 2026-11-23']);
    expect(readdirSync(second)).toHaveLength(1);

    // The stick is taken out: the first folder gets its backup, and the list says that the other did not.
    rmSync(second, { recursive: true });
    later(b, 1);
    await unlock(b);
    expect(must(b.services.backup.list())).toMatchObject({ failed: null, secondMissed: true });
    expect(must(b.services.backup.list()).backups[0]).toMatchObject({ place: 'first', date: '2026-11-24' });
    // The next unlocking makes no other, and does not forget to say so.
    await unlock(b);
    expect(must(b.services.backup.list())).toMatchObject({ secondMissed: true });
    expect(must(b.services.backup.list()).backups.filter(({ date }) => date === '2026-11-24')).toHaveLength(1);
    expect(must(b.services.backup.now())).toMatchObject({ second: 'failed' });
    mkdirSync(second);
    expect(must(b.services.backup.now())).toMatchObject({ second: 'made' });
    expect(must(b.services.backup.list()).secondMissed).toBe(false);
    rmSync(second, { recursive: true });
    expect(must(b.services.backup.forgetFolder())).toMatchObject({ secondFolder: null, secondMissed: false });
    expect(must(b.services.backup.now())).toMatchObject({ second: 'none' });
    expect(changeBack()).toBe(second);
  });

  test('rotation lets the old ones go, and touches nothing else in the folder', async () => {
    const b = await practice();
    const folder = must(b.services.backup.list()).folder;
    mkdirSync(folder);
    for (const other of ['notat.txt', 'ukjent.sikkerhetskopi']) writeFileSync(join(folder, other), 'noe annet');
    for (let day = 0; day < 12; day++) {
      must(b.services.backup.now());
      later(b, 1);
    }
    expect(must(b.services.backup.list()).backups.map((x) => x.date)).toEqual([
      ...['2026-12-03', '2026-12-02', '2026-12-01', '2026-11-30', '2026-11-29', '2026-11-28', '2026-11-27'],
      '2026-11-22',
    ]);
    expect(readdirSync(folder)).toContain('notat.txt');
    expect(readdirSync(folder)).toContain('ukjent.sikkerhetskopi');
  });

  test('a full disk or a forbidden folder keeps nobody from unlocking', async () => {
    const b = await practice();
    writeFileSync(must(b.services.backup.list()).folder, 'her skulle det vært en mappe');
    await unlock(b);
    expect(must(b.services.vault.status()).state).toBe('unlocked');
    expect(must(b.services.backup.list())).toMatchObject({ backups: [], failed: 'folder-not-writable' });
  });
});

describe('a file of an older version', () => {
  /** On a PC that has never opened it. */
  const older = () => {
    const b = bench();
    mkdirSync(b.env.paths.store);
    const { passphrase } = releasedStore(1, join(b.env.paths.store, 'samrad.db'));
    return { b, passphrase };
  };

  test('opens with a copy of before, which is told once, stands in the log, and does not count as the one of the day', async () => {
    const { b, passphrase } = older();
    b.now = new Date('2027-01-11T09:00:00Z');
    must(await b.services.vault.unlock({ passphrase }));
    const { backups, folder } = must(b.services.backup.list());
    expect(backups.map(({ reason }) => reason).sort()).toEqual(['before-migration', 'daily']);
    const name = backups.find(({ reason }) => reason === 'before-migration')?.name;
    expect(must(b.services.vault.upgraded())).toEqual({ upgrade: { name, folder } });
    const events = must(b.services.vault.log()).entries.map(({ event, role }) => `${event} ${role}`);
    expect(events.slice(0, 4)).toEqual(['backup program', 'open bruker', 'upgraded program', 'backup program']);
    must(b.services.vault.upgradeSeen());
    expect(must(b.services.vault.upgraded())).toEqual({ upgrade: null });
    b.services.lock('user');
    must(await b.services.vault.unlock({ passphrase }));
    expect(must(b.services.vault.upgraded())).toEqual({ upgrade: null });

    // It stays for thirty days, however many others are made, and then goes as they do.
    const kept = (): boolean => must(b.services.backup.list()).backups.some((each) => each.name === name);
    for (const days of [1, 1, 26]) {
      later(b, days);
      must(b.services.backup.now());
      expect(kept()).toBe(true);
    }
    later(b, 3);
    must(b.services.backup.now());
    expect(kept()).toBe(false);
  });

  test('is not opened when the copy cannot be made, nor can anything be restored over it: what it knows is asked first', async () => {
    const { b, passphrase } = older();
    const elsewhere = releasedStore(1);
    const kept = must(await openStore(testEnvironment(), elsewhere));
    const other = join(b.home, 'kopier');
    mkdirSync(other);
    const { name } = must(kept.backUp({ folders: [other], reason: 'asked' }));
    kept.close();
    b.desk.folder = other;
    must(await b.services.backup.chooseFolder());
    const file = must(b.services.backup.list()).folder;
    writeFileSync(file, 'her skulle det vært en mappe');
    const refused = { ok: false, failure: { code: 'not-upgraded', cause: 'backup' } };
    const store = readFileSync(join(b.env.paths.store, 'samrad.db'));
    expect(await b.services.vault.unlock({ passphrase })).toEqual(refused);
    expect(must(b.services.vault.status())).toMatchObject({ state: 'locked' });
    const chosen = { place: 'second' as const, name, passphrase };
    expect(await b.services.backup.compare(chosen)).toEqual(refused);
    expect(await b.services.backup.restore(chosen)).toEqual(refused);
    expect(readFileSync(join(b.env.paths.store, 'samrad.db')).equals(store)).toBe(true);
    rmSync(file);
    must(await b.services.backup.restore(chosen));
    expect(must(b.services.backup.list()).backups.map(({ reason }) => reason)).toContain('before-migration');
  });
});

describe('a restore', () => {
  const chosen = (b: Bench) => {
    const [newest] = must(b.services.backup.list()).backups;
    if (newest === undefined) return expect.fail('no backup');
    return { place: newest.place, name: newest.name, passphrase: PASSPHRASE };
  };

  test('drill: backed up, changed, compared, restored, and everything of the backup is there again', async () => {
    const b = await practice();
    must(b.services.backup.now());
    const before = must(b.services.case.list());
    must(b.services.case.start());
    later(b, 1);
    const choice = chosen(b);

    expect(must(await b.services.backup.compare(choice))).toEqual({
      madeAt: '2026-11-22T09:00:00.000Z',
      sameStore: true,
      differences: {
        draft: { onlyNow: 1, onlyBackup: 0, changed: 0, same: 0 },
        case: { onlyNow: 0, onlyBackup: 0, changed: 0, same: 3 },
        meeting: { onlyNow: 0, onlyBackup: 0, changed: 0, same: must(b.services.meeting.list()).length },
        team: { onlyNow: 0, onlyBackup: 0, changed: 0, same: 1 },
        document: { onlyNow: 0, onlyBackup: 0, changed: 0, same: 0 },
        receipt: expect.anything(),
        cooperation: { onlyNow: 0, onlyBackup: 0, changed: 0, same: 0 },
        letterhead: { onlyNow: 0, onlyBackup: 0, changed: 0, same: 0 },
        translation: { onlyNow: 0, onlyBackup: 0, changed: 0, same: 0 },
        wording: { onlyNow: 0, onlyBackup: 0, changed: 0, same: 0 },
      },
    });
    must(await b.services.backup.restore(choice));
    expect(must(b.services.vault.status())).toMatchObject({ state: 'unlocked', practice: true });
    expect(must(b.services.case.list())).toEqual(before);
    expect(existsSync(join(b.env.paths.store, 'samrad.db.replaced'))).toBe(true);
    expect(must(b.services.backup.list()).backups[0]).toMatchObject({ reason: 'before-restore', date: '2026-11-23' });
    // What was replaced is in a backup as well, and comes back from there.
    must(await b.services.backup.restore(chosen(b)));
    expect(must(b.services.case.list())).toEqual(before);
  });

  test('a wrong passphrase changes nothing, locks nothing, and makes the person wait', async () => {
    const b = await practice();
    must(b.services.backup.now());
    const choice = { ...chosen(b), passphrase: 'noe helt annet' };
    const file = readFileSync(join(b.env.paths.store, 'samrad.db'));
    expect(await b.services.backup.restore(choice)).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } });
    expect(await b.services.backup.compare(choice)).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } });
    expect(await b.services.backup.compare(choice)).toEqual({ ok: false, failure: { code: 'wait', seconds: 1 } });
    expect(must(b.services.vault.status()).state).toBe('unlocked');
    expect(readFileSync(join(b.env.paths.store, 'samrad.db')).equals(file)).toBe(true);
  });

  test('a lost store comes back from the second folder, on a PC that has never seen it', async () => {
    const b = await practice();
    const second = join(b.home, 'minnepinne');
    mkdirSync(second);
    b.desk.folder = second;
    must(await b.services.backup.chooseFolder());
    must(b.services.backup.now());
    const cases = must(b.services.case.list());
    b.services.close();
    rmSync(b.env.paths.store, { recursive: true });
    rmSync(b.env.paths.profile, { recursive: true });

    const fresh = b.restart();
    expect(must(fresh.vault.status()).state).toBe('none');
    const [backup] = must(await fresh.backup.chooseFolder()).backups;
    if (backup === undefined) return expect.fail('no backup');
    const choice = { place: backup.place, name: backup.name, passphrase: PASSPHRASE };
    expect(must(await fresh.backup.compare(choice))).toMatchObject({ sameStore: null, differences: null });
    must(await fresh.backup.restore(choice));
    expect(must(fresh.case.list())).toEqual(cases);
  });

  test('names no file outside the two folders, and takes no folder inside the store', async () => {
    const b = await practice();
    must(b.services.backup.now());
    writeFileSync(join(b.home, 'utenfor.sikkerhetskopi'), '');
    for (const name of ['utenfor.sikkerhetskopi', '../../utenfor.sikkerhetskopi', 'finnes ikke']) {
      const answer = await b.services.backup.compare({ ...chosen(b), name });
      expect(answer).toEqual({ ok: false, failure: { code: 'not-found' } });
    }
    expect(await b.services.backup.compare({ ...chosen(b), place: 'second' })).toEqual({
      ok: false,
      failure: { code: 'not-found' },
    });
    b.desk.folder = must(b.services.backup.list()).folder;
    expect(await b.services.backup.chooseFolder()).toEqual({
      ok: false,
      failure: { code: 'not-allowed', rule: 'backup-beside-store' },
    });
    b.desk.folder = undefined;
    expect(await b.services.backup.chooseFolder()).toEqual({ ok: false, failure: { code: 'cancelled' } });
  });
});
