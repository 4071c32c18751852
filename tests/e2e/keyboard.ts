/** Getting about without a mouse. */
import { type ElementHandle, expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has. */
const MOST_STOPS = 80;

type Focus = 'here' | 'elsewhere' | 'gone';

/** Whether the element has focus; `gone` when the page has drawn another in its place. */
const focusOf = (element: ElementHandle): Promise<Focus> =>
  element.evaluate((one): 'here' | 'elsewhere' | 'gone' =>
    one === document.activeElement ? 'here' : one.isConnected ? 'elsewhere' : 'gone',
  );

/** Presses Tab until the target has focus. It is looked up once, not at every stop: that is what takes time. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  let element = await target.elementHandle();
  for (let stops = 0; stops < MOST_STOPS && element !== null; stops++) {
    const focus = await focusOf(element);
    if (focus === 'here') return;
    if (focus === 'gone') element = await target.elementHandle();
    else await page.keyboard.press('Tab');
  }
  await expect(target, 'reached with Tab').toBeFocused({ timeout: 100 });
}

/** Goes to the target with Tab and presses a key on it. */
export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes to a field with Tab and types in it. */
export async function typeIn(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}
