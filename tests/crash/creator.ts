/** Makes a store and kills itself before the n-th file it writes or renames. Arguments: file, passphrase, n. */
import { randomFillSync } from 'node:crypto';
import { createStore } from '../../src/store/index.ts';
import { LOWEST_COST } from '../../src/store/keys/argon2.ts';
import { dyingFiles } from './dying-files.ts';

const [, , file = '', passphrase = '', fatal = ''] = process.argv;
const made = await createStore(
  {
    clock: () => new Date('2026-11-22T10:00:00Z'),
    random: (bytes) => randomFillSync(bytes),
    argon2Worker: new URL('../../src/store/keys/argon2-worker.ts', import.meta.url),
    files: dyingFiles(Number(fatal)),
  },
  { file, passphrase, kdf: LOWEST_COST },
);
if (!made.ok) throw new Error(made.failure.code);
made.value.store.close();
