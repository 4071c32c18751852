/** Makes a store and kills itself before the n-th file it writes or renames. Arguments: file, passphrase, n. */
import { randomFillSync } from 'node:crypto';
import { type FilePort, nodeFiles } from '../../src/store/engine/files.ts';
import { createStore } from '../../src/store/index.ts';
import { LOWEST_COST } from '../../src/store/keys/argon2.ts';

const [, , file = '', passphrase = '', fatal = ''] = process.argv;
let operations = 0;
const counted = <A extends unknown[], R>(operation: (...given: A) => R) => {
  return (...given: A): R => {
    operations += 1;
    if (operations === Number(fatal)) process.kill(process.pid, 'SIGKILL');
    return operation(...given);
  };
};
const files: FilePort = {
  ...nodeFiles,
  writeNew: counted(nodeFiles.writeNew),
  replace: counted(nodeFiles.replace),
};
const made = await createStore(
  {
    clock: () => new Date('2026-11-22T10:00:00Z'),
    random: (bytes) => randomFillSync(bytes),
    argon2Worker: new URL('../../src/store/keys/argon2-worker.ts', import.meta.url),
    files,
  },
  { file, passphrase, kdf: LOWEST_COST },
);
if (!made.ok) throw new Error(made.failure.code);
made.value.store.close();
