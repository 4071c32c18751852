/** Finds a Chromium, Chrome or Edge that a person has installed. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];

/** Usual places that are not on the path. Variables in percent signs are looked up. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: [
    '%ProgramFiles%\\Google\\Chrome\\Application\\chrome.exe',
    '%ProgramFiles(x86)%\\Google\\Chrome\\Application\\chrome.exe',
    '%LOCALAPPDATA%\\Google\\Chrome\\Application\\chrome.exe',
    '%ProgramFiles(x86)%\\Microsoft\\Edge\\Application\\msedge.exe',
    '%ProgramFiles%\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Path of the first browser found, or undefined. */
export function findBrowser(platform: NodeJS.Platform, env: Environment): string | undefined {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => ON_PATH.map((name) => join(folder, name)));
  const usual = (PLACES[platform] ?? []).map((place) => place.replace(/%([^%]+)%/g, (_all, name) => env[name] ?? ''));
  return (platform === 'win32' ? usual : [...onPath, ...usual]).find(isProgram);
}

/** Whether a window can be shown at all. */
export const hasDisplay = (platform: NodeJS.Platform, env: Environment): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
