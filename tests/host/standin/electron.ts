/**
 * Stand-in for the module 'electron' in the main process, for machines without Electron's binary: tests, and trying the app
 * out in a browser window. Covers what the app uses; anything else fails loudly, by name.
 */
import { answerHost } from './answers.ts';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { listen } from './channel.ts';
import { clipboard } from './clipboard.ts';
import { dialog, shell } from './desk.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { powerMonitor } from './power-monitor.ts';
import { safeStorage } from './safe-storage.ts';
import { screen } from './screen.ts';
import { protocol, session } from './session.ts';

const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
};

listen(answerHost(electron));

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
};
export default electron;
