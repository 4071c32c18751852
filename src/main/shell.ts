/** Puts the parts of the shell together, once Electron is ready. */
import { randomFillSync } from 'node:crypto';
import type { App, BrowserWindow as ElectronWindow, Session } from 'electron';
import { BrowserWindow, clipboard, dialog, ipcMain, Menu, powerMonitor, screen, session, shell } from 'electron';
import { type EventName, eventChannelOf } from '../api/channels.ts';
import type { Locale } from '../domain/language.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../domain/settings.ts';
import type { Desk, Services } from '../services/index.ts';
import { bindServices } from './binding.ts';
import { ClipboardKeeper } from './clipboard.ts';
import { createDesk } from './desk.ts';
import { type BorderBug, createDispatcher } from './dispatch.ts';
import { CallCount, registerOperations } from './ipc.ts';
import { Locker } from './locker.ts';
import { menuTemplate } from './menu.ts';
import { holdPage, refuseDownloads } from './navigation.ts';
import { cutNetwork } from './network.ts';
import { denyPermissions } from './permissions.ts';
import { IDLE_MINUTES_IN_MEETING, watchPower } from './power.ts';
import { otherScreen, Projector, projectorOptions } from './projector.ts';
import { SCHEME, START_URL, serveFrom } from './protocol.ts';
import { PARTITION, prepareWindow, windowOptions } from './window.ts';
import { watchWindow } from './window-events.ts';
import { windowOperations } from './window-operations.ts';

export interface ShellParts {
  readonly app: App;
  readonly production: boolean;
  readonly files: { readonly preload: string; readonly projectorPreload: string; readonly renderer: string };
  readonly createServices: (desk: Desk) => Services;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

function every(milliseconds: number, look: () => void): () => void {
  const timer = setInterval(look, milliseconds);
  return () => clearInterval(timer);
}

function reportBug({ kind, operation, error }: BorderBug): void {
  console.error(`samrad: ${kind} in ${operation}${error === undefined ? '' : ` (${error})`}`);
}

async function harden(one: Session, production: boolean): Promise<void> {
  denyPermissions(one);
  refuseDownloads(one);
  await cutNetwork(one, production);
}

/** The one window, which is not there before it is made and after it is closed. */
class WindowSlot {
  window: ElectronWindow | undefined;
  tell(event: EventName): void {
    this.window?.webContents.send(eventChannelOf(event));
  }
  toFront(): void {
    if (this.window?.isMinimized()) this.window.restore();
    this.window?.focus();
  }
}

/** Opens the window on closed services and connects everything that may lock them. */
export async function openShell({ app, production, files, createServices }: ShellParts): Promise<void> {
  const ours = session.fromPartition(PARTITION, { cache: false });
  await harden(session.defaultSession, production);
  await harden(ours, production);
  ours.protocol.handle(SCHEME, serveFrom(files.renderer));

  const slot = new WindowSlot();
  const services = createServices(createDesk({ dialog, shell, window: () => slot.window }));
  const calls = new CallCount();
  const projector = openProjector(slot, files.projectorPreload, production);
  const copies = new ClipboardKeeper({ clipboard, random: (bytes) => randomFillSync(bytes), later });
  const page = {
    announce: () => slot.tell('vault.locking'),
    // What the lock takes off the one screen it takes off the other, and nothing is led behind a lock screen.
    reload: () => {
      void copies.clear();
      projector.close();
      slot.window?.setFullScreen(false);
      slot.window?.webContents.reload();
    },
  };
  const locker = new Locker({ services, page, calls, wait });
  const setMenu = (locale: Locale): void => {
    const template = menuTemplate(locale, { lock: () => void locker.lock('user') }, production);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  const dispatcher = createDispatcher(
    windowOperations(bindServices(services), {
      lock: () => locker.lock('user'),
      isUnlocked: services.isUnlocked,
      unload: page.reload,
      setMenu,
      knowledgeChanged: () => slot.tell('guard.knowledge'),
      fullScreen: (on) => slot.window?.setFullScreen(on),
      copied: (secret) => copies.copied(secret),
      handedOver: (saved) => locker.handedOver(saved),
      projector,
    }),
    services.isUnlocked,
    reportBug,
  );
  registerOperations({
    ipcMain,
    contents: () => slot.window?.webContents,
    projector: () => projector.contents,
    calls,
    dispatcher,
  });

  const preferences = (): Preferences => {
    const kept = services.settings.get();
    return kept.ok ? kept.value : DEFAULT_PREFERENCES;
  };
  setMenu(preferences().locale);
  const minutesInMeeting = services.policy.rules.maxLockMinutesInMeeting ?? IDLE_MINUTES_IN_MEETING;
  const stopLooking = watchPower({
    powerMonitor,
    lock: (reason) => locker.lock(reason),
    quit: () => app.quit(),
    every,
    idleMinutes: () => (services.lead.isGoing() ? minutesInMeeting : preferences().lockMinutes),
  });
  app.on('second-instance', () => slot.toFront());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    stopLooking();
    services.close();
  });

  slot.window = new BrowserWindow(windowOptions(files.preload, production));
  prepareWindow(slot.window);
  holdPage(slot.window.webContents);
  watchWindow(slot.window, {
    locker,
    lock: services.lock,
    reload: page.reload,
    clearClipboard: () => copies.clear(),
    wait,
  });
  slot.window.on('closed', () => {
    slot.window = undefined;
    projector.close();
  });
  await slot.window.loadURL(START_URL);
}

/** The second window, on the screen the chair does not sit at. */
const openProjector = (slot: WindowSlot, preload: string, production: boolean): Projector<ElectronWindow> =>
  new Projector({
    open: () => {
      const chairs = screen.getDisplayMatching(slot.window?.getBounds() ?? { x: 0, y: 0, width: 1, height: 1 });
      const other = otherScreen(screen.getAllDisplays(), chairs);
      return new BrowserWindow(projectorOptions(preload, production, other?.bounds));
    },
    hold: holdPage,
    changed: () => slot.tell('projector.changed'),
  });
