import type { Locator, Page } from '@playwright/test';
import { words } from './words.ts';

export class LockScreen {
  readonly page: Page;
  readonly heading: Locator;
  readonly passphrase: Locator;
  readonly wrong: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { name: words.lock.title });
    this.passphrase = page.getByLabel(words.lock.passphrase, { exact: true });
    this.wrong = page.getByText(words.lock.wrong);
  }

  async unlock(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    // Its name ends with its key; another button's goes on with «med PC-en».
    await this.page.getByRole('button', { name: new RegExp(`^${words.lock.unlock} Enter`) }).click();
  }

  /** Unlocks after a wrong try, which costs a wait of some seconds. */
  async unlockAfterWait(passphrase: string, inside: Locator): Promise<void> {
    const waiting = this.page.getByText(new RegExp(words.lock.wait.replace('{seconds}', '\\d+')));
    for (;;) {
      await this.unlock(passphrase);
      await inside.or(waiting).waitFor();
      if (await inside.isVisible()) return;
      await this.page.waitForTimeout(1_000);
    }
  }
}
