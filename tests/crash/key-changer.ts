/**
 * Adds a second person to a store, changes the first one's passphrase and removes the second again; kills itself before the
 * n-th file it writes or renames, 0 is never. Says what is done. Arguments: file, passphrase, second, changed, n.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/index.ts';
import { LOWEST_COST } from '../../src/store/keys/argon2.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';
import { dyingFiles } from './dying-files.ts';
import { sameBytes } from './same-bytes.ts';

const [, , file = '', passphrase = '', second = '', changed = '', fatal = ''] = process.argv;
const must = <T>(result: { ok: true; value: T } | { ok: false; failure: { code: string } }): T => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
writeSync(1, 'ready\n');
const env = {
  clock: () => new Date('2026-11-22T10:00:00Z'),
  random: sameBytes(),
  argon2Worker: ARGON2_ONCE,
  files: dyingFiles(Number(fatal)),
};
const store = must(await openStore(env, { file, passphrase }));
must(await store.keys.addPerson({ passphrase: second, role: 'fast', cost: LOWEST_COST }));
writeSync(1, 'added\n');
must(await store.keys.changePassphrase({ passphrase: changed, cost: LOWEST_COST }));
writeSync(1, 'changed\n');
const [, other] = must(store.keys.people());
const left = must(await store.removeKey(other?.id ?? ''));
writeSync(1, 'removed\n');
left.close();
