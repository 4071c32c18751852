/** Backups: made every day and when asked for, listed, compared with the store, and put back. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import type { BackupChoice, BackupComparison, BackupList, BackupReason } from '../domain/backup.ts';
import { toOslo } from '../domain/local-time.ts';
import { maySecondFolder } from '../domain/policy.ts';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import {
  backupFolderOf,
  differencesBetween,
  openStore,
  type ProvedBackup,
  proveBackup,
  replacedOf,
  restoreBackup,
  type Store,
  type StoreContents,
  type Tombstone,
} from '../store/index.ts';
import { backupsIn, type KnownBackup, rotate } from './backup-folder.ts';
import { heldBy, recordDeletions, roleOf } from './deletion-receipts.ts';
import { fileFailure } from './file-failure.ts';
import type { Session } from './session.ts';

type Chosen = BackupChoice & { readonly passphrase: string };

/** What deleting must know of backups: which there are in both folders, and the one made before a retention run. */
export interface BackupsKnown {
  known(): KnownBackup[];
  beforeRetention(): Result<unknown>;
}

export interface BackupServices extends BackupsKnown {
  /** Makes today's backup when there is none yet. What goes wrong is told by `list`. */
  daily(): void;
  now(): Result<{ name: string; second: 'none' | 'made' | 'failed' }>;
  /** As `now`, before something from another PC comes in. */
  beforeImport(): Result<{ name: string }>;
  list(): Result<BackupList>;
  chooseFolder(): Promise<Result<BackupList>>;
  forgetFolder(): Result<BackupList>;
  /** Undoes the last change of the second folder since the program was started; once more, and it stands again. */
  takeBackFolder(): Result<BackupList>;
  compare(input: Chosen): Promise<Result<BackupComparison>>;
  /** `kept`: name of the file that holds the replaced store; null when there was none. What it knew to be deleted is deleted again. */
  restore(input: Chosen): Promise<Result<{ kept: string | null; deletedAgain: number }>>;
  /** Paths of all backups, newest first, for their key files. */
  paths(): string[];
}

