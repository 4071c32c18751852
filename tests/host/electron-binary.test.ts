import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronBinary } from './electron-binary.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samrad-electron-'));
  mkdirSync(join(root, 'node_modules', 'electron', 'dist'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('finding the Electron binary', () => {
  it('finds none where the package was never filled', () => {
    expect(electronBinary(root, {})).toBeUndefined();
  });

  it('finds none where the name stands but the file does not', () => {
    writeFileSync(join(root, 'node_modules', 'electron', 'path.txt'), 'electron');
    expect(electronBinary(root, {})).toBeUndefined();
  });

  it('finds the downloaded one', () => {
    writeFileSync(join(root, 'node_modules', 'electron', 'path.txt'), 'electron\n');
    const binary = join(root, 'node_modules', 'electron', 'dist', 'electron');
    writeFileSync(binary, '');
    expect(electronBinary(root, {})).toBe(binary);
  });

  it('finds one brought by hand', () => {
    writeFileSync(join(root, 'node_modules', 'electron', 'path.txt'), 'electron');
    const binary = join(root, 'electron');
    writeFileSync(binary, '');
    expect(electronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: root })).toBe(binary);
  });
});
