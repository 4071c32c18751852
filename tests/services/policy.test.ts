import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { NO_POLICY, type PolicyProblem, policyFileSchema } from '../../src/domain/policy.ts';
import { DEFAULT_PREFERENCES } from '../../src/domain/settings.ts';
import { createServices } from '../../src/services/index.ts';
import { isOfAdministrator, policyFrom, policyPlaces, readPolicy } from '../../src/services/policy-file.ts';
import { policyJsonSchema, SCHEMA_FILE } from '../../tools/policy/schema.ts';
import { must } from '../result.ts';
import { PASSPHRASE, practice } from './harness.ts';

const LINUX = { platform: 'linux', variables: { USER: 'kari' } };
const DOCS = join(import.meta.dirname, '../../docs/drift');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const problemsOf = (text: string | Uint8Array): PolicyProblem[] =>
  policyFrom('p', typeof text === 'string' ? bytes(text) : text, LINUX).problems;

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'samrad-policy-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

describe('the file', () => {
  test('the example for IT is read, on the system it is written for, and every key of it holds', () => {
    const windows = { platform: 'win32', variables: { USERNAME: 'kari' } };
    const policy = policyFrom('p', readFileSync(join(DOCS, 'policy.eksempel.json')), windows);
    expect(policy.problems).toEqual([]);
    expect(Object.entries(policy.rules).filter(([, value]) => value === null)).toEqual([]);
    expect(policy.rules.secondBackupFolder).toBe('\\\\filtjener\\samrad\\kari');
  });

  test('the schema for editors is that of the program, and the page for IT names every key', () => {
    expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(policyJsonSchema()));
    const page = readFileSync(join(DOCS, 'policy.md'), 'utf8');
    for (const key of Object.keys(policyFileSchema.shape)) expect(page).toContain(`\`${key}\``);
  });

  test.each<[string, string | Uint8Array, Partial<PolicyProblem>]>([
    ['a comma too many', '{\n  "format": "samrad-policy/1",\n}', { what: 'not-json', line: 3 }],
    ['cut off', '{\n  "format": "samrad-policy/1"\n', { what: 'not-json', line: 2 }],
    ['empty', '', { what: 'not-json', line: 1 }],
    ['no text', new Uint8Array([0xff, 0xfe, 0x7b, 0]), { what: 'not-text', line: null }],
    ['a list', '[]', { what: 'wrong-type', key: '' }],
    ['no format', '{}', { what: 'missing', key: 'format' }],
    ['a later format', '{ "format": "samrad-policy/2", "new": 1 }', { what: 'newer', line: 1 }],
    [
      'a slip in a key',
      '{\n  "format": "samrad-policy/1",\n  "maxLockMinuts": 1\n}',
      { what: 'unknown-key', key: 'maxLockMinuts', line: 3 },
    ],
    [
      'more than may be decided',
      '{\n  "format": "samrad-policy/1",\n\n  "maxLockMinutes": 60\n}',
      { what: 'value', key: 'maxLockMinutes', line: 4 },
    ],
    ['a word for no', '{ "format": "samrad-policy/1", "osKeySlot": "nei" }', { what: 'wrong-type', key: 'osKeySlot' }],
    [
      'the same twice',
      '{ "format": "samrad-policy/1", "maxLockMinutes": 1,\n "maxLockMinutes": 5 }',
      { what: 'duplicate', key: 'maxLockMinutes', line: 2 },
    ],
    [
      'a folder that is none',
      '{ "format": "samrad-policy/1", "exportFolders": ["/a", "b"] }',
      { what: 'not-absolute', key: 'exportFolders[1]', line: 1 },
    ],
    [
      'a variable nobody has',
      '{ "format": "samrad-policy/1", "secondBackupFolder": "/k/%FINNES_IKKE%" }',
      { what: 'no-such-variable', key: 'secondBackupFolder' },
    ],
    ['far too much', ' '.repeat(70_000), { what: 'too-large' }],
  ])('%s is told with its line, and the strictest of everything holds', (_, text, told) => {
    expect(problemsOf(text)).toMatchObject([told]);
    const { rules } = policyFrom('p', typeof text === 'string' ? bytes(text) : text, LINUX);
    expect(rules).toMatchObject({ maxLockMinutes: 1, minPassphraseScore: 4, osKeySlot: false, exportFolders: [] });
  });

  test('the mark that Windows’ tools put before a text, and variables in folders, are understood', () => {
    const policy = policyFrom(
      'p',
      bytes('\uFEFF{ "format": "samrad-policy/1", "exportFolders": ["/saker/%USER%"] }'),
      LINUX,
    );
    expect(policy).toMatchObject({ problems: [], rules: { exportFolders: ['/saker/kari'], maxLockMinutes: null } });
  });
});

