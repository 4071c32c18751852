// A very small app that uses every part of Electron the stand-in covers. Plain JavaScript, as a built app is.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron';

const here = import.meta.dirname;
const folder = app.commandLine.getSwitchValue('user-data-dir');
const notes = join(folder, 'notes.txt');
const types = { html: 'text/html; charset=utf-8', js: 'text/javascript' };
const policy = "default-src 'none'; script-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'";

app.enableSandbox();
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

await app.whenReady();
const ours = session.fromPartition('fixture');
ours.webRequest.onBeforeRequest((details, decide) => decide({ cancel: details.url.includes('example.com') }));
ours.protocol.handle('app', (request) => {
  const name = new URL(request.url).pathname.slice(1) || 'index.html';
  try {
    return new Response(readFileSync(join(here, name)), {
      headers: {
        'content-type': types[name.split('.').pop()],
        ...(name.startsWith('loose') ? {} : { 'content-security-policy': policy }),
      },
    });
  } catch {
    return new Response('', { status: 404 });
  }
});

const window = new BrowserWindow({
  width: 900,
  height: 600,
  title: 'Fixture',
  webPreferences: { preload: join(here, 'preload.cjs'), partition: 'fixture', sandbox: true, contextIsolation: true },
});
window.webContents.on('will-navigate', (event) => event.preventDefault());
window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
window.on('closed', () => appendFileSync(notes, 'closed\n'));

ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('sender', (event) => ({
  origin: event.senderFrame.origin,
  isOurs: event.sender === window.webContents,
  isMain: event.senderFrame.parent === null,
}));
ipcMain.handle('fail', () => {
  throw new Error('as it should');
});
ipcMain.handle('function', () => () => 1);
ipcMain.handle('note', (_event, text) => {
  appendFileSync(notes, `${text}\n`);
  return readFileSync(notes, 'utf8').split('\n').length - 1;
});
ipcMain.handle('save', async () => {
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath: 'paper.txt' });
  writeFileSync(filePath, 'paper');
  await shell.openPath(filePath);
  return filePath;
});
powerMonitor.on('lock-screen', () => window.webContents.send('told', 'locked'));
Menu.setApplicationMenu(
  Menu.buildFromTemplate([
    { label: 'File', submenu: [{ id: 'lock', label: 'Lock', click: () => window.webContents.send('told', 'menu') }] },
  ]),
);
app.on('window-all-closed', () => app.quit());
await window.loadURL('app://fixture/');
