/** `webContents`: the page of a window. */
import { EventEmitter } from 'node:events';
import { host } from './channel.ts';
import { type Frame, frameAt } from './ipc-main.ts';
import { type StandInSession, session } from './session.ts';

type OpenHandler = (details: { url: string; disposition: string }) => { action: 'allow' | 'deny' };

export class StandInContents extends EventEmitter {
  readonly id: number;
  readonly session: StandInSession;
  url = 'about:blank';
  destroyed = false;
  openHandler: OpenHandler | undefined;

  constructor(id: number, partition: string | undefined) {
    super();
    this.id = id;
    this.session = partition === undefined ? session.defaultSession : session.fromPartition(partition);
  }

  get mainFrame(): Frame {
    return frameAt(this.url);
  }
  send(channel: string, ...args: unknown[]): void {
    structuredClone(args);
    // The page may be gone before the message arrives, as in Electron.
    void host.ask('page.send', { window: this.id, channel, args }).catch(() => {});
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  getURL(): string {
    return this.url;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  reload(): void {
    void host
      .ask('window.reload', { window: this.id })
      .then(() => this.emit('did-finish-load'))
      .catch(() => {});
  }
}
