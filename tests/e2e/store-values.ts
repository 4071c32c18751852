/**
 * A program of its own: prints every value of every table of a closed store as JSON. Arguments: the store's file and the code
 * on its sheet.
 */
import { randomFillSync } from 'node:crypto';
import { openDatabase } from '../../src/store/engine/connection.ts';
import { nodeFiles } from '../../src/store/engine/files.ts';
import { readKeyFile } from '../../src/store/keys/key-file.ts';
import { openSlots } from '../../src/store/keys/slots.ts';

const [file = '', recoveryCode = ''] = process.argv.slice(2);
const keyFile = readKeyFile(nodeFiles, file);
if (!keyFile.ok) throw new Error(`no key file: ${keyFile.failure.code}`);
const environment = {
  clock: () => new Date(),
  random: (bytes: Uint8Array) => randomFillSync(bytes),
  // The code opens its slot without the slow derivation a passphrase needs.
  argon2Worker: new URL('../../src/store/keys/argon2-worker.ts', import.meta.url),
};
const key = await openSlots(environment, keyFile.value.slots, { recoveryCode }, keyFile.value.store);
if (key === undefined) throw new Error('the recovery slot does not open');
const db = openDatabase(file, key.dataKey);
const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
const values = tables.flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).raw().all().flat());
db.close();
console.log(JSON.stringify(values.map((value) => (Buffer.isBuffer(value) ? value.toString('utf8') : String(value)))));
