/** A second process that opens a store, says how it went, and holds it until its input ends. Arguments: file, recovery code. */
import { randomFillSync } from 'node:crypto';
import { openStore } from '../../src/store/index.ts';

const [, , file = '', recoveryCode = ''] = process.argv;
const opened = await openStore(
  {
    clock: () => new Date('2026-11-22T10:00:00Z'),
    random: (bytes) => randomFillSync(bytes),
    argon2Worker: new URL('../../src/store/keys/argon2-worker.ts', import.meta.url),
  },
  { file, recoveryCode },
);
process.stdout.write(`${opened.ok ? 'open' : opened.failure.code}\n`);
if (opened.ok) {
  process.stdin.on('end', () => opened.value.close());
  process.stdin.resume();
}
