/** Every file that belongs to a store begins with the store's own name (run-file README, "Files that belong to a store"). */

/** The key file beside a store file. */
export const keyFileOf = (file: string): string => `${file}.keys`;
/** The note that says who has the store open; for a friendly message only. */
export const openNoteOf = (file: string): string => `${file}.open`;
/** A database being made, before it is given its name. */
export const unfinishedOf = (file: string): string => `${file}.new`;

/** All files that may stand on the disk for one store, the unfinished and temporary ones too. */
export const filesOfStore = (file: string): string[] =>
  [file, unfinishedOf(file)]
    .flatMap((database) => [database, `${database}-wal`, `${database}-shm`, `${database}-journal`])
    .concat(keyFileOf(file), `${keyFileOf(file)}.tmp`, openNoteOf(file), `${openNoteOf(file)}.tmp`);