describe('the place', () => {
  test('is the machine’s, and a changed variable does not lead past the usual folder', () => {
    expect(policyPlaces({ platform: 'win32', variables: { ProgramData: 'D:\\Mine' } })).toEqual([
      'C:\\ProgramData\\Samrad\\policy.json',
      'D:\\Mine\\Samrad\\policy.json',
    ]);
    expect(policyPlaces({ platform: 'win32', variables: { ProgramData: 'C:\\ProgramData' } })).toHaveLength(1);
    expect(policyPlaces(LINUX)).toEqual(['/etc/samrad/policy.json']);
    expect(policyPlaces({ platform: 'darwin', variables: {} })[0]).toMatch(/^\/Library\//);
  });

  test('without a file nothing is decided; one that others can write, or that cannot be read, is refused', () => {
    const here = folder();
    const file = join(here, 'policy.json');
    const read = (trusted?: () => boolean) => readPolicy(LINUX, [join(here, 'a', 'policy.json'), file], trusted);
    expect(read()).toEqual(NO_POLICY);
    writeFileSync(file, '{ "format": "samrad-policy/1", "maxLockMinutes": 2 }');
    expect(read(() => true)).toMatchObject({ file, problems: [], rules: { maxLockMinutes: 2 } });
    chmodSync(file, 0o666);
    expect(read()).toMatchObject({ file, problems: [{ what: 'untrusted' }], rules: { maxLockMinutes: 1 } });
    rmSync(file);
    mkdirSync(file);
    expect(read(() => true)).toMatchObject({ problems: [{ what: 'unreadable' }] });
  });

  test.runIf(process.platform === 'linux')('what only the administrator can write is trusted', () => {
    expect(isOfAdministrator('/etc/passwd', 'linux')).toBe(true);
  });
});

test('what is decided holds in the services, whatever the page asks for', async () => {
  const b = await practice();
  b.services.lock('user');
  const second = join(b.home, 'kopier', 'kari');
  const policy = policyFrom(
    'policy.json',
    bytes(
      JSON.stringify({
        format: 'samrad-policy/1',
        maxLockMinutes: 2,
        minPassphraseScore: 4,
        secondBackupFolder: second,
        exportFolders: [join(b.home, 'tillatt')],
        storeFolders: [b.home],
      }),
    ),
    LINUX,
  );
  const governed = { rule: 'policy', code: 'not-allowed' };
  const env = { ...b.env, placeRules: LINUX, policy };
  const services = createServices(env);
  onTestFinished(() => services.close());

  expect(must(services.settings.get()).lockMinutes).toBe(2);
  expect(services.settings.set({ ...DEFAULT_PREFERENCES, lockMinutes: 5 })).toEqual({ ok: false, failure: governed });
  expect(must(services.settings.set({ ...DEFAULT_PREFERENCES, lockMinutes: 1 })).lockMinutes).toBe(1);
  expect(must(services.vault.checkPassphrase({ passphrase: 'elg bålplass trikk mose' }))).toEqual({
    score: 3,
    enough: false,
  });
  expect(must(services.vault.checkPassphrase({ passphrase: 'kajakk gulrot tinde ugle hytte sykkel' })).enough).toBe(
    true,
  );

  must(await services.vault.unlock({ passphrase: PASSPHRASE }));
  // The copy of the day is in the organisation's folder too, which nobody had made.
  expect(readdirSync(second)).toHaveLength(1);
  expect(await services.backup.chooseFolder()).toEqual({ ok: false, failure: governed });
  expect(services.backup.forgetFolder()).toEqual({ ok: false, failure: governed });
  expect(services.backup.takeBackFolder()).toEqual({ ok: false, failure: governed });

  const log = { event: null, role: null, from: null, format: 'txt' } as const;
  b.desk.file = join(b.home, 'logg.txt');
  expect(await services.vault.exportLog(log)).toEqual({
    ok: false,
    failure: { code: 'not-allowed', rule: 'policy-export' },
  });
  expect(existsSync(b.desk.file)).toBe(false);
  mkdirSync(join(b.home, 'tillatt', 'mitt'), { recursive: true });
  b.desk.file = join(b.home, 'tillatt', 'mitt', 'logg.txt');
  must(await services.vault.exportLog(log));
  services.lock('user');

  const elsewhere = createServices({
    ...env,
    policy: { ...policy, rules: { ...policy.rules, storeFolders: [join(b.home, 'annet')] } },
  });
  expect(must(elsewhere.vault.status())).toMatchObject({ place: 'policy', policy: { file: 'policy.json' } });
});
