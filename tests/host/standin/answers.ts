/** How the main process answers the host. */
import { runInThisContext } from 'node:vm';
import type { Answering, AskedOfMain, ProtocolAnswer } from '../questions.ts';
import { app } from './app.ts';
import { frameAt, ipcMain } from './ipc-main.ts';
import type { StandInContents } from './web-contents.ts';
import { windowById } from './windows.ts';

function contentsOf(window: number): StandInContents {
  const open = windowById(window);
  if (!open) throw new Error('the window is closed');
  return open.webContents;
}

async function serve(contents: StandInContents, url: string, init: RequestInit): Promise<ProtocolAnswer> {
  const handler = contents.session.protocol.handlerOf(new URL(url).protocol.slice(0, -1));
  if (!handler) return { status: 404, headers: {}, body: new Uint8Array() };
  const response = await handler(new Request(url, init));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

/** `electron` is what a function from `evaluate` gets as its first argument. */
export function answerHost(electron: object): Answering<AskedOfMain> {
  return {
    'ipc.invoke': ({ window, url, channel, args }) =>
      ipcMain.invoke({ sender: contentsOf(window), senderFrame: frameAt(url) }, channel, args),
    'protocol.handle': ({ window, url, method, headers }) => serve(contentsOf(window), url, { method, headers }),
    'request.cancelled': ({ window, ...details }) => contentsOf(window).session.cancels(details),
    'navigation.prevented': ({ window, url }) => {
      let prevented = false;
      const preventDefault = () => {
        prevented = true;
      };
      contentsOf(window).emit('will-navigate', { url, isMainFrame: true, preventDefault }, url);
      return prevented;
    },
    'window.open': ({ window, url }) =>
      contentsOf(window).openHandler?.({ url, disposition: 'foreground-tab' }).action ?? 'allow',
    'window.closed': ({ window }) => windowById(window)?.close(),
    evaluate: ({ code, arg }) => {
      const run: unknown = runInThisContext(`(${code})`);
      if (typeof run !== 'function') throw new Error('evaluate takes a function');
      return run(electron, arg);
    },
    quit: () => app.quit(),
  };
}
