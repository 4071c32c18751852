/**
 * The layer rules of .dependency-cruiser.cjs as a check that cannot pass by accident: it fails when a rule is broken, and
 * also when it saw fewer modules than the folder has, which is what happens when the parser understands no TypeScript.
 */
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

export interface LayerReport {
  /** `rule: from → to`, one per broken rule. */
  readonly violations: string[];
  /** Source files of the folder that the check did not see. */
  readonly unseen: string[];
  readonly modules: number;
}

/** Checks the folder `src` under `baseDir`. */
export async function checkLayers(baseDir: string): Promise<LayerReport> {
  const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  const { modules, summary } = output as ICruiseResult;
  const seen = new Set(modules.map((m) => m.source.replaceAll('\\', '/')));
  const files = globSync('src/**/*.{ts,tsx}', { cwd: baseDir }).map((f) => f.replaceAll('\\', '/'));
  return {
    violations: summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`),
    unseen: files.filter((f) => !seen.has(f)),
    modules: files.length,
  };
}

if (import.meta.main) {
  const { violations, unseen, modules } = await checkLayers(process.cwd());
  for (const violation of violations) console.error(violation);
  for (const file of unseen) console.error(`not seen by the layer check: ${file}`);
  console.log(`Layers: ${modules} modules, ${violations.length} violations, ${unseen.length} unseen`);
  process.exitCode = violations.length + unseen.length === 0 ? 0 : 1;
}
