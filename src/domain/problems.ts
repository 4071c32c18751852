/** Turns zod's issues into our problems: a path, a code and parameters, never the received text. */
import type { z } from 'zod';
import { fail, ok, type Problem, type ProblemCode, type Result } from './result.ts';

/** `['cases', 0, 'dutyGate']` as `cases[0].dutyGate`. Keys that are no plain words stand in brackets and quotes. */
export function jsonPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(String(part))) text += text === '' ? String(part) : `.${String(part)}`;
    else text += `[${JSON.stringify(String(part))}]`;
  }
  return text;
}

const expectedName = (expected: string): string =>
  ({ object: 'object', array: 'array', string: 'string', number: 'number', int: 'integer', boolean: 'boolean' })[
    expected
  ] ?? expected;

function fromIssue(issue: z.core.$ZodIssue): Problem[] {
  const path = jsonPath(issue.path);
  const problem = (code: ProblemCode, params: Problem['params'] = {}, at = path): Problem => ({
    path: at,
    code,
    params,
  });
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? [problem('missing', { expected: expectedName(issue.expected) })]
        : [problem('wrong-type', { expected: expectedName(issue.expected) })];
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('unknown-key', {}, jsonPath([...issue.path, key])));
    case 'invalid_value':
      return issue.input === undefined
        ? [problem('missing', { expected: issue.values.join(', ') })]
        : [problem('not-in-catalogue', { allowed: issue.values.join(', ') })];
    case 'too_small':
      return [
        issue.origin === 'array'
          ? problem('too-few', { minimum: Number(issue.minimum) })
          : issue.origin === 'string'
            ? problem('too-short', { minimum: Number(issue.minimum) })
            : problem('too-small', { minimum: Number(issue.minimum) }),
      ];
    case 'too_big':
      return [
        issue.origin === 'array'
          ? problem('too-many', { maximum: Number(issue.maximum) })
          : issue.origin === 'string'
            ? problem('too-long', { maximum: Number(issue.maximum) })
            : problem('too-large', { maximum: Number(issue.maximum) }),
      ];
    case 'custom': {
      const { problem: code, ...params } = issue.params ?? {};
      return [problem((code as ProblemCode | undefined) ?? 'other', params as Problem['params'])];
    }
    default:
      return [problem('other')];
  }
}

/** Parses input with a schema; every problem of a failed parse is named. */
export function parseWith<T>(schema: z.ZodType<T>, input: unknown): Result<T> {
  // Without reportInput zod leaves out what it received, and a missing key could not be told from a wrong one.
  const parsed = schema.safeParse(input, { reportInput: true });
  return parsed.success ? ok(parsed.data) : fail({ code: 'invalid', problems: parsed.error.issues.flatMap(fromIssue) });
}
