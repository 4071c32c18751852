/**
 * `npm run check:word`: makes every document in Word, has LibreOffice open and print it, and reads what came out: every word
 * is there in its order, no page is empty, and there are about as many pages as in our own PDF. Where LibreOffice is missing
 * it says so and does nothing: the check is for those who develop Samråd. Microsoft Word is never run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentModel } from '../../src/documents/model.ts';
import { loadFonts, renderDocument } from '../../src/documents/render.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { parentLanguages } from '../../src/domain/parent-language.ts';
import { build, buildDraft, PARENT_SOURCES, SOURCES, TODAY } from '../../tests/documents/content/sources.ts';
import { docxWords } from '../../tests/documents/parity.ts';
import { withPdf } from '../../tests/documents/pdf-reader.ts';

interface Printed {
  readonly name: string;
  readonly words: readonly string[];
  /** Pages of our own PDF; undefined where the language has none. */
  readonly pages: number | undefined;
  /** Whether what is painted can be read back in order: Arabic cannot. */
  readonly inOrder: boolean;
}

const RESOURCES = join(import.meta.dirname, '../../resources');
/** LibreOffice breaks lines a little otherwise than we do. */
const MORE_PAGES = 1;

function* models(): Generator<readonly [name: string, model: DocumentModel, rightToLeft: boolean]> {
  for (const [name, source] of SOURCES) {
    for (const language of LANGUAGES) yield [`${name} ${language}`, build(source, language), false];
  }
  for (const [name, source] of PARENT_SOURCES) {
    for (const { code, direction } of parentLanguages) {
      yield [`${name} nb ${code}`, buildDraft(source, code), direction === 'rtl'];
    }
  }
}

async function makeAll(folder: string): Promise<Printed[]> {
  const env = { fonts: loadFonts(RESOURCES), madeOn: TODAY };
  const made: Printed[] = [];
  for (const [title, model, rightToLeft] of models()) {
    const name = title.replaceAll(/[^a-z]+/g, '-');
    const { bytes } = await renderDocument(model, 'docx', env);
    writeFileSync(join(folder, `${name}.docx`), bytes);
    const pages = rightToLeft ? undefined : (await renderDocument(model, 'pdf', env)).pages;
    made.push({ name, words: await docxWords(bytes), pages, inOrder: !rightToLeft });
  }
  return made;
}

/** What stands on each page, without white space: the reader sets spaces of its own inside words. */
const pagesOf = (bytes: Uint8Array): Promise<string[]> =>
  withPdf(bytes, async (pdf) => {
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')));
    }
    return pages;
  });

const squeezed = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u00AD\u200B-\u200F]+/gu, '');

/** The first word that does not follow those before it; headers, footers and repeated heads may stand between. */
function firstMissing(words: readonly string[], text: string): string | undefined {
  let from = 0;
  for (const word of words) {
    const wanted = squeezed(word);
    const at = text.indexOf(wanted, from);
    if (at < 0) return word;
    from = at + wanted.length;
  }
  return undefined;
}

async function faultsOf({ name, words, pages, inOrder }: Printed, folder: string): Promise<string[]> {
  const file = join(folder, 'pdf', `${name}.pdf`);
  if (!existsSync(file)) return ['LibreOffice made nothing of it'];
  const printed = await pagesOf(new Uint8Array(readFileSync(file)));
  const faults: string[] = [];
  const empty = printed.indexOf('');
  if (empty >= 0) faults.push(`page ${empty + 1} is empty`);
  if (pages !== undefined && printed.length > pages + MORE_PAGES) {
    faults.push(`${printed.length} pages, our PDF has ${pages}`);
  }
  const missing = inOrder ? firstMissing(words, printed.join('')) : undefined;
  if (missing !== undefined) faults.push(`«${missing}» is not there, or not in its place`);
  return faults;
}

/** The scripts of our own fonts can be shown also where the machine has none for them; Word brings its own. */
const fontSettings = (fonts: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${fonts}</dir></fontconfig>
`;

if (spawnSync('soffice', ['--version']).error !== undefined) {
  console.log('check:word not run: LibreOffice is not installed (Debian: libreoffice-writer)');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'samrad-check-word-'));
try {
  mkdirSync(join(folder, 'pdf'));
  writeFileSync(join(folder, 'fonts.conf'), fontSettings(join(RESOURCES, 'fonts')));
  const made = await makeAll(folder);
  const files = made.map(({ name }) => join(folder, `${name}.docx`));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const converted = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf'), ...files],
    { encoding: 'utf8', env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') } },
  );
  if (converted.status !== 0) console.log(converted.stderr.trim());
  let failed = 0;
  for (const document of made) {
    const faults = await faultsOf(document, folder);
    if (faults.length > 0) failed++;
    for (const fault of faults) console.log(`${document.name}: ${fault}`);
  }
  console.log(`check:word: ${made.length - failed} of ${made.length} documents open in LibreOffice as they were made`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
