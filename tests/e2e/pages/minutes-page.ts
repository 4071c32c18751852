import type { Locator, Page } from '@playwright/test';
import { words } from './words.ts';

const { parts, notes, approve, correct, notStarted } = words.minutes;

/** The minutes of one meeting, part by part. */
export class MinutesPage {
  readonly page: Page;
  readonly approveButton: Locator;
  /** Fingerprints of the full minutes, newest version first. */
  readonly fingerprints: { readonly docx: Locator; readonly pdf: Locator };

  constructor(page: Page) {
    this.page = page;
    this.approveButton = page.getByRole('button', { name: approve.approve });
    this.fingerprints = {
      docx: page.locator('[data-file="full-docx"]'),
      pdf: page.locator('[data-file="full-pdf"]'),
    };
  }

  /** Opens the minutes from the page of the meeting. */
  async open(): Promise<void> {
    const { open, write, approve: toApprove } = words.meeting.page.minutes;
    await this.page.getByRole('button', { name: new RegExp(`^(${open}|${write}|${toApprove})$`) }).click();
    await this.page
      .getByRole('navigation', { name: parts.label })
      .or(this.page.getByRole('button', { name: notStarted.start }))
      .waitFor();
  }

  async goTo(part: 'attendance' | 'read' | 'approve' | number): Promise<void> {
    const name = typeof part === 'number' ? parts.case.replace('{number}', String(part)) : parts[part];
    await this.page.getByRole('navigation', { name: parts.label }).getByRole('button', { name, exact: true }).click();
    if (typeof part === 'number') await this.page.locator('.discussion, .read-case').first().waitFor();
  }

  line(number: number): Locator {
    return this.page.getByRole('textbox', { name: notes.line.replace('{number}', String(number)), exact: true });
  }

  agreed(number: number): Locator {
    return this.page
      .locator('.advice-line')
      .nth(number - 1)
      .getByRole('checkbox');
  }

  /** Waits until everything that may be kept is kept. */
  async saved(): Promise<void> {
    await this.page.getByText(new RegExp(words.minutes.save.saved.replace('{at}', '\\d\\d\\.\\d\\d'))).waitFor();
  }

  async approve(): Promise<void> {
    await this.page.getByRole('checkbox', { name: approve.confirm }).check();
    await this.approveButton.click();
    await this.page.getByText(approve.done).waitFor({ timeout: 30_000 });
  }

  async beginCorrection(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: correct.open }).click();
    await this.page.getByRole('textbox', { name: correct.reason }).fill(reason);
    await this.page.getByRole('button', { name: correct.begin }).click();
    await this.page.locator('.minutes-under-way').waitFor();
  }

  /** Saves the newest version and gives back the names of its files. */
  async saveNewest(): Promise<string[]> {
    const newest = this.page.locator('.minutes-version').first();
    await newest.getByRole('button', { name: approve.save }).click();
    await newest.locator('.minutes-saved').waitFor({ timeout: 20_000 });
    return newest.locator('.minutes-saved').getByRole('listitem').allTextContents();
  }
}
