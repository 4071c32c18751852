import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { NO_POLICY } from '../../src/domain/policy.ts';
import { realPathOf, storePlaceProblem } from '../../src/services/place.ts';

test('a link into a synced folder is seen through, also before anything of the store is there', () => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'samrad-place-')));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, 'Dropbox'));
  mkdirSync(join(home, 'lokalt'));
  symlinkSync(join(home, 'Dropbox'), join(home, 'snarvei'), 'junction');
  const problem = (folder: string) =>
    storePlaceProblem(folder, { platform: process.platform, variables: {} }, NO_POLICY.rules);

  expect(realPathOf(join(home, 'snarvei', 'Samrad', 'lager'))).toBe(join(home, 'Dropbox', 'Samrad', 'lager'));
  expect(problem(join(home, 'snarvei', 'Samrad', 'lager'))).toBe('synced');
  expect(problem(join(home, 'lokalt', 'Samrad', 'lager'))).toBeUndefined();
});
