/** What the documents point at is there: links, and the files and tests they name as proof. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const DOCUMENTS = globSync(['*.md', 'docs/**/*.md']).toSorted();
const exists = (path: string): boolean => globSync(path).length > 0;
const textOf = (document: string): string => readFileSync(document, 'utf8').replaceAll(/```.*?```/gs, '');

/** Paths between backticks that begin in a folder of ours. One with a `<word>` in it stands for many. */
const namedIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|tests|tools|resources|docs)\/[^`\s:]+)`/g)].flatMap(([, path]) => path ?? []);

test.each(DOCUMENTS)('%s names files that exist', (document) => {
  const missing = namedIn(textOf(document))
    .filter((path) => !/<.*>|000N/.test(path))
    .filter((path) => !exists(path));
  expect(missing).toEqual([]);
});

test.each(DOCUMENTS)('%s links to files that exist', (document) => {
  const targets = [...textOf(document).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => target ?? []);
  const missing = targets
    .filter((target) => !/^(https?:|#)/.test(target))
    .filter((target) => !exists(join(dirname(document), target.replace(/#.*$/, ''))));
  expect(missing).toEqual([]);
});

test('the documents about security are among them, and name proofs', () => {
  for (const document of ['SECURITY.md', 'docs/sikkerhet/trusselmodell.md', 'docs/sikkerhet/algoritmer.md']) {
    expect(DOCUMENTS).toContain(document);
    expect(namedIn(textOf(document)).length).toBeGreaterThan(5);
  }
});

test('every file in the table of words of ARCHITECTURE.md is in its room', () => {
  const rows = textOf('ARCHITECTURE.md')
    .split('\n')
    .filter((line) => /^\| `\w+` \|/.test(line) && line.split('|').length === 9);
  const ROOMS = ['src/domain', 'src/services', 'src/store', 'src/documents/content', undefined, 'src/renderer'];
  const missing = rows.flatMap((row) =>
    ROOMS.flatMap((room, column) =>
      room === undefined ? [] : filesOf(row.split('|')[column + 2] ?? '').map((name) => join(room, name)),
    ),
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(missing.filter((path) => !exists(path))).toEqual([]);
});

/** Names in a cell; what stands in parentheses is beside the room, and `all` is a word. */
const filesOf = (cell: string): string[] =>
  [...cell.replaceAll(/\(.*?\)/g, '').matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);
