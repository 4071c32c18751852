/** The backups in one folder: which there are, and which rotation takes away. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupPlace, type BackupRow, backupsToLetGo } from '../domain/backup.ts';
import { toOslo } from '../domain/local-time.ts';
import { BACKUP_EXTENSION, readBackupHead } from '../store/index.ts';

export interface KnownBackup extends BackupRow {
  /** Id of the store it is of. */
  readonly storeId: string;
}

function headIn(path: string) {
  try {
    return readBackupHead(path);
  } catch {
    // Gone since the folder was read, or not ours to read: no backup to offer.
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not there, or not ours to read.
    return [];
  }
}

/** The backups that read as such, newest first; none when the folder is not there. */
export function backupsIn(folder: string, place: BackupPlace): KnownBackup[] {
  const names = namesIn(folder).filter((name) => name.endsWith(BACKUP_EXTENSION));
  const known = names.flatMap((name): KnownBackup[] => {
    const head = headIn(join(folder, name));
    if (head === undefined || !head.ok) return [];
    const { madeAt, reason, size, keys } = head.value.manifest;
    return [{ place, name, madeAt, date: toOslo(new Date(madeAt)).date, reason, size, storeId: keys.store }];
  });
  return known.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/**
 * Takes away the backups of one store that rotation lets go now that the one called `name` is made, and what a kill left
 * unfinished. What the disk refuses to delete stays for the next time.
 */
export function rotate(folder: string, storeId: string, name: string): void {
  const ours = backupsIn(folder, 'first').filter((backup) => backup.storeId === storeId);
  const made = ours.find((backup) => backup.name === name);
  // Not to be seen after all: then nothing is let go for its sake.
  const goes = made === undefined ? [] : backupsToLetGo(ours, made).map((backup) => backup.name);
  const unfinished = namesIn(folder).filter((each) => each.endsWith(`${BACKUP_EXTENSION}.part`));
  for (const each of [...goes, ...unfinished]) {
    try {
      rmSync(join(folder, each));
    } catch {
      // One copy too many harms nobody.
    }
  }
}
