/** Every file that belongs to a store begins with the store's own name (run-file README, "Files that belong to a store"). */

/** The key file beside a store file. */
export const keyFileOf = (file: string): string => `${file}.keys`;
/** The note that says who has the store open; for a friendly message only. */
export const openNoteOf = (file: string): string => `${file}.open`;
/** A database being made, before it is given its name. */
export const unfinishedOf = (file: string): string => `${file}.new`;

/** A copy of the database under a new data key, before it takes the database's place (rekey.ts). */
export const rekeyedOf = (file: string): string => `${file}.rekey`;

/** The files of one database, the engine's own ones too. */
export const filesOfDatabase = (database: string): string[] => [
  database,
  `${database}-wal`,
  `${database}-shm`,
  `${database}-journal`,
];

/** All files that may stand on the disk for one store, the unfinished and temporary ones too. */
export const filesOfStore = (file: string): string[] =>
  [file, unfinishedOf(file), rekeyedOf(file)]
    .flatMap(filesOfDatabase)
    .concat(keyFileOf(file), `${keyFileOf(file)}.tmp`, openNoteOf(file), `${openNoteOf(file)}.tmp`);
