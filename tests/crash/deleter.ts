/**
 * Deletes for good one thing after another: a case with its marks, then its meeting with frozen minutes, each with its receipt
 * in one transaction; acknowledges each. Starts when it is told the file on its input. Argument: recovery code.
 */
import { randomFillSync } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/index.ts';

const [, , recoveryCode = ''] = process.argv;
const file = await new Promise<string>((resolve) => {
  process.stdin.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
});
const opened = await openStore(
  {
    clock: () => new Date('2029-01-10T10:00:00Z'),
    random: (bytes: Uint8Array) => randomFillSync(bytes),
    argon2Worker: new URL('../../src/store/keys/argon2-worker.ts', import.meta.url),
  },
  { file, recoveryCode },
);
if (!opened.ok) throw new Error(opened.failure.code);
const store = opened.value;
writeSync(1, 'ready\n');
for (const { id, meeting } of store.meetings.list()) {
  const cases = meeting.agenda.flatMap((item) => item.case ?? []);
  store.transaction(() => {
    for (const each of cases) store.deletion.purge('case', each);
    store.deletion.purge('meeting', id);
    store.retention.record({
      kind: 'meeting',
      count: 1 + cases.length,
      cause: 'rule',
      length: 24,
      deletedOn: '2029-01-10',
      role: 'bruker',
      lastBackup: null,
      goneBy: null,
    });
    store.audit.append('delete', 'bruker');
  });
  writeSync(1, `${id}\n`);
}
// Left open on purpose: the parent ends it.
setInterval(() => {}, 1_000);
