/**
 * `npm start`: builds when needed and opens Samråd in Electron. Where Electron's binary is not to be had, or with `--browser`,
 * the same built app opens in an installed browser's window, for trying out only.
 */
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { electronBinary } from '../../tests/host/electron-binary.ts';
import { openInBrowser } from './app-window.ts';
import { buildWhenNeeded } from './build.ts';
import { chooseWay } from './choose.ts';
import { findBrowser, hasDisplay } from './find-browser.ts';
import { texts } from './texts.ts';

const root = join(import.meta.dirname, '..', '..');

function runElectron(binary: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, [root, ...args], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}

/** Returns the exit status. */
async function start(given: readonly string[]): Promise<number> {
  const args = given.filter((arg) => arg !== '--browser');
  const saveFolder = join(homedir(), 'Samrad-prøve');
  const choice = chooseWay(
    {
      display: hasDisplay(process.platform, process.env),
      electron: electronBinary(root, process.env),
      browser: findBrowser(process.platform, process.env),
      saveFolder,
    },
    given.includes('--browser'),
  );
  if (choice.way === 'none') {
    console.error(choice.lines.join('\n'));
    return 1;
  }
  await buildWhenNeeded(root, () => console.log(texts.building));
  for (const line of choice.lines) console.log(line);
  return choice.way === 'electron'
    ? runElectron(choice.program, args)
    : openInBrowser({ root, browser: choice.program, saveFolder, args });
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error([texts.failed, error instanceof Error ? error.message : String(error), texts.demo].join('\n'));
  process.exitCode = 1;
}
