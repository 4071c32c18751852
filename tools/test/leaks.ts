/** `npm run check:leaks`: a session with marker words in a home and a temporary folder of its own, and a search through both. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSteps } from './steps.ts';

const place = mkdtempSync(join(tmpdir(), 'samrad-leaks-'));
const home = join(place, 'hjem');
const temporary = join(place, 'tmp');
for (const folder of [home, temporary]) mkdirSync(folder);
const failed = await runSteps([
  {
    name: 'leaks',
    command: ['playwright', 'test', '--config', 'tests/leak/playwright.config.ts'],
    env: {
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_CACHE_HOME: join(home, 'cache'),
      TMPDIR: temporary,
      // The spec's own text, compiled, holds the markers.
      PWTEST_CACHE_DIR: join(place, 'compiled'),
    },
  },
]);
rmSync(place, { recursive: true, force: true });
process.exitCode = failed.length === 0 ? 0 : 1;
