/** `npm run check`: types, lint, format, layers, dead code. */
import { DEAD_CODE, FAST_CHECKS } from './check-steps.ts';
import { runSteps } from './steps.ts';

const failed = await runSteps([...FAST_CHECKS, DEAD_CODE]);
process.exitCode = failed.length === 0 ? 0 : 1;
