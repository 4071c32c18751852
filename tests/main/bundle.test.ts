/** What is built: nothing of the tests in it, and nothing asked for at run time but what is shipped. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildWhenNeeded } from '../../tools/start/build.ts';

const root = process.cwd();
const built = (path: string): string => readFileSync(join(root, 'out', path), 'utf8');

beforeAll(() => buildWhenNeeded(root), 120_000);

describe('the built app', () => {
  it('holds nothing of the stand-in host or of a test tool', () => {
    const files = readdirSync(join(root, 'out'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(c?js|html|css)$/.test(file),
    );
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const file of files) {
      expect(built(file), file).not.toMatch(
        /samradStandIn|samrad\.stand-in|tests\/host|app-scheme\.invalid|playwright/,
      );
    }
  });

  it('main imports Electron, Node and the shipped dependencies only', () => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const allowed = new Set(['electron', ...Object.keys(dependencies), ...builtinModules]);
    for (const file of ['main/index.js', 'main/argon2-worker.js']) {
      const imported = [...built(file).matchAll(/^import\s(?:[^'"]*from\s)?["']([^"']+)["'];?$/gm)].map(
        (m) => m[1] ?? '',
      );
      expect(imported.length, file).toBeGreaterThan(0);
      for (const name of imported) expect(allowed, `${file}: ${name}`).toContain(name.replace(/^node:/, ''));
    }
  });

  it('each preload is one small file that asks for Electron alone', () => {
    const preloads = readdirSync(join(root, 'out', 'preload')).sort();
    expect(preloads).toEqual(['index.cjs', 'projector.cjs']);
    for (const file of preloads) {
      const preload = built(`preload/${file}`);
      const asked = [...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1]);
      expect(asked).toEqual(['electron']);
      expect(preload.length).toBeLessThan(10_000);
    }
    expect(built('preload/projector.cjs').match(/samrad:[a-z.]+/gi)).toEqual(['samrad:lead.projection']);
  });

  it.each(['index', 'projector'])('the page %s carries no script or style of its own in the markup', (name) => {
    const page = built(`renderer/${name}.html`);
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  });
});

describe('the source of the shell', () => {
  it('never opens anything outside, updates itself or reports a crash', () => {
    const sources = ['main', 'preload'].flatMap((room) =>
      readdirSync(join(root, 'src', room)).map((file) => readFileSync(join(root, 'src', room, file), 'utf8')),
    );
    expect(sources.length).toBeGreaterThan(10);
    for (const source of sources) {
      expect(source).not.toMatch(
        /openExternal|autoUpdater|crashReporter|printToPDF|executeJavaScript|webviewTag: true/,
      );
    }
  });
});
