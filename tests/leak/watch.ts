/**
 * Watches everything a running app writes. Its open files are looked at again and again, those without a name read at once;
 * and where the machine allows it every system call of the main process that writes is traced, so that not even a file that
 * lived for a millisecond is missed.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bytesOf, markersIn } from './markers.ts';
import { commandOf, descendantsOf, isOnDisk, openFilesOf } from './processes.ts';

const EVERY_MS = 50;
/** Processes come and go more seldom than files, and listing them takes longer. */
const LOOKS_PER_LIST = 10;
/** Documents are written at once; what is longer than this is found when the file is scanned. */
const LONGEST_WRITE = 1024 * 1024;
const WRITES = 'write,pwrite64,writev,pwritev,pwritev2';

/** The browser's processes. Tracing them slows it beyond use; their open files are looked at all the same. */
const BROWSER = /chromium|chrome-headless/;

/**
 * The browser of the tests is told to keep out of /dev/shm and has its shared memory in nameless files instead: it is memory,
 * and Electron is not told so.
 */
const SHARED_MEMORY = /\/\.org\.chromium\.Chromium\.[^/]*$/;

export interface Watched {
  /** Files that were open at some time. */
  readonly seen: ReadonlySet<string>;
  /** How often the open files were looked at. */
  readonly looks: number;
  /** Writes to files that were traced; undefined where tracing is not allowed. */
  readonly writes: number | undefined;
  /** Files some bytes of which held a marker when they were written. */
  readonly hits: readonly { file: string; marker: string }[];
}

const CALL = /^\d+ +(?:write|pwrite64|writev|pwritev2?)\(\d+<((?:\\x[0-9a-f]{2})+)>, (.*)$/;
const fromHex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/** The file and the bytes of one traced line; undefined when it writes to no file. */
export function writeIn(line: string): { file: string; bytes: Buffer } | undefined {
  const [, path, rest] = CALL.exec(line) ?? [];
  if (path === undefined || rest === undefined) return undefined;
  const file = fromHex(path).toString('utf8');
  if (!isOnDisk(file)) return undefined;
  return {
    file,
    bytes: Buffer.concat([...rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex]) => fromHex(hex ?? ''))),
  };
}

export class Watch {
  readonly #markers: readonly string[];
  readonly #seen = new Set<string>();
  readonly #hits: { file: string; marker: string }[] = [];
  readonly #trace: string;
  readonly #tracer: ChildProcess | undefined;
  readonly #timer: NodeJS.Timeout;
  #looks = 0;
  #processes: readonly number[] = [];

  /** Watches all descendants of this process from here on. `scratch` is a folder for the trace, looked at by nobody else. */
  static async start(markers: readonly string[], scratch: string): Promise<Watch> {
    const trace = join(scratch, 'trace');
    const processes = descendantsOf(process.pid).filter((id) => !BROWSER.test(commandOf(id)));
    const tracer = await attach(processes, trace);
    return new Watch(markers, trace, tracer);
  }

  private constructor(markers: readonly string[], trace: string, tracer: ChildProcess | undefined) {
    this.#markers = markers;
    this.#trace = trace;
    this.#tracer = tracer;
    this.#timer = setInterval(() => this.#look(), EVERY_MS);
  }

  async stop(): Promise<Watched> {
    clearInterval(this.#timer);
    const writes = this.#tracer && (await this.#read(this.#tracer));
    return { seen: this.#seen, looks: this.#looks, writes, hits: this.#hits };
  }

  #look(): void {
    if (this.#looks % LOOKS_PER_LIST === 0) {
      this.#processes = descendantsOf(process.pid).filter((id) => id !== this.#tracer?.pid);
    }
    this.#looks += 1;
    for (const id of this.#processes) {
      for (const { path, handle, nameless } of openFilesOf(id)) {
        this.#seen.add(path);
        if (nameless && !SHARED_MEMORY.test(path)) this.#search(path, bytesOf(handle));
      }
    }
  }

  #search(file: string, bytes: Buffer | undefined): void {
    if (bytes) this.#hits.push(...markersIn(bytes, this.#markers).map((marker) => ({ file, marker })));
  }

  /** A marker that two writes share is not seen here; it is in the file, when that is scanned. */
  async #read(tracer: ChildProcess): Promise<number> {
    if (tracer.exitCode === null && tracer.signalCode === null) {
      tracer.kill('SIGINT');
      await once(tracer, 'exit');
    }
    let writes = 0;
    for await (const line of createInterface({ input: createReadStream(this.#trace, 'latin1') })) {
      const written = writeIn(line);
      if (!written) continue;
      writes += 1;
      this.#seen.add(written.file);
      this.#search(written.file, written.bytes);
    }
    return writes;
  }
}

/** A tracer of the processes and of all they start; undefined where there is none or the machine forbids it. */
async function attach(processes: readonly number[], trace: string): Promise<ChildProcess | undefined> {
  if (spawnSync('strace', ['-V'], { stdio: 'ignore' }).status !== 0) return undefined;
  const given = ['-f', '-y', '-xx', '-s', String(LONGEST_WRITE), '-e', `trace=${WRITES}`, '-o', trace];
  const tracer = spawn('strace', [...given, ...processes.flatMap((id) => ['-p', String(id)])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ready = new Promise<boolean>((resolve) => {
    const waiting = new Set(processes);
    createInterface({ input: tracer.stderr }).on('line', (line) => {
      waiting.delete(Number(/Process (\d+) attached/.exec(line)?.[1]));
      if (waiting.size === 0) resolve(true);
    });
    tracer.once('exit', () => resolve(false));
  });
  return (await ready) ? tracer : undefined;
}
