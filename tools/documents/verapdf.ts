/** Runs veraPDF, an independent validator, whose libraries Maven fetches once from Maven Central. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const VERAPDF = join(import.meta.dirname, 'verapdf');
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/verapdf');
const OLDEST_JAVA = 11;

export type Profile = '2a' | 'ua1';
export interface Verdict {
  readonly file: string;
  readonly profile: Profile;
  readonly passed: boolean;
  /** Number of single checks. */
  readonly checks: number;
  /** One line per broken rule. */
  readonly broken: readonly string[];
}

/** A verdict per file and profile, or why there is none. */
export function validate(files: readonly string[]): { readonly verdicts: Verdict[] } | { readonly notRun: string } {
  const version = javaVersion();
  if (version < OLDEST_JAVA) return { notRun: version === 0 ? 'Java is not installed' : `Java ${version} is too old` };
  const path = classPath();
  if ('notRun' in path) return path;
  const { stdout, stderr } = spawnSync('java', ['-cp', path.jars, join(VERAPDF, 'Check.java'), ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const verdicts = parse(stdout);
  return verdicts.length === 0 ? { notRun: `veraPDF gave no answer: ${stderr.trim().slice(0, 300)}` } : { verdicts };
}

function parse(output: string): Verdict[] {
  const verdicts: (Verdict & { broken: string[] })[] = [];
  for (const line of output.split('\n')) {
    const [, verdict, profile, checks, file] = /^(PASS|FAIL)\t(2a|ua1)\t(\d+)\t(.+)$/.exec(line) ?? [];
    if (file !== undefined && (profile === '2a' || profile === 'ua1')) {
      verdicts.push({ file, profile, passed: verdict === 'PASS', checks: Number(checks), broken: [] });
    } else if (line.startsWith('    ')) {
      verdicts[verdicts.length - 1]?.broken.push(line.trim());
    }
  }
  return verdicts;
}

function javaVersion(): number {
  const { stderr, error } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return error === undefined ? Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) : 0;
}

/** The libraries, fetched once per version in pom.xml. */
function classPath(): { readonly jars: string } | { readonly notRun: string } {
  const pom = join(VERAPDF, 'pom.xml');
  const file = join(CACHE, 'classpath.txt');
  const isFresh = existsSync(file) && statSync(file).mtimeMs > statSync(pom).mtimeMs;
  const jars = isFresh ? readFileSync(file, 'utf8').split(delimiter) : [];
  if (jars.length === 0 || !jars.every((jar) => existsSync(jar.trim()))) {
    mkdirSync(CACHE, { recursive: true });
    const args = ['-B', '-q', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${file}`];
    const { status, error } = spawnSync('mvn', args, { stdio: ['ignore', 'ignore', 'ignore'] });
    if (error !== undefined) return { notRun: 'Maven (mvn) is not installed' };
    if (status !== 0) return { notRun: 'Maven could not fetch the veraPDF libraries' };
  }
  return { jars: readFileSync(file, 'utf8').trim() };
}
