/** Files that a store of an earlier schema gave away, made by the program of that time: taken in, put back and rescued by this one. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { databaseIn } from '../../src/store/backup/container.ts';
import { PAGE_SIZE } from '../../src/store/engine/connection.ts';
import { nodeFiles } from '../../src/store/engine/files.ts';
import {
  openStore,
  openTransfer,
  proveBackup,
  readTransfer,
  restoreBackup,
  type Store,
  salvageStore,
  verifyStore,
} from '../../src/store/index.ts';
import { writeKeyFile } from '../../src/store/keys/key-file.ts';
import { MIGRATIONS } from '../../src/store/schema/migrations.ts';
import type { TransferContent } from '../../src/store/transfer/content.ts';
import { must } from '../result.ts';
import { hitsOf, makeStore, open, temporaryFolder, testEnvironment } from './support.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/files/', import.meta.url));
const env = testEnvironment();
const passphrase = 'fjord lykt åker ørn';
const decided = { decide: () => undefined, nameOf: () => '', sideOf: () => '' };
const take = (store: Store, content: TransferContent) => store.transfer.take(content, decided);
const packAll = (store: Store): TransferContent => store.transfer.pack(store.transfer.list().map(({ key }) => key));

/** What every store with the example in it says, whichever way it came. */
function expectExample(store: Store): void {
  const [meeting] = store.meetings.list();
  const [notes] = (meeting?.meeting.agenda ?? []).flatMap(({ case: id }) =>
    meeting === undefined || id === undefined ? [] : (store.notes.get(meeting.id, id) ?? []),
  );
  expect(notes?.notes.lines.map(({ text }) => text)).toEqual(['Bruk dagtavle hver morgen.']);
  expect(store.minutes.versions(meeting?.id ?? '').map(({ content }) => content.approvedOn)).toEqual(['2026-12-10']);
  expect(store.feedback.of(meeting?.id ?? '').texts).toEqual([{ question: 'mostUseful', text: 'Alle ble hørt.' }]);
  expect(store.followUps.of(notes?.caseId ?? '').map(({ content }) => content.newDirection)).toEqual([
    'Vi prøver noe nytt.',
  ]);
  expect(hitsOf(store, 'dagtavle').map(({ kind }) => kind)).toEqual(['advice']);
}

const schemas = readdirSync(FIXTURES).flatMap((name) => /^schema-(\d+)$/.exec(name)?.[1] ?? []);

test('there are files of every schema but the one that is being written', () => {
  const released = MIGRATIONS.slice(0, -1).map(({ version }) => String(version));
  expect(released.filter((version) => !schemas.includes(version))).toEqual([]);
});

describe.each(schemas)('of schema %s', (schema) => {
  const backup = join(FIXTURES, `schema-${schema}`, 'kopi.sikkerhetskopi');
  const { bytes } = must(readTransfer(join(FIXTURES, `schema-${schema}`, 'overforing.samradflytt')));
  const contentOf = async () => must(await openTransfer(env, bytes, 'kajakk ugle fjell vinter torsk'));

  test('a transfer file comes in whole, once, and goes on from here', async () => {
    const content = await contentOf();
    expect(content.schemaVersion).toBe(Number(schema));
    using store = await open(await makeStore());
    expect(take(store, content).created).toHaveLength(content.wholes.length);
    expectExample(store);
    expect(take(store, content)).toMatchObject({ created: [], updated: [], conflicts: [] });
    // What this store packs is the same again to whoever has the old file: nobody is asked about what nobody has changed.
    const content2 = packAll(store);
    expect(content2.schemaVersion).toBe(MIGRATIONS.length);
    expect(content2.wholes.map(({ id, lineage }) => [id, lineage.revision])).toEqual(
      content.wholes.map(({ id, lineage }) => [id, lineage.revision]),
    );
  });

  test('a backup is put back, without what has been deleted since, and takes the transfer file in', async () => {
    const file = join(temporaryFolder(), 'samrad.db');
    const proved = must(await proveBackup(env, { backup, file, passphrase }));
    expect([proved.manifest.schemaVersion, proved.deletedAgain]).toEqual([Number(schema), []]);
    const content = await contentOf();
    // Discussed nowhere: the one case that nothing refers to.
    const deleted = [...proved.contents.case.keys()][0] ?? '';
    const tombstones = [{ kind: 'case' as const, id: deleted, deletedOn: '2026-11-22' }];
    const again: string[] = [];
    const restored = must(
      await restoreBackup(
        env,
        { backup, file, passphrase },
        { tombstones, deleted: (things) => void again.push(...things.map(({ id }) => id)) },
      ),
    );
    using store = restored;
    expect(again).toEqual([deleted]);
    expect(store.cases.get(deleted)?.status).toBe('slettet');
    const told = take(store, content);
    expect([told.conflicts, told.updated, told.deletedHere.case]).toEqual([[], [], 1]);
    expect(store.audit.verifyChain().intact).toBe(true);
  });

  test('a damaged database of it is rescued', async () => {
    const { manifest, database } = must(databaseIn(readFileSync(backup)));
    const file = join(temporaryFolder(), 'samrad.db');
    // One page in the middle: what lies in the others comes along.
    const page = Math.floor(database.length / PAGE_SIZE / 2);
    database[page * PAGE_SIZE + 100] = (database[page * PAGE_SIZE + 100] ?? 0) ^ 1;
    writeFileSync(file, database);
    writeKeyFile(nodeFiles, file, manifest.keys);
    const to = `${file}.salvaged`;
    expect(must(await salvageStore(env, { file, to, passphrase }))).toMatchObject({ checked: true, damagedPages: 1 });
    must(await verifyStore(env, { file: to, passphrase }));
    using store = must(await openStore(env, { file: to, passphrase }));
    expect(store.meetings.list()).toHaveLength(1);
    expect(store.audit.verifyChain().intact).toBe(true);
  });
});
