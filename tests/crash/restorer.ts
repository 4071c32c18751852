/**
 * Backs a store up, changes it and restores the backup; kills itself before the n-th file it writes or renames, 0 is never.
 * Arguments: file, recovery code, folder for the backup, n.
 */
import { randomFillSync } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, restoreBackup } from '../../src/store/index.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';
import { dyingFiles } from './dying-files.ts';

const [, , file = '', recoveryCode = '', folder = '', fatal = ''] = process.argv;
writeSync(1, 'ready\n');
const env = {
  clock: () => new Date('2026-11-22T10:00:00Z'),
  random: (bytes: Uint8Array) => randomFillSync(bytes),
  argon2Worker: ARGON2_ONCE,
  files: dyingFiles(Number(fatal)),
};
const opened = await openStore(env, { file, recoveryCode });
if (!opened.ok) throw new Error(opened.failure.code);
const made = opened.value.backUp({ folders: [folder], reason: 'asked' });
if (!made.ok) throw new Error(made.failure.code);
writeSync(1, 'backed-up\n');
opened.value.cases.create({ observations: 'etter kopien' });
opened.value.close();
const restored = await restoreBackup(env, { file, recoveryCode, backup: join(folder, made.value.name) });
if (!restored.ok) throw new Error(restored.failure.code);
writeSync(1, 'restored\n');
restored.value.close();
