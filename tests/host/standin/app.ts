/** `app`: paths, life and death of the main process. */
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { hasSwitch, switchValue } from './arguments.ts';
import { coveredOnly } from './uncovered.ts';
import { openWindows } from './windows.ts';

const manifestSchema = z.object({ productName: z.string(), version: z.string() });

function manifest(): z.infer<typeof manifestSchema> {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  } catch {
    return { productName: 'app', version: '0.0.0' };
  }
}

const appData = join(homedir(), '.config');
const { productName, version } = manifest();

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = coveredOnly('app.commandLine', {
    switches: [] as string[],
    appendSwitch(name: string, value = '') {
      this.switches.push(value === '' ? name : `${name}=${value}`);
    },
    hasSwitch,
    getSwitchValue: switchValue,
  });
  readonly #paths = new Map<string, string>([
    ['home', homedir()],
    ['appData', appData],
    ['userData', join(appData, productName)],
    ['sessionData', join(appData, productName)],
    ['crashDumps', join(appData, productName, 'Crashpad')],
    ['temp', tmpdir()],
    ['documents', join(homedir(), 'Documents')],
    ['exe', process.execPath],
  ]);
  #name = productName;
  #quitting = false;
  #ready = false;
  readonly #whenReady: Promise<void>;
  sandboxed = false;

  constructor() {
    super();
    this.#whenReady = new Promise((resolve) => {
      setImmediate(() => {
        this.#ready = true;
        resolve();
        this.emit('ready', {});
      });
    });
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }
  isReady(): boolean {
    return this.#ready;
  }
  /** The real one must be called before `ready`; so must this. */
  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.sandboxed = true;
  }
  /** There is one process per profile here; the store itself refuses a second one. */
  requestSingleInstanceLock(): boolean {
    return true;
  }
  setAppUserModelId(): void {}
  getVersion(): string {
    return version;
  }
  getName(): string {
    return this.#name;
  }
  setName(name: string): void {
    this.#name = name;
  }
  getLocale(): string {
    return 'nb';
  }
  getAppPath(): string {
    return process.cwd();
  }
  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
  setPath(name: string, path: string): void {
    mkdirSync(dirname(path), { recursive: true });
    this.#paths.set(name, path);
  }
  focus(): void {}

  /** Windows are asked first and may refuse, then `before-quit`'s listeners have already had their say. */
  quit(): void {
    if (this.#quitting) return;
    let prevented = false;
    this.emit('before-quit', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (prevented) return;
    for (const window of openWindows()) window.close();
    // A window that prevented its close calls quit anew when it is done.
    if (openWindows().length > 0) return;
    this.#quitting = true;
    this.emit('will-quit', { preventDefault() {} });
    this.emit('quit', {}, 0);
    setImmediate(() => this.exit(0));
  }
  exit(status = 0): void {
    process.exit(status);
  }
}

export const app = coveredOnly('app', new App());
