/**
 * Makes the slot of a person anew at a higher cost, and kills itself before the n-th file it writes or renames, or
 * after it when n is negative; 0 is never. Says what is done. Arguments: file, passphrase, n.
 */
import { randomFillSync } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/index.ts';
import { LOWEST_COST } from '../../src/store/keys/argon2.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';
import { dyingFiles } from './dying-files.ts';

const [, , file = '', passphrase = '', fatal = ''] = process.argv;
writeSync(1, 'ready\n');
const opened = await openStore(
  {
    clock: () => new Date('2026-11-22T10:00:00Z'),
    // The same salt every time, so that the slow part is worked out once in a run.
    random: (bytes) => (bytes.length === 16 ? bytes.fill(5) : randomFillSync(bytes)),
    argon2Worker: ARGON2_ONCE,
    files: dyingFiles(Number(fatal)),
  },
  { file, passphrase },
);
if (!opened.ok) throw new Error(opened.failure.code);
const raised = await opened.value.keys.raiseCost({
  passphrase,
  cost: { ...LOWEST_COST, iterations: 5 },
  stop: new AbortController().signal,
  accept: () => true,
});
if (!raised.ok || !raised.value) throw new Error('the slot was not raised');
writeSync(1, 'raised\n');
opened.value.close();