export function backupServices(session: Session): BackupServices {
  const { env, storeEnvironment: storeEnv, throttle } = session;
  const firstFolder = backupFolderOf(session.storeFile);
  const secondFolder = (): string | null => session.policy.rules.secondBackupFolder ?? session.profile.backupFolder;
  const mayChoose = (): Result<void> =>
    maySecondFolder(session.policy) ? ok(undefined) : fail({ code: 'not-allowed', rule: 'policy' });

  const known = (): KnownBackup[] => {
    const second = secondFolder();
    return [...backupsIn(firstFolder, 'first'), ...(second === null ? [] : backupsIn(second, 'second'))];
  };
  const list = (): Result<BackupList> => {
    const second = secondFolder();
    return ok({
      folder: firstFolder,
      secondFolder: second,
      backups: known()
        .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
        .map(({ storeId: _, ...row }) => row),
      failed: session.backupFailure?.code ?? null,
    });
  };

  /** The second folder before it was changed last. */
  let before: { readonly folder: string | null } | undefined;
  const keepFolder = (folder: string | null): Result<BackupList> => {
    const present = session.profile.backupFolder;
    const kept = session.remember({ backupFolder: folder });
    before = { folder: present };
    return kept.ok ? list() : kept;
  };

  const makeReady = (folder: string): Failure | undefined => {
    try {
      mkdirSync(folder, { recursive: true });
      return undefined;
    } catch (error) {
      return fileFailure(error, 'folder-not-writable');
    }
  };

  const make = (reason: BackupReason): Result<{ name: string; second: 'none' | 'made' | 'failed' }> => {
    const unready = makeReady(firstFolder);
    if (unready !== undefined) return fail(unready);
    const second = secondFolder();
    // The one the organisation has decided on nobody has chosen, so it may have to be made. That it cannot be, the copy tells.
    if (session.policy.rules.secondBackupFolder !== null) makeReady(session.policy.rules.secondBackupFolder);
    const folders = second === null ? [firstFolder] : [firstFolder, second];
    const made = session.read((store) => {
      const backup = store.backUp({ folders, reason });
      return backup.ok ? ok({ ...backup.value, storeId: store.id }) : backup;
    });
    if (!made.ok) return made;
    const { name, storeId, failures } = made.value;
    // Not before a restore: the backup chosen for it must not be let go.
    if (reason !== 'before-restore') {
      folders.forEach((folder, at) => {
        if (failures[at] === undefined) rotate(folder, storeId);
      });
    }
    const [first, other] = failures;
    if (first !== undefined) return fail(first);
    return ok({ name, second: second === null ? 'none' : other === undefined ? 'made' : 'failed' });
  };

  const pathOf = ({ place, name }: BackupChoice): Result<string> => {
    const folder = place === 'first' ? firstFolder : secondFolder();
    const there = folder !== null && backupsIn(folder, place).some((backup) => backup.name === name);
    return there ? ok(join(folder, name)) : fail({ code: 'not-found' });
  };

  /** Opens the chosen backup with the passphrase of its time. Wrong ones make the person wait, as at the lock screen. */
  const prove = async (input: Chosen): Promise<Result<ProvedBackup & { readonly backup: string }>> => {
    const backup = pathOf(input);
    if (!backup.ok) return backup;
    // It is taken out beside the store; on a PC that has never had one the folder is not there.
    const unready = makeReady(env.paths.store);
    if (unready !== undefined) return fail(unready);
    const { storeFile: file } = session;
    const proved = await throttle.attempt(() =>
      proveBackup(storeEnv, { backup: backup.value, file, passphrase: input.passphrase }),
    );
    return proved.ok ? ok({ ...proved.value, backup: backup.value }) : proved;
  };

  /**
   * The store as it is now: the open one, or else what the same passphrase opens. One that does not open is none, but an older
   * one that could not be brought up to date knows what has been deleted, and nobody can ask it: that is the failure.
   */
  const present = async (
    passphrase: string,
  ): Promise<Result<{ id: string; contents: StoreContents; tombstones: Tombstone[] } | undefined>> => {
    const look = (store: Store) =>
      ok({ id: store.id, contents: store.contents(), tombstones: store.tombstones.list() });
    if (session.isUnlocked) {
      const seen = session.read(look);
      return seen.ok ? seen : ok(undefined);
    }
    const opened = await openStore(storeEnv, { file: session.storeFile, passphrase });
    if (!opened.ok) return opened.failure.code === 'not-upgraded' ? opened : ok(undefined);
    const seen = look(opened.value);
    opened.value.close();
    return seen;
  };

  return {
    daily() {
      session.backupFailure = undefined;
      // A copy of an older store would in time push out those of the right one.
      if (session.isOlderCopy) return;
      const today = toOslo(env.clock()).date;
      const storeId = session.read((store) => ok(store.id));
      // The one of before an upgrade is of the older version, and stands in one folder alone.
      const counts = (b: KnownBackup): boolean => b.date === today && b.reason !== 'before-migration';
      const made = storeId.ok && backupsIn(firstFolder, 'first').some((b) => b.storeId === storeId.value && counts(b));
      if (made) return;
      const backup = make('daily');
      // Once a day, together with what takes its time anyway: words that were written over leave copies in pages too.
      session.read((store) => ok(store.leaveNothingDeleted('always')));
      if (!backup.ok) session.backupFailure = backup.failure;
      else if (backup.value.second === 'failed') session.backupFailure = { code: 'folder-not-writable' };
    },

    now: () => make('asked'),
    beforeImport: () => make('before-import'),
    known,
    beforeRetention: () => make('before-retention'),
    list,

    async chooseFolder() {
      const may = mayChoose();
      if (!may.ok) return may;
      const folder = await env.desk.chooseFolder();
      if (folder === undefined) return fail({ code: 'cancelled' });
      // Beside the store it would be lost together with it.
      const way = relative(resolve(env.paths.store), resolve(folder));
      const inside = !way.startsWith('..') && !isAbsolute(way);
      if (inside) return fail({ code: 'not-allowed', rule: 'backup-beside-store' });
      return keepFolder(folder);
    },

    forgetFolder() {
      const may = mayChoose();
      return may.ok ? keepFolder(null) : may;
    },

    takeBackFolder() {
      const may = mayChoose();
      if (!may.ok) return may;
      return before === undefined ? fail({ code: 'not-found' }) : keepFolder(before.folder);
    },

    async compare(input) {
      const proved = await prove(input);
      if (!proved.ok) return proved;
      const standing = await present(input.passphrase);
      if (!standing.ok) return standing;
      const now = standing.value;
      return ok({
        madeAt: proved.value.manifest.madeAt,
        sameStore: now === undefined ? null : now.id === proved.value.manifest.keys.store,
        differences:
          now === undefined
            ? null
            : differencesBetween(now.contents, withoutDeleted(proved.value.contents, now.tombstones)),
      });
    },

    async restore(input) {
      const place = session.checkPlace();
      if (!place.ok) return place;
      // Proved before anything is closed, so that a wrong passphrase costs nothing.
      const proved = await prove(input);
      if (!proved.ok) return proved;
      if (env.host === 'trial' && !proved.value.practice) return fail({ code: 'not-allowed', rule: 'trial-host' });
      // What has been deleted does not come back with an older copy.
      const standing = await present(input.passphrase);
      if (!standing.ok) return standing;
      const now = standing.value;
      const tombstones = now?.id === proved.value.manifest.keys.store ? now.tombstones : [];
      if (session.isUnlocked) {
        const before: Failure | undefined = failureIn(make('before-restore'));
        if (before !== undefined) return fail(before);
        session.lock('restore');
      }
      const { storeFile: file } = session;
      const replaces = existsSync(file);
      const began = session.locks;
      let again: readonly Tombstone[] = [];
      const restored = await restoreBackup(
        storeEnv,
        { backup: proved.value.backup, file, passphrase: input.passphrase },
        {
          tombstones,
          deleted: (things) => {
            again = things;
          },
        },
      );
      if (!restored.ok) return restored;
      const admitted = session.admit(restored.value, began);
      if (!admitted.ok) return admitted;
      session.accept();
      const recorded = session.write((store) => {
        const deleted = again.map(({ kind }) => ({ kind, length: null, held: true }));
        const held = heldBy(known(), store.id, session.today);
        recordDeletions(store, deleted, { cause: 'again', deletedOn: session.today, role: roleOf(store), held });
        return ok(undefined);
      });
      // The deletion stands; a receipt that the disk refuses is not worth a restore.
      if (!recorded.ok) session.backupFailure = recorded.failure;
      return ok({ kept: replaces ? basename(replacedOf(file)) : null, deletedAgain: again.length });
    },

    paths: () => {
      const listed = list();
      const folders = { first: firstFolder, second: secondFolder() };
      return listed.ok
        ? listed.value.backups.flatMap(({ place, name }) => {
            const folder = folders[place];
            return folder === null ? [] : [join(folder, name)];
          })
        : [];
    },
  };
}

const failureIn = (result: Result<unknown>): Failure | undefined => (result.ok ? undefined : result.failure);

/** What a restore brings back of a copy: not what has been deleted since. */
function withoutDeleted(contents: StoreContents, tombstones: readonly Tombstone[]): StoreContents {
  const deleted = new Set(tombstones.map(({ id }) => id));
  const left = <T>(of: ReadonlyMap<string, T>) => new Map([...of].filter(([id]) => !deleted.has(id)));
  return { ...contents, case: left(contents.case), meeting: left(contents.meeting), receipt: left(contents.receipt) };
}
