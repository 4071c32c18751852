/**
 * `npm run check:pdf`: makes every document in every language and has it validated by veraPDF (PDF/A-2a and PDF/UA-1;
 * the variant to fill in, PDF/UA-1) and by qpdf, and compares pictures of its pages with those in `references/`.
 * `npm run check:pdf -- --update` writes the pictures anew, and the results into docs/bruk/dokumenter.md; `-- <files or folders>` validates those files instead.
 * veraPDF needs Java 11 or newer and Maven, which fetches it the first time. What is missing here is said to be not run:
 * the checks are for those who develop Samråd, never for those who use it.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { difference } from './compare.ts';
import { decodePng, encodePng } from './gray-png.ts';
import { type Made, makeAll } from './made.ts';
import { pagePictures } from './page-pictures.ts';
import { type Checked, writeResults } from './result-table.ts';
import { type Profile, validate } from './verapdf.ts';

const REFERENCES = join(import.meta.dirname, 'references');
/** The languages whose pages are kept as pictures: one for each script. */
const PICTURED: readonly string[] = ['nb', 'nb+pl', 'nb+uk', 'nb+ti'];

type Outcome = 'pass' | 'FAIL' | 'not run' | '';
interface Row {
  readonly name: string;
  readonly language: string;
  readonly pages: number | undefined;
  readonly lix: number | undefined;
  readonly outcomes: readonly Outcome[];
}
/** Of these, those that say something to a reader of the guide. */
const PUBLISHED = ['PDF/A-2a', 'PDF/UA-1', 'qpdf'] as const;
const COLUMNS = ['PDF/A-2a', 'PDF/UA-1', 'qpdf', 'pictures'] as const;

function pdfFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) return [];
    if (statSync(path).isFile()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.pdf'))
      .sort()
      .map((name) => join(path, name));
  });
}

/** Says what was not run and, under a failure, why. */
const remarks: string[] = [];

function veraPdf(files: readonly string[]): (file: string, profile: Profile) => Outcome {
  const result = validate(files);
  if ('notRun' in result) {
    remarks.push(`veraPDF not run: ${result.notRun}`);
    return () => 'not run';
  }
  return (file, profile) => {
    const verdict = result.verdicts.find((v) => v.file === file && v.profile === profile);
    if (verdict?.passed === true) return 'pass';
    remarks.push(`${basename(file)}, ${profile}:`, ...(verdict?.broken ?? ['not read']).map((rule) => `    ${rule}`));
    return 'FAIL';
  };
}

function qpdf(): (file: string) => Outcome {
  if (spawnSync('qpdf', ['--version']).error !== undefined) {
    remarks.push('qpdf not run: it is not installed');
    return () => 'not run';
  }
  return (file) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    if (status === 0) return 'pass';
    remarks.push(`${basename(file)}, qpdf: ${(stderr || stdout).trim()}`);
    return 'FAIL';
  };
}

async function pictures(document: Made, update: boolean): Promise<Outcome> {
  if (!PICTURED.includes(document.language) || document.fillable) return '';
  const made = await pagePictures(readFileSync(document.file));
  if (made === undefined) {
    const remark = 'pictures not run: pdf.js has no canvas (@napi-rs/canvas is not installed)';
    if (!remarks.includes(remark)) remarks.push(remark);
    return 'not run';
  }
  const file = join(REFERENCES, basename(document.file).replace(/\.pdf$/, '.png'));
  if (update) {
    mkdirSync(REFERENCES, { recursive: true });
    writeFileSync(file, encodePng(made));
    return 'pass';
  }
  const reference = existsSync(file) ? decodePng(readFileSync(file)) : undefined;
  const found = reference === undefined ? 'no reference (write it with -- --update)' : difference(reference, made);
  if (found === undefined) return 'pass';
  remarks.push(`${basename(document.file)}, pictures: ${found}`);
  return 'FAIL';
}

function report(rows: readonly Row[]): boolean {
  const width = Math.max(8, ...rows.map((row) => row.name.length)) + 2;
  console.log(`${'document'.padEnd(width)}lang  pages  LIX  ${COLUMNS.map((column) => column.padEnd(10)).join('')}`);
  for (const { name, language, pages, lix, outcomes } of rows) {
    const counts = `${language.padEnd(6)}${String(pages ?? '').padStart(5)}  ${(lix?.toFixed(0) ?? '').padStart(3)}  `;
    console.log(
      name.padEnd(width) +
        counts +
        outcomes
          .map((outcome) => outcome.padEnd(10))
          .join('')
          .trimEnd(),
    );
  }
  if (remarks.length > 0) console.log(`\n${remarks.join('\n')}`);
  const count = (wanted: Outcome): number => rows.flatMap((row) => row.outcomes).filter((o) => o === wanted).length;
  const notRun = count('not run') === 0 ? '' : `, ${count('not run')} not run`;
  console.log(`\ncheck:pdf: ${count('pass')} passed, ${count('FAIL')} failed${notRun}`);
  return count('FAIL') === 0;
}

async function checkMade(update: boolean): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'samrad-check-pdf-'));
  try {
    const documents = await makeAll(folder);
    const verdict = veraPdf(documents.map((document) => document.file));
    const syntax = qpdf();
    const rows: Row[] = [];
    const results: Checked[] = [];
    for (const document of documents) {
      const { name, title, language, pages, lix, file, fillable } = document;
      const archive: Outcome = fillable ? '' : verdict(file, '2a');
      const outcomes = [archive, verdict(file, 'ua1'), syntax(file), await pictures(document, update)];
      rows.push({ name, language, pages, lix, outcomes });
      const passed = Object.fromEntries(outcomes.map((o, i) => [COLUMNS[i], o === '' ? undefined : o === 'pass']));
      results.push({ name, title: fillable ? `${title} (utfyllbar)` : title, language, pages, lix, passed });
    }
    if (update) writeResults(results, PUBLISHED);
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkGiven(paths: readonly string[]): Row[] {
  const files = pdfFiles(paths);
  const verdict = veraPdf(files);
  const syntax = qpdf();
  return files.map((file) => ({
    name: basename(file),
    language: '',
    pages: undefined,
    lix: undefined,
    outcomes: [verdict(file, '2a'), verdict(file, 'ua1'), syntax(file), ''],
  }));
}

const asked = process.argv.slice(2);
const update = asked.includes('--update');
const paths = asked.filter((argument) => argument !== '--update');
const rows = paths.length > 0 ? checkGiven(paths) : await checkMade(update);
if (rows.length === 0) {
  console.error(`check:pdf: no PDF files in ${paths.join(', ')}`);
  process.exit(2);
}
process.exit(report(rows) ? 0 : 1);
