/**
 * Uses the recovery code of a store and kills itself before the n-th file it writes or renames; 0 is never.
 * Arguments: file, recovery code, new passphrase, n.
 */
import { writeSync } from 'node:fs';
import { recoverStore } from '../../src/store/index.ts';
import { LOWEST_COST } from '../../src/store/keys/argon2.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';
import { dyingFiles } from './dying-files.ts';
import { sameBytes } from './same-bytes.ts';

const [, , file = '', recoveryCode = '', passphrase = '', fatal = ''] = process.argv;
writeSync(1, 'ready\n');
const recovered = await recoverStore(
  {
    clock: () => new Date('2026-11-22T10:00:00Z'),
    random: sameBytes(),
    argon2Worker: ARGON2_ONCE,
    files: dyingFiles(Number(fatal)),
  },
  { file, recoveryCode, passphrase, kdf: LOWEST_COST },
);
if (!recovered.ok) throw new Error(recovered.failure.code);
writeSync(1, 'recovered\n');
recovered.value.store.close();
