/**
 * Binds the operation table to the services. Everything that crosses from the window passes here: unlocked or not, the
 * shape of what comes in, the shape of what goes out, and no exception ever. Knows nothing of Electron.
 */
import type { z } from 'zod';
import { type OperationName, type OperationOutput, operations, type ParsedInput } from '../api/operations.ts';
import { parseWith } from '../domain/problems.ts';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';

/** One service per operation, under the same name: a missing or wrong one does not compile. */
export type OperationServices = {
  readonly [N in OperationName]: (
    input: ParsedInput<N>,
  ) => Result<OperationOutput<N>> | Promise<Result<OperationOutput<N>>>;
};

/** A bug seen at the border. Codes and the operation's name only: never a message, which may quote content. */
export interface BorderBug {
  readonly operation: OperationName;
  readonly kind: 'exception' | 'wrong-output';
  /** Class of the exception, such as `TypeError`. */
  readonly error?: string;
}

export interface Dispatcher {
  /** Runs an operation on what the window sent. Never rejects. */
  handle(name: OperationName, rawInput: unknown): Promise<Result<unknown>>;
}

const INTERNAL: Failure = { code: 'internal' };

const classOf = (error: unknown): string =>
  error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'unknown';

export function createDispatcher(
  run: OperationServices,
  isUnlocked: () => boolean,
  report: (bug: BorderBug) => void,
): Dispatcher {
  async function runParsed<N extends OperationName>(name: N, rawInput: unknown): Promise<Result<unknown>> {
    const operation: { input: z.ZodType; output: z.ZodType } = operations[name];
    const input = parseWith(operation.input, rawInput);
    if (!input.ok) return input;
    // The table's schema of this very name made the value; TypeScript cannot follow that through the index.
    const result = await run[name](input.value as ParsedInput<N>);
    if (!result.ok) return result;
    const output = operation.output.safeParse(result.value);
    if (!output.success) {
      report({ operation: name, kind: 'wrong-output' });
      return fail(INTERNAL);
    }
    return ok(output.data);
  }

  return {
    async handle(name, rawInput) {
      try {
        if (operations[name].needs === 'unlocked' && !isUnlocked()) return fail({ code: 'locked' });
        return await runParsed(name, rawInput);
      } catch (error) {
        report({ operation: name, kind: 'exception', error: classOf(error) });
        return fail(INTERNAL);
      }
    },
  };
}
