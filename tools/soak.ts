/**
 * The crash tests at length: `npm run soak`, 1,000 rounds, or `npm run soak -- 200`. Every test prints its own figures; this
 * prints them once more together, without what lies between.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { root } from './test/steps.ts';

const USUAL_ROUNDS = 1_000;
/** How the lines begin in which the tests tell their figures. */
const FIGURES = /^(crash|recovery|backup and restore|change of keys|retention|transfer|raise|migration): /;

const rounds = Number(process.argv[2] ?? USUAL_ROUNDS);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('npm run soak -- ROUNDS');
  process.exit(2);
}
const started = Date.now();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const child = spawn(process.execPath, [vitest, 'run', 'tests/crash', '--project', 'node'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, SAMRAD_CRASH_ROUNDS: String(rounds) },
});
const figures: string[] = [];
createInterface({ input: child.stdout }).on('line', (line) => {
  console.log(line);
  const plain = stripVTControlCharacters(line);
  if (FIGURES.test(plain)) figures.push(plain);
});
child.on('close', (status) => {
  console.log(`\nSoak: ${rounds} rounds asked for, ${Math.round((Date.now() - started) / 1000)} s`);
  for (const line of figures) console.log(`  ${line}`);
  if (figures.length === 0) console.error('  no figures: the tests did not run');
  process.exitCode = status === 0 && figures.length > 0 ? 0 : 1;
});
