/**
 * How fast the guard is: loading, whole documents, and typing in a 5,000-character note.
 *
 *   node tests/bench/anonymity.bench.ts
 */

import { NO_LOCAL_KNOWLEDGE } from '../../src/anonymity/finding.ts';
import { createGuard } from '../../src/anonymity/guard.ts';
import { generatedSamples } from '../../tools/anonymity/generate.ts';
import { readLists } from '../../tools/anonymity/lists.ts';
import { Random } from '../../tools/anonymity/random.ts';

const NOTE_LENGTH = 5000;
const KEYSTROKES = 600;
const DOCUMENTS = 6000;

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function typing(name: string, separator: string, texts: readonly string[]): void {
  const session = createGuard().session(NO_LOCAL_KNOWLEDGE);
  const note = texts.join(separator).slice(0, NOTE_LENGTH);
  const typed = ' Hun sa at Marte ikke ville hjem til far i helgen. ';
  session.scan(note);
  const times: number[] = [];
  for (let i = 0; i < KEYSTROKES; i++) {
    const at = Math.floor(note.length / 2);
    const text = note.slice(0, at) + typed.repeat(12).slice(0, i + 1) + note.slice(at);
    const start = performance.now();
    session.scan(text);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)].map((time) => time.toFixed(2));
  process.stdout.write(`${name}: keystroke to findings p50 ${p50} ms, p95 ${p95} ms\n`);
}

const started = performance.now();
const guard = createGuard();
process.stdout.write(`load ${(performance.now() - started).toFixed(0)} ms\n`);
const texts = generatedSamples(readLists(), new Random(7), DOCUMENTS).map((sample) => sample.text);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
for (const round of ['first', 'second']) {
  const fresh = round === 'first' ? guard : createGuard();
  const start = performance.now();
  for (const text of texts) fresh.scan(text, NO_LOCAL_KNOWLEDGE);
  const perSecond = (characters / (performance.now() - start)) * 1000;
  process.stdout.write(
    `${round} run, ${DOCUMENTS} notes: ${Math.round(perSecond).toLocaleString('en')} characters a second\n`,
  );
}
const whole = texts.join('\n');
const wholeGuard = createGuard();
const start = performance.now();
const cpu = process.cpuUsage();
wholeGuard.scan(whole, NO_LOCAL_KNOWLEDGE);
const perSecond = (whole.length / (performance.now() - start)) * 1000;
const used = process.cpuUsage(cpu);
const perCpuSecond = (whole.length / (used.user + used.system)) * 1_000_000;
process.stdout.write(
  `one document of ${whole.length} characters: ${Math.round(perSecond).toLocaleString('en')} characters a second\n`,
);
process.stdout.write(
  `the same, counted in processor time: ${Math.round(perCpuSecond).toLocaleString('en')} characters a second\n`,
);
typing('paragraphs', '\n', texts);
typing('one paragraph', ' ', texts);
