/** `samrad demo`: runs the project's own example into ./demo-output, which it alone may replace. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../domain/language.ts';
import type { ServiceEnvironment } from '../services/environment.ts';
import type { Console } from './console.ts';
import { projectRoot, userPath } from './environment.ts';
import { runCommand } from './run.ts';
import type { Say } from './texts.ts';

const MARK = '.samrad-demo';

export async function demoCommand(
  env: ServiceEnvironment,
  language: Language,
  say: Say,
  console: Console,
  out = userPath('demo-output'),
): Promise<number> {
  console.error(say('demo.title'));
  if (existsSync(out)) {
    if (!existsSync(join(out, MARK))) {
      console.error(say('demo.not-ours'));
      return 2;
    }
    rmSync(out, { recursive: true });
  }
  const file = join(projectRoot, 'resources', 'demo', 'frydal.json');
  const status = await runCommand({ name: 'run', file, out }, env, language, say, console);
  if (status === 0) writeFileSync(join(out, MARK), '');
  return status;
}
