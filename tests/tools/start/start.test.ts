/** The command itself, as far as it goes without a screen; and the parts that look at the machine. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../../tools/start/build.ts';
import { findBrowser, hasDisplay } from '../../../tools/start/find-browser.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samrad-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, seconds: number): void => {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, seconds, seconds);
};
/** Folders count with their own time, which writing has just changed. */
const settle = (path: string, seconds: number): void => utimesSync(join(folder, path), seconds, seconds);

describe.runIf(process.platform === 'linux')('npm start without a screen', () => {
  it('ends with status 1, names npm run demo, and shows no stack', async () => {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    const ran = await new Promise<{ status: unknown; out: string; err: string }>((resolve) => {
      execFile(process.execPath, ['tools/start/start.ts'], { env }, (error, out, err) =>
        resolve({ status: error?.code ?? 0, out, err }),
      );
    });
    expect(ran.status).toBe(1);
    expect(ran.err.trim().split('\n')).toHaveLength(2);
    expect(ran.err).toContain('npm run demo');
    expect(ran.out).toBe('');
  });
});

describe('whether to build', () => {
  const built = ['out/main/index.js', 'out/main/argon2-worker.js', 'out/preload/index.cjs', 'out/renderer/index.html'];
  const buildAll = (seconds: number): void => {
    for (const file of built) write(file, seconds);
  };

  it('when nothing is built, or a part of it is missing', () => {
    expect(isStale(folder)).toBe(true);
    buildAll(2_000);
    rmSync(join(folder, 'out/preload/index.cjs'));
    expect(isStale(folder)).toBe(true);
  });

  it('when a source or a resource is newer, not when all are older', () => {
    buildAll(2_000);
    write('src/main/index.ts', 1_000);
    write('resources/texts/nb/menu.json', 1_000);
    for (const path of ['src', 'src/main', 'resources', 'resources/texts', 'resources/texts/nb']) settle(path, 1_000);
    expect(isStale(folder)).toBe(false);
    write('resources/texts/nb/menu.json', 3_000);
    expect(isStale(folder)).toBe(true);
  });

  it('when a source has been removed', () => {
    buildAll(2_000);
    write('src/a.ts', 1_000);
    settle('src', 1_000);
    expect(isStale(folder)).toBe(false);
    rmSync(join(folder, 'src/a.ts'));
    expect(isStale(folder)).toBe(true);
  });
});

describe('finding a browser', () => {
  const program = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, '');
    chmodSync(path, 0o755);
    return path;
  };

  it.each(['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge', 'msedge'])('%s on the path', (name) => {
    const path = program(name);
    expect(findBrowser('linux', { PATH: `/nowhere:${folder}` })).toBe(path);
  });

  it('one that cannot be run is none', () => {
    writeFileSync(join(folder, 'chromium'), '');
    expect(findBrowser('freebsd', { PATH: folder })).toBeUndefined();
    expect(findBrowser('freebsd', {})).toBeUndefined();
  });

  it('in Windows’ usual places, whatever they are called there', () => {
    mkdirSync(join(folder, 'x'));
    // A Windows path is one plain file name here.
    const name = '\\Microsoft\\Edge\\Application\\msedge.exe';
    const base = join(folder, 'x', 'PF');
    writeFileSync(`${base}${name}`, '');
    chmodSync(`${base}${name}`, 0o755);
    expect(findBrowser('win32', { ProgramFiles: base })).toBe(`${base}${name}`);
  });

  it('needs a screen to show it on', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});
