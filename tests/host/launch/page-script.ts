/** What runs in the page before the app's preload: the preload's `require('electron')`, made of one browser binding. */

/** Name of the binding; taken away from the page before any script of the app runs. */
export const BINDING = '__samradStandIn';
/** Where `webContents.send` arrives; a symbol, so that no enumeration of the page finds it. */
export const DELIVERY = 'samrad.stand-in.deliver';

type Listener = (event: object, ...args: unknown[]) => void;
type Binding = (call: { channel: string; args: unknown[] }) => Promise<unknown>;
type Preload = (require: (name: string) => unknown, process: object, exports: object, module: object) => void;

/**
 * Runs in the page, so it stands alone. Electron runs a preload in a world of its own; here it shares the page's world,
 * which is why the app's objects are frozen deep and the binding is removed first.
 */
function runPreload(names: { binding: string; delivery: string }, preload: Preload): void {
  if (window !== window.top) return;
  const page = window as unknown as Record<string | symbol, unknown>;
  const call = page[names.binding] as Binding | undefined;
  delete page[names.binding];
  if (!call) return;
  const listeners = new Map<string, Listener[]>();
  const listenersOf = (channel: string) => listeners.get(channel) ?? [];

  Object.defineProperty(window, Symbol.for(names.delivery), {
    value: (channel: string, args: unknown[]) => {
      for (const listener of [...listenersOf(channel)]) listener({}, ...args);
    },
  });

  const frozen = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    for (const inner of Object.values(value)) frozen(inner);
    return Object.freeze(value);
  };

  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]) => {
      try {
        return await call({ channel, args: args.map((arg) => structuredClone(arg)) });
      } catch (error) {
        // The browser puts its own words before Electron's.
        throw new Error(String((error as Error).message).replace(/^.*?(?=Error invoking)/s, ''));
      }
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...listenersOf(channel), listener]);
    },
    removeListener: (channel: string, listener: Listener) => {
      listeners.set(
        channel,
        listenersOf(channel).filter((one) => one !== listener),
      );
    },
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) =>
      Object.defineProperty(window, name, {
        value: frozen(api),
        enumerable: true,
        writable: false,
        configurable: false,
      }),
  };
  const require = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  preload(require, { platform: 'linux', argv: [], env: {} }, {}, { exports: {} });
}

/** The page's script around a built preload. Text, because the app's Content-Security-Policy forbids making code in the page. */
export const pageScript = (preload: string): string =>
  `(${runPreload.toString()})(${JSON.stringify({ binding: BINDING, delivery: DELIVERY })}, ` +
  `(require, process, exports, module) => {\n${preload}\n});`;
