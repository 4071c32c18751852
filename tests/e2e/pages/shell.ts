import type { Locator, Page } from '@playwright/test';
import { words } from './words.ts';

/** The frame around every page of an open store. */
export class Shell {
  readonly page: Page;
  readonly navigation: Locator;
  readonly title: Locator;

  constructor(page: Page) {
    this.page = page;
    this.navigation = page.getByRole('navigation', { name: words.app.nav.label });
    this.title = page.getByRole('main').getByRole('heading', { level: 1 });
  }

  async goTo(
    place: 'overview' | 'meetings' | 'cases' | 'consents' | 'talks' | 'documents' | 'settings',
  ): Promise<void> {
    await this.navigation.getByRole('link', { name: words.app.nav[place] }).click();
    await this.title.waitFor();
  }

  /** Cooperation with consent; there only when it is switched on. */
  async goToCooperation(): Promise<void> {
    await this.navigation.getByRole('link', { name: words.cooperation.nav }).click();
    await this.page.getByRole('heading', { level: 1, name: words.cooperation.list.title }).waitFor();
  }

  async openSettings(page: keyof typeof words.settings.pages): Promise<void> {
    const { title } = words.settings.pages[page];
    await this.page
      .getByRole('navigation', { name: words.settings.pagesLabel })
      .getByRole('link', { name: title })
      .click();
    await this.page.getByRole('heading', { level: 2, name: title }).waitFor();
  }

  async lock(): Promise<void> {
    await this.page.getByRole('button', { name: words.app.lock }).click();
  }

  async openPalette(): Promise<Locator> {
    await this.page.keyboard.press('Control+K');
    const palette = this.page.getByRole('dialog', { name: words.app.palette.title });
    await palette.waitFor();
    return palette;
  }

  async openHelp(): Promise<Locator> {
    await this.page.keyboard.press('F1');
    const help = this.page.getByRole('dialog', { name: words.app.help.title });
    await help.waitFor();
    return help;
  }
}
