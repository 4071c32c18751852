/** `samrad scan --jsonl`: the guard on a stream of texts. stdout carries results and nothing else. */
import { z } from 'zod';
import { NO_LOCAL_KNOWLEDGE } from '../anonymity/finding.ts';
import { createGuard } from '../anonymity/guard.ts';
import type { Console } from './console.ts';
import { EXIT_DONE } from './failures.ts';
import type { Say } from './texts.ts';

const lineSchema = z.strictObject({ id: z.string(), text: z.string() });

/** Parses one line; undefined when it is not as described. A byte-order mark is not. */
function parseLine(line: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** Lines of a stream. Only a line feed ends one: readline would also break at U+2028, which JSON allows inside a text. */
async function* lines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const complete = rest.split('\n');
    rest = complete.pop() ?? '';
    yield* complete;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

export async function scanCommand(input: NodeJS.ReadableStream, say: Say, console: Console): Promise<number> {
  const guard = createGuard();
  let number = 0;
  for await (const line of lines(input)) {
    number += 1;
    const request = parseLine(line);
    if (request === undefined) {
      console.error(say('scan.bad-line', { line: number }));
      return 2;
    }
    const findings = guard
      .scan(request.text, NO_LOCAL_KNOWLEDGE)
      .map(({ start, end, type, severity }) => ({ start, end, type, severity }));
    console.out(JSON.stringify({ id: request.id, findings }));
  }
  return EXIT_DONE;
}
