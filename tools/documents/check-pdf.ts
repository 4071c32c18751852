/**
 * `npm run check:pdf -- [files or folders]`: validates PDF files with veraPDF, an independent validator, against
 * PDF/A-2a and PDF/UA-1. Without arguments: every document type and language of `demo-output/`, if it is there.
 * Needs Java 11 or newer and Maven, which fetches veraPDF from Maven Central the first time. Where they are missing it
 * says so and ends with status 0: the check is for those who develop Samråd, never for those who use it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const VERAPDF = join(import.meta.dirname, 'verapdf');
const CACHE = join(ROOT, 'node_modules/.cache/verapdf');
const OLDEST_JAVA = 11;

function notRun(reason: string): never {
  console.log(`check:pdf not run: ${reason}`);
  process.exit(0);
}

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

function javaVersion(): number {
  const { stderr, error } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return error === undefined ? Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) : 0;
}

/** The libraries of veraPDF, fetched once per version in pom.xml. */
function classPath(): string {
  const pom = join(VERAPDF, 'pom.xml');
  const file = join(CACHE, 'classpath.txt');
  const isFresh = existsSync(file) && statSync(file).mtimeMs > statSync(pom).mtimeMs;
  if (
    !isFresh ||
    !readFileSync(file, 'utf8')
      .split(delimiter)
      .every((jar) => existsSync(jar.trim()))
  ) {
    mkdirSync(CACHE, { recursive: true });
    const args = ['-B', '-q', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${file}`];
    const { status, error } = spawnSync('mvn', args, { stdio: ['ignore', 'ignore', 'ignore'] });
    if (error !== undefined) notRun('Maven (mvn) is not installed');
    if (status !== 0) notRun('Maven could not fetch the veraPDF libraries');
  }
  return readFileSync(file, 'utf8').trim();
}

const asked = process.argv.slice(2);
const files = pdfFiles(asked.length > 0 ? asked : [join(ROOT, 'demo-output')]);
if (files.length === 0) {
  if (asked.length === 0) notRun('no PDF files (run npm run demo first, or name files)');
  console.error(`check:pdf: no PDF files in ${asked.join(', ')}`);
  process.exit(2);
}
const version = javaVersion();
if (version < OLDEST_JAVA) notRun(version === 0 ? 'Java is not installed' : `Java ${version} is too old`);

const { status, stdout, stderr } = spawnSync('java', ['-cp', classPath(), join(VERAPDF, 'Check.java'), ...files], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
process.stdout.write(stdout);
if (status !== 0) process.stderr.write(stderr);
const passed = stdout.match(/^PASS/gm)?.length ?? 0;
console.log(`check:pdf: ${files.length} files, 2 profiles each: ${passed} passed, ${files.length * 2 - passed} failed`);
process.exit(status === 0 && passed === files.length * 2 ? 0 : 1);
