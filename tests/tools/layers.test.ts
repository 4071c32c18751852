import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLayers } from '../../tools/check/layers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samrad-layers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const plant = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

test('finds a room that reaches upwards, also through a type', async () => {
  plant('src/store/rows.ts', 'export type Row = { readonly id: string };\n');
  plant(
    'src/domain/case.ts',
    "import type { Row } from '../store/rows.ts';\nexport const idOf = (row: Row) => row.id;\n",
  );
  const report = await checkLayers(folder);
  expect(report.violations).toEqual(['layer-domain: src/domain/case.ts → src/store/rows.ts']);
});

test('finds Node in a room that must run in the page', async () => {
  plant('src/domain/file.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n");
  expect((await checkLayers(folder)).violations).toEqual(['pure-rooms-know-no-node: src/domain/file.ts → fs']);
});

test('sees every module it is asked to check', async () => {
  plant('src/domain/a.ts', 'export const a = 1;\n');
  plant('src/renderer/b.tsx', 'export const B = () => <p />;\n');
  const report = await checkLayers(folder);
  expect(report).toEqual({ violations: [], unseen: [], modules: 2 });
});
