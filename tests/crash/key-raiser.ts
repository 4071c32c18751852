/**
 * Makes the slot of a person anew at a higher cost, and kills itself before the n-th file it writes or renames, or
 * after it when n is negative; 0 is never. Says what is done. Arguments: file, passphrase, n.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/index.ts';
import { LOWEST_COST } from '../../src/store/keys/argon2.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';
import { dyingFiles } from './dying-files.ts';
import { sameBytes } from './same-bytes.ts';

const [, , file = '', passphrase = '', fatal = ''] = process.argv;
writeSync(1, 'ready\n');
const opened = await openStore(
  {
    clock: () => new Date('2026-11-22T10:00:00Z'),
    random: sameBytes(),
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
