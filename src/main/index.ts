/** Where Samråd starts in Electron. Everything that must be said before Electron is ready is said here. */
import { randomFillSync } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, dialog, powerMonitor, protocol, safeStorage } from 'electron';
import { createServices, readPolicy } from '../services/index.ts';
import { emptyFolder } from './crash-dumps.ts';
import { createMachine } from './machine.ts';
import { cutNameLookup } from './network.ts';
import { createOsVault } from './os-vault.ts';
import { profilePaths } from './paths.ts';
import { SCHEME_PRIVILEGES } from './protocol.ts';
import { openShell } from './shell.ts';
import { shellTexts } from './texts.ts';

// Outside Electron this same code runs in the stand-in host, which is no safe place for real cases.
const host = process.versions.electron === undefined ? 'trial' : 'electron';
const production = app.isPackaged;
const here = import.meta.dirname;

const chosen = app.commandLine.getSwitchValue('user-data-dir');
const paths = profilePaths({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  chosen: chosen === '' ? '' : resolve(chosen),
  host,
});

const machine = { platform: process.platform, variables: process.env };
const argon2Worker = new URL('./argon2-worker.js', import.meta.url);
// IT may try out a policy where nothing is real; a real one is read from its own place only, whatever a command line says.
const tried = host === 'trial' ? app.commandLine.getSwitchValue('policy-file') : '';
const policy = tried === '' ? readPolicy(machine) : readPolicy(machine, [resolve(tried)], () => true);

app.enableSandbox();
cutNameLookup(app.commandLine);
// Date fields and the like speak Norwegian, whatever the machine speaks.
app.commandLine.appendSwitch('lang', 'nb');
app.setPath('userData', paths.profile);
app.setPath('sessionData', paths.session);
app.setPath('crashDumps', join(paths.session, 'Crashpad'));
protocol.registerSchemesAsPrivileged([SCHEME_PRIVILEGES]);

function failed(): void {
  // What went wrong may quote content, so it is neither shown nor logged.
  dialog.showErrorBox(shellTexts.nb.failedTitle, shellTexts.nb.failedText);
  app.exit(1);
}

async function start(): Promise<void> {
  await app.whenReady();
  emptyFolder(app.getPath('crashDumps'));
  await openShell({
    app,
    production,
    files: {
      preload: join(here, '../preload/index.cjs'),
      projectorPreload: join(here, '../preload/projector.cjs'),
      renderer: join(here, '../renderer'),
    },
    createServices: (desk) =>
      createServices({
        clock: () => new Date(),
        random: (bytes) => randomFillSync(bytes),
        paths: {
          resources: production ? join(process.resourcesPath, 'resources') : resolve(here, '../../resources'),
          profile: paths.profile,
          store: paths.store,
          argon2Worker,
        },
        machine: createMachine({ powerMonitor, argon2Worker }),
        placeRules: machine,
        policy,
        host,
        version: app.getVersion(),
        desk,
        // What a stand-in could offer would keep nothing.
        ...(host === 'electron' && { osVault: createOsVault(safeStorage, process.platform) }),
      }),
  });
}

if (app.requestSingleInstanceLock()) {
  process.on('uncaughtException', failed);
  process.on('unhandledRejection', failed);
  void start();
} else {
  // The window that is open already comes to the front.
  app.quit();
}
