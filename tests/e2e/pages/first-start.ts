import type { Locator, Page } from '@playwright/test';
import { words } from './words.ts';

const { folder, passphrase, sheet, practice } = words.first;

/** The first start of a practice store: folder, passphrase, recovery sheet, example. */
export class FirstStart {
  readonly page: Page;
  readonly title: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
  }

  /** The stand-in host makes practice stores only and does not ask. */
  async choosePractice(): Promise<void> {
    const choice = this.page.getByRole('radio', { name: folder.practice });
    if (await choice.isVisible()) await choice.check();
    await this.page.getByRole('button', { name: folder.next }).click();
  }

  async choosePassphrase(chosen: string): Promise<void> {
    await this.page.getByLabel(passphrase.label, { exact: true }).fill(chosen);
    await this.page.getByLabel(passphrase.again).fill(chosen);
    await this.page.getByRole('button', { name: passphrase.next }).click();
  }

  /** Lets the app draw one, and returns what it shows. */
  async drawPassphrase(): Promise<string> {
    await this.page.getByRole('button', { name: passphrase.suggest }).click();
    const field = this.page.getByLabel(passphrase.label, { exact: true });
    await this.page.getByText(passphrase.suggested).waitFor();
    return field.inputValue();
  }

  async saveSheet(): Promise<void> {
    await this.page.getByRole('button', { name: sheet.save }).click();
    await this.page.getByRole('status').filter({ hasText: /\.pdf/ }).waitFor();
  }

  async confirmSheet(lastFour: string): Promise<void> {
    await this.page.getByLabel(sheet.lastFour).fill(lastFour);
    await this.page.getByLabel(sheet.kept).check();
    await this.page.getByRole('button', { name: sheet.next }).click();
  }

  async loadExample(): Promise<void> {
    await this.page.getByRole('button', { name: practice.load }).click();
  }
}
