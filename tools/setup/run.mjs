// Runs a TypeScript program of the project with the pinned Node, installing first when needed.
//
//   node tools/setup/run.mjs src/cli/index.ts run FILE --out DIR
//
// Plain JavaScript without dependencies: it must run on a fresh clone with the machine's own Node (20 or newer).
// Everything it says goes to stderr, so that a program's stdout stays its own.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './install.mjs';

const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error('Usage: node tools/setup/run.mjs SCRIPT [ARGUMENT ...]');
  process.exit(2);
}
const installed = await ensureInstalled();
if (installed !== 0) process.exit(installed);

const node = join(projectRoot, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(projectRoot, script), ...args], {
  stdio: 'inherit',
  env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
