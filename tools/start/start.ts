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
import { findBrowser, hasDisplay } from './find-browser.ts';
import { texts } from './texts.ts';

const root = join(import.meta.dirname, '..', '..');
const say = (line: string): void => console.log(line);

function refuse(...lines: string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}

function runElectron(binary: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, [root, ...args], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}

async function start(given: readonly string[]): Promise<number> {
  const wantsBrowser = given.includes('--browser');
  const args = given.filter((arg) => arg !== '--browser');
  if (!hasDisplay(process.platform, process.env)) return refuse(texts.noDisplay, texts.demo);

  const electron = wantsBrowser ? undefined : electronBinary(root, process.env);
  const browser = findBrowser(process.platform, process.env);
  if (electron === undefined && browser === undefined) return refuse(texts.noBrowser, texts.demo);

  await buildWhenNeeded(root, () => say(texts.building));
  if (electron !== undefined) return runElectron(electron, args);
  if (browser === undefined) return refuse(texts.noBrowser, texts.demo);

  const saveFolder = join(homedir(), 'Samrad-prøve');
  say(wantsBrowser ? texts.asked : texts.noBinary);
  say(`${texts.trial} ${texts.saved} ${saveFolder}.`);
  return openInBrowser({ root, browser, saveFolder, args });
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  process.exitCode = refuse(texts.failed, error instanceof Error ? error.message : String(error), texts.demo);
}
