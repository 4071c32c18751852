/** `ipcMain`: handlers by channel, and the event object they get. */
import { EventEmitter } from 'node:events';
import type { StandInContents } from './web-contents.ts';

export interface InvokeEvent {
  readonly sender: StandInContents;
  readonly senderFrame: Frame;
}

/** What the app may read of a `WebFrameMain`. */
export interface Frame {
  readonly url: string;
  readonly origin: string;
  readonly parent: null;
}

type Handler = (event: InvokeEvent, ...args: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }
  /** Runs the handler; failures carry Electron's own words. */
  async invoke(event: InvokeEvent, channel: string, args: unknown[]): Promise<unknown> {
    const failed = (why: string) => new Error(`Error invoking remote method '${channel}': ${why}`);
    const handler = this.#handlers.get(channel);
    if (!handler) throw failed(`Error: No handler registered for '${channel}'`);
    try {
      return structuredClone(await handler(event, ...args));
    } catch (error) {
      if (error instanceof Error && error.name === 'DataCloneError') throw failed('An object could not be cloned.');
      throw failed(String(error));
    }
  }
}

export const ipcMain = new IpcMain();

/** Electron gives a standard scheme's origin as `scheme://host`. */
export function frameAt(url: string): Frame {
  const { protocol, host, origin } = new URL(url);
  return { url, origin: origin === 'null' ? `${protocol}//${host}` : origin, parent: null };
}
