/** Every file that belongs to a store begins with the store's own name (run-file README, "Files that belong to a store"). */

import { dirname, join } from 'node:path';

/** The key file beside a store file. */
export const keyFileOf = (file: string): string => `${file}.keys`;
/** The note that says who has the store open; for a friendly message only. */
export const openNoteOf = (file: string): string => `${file}.open`;
/** A database being made, before it is given its name. */
export const unfinishedOf = (file: string): string => `${file}.new`;

/** A copy of the database under a new data key, before it takes the database's place (rekey.ts). */
export const rekeyedOf = (file: string): string => `${file}.rekey`;

/** A copy of the database for a backup, while it is made. */
export const copyOf = (file: string): string => `${file}.copy`;
/** A store taken out of a backup, before it takes the place of the present one (backup/restore.ts). */
export const restoredOf = (file: string): string => `${file}.restore`;
/** A store with what could be read from a damaged one, before a person has chosen it (salvage/salvage.ts). */
export const salvagedOf = (file: string): string => `${file}.salvaged`;
/** The store that the last restore replaced, kept. */
export const replacedOf = (file: string): string => `${file}.replaced`;

/** Folder of a store's backups, beside it. */
export const backupFolderOf = (file: string): string => join(dirname(file), 'sikkerhetskopier');

/** The files of one database, the engine's own ones too. */
export const filesOfDatabase = (database: string): string[] => [
  database,
  `${database}-wal`,
  `${database}-shm`,
  `${database}-journal`,
];

/** What may be left of work that was cut off; of no use beside a store that opens. */
export const leftoversOf = (file: string): string[] =>
  [unfinishedOf(file), rekeyedOf(file), copyOf(file), restoredOf(file)]
    .flatMap(filesOfDatabase)
    .concat(
      `${keyFileOf(file)}.tmp`,
      `${restoredOf(file)}.tmp`,
      keyFileOf(restoredOf(file)),
      `${keyFileOf(restoredOf(file))}.tmp`,
      `${openNoteOf(file)}.tmp`,
    );

/** All files that may stand on the disk for one store, the unfinished and temporary ones too; not the one a restore replaced. */
export const filesOfStore = (file: string): string[] => [
  ...filesOfDatabase(file),
  keyFileOf(file),
  openNoteOf(file),
  ...leftoversOf(file),
];
