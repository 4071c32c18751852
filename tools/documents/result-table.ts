/** The result of `check:pdf` as a table in docs/bruk/dokumenter.md: one row per document, its languages beside each other. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Checked {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly pages: number;
  readonly lix: number | undefined;
  /** Whether each check passed, by the name of the check; undefined when it does not apply. */
  readonly passed: Readonly<Record<string, boolean | undefined>>;
}

const PAGE = join(import.meta.dirname, '../../docs/bruk/dokumenter.md');
const [BEGIN, END] = ['<!-- resultater: skrives av check:pdf -->', '<!-- slutt på resultater -->'];

function row(variants: readonly Checked[], checks: readonly string[]): string[] {
  const verdict = (check: string): string => {
    const verdicts = variants.map((v) => v.passed[check]).filter((v) => v !== undefined);
    return verdicts.length === 0 ? '–' : verdicts.every(Boolean) ? 'bestått' : 'ikke bestått';
  };
  return [
    variants[0]?.title ?? '',
    variants.map((v) => v.language).join(' · '),
    variants.map((v) => v.pages).join(' · '),
    variants.map((v) => v.lix?.toFixed(0) ?? '–').join(' · '),
    ...checks.map(verdict),
  ];
}

/** Writes the table into the page, between its two marks. */
export function writeResults(results: readonly Checked[], checks: readonly string[]): void {
  const head = ['Dokument', 'Språk', 'Sider', 'LIX', ...checks];
  const rows = [...Map.groupBy(results, (r) => r.name).values()].map((variants) => row(variants, checks));
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('docs/bruk/dokumenter.md has no place for the results');
  writeFileSync(PAGE, `${page.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${page.slice(end)}`);
}
