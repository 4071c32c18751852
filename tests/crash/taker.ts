/**
 * Takes in what another store has packed, and kills itself when the n-th whole stands; 0 is never.
 * Arguments: file, recovery code, file with the content, n.
 */

import { randomFillSync } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { openStore } from '../../src/store/index.ts';
import { transferContentSchema } from '../../src/store/transfer/content.ts';

const [, , file = '', recoveryCode = '', packed = '', fatal = ''] = process.argv;
const content = transferContentSchema.parse(JSON.parse(readFileSync(packed, 'utf8')));
const opened = await openStore(
  {
    clock: () => new Date('2026-11-22T10:00:00Z'),
    random: (bytes) => randomFillSync(bytes),
    argon2Worker: new URL('../../src/store/keys/argon2-worker.ts', import.meta.url),
  },
  { file, recoveryCode },
);
if (!opened.ok) throw new Error(opened.failure.code);
writeSync(1, 'ready\n');
let standing = 0;
opened.value.transfer.take(content, {
  decide: () => undefined,
  nameOf: (key) => {
    standing += 1;
    if (standing === Number(fatal)) process.kill(process.pid, 'SIGKILL');
    return key;
  },
  sideOf: () => undefined,
});
writeSync(1, 'taken\n');
opened.value.close();
