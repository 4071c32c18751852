/** Screens of the walk that need a host with a place for keys, or a policy of IT. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { must, PASSPHRASE } from './api.ts';
import { LockScreen } from './pages/lock-screen.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';

/** Turned on in a file that is locked, and then the lock screen with the PC's own key. Nothing where the host has none. */
export async function* osKey(page: Page): AsyncGenerator<string> {
  const lock = new LockScreen(page);
  const shell = new Shell(page);
  const { turnOff, unlock } = words.vault.osKey;
  const known = await must(page, 'vault.osKey', {});
  if (known.obstacle !== null) return;
  await lock.unlockAfterWait(PASSPHRASE, shell.navigation);
  await must(page, 'vault.addOsKey', { own: PASSPHRASE });
  await shell.goTo('settings');
  await shell.openSettings('personer');
  await page.getByRole('button', { name: turnOff, exact: true }).click();
  yield 'innstillinger-pc-nokkel-av';
  await shell.lock();
  await page.getByRole('button', { name: unlock, exact: true }).waitFor();
  yield 'laas-pc-nokkel';
}

/** A policy laid in the folder, and what the window shows under it. */
interface Governed {
  /** Writes the file and returns where it lies. */
  readonly file: (folder: string) => string;
  readonly screens: (page: Page) => AsyncGenerator<string>;
}

const policyFile =
  (policy: (folder: string) => object) =>
  (folder: string): string => {
    const file = join(folder, 'policy.json');
    writeFileSync(file, JSON.stringify({ format: 'samrad-policy/1', ...policy(folder) }));
    return file;
  };

export const GOVERNED: readonly Governed[] = [
  {
    file: policyFile((folder) => ({
      contact: 'IT i Frydal kommune, rom 12',
      maxLockMinutes: 2,
      maxLockMinutesInMeeting: 15,
      minPassphraseScore: 4,
      osKeySlot: false,
      storeFolders: [folder],
      secondBackupFolder: join(folder, 'fellesdisk', 'samrad'),
      exportFolders: [join(folder, 'dokumenter')],
      consentMeetings: false,
    })),
    screens: underPolicy,
  },
  { file: policyFile(() => ({ storeFolders: [join('/', 'srv', 'samrad')] })), screens: refusedPlace },
  { file: policyFile(() => ({ lockAfter: 2 })), screens: brokenPolicy },
];

async function* underPolicy(page: Page): AsyncGenerator<string> {
  const shell = new Shell(page);
  await new LockScreen(page).unlockAfterWait(PASSPHRASE, shell.navigation);
  await shell.goTo('settings');
  for (const name of ['personer', 'kopier', 'lagring', 'samtykke'] as const) {
    await shell.openSettings(name);
    await page.getByText(words.policy.mark).first().waitFor();
    yield `styrt-${name}`;
  }
}

/** The file lies where the policy does not let it. */
async function* refusedPlace(page: Page): AsyncGenerator<string> {
  await page.getByRole('heading', { name: words.vault.place.title }).waitFor();
  yield 'styrt-mappe';
}

/** What is wrong with the file of the policy, over every screen. */
async function* brokenPolicy(page: Page): AsyncGenerator<string> {
  await page.getByText(words.policy.broken.title).waitFor();
  yield 'styrt-feil';
}
