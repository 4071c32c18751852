/** Puts the parts of the shell together, once Electron is ready. */
import type { App, BrowserWindow as ElectronWindow, Session } from 'electron';
import { BrowserWindow, dialog, ipcMain, Menu, powerMonitor, session, shell } from 'electron';
import { eventChannelOf } from '../api/operations.ts';
import { ok } from '../domain/result.ts';
import { DEFAULT_PREFERENCES } from '../domain/settings.ts';
import type { Desk, Services } from '../services/index.ts';
import { bindServices } from './binding.ts';
import { createDesk } from './desk.ts';
import { createDispatcher, type OperationServices } from './dispatch.ts';
import { registerOperations } from './ipc.ts';
import { Locker } from './locker.ts';
import { menuTemplate } from './menu.ts';
import { holdPage, refuseDownloads } from './navigation.ts';
import { cutNetwork } from './network.ts';
import { denyPermissions } from './permissions.ts';
import { IDLE_MINUTES, watchPower } from './power.ts';
import { SCHEME, START_URL, serveFrom } from './protocol.ts';
import { PARTITION, prepareWindow, windowOptions } from './window.ts';

export interface ShellParts {
  readonly app: App;
  readonly production: boolean;
  readonly files: { readonly preload: string; readonly renderer: string };
  readonly createServices: (desk: Desk) => Services;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function every(milliseconds: number, look: () => void): () => void {
  const timer = setInterval(look, milliseconds);
  return () => clearInterval(timer);
}

async function harden(one: Session, production: boolean): Promise<void> {
  denyPermissions(one);
  refuseDownloads(one);
  await cutNetwork(one, production);
}

/** Opens the window on closed services and connects everything that may lock them. */
export async function openShell({ app, production, files, createServices }: ShellParts): Promise<void> {
  const ours = session.fromPartition(PARTITION, { cache: false });
  await harden(session.defaultSession, production);
  await harden(ours, production);
  ours.protocol.handle(SCHEME, serveFrom(files.renderer));

  let window: ElectronWindow | undefined;
  const services = createServices(createDesk({ dialog, shell, window: () => window }));
  app.on('will-quit', () => services.close());

  const calls = registerOperations(
    ipcMain,
    () => window?.webContents,
    (name, rawInput) => dispatcher.handle(name, rawInput),
  );
  const locker = new Locker({
    services,
    calls,
    wait,
    page: {
      announce: () => window?.webContents.send(eventChannelOf('vault.locking')),
      reload: () => window?.webContents.reload(),
    },
  });
  const setMenu = (locale: typeof DEFAULT_PREFERENCES.locale): void =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate(locale, { lock: () => void locker.lock('user') }, production)),
    );
  // Two operations concern the window as well as the store.
  const bound = bindServices(services);
  const run: OperationServices = {
    ...bound,
    'vault.lock': async () => {
      await locker.lock('user');
      return ok({});
    },
    'settings.set': async (preferences) => {
      const result = await bound['settings.set'](preferences);
      if (result.ok) setMenu(result.value.locale);
      return result;
    },
  };
  const dispatcher = createDispatcher(run, services.isUnlocked, (bug) =>
    console.error(`samrad: ${bug.kind} in ${bug.operation}${bug.error === undefined ? '' : ` (${bug.error})`}`),
  );

  const preferences = services.settings.get();
  setMenu(preferences.ok ? preferences.value.locale : DEFAULT_PREFERENCES.locale);

  window = createWindow(files.preload, production, services, locker);
  window.on('closed', () => {
    window = undefined;
  });
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  const stopLooking = watchPower({
    powerMonitor,
    lock: (reason) => locker.lock(reason),
    quit: () => app.quit(),
    every,
    idleMinutes: IDLE_MINUTES,
  });
  app.on('window-all-closed', () => {
    stopLooking();
    app.quit();
  });
  await window.loadURL(START_URL);
}

function createWindow(preload: string, production: boolean, services: Services, locker: Locker): ElectronWindow {
  const window = new BrowserWindow(windowOptions(preload, production));
  prepareWindow(window);
  holdPage(window.webContents);
  window.webContents.on('render-process-gone', () => {
    services.lock('window');
    window.webContents.reload();
  });
  window.on('query-session-end', () => void locker.lock('session-end'));
  window.on('session-end', () => locker.lockAtOnce('session-end'));
  let handedOver = false;
  window.on('close', (event) => {
    if (handedOver) return;
    event.preventDefault();
    void locker.handOver().finally(() => {
      handedOver = true;
      services.lock('window');
      window.close();
    });
  });
  return window;
}
