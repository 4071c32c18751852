import type { Locator, Page } from '@playwright/test';
import { words } from './words.ts';

const { documents, list, page: texts } = words.meeting;
export type DocumentKind = keyof typeof documents.make;

export class MeetingPage {
  readonly page: Page;
  readonly title: Locator;

  constructor(page: Page) {
    this.page = page;
    // With a date in it: before the meeting is read its heading is the bare word.
    this.title = page.getByRole('heading', { level: 1, name: new RegExp(texts.title.replace('{date}', '\\d')) });
  }

  /** Opens the first meeting that is still to come, or the last that was held. */
  async open(which: 'next' | 'held'): Promise<void> {
    await this.page.getByRole('region', { name: list[which] }).locator('.meeting-row').first().click();
    await this.title.waitFor();
  }

  /** Makes a document from the panel and waits until it is saved. Returns the names of the files. */
  async make(kind: DocumentKind): Promise<string[]> {
    const panel = this.page.getByRole('region', { name: documents.title, exact: true });
    const button = (name: string): Locator => panel.getByRole('button', { name, exact: true });
    await button(documents.make[kind]).or(button(documents.makeAgain[kind])).click();
    return this.madeFiles();
  }

  /** Puts a document on the desk and waits until its pages are drawn. */
  async lookAt(kind: DocumentKind): Promise<Locator> {
    const name = `${documents.preview} ${documents.names[kind].toLowerCase()}`;
    await this.page.getByRole('button', { name, exact: true }).click();
    const desk = this.page.getByRole('dialog', { name: documents.names[kind] });
    await desk
      .getByText(/^Side 1 av/)
      .first()
      .waitFor();
    return desk;
  }

  async madeFiles(): Promise<string[]> {
    const notice = this.page.locator('div.files-notice');
    await notice.waitFor({ timeout: 20_000 });
    return notice.getByRole('listitem').allTextContents();
  }

  async startNew(): Promise<void> {
    await this.page.getByRole('button', { name: list.newMeeting }).click();
    await this.page.getByRole('heading', { level: 1, name: words.meeting.new.title }).waitFor();
  }
}
