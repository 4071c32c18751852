/** Two ways of doing the same thing in the window: by mouse, and by keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { pressOn, tabTo, typeIn } from './keyboard.ts';
import { words } from './pages/words.ts';

type Place = 'overview' | 'meetings' | 'cases';

export interface Hands {
  /** A button or a link; `shortcut` is what somebody presses who knows the keys. */
  press(target: Locator, shortcut?: string): Promise<void>;
  /** A radio button, or a box to tick. */
  choose(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** One of a list, by its value. */
  pick(target: Locator, value: string): Promise<void>;
  goTo(place: Place): Promise<void>;
}

export const mouse = (page: Page): Hands => ({
  press: (target) => target.click(),
  choose: (target) => target.check(),
  write: (target, text) => target.fill(text),
  pick: async (target, value) => {
    await target.selectOption(value);
  },
  goTo: (place) =>
    page
      .getByRole('navigation', { name: words.app.nav.label })
      .getByRole('link', { name: words.app.nav[place] })
      .click(),
});

/** The keys that go to a place. */
const KEYS: Readonly<Record<Place, string>> = { overview: 'Alt+1', meetings: 'Alt+2', cases: 'Alt+3' };

export const keyboard = (page: Page): Hands => ({
  async press(target, shortcut) {
    if (shortcut === undefined) return pressOn(page, target);
    await target.waitFor();
    await page.keyboard.press(shortcut);
  },
  choose: (target) => choose(page, target),
  write: (target, text) =>
    /^\d{4}-\d\d-\d\d$/.test(text) ? writeDate(page, target, text) : typeIn(page, target, text),
  async pick(target, value) {
    await tabTo(page, target);
    const steps = await target.evaluate((element, wanted) => {
      const { options, selectedIndex } = element as HTMLSelectElement;
      return [...options].findIndex((option) => option.value === wanted) - selectedIndex;
    }, value);
    for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  },
  goTo: (place) => page.keyboard.press(KEYS[place]),
});

/** Tab comes to radio buttons of one name as to one stop; within it the arrows choose. */
async function choose(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  if (await target.isChecked()) return;
  const name = await target.evaluate((element) => {
    const { type, name: own } = element as HTMLInputElement;
    return type === 'radio' ? own : '';
  });
  if (name === '') return pressOn(page, target, 'Space');
  const group = page.locator(`input[name="${name}"]`);
  const chosen = group.and(page.locator(':checked'));
  const isChosen = (await chosen.count()) > 0;
  await tabTo(page, isChosen ? chosen : group.first());
  if (!isChosen) await page.keyboard.press('Space');
  for (let left = await group.count(); left > 0 && !(await target.isChecked()); left--) {
    await page.keyboard.press('ArrowDown');
  }
}

/** A day is written part by part, in the order the machine's own language has them. */
async function writeDate(page: Page, target: Locator, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  await tabTo(page, target);
  for (const parts of [
    [day, month],
    [month, day],
  ]) {
    await page.keyboard.type([...parts, year].join(''));
    if ((await target.inputValue()) === date) return;
    for (const _ of parts) await page.keyboard.press('ArrowLeft');
  }
  throw new Error('the day could not be written');
}
