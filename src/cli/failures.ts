/** Failures as exit statuses and text. The statuses are those of the run-file format's description (docs/bruk/kjorefil.md). */
import type { Failure, Problem } from '../domain/result.ts';
import { isCliKey, type Say } from './texts.ts';

export const EXIT_DONE = 0;
export const EXIT_FAULT = 1;

const STATUS: Readonly<Record<Failure['code'], number>> = {
  invalid: 2,
  'not-json': 2,
  'too-large': 2,
  'no-such-file': 2,
  'unreadable-file': 2,
  arguments: 2,
  'file-exists': 2,
  'folder-not-empty': 2,
  'folder-is-file': 2,
  'folder-not-writable': 2,
  'weak-passphrase': 2,
  'not-allowed': 2,
  'no-store': 2,
  'store-exists': 2,
  'stopped-by-guard': 3,
  'not-a-store': 4,
  corrupt: 4,
  'in-use': 4,
  'read-only': 4,
  'newer-store': 4,
  'not-upgraded': 4,
  'no-memory': 4,
  'not-a-transfer': 4,
  'newer-transfer': 4,
  'damaged-transfer': 4,
  'cut-short': 4,
  'wrong-passphrase': 5,
  'disk-full': 6,
  // Changed on both PCs: somebody must say whose stands.
  conflict: 7,
  // Failures of the window's operations; the command line does not meet them.
  internal: 1,
  'os-key': 1,
  wait: 1,
  locked: 1,
  'not-found': 1,
  cancelled: 1,
};

export const exitStatus = (failure: Failure): number =>
  failure.code === 'not-upgraded' && failure.cause === 'disk-full' ? STATUS['disk-full'] : STATUS[failure.code];

const kindName = (expected: string | number | undefined, say: Say): string => {
  const key = `kind.${expected}`;
  return isCliKey(key) ? say(key) : String(expected ?? '');
};

function problemLine(problem: Problem, say: Say): string {
  const specific = `problem.${problem.code}.${problem.params.kind}`;
  const general = `problem.${problem.code}`;
  const key = isCliKey(specific) ? specific : isCliKey(general) ? general : 'problem.other';
  const params = { ...problem.params, expected: kindName(problem.params.expected, say) };
  return `  ${problem.path === '' ? say('root') : problem.path}: ${say(key, params)}.`;
}

/** What happened, whether anything was changed, and what to do. `path` is the file the command was given, never content. */
export function failureText(failure: Failure, say: Say, path = ''): string {
  switch (failure.code) {
    case 'invalid':
      return [
        say('failure.invalid', { count: failure.problems.length }),
        ...failure.problems.map((p) => problemLine(p, say)),
      ].join('\n');
    case 'stopped-by-guard':
      return [
        say('failure.stopped-by-guard', { count: failure.findings.length }),
        ...failure.findings.map((f) => `  ${f.path}: ${f.type}`),
      ].join('\n');
    case 'not-json':
      return say(`failure.not-json.${failure.reason}`);
    case 'not-upgraded':
      return say(`failure.not-upgraded.${failure.cause}`);
    case 'too-large':
      return say('failure.too-large', { limitMiB: failure.limitMiB });
    case 'arguments': {
      const key = `argument.${failure.detail}`;
      return say('failure.arguments', { detail: isCliKey(key) ? say(key, failure.params) : '' });
    }
    case 'not-allowed': {
      const key = `failure.${failure.rule}`;
      return say(isCliKey(key) ? key : 'failure.not-allowed');
    }
    default: {
      const key = `failure.${failure.code}`;
      return isCliKey(key) ? say(key, { path }) : say('failure.other', { code: failure.code });
    }
  }
}
