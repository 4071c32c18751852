/** The checks that read the source without running the product. */
import type { Step } from './steps.ts';

export const FAST_CHECKS: readonly Step[] = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'layers', command: ['node', 'tools/check/layers.ts'] },
];

export const DEAD_CODE: Step = { name: 'dead code', command: ['knip', '--no-progress'] };
