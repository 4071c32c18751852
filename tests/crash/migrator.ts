/**
 * Opens a store of an older schema, which backs it up and brings it up to date, or restores a backup of one; kills itself before
 * the n-th file it writes or renames, or the n-th time it looks at the clock, which it does within the change too; 0 is never.
 * Arguments: file, recovery code, `file` or `clock`, n, and the backup to restore.
 */
import { randomFillSync } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openStore, restoreBackup } from '../../src/store/index.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';
import { dyingFiles } from './dying-files.ts';

const [, , file = '', recoveryCode = '', what = '', nth = '', backup] = process.argv;
let looks = 0;
writeSync(1, 'ready\n');
const env = {
  clock: (): Date => {
    looks += 1;
    if (what === 'clock' && looks === Number(nth)) process.kill(process.pid, 'SIGKILL');
    return new Date('2027-01-11T10:00:00Z');
  },
  random: (bytes: Uint8Array) => randomFillSync(bytes),
  argon2Worker: ARGON2_ONCE,
  files: dyingFiles(what === 'file' ? Number(nth) : 0),
};
const at = { file, recoveryCode };
const opened = await (backup === undefined ? openStore(env, at) : restoreBackup(env, { ...at, backup }));
if (!opened.ok) throw new Error(opened.failure.code);
writeSync(1, 'upgraded\n');
opened.value.close();
