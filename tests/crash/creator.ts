/** Makes a store and kills itself before the n-th file it writes or renames. Arguments: file, passphrase, n. */
import { createStore } from '../../src/store/index.ts';
import { LOWEST_COST } from '../../src/store/keys/argon2.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';
import { dyingFiles } from './dying-files.ts';
import { sameBytes } from './same-bytes.ts';

const [, , file = '', passphrase = '', fatal = ''] = process.argv;
const made = await createStore(
  {
    clock: () => new Date('2026-11-22T10:00:00Z'),
    random: sameBytes(),
    argon2Worker: ARGON2_ONCE,
    files: dyingFiles(Number(fatal)),
  },
  { file, passphrase, kdf: LOWEST_COST },
);
if (!made.ok) throw new Error(made.failure.code);
made.value.store.close();
