import type { Locator, Page } from '@playwright/test';
import { words } from './words.ts';

const { titles } = words.consent;

/** The assistant for consent forms. */
export class ConsentPage {
  readonly page: Page;
  readonly sheet: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.getByRole('complementary').getByRole('region').first();
  }

  /** Goes on to a step and waits for its question. */
  async next(step: keyof typeof titles): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await this.shown(step);
  }

  async shown(step: keyof typeof titles): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: titles[step] }).waitFor();
  }

  /** Waits until the sheet stands there as it is now. */
  async drawn(): Promise<void> {
    await this.page.getByText(/^Side \d+ av \d+$/).waitFor({ timeout: 30_000 });
  }

  /** The names of the files that were saved. */
  async savedFiles(): Promise<string[]> {
    const notice = this.page.locator('div.files-notice');
    await notice.waitFor({ timeout: 30_000 });
    return notice.getByRole('listitem').allTextContents();
  }
}
