/** The board of cases in the built window: a case moved by the mouse, and one by keys alone. */
import type { Page } from '@playwright/test';
import { meetingToday, must, openExample } from './api.ts';
import { expect, test } from './fixture.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';

const { board: t } = words;

/** A case that is written and judged. */
async function written(page: Page): Promise<string> {
  const { id, version, code } = await must(page, 'case.start', {});
  await must(page, 'case.save', {
    id,
    version,
    draft: {
      presenterServiceType: 'BHG',
      ageBand: '4-5',
      concernThemes: ['SAMSPILL'],
      observations: 'Barnet trekker seg unna i frileken.',
      protectiveFactors: ['har en trygg voksen'],
      riskFactors: [],
      actionsTried: [],
      guardiansContacted: 'ja',
      childSpokenWith: 'nei',
      questions: ['Hvordan kan vi snakke med barnet?'],
      dutyGate: { reporting: 'nei', averting: 'nei' },
      confirmedFiveFamilies: true,
    },
  });
  return code;
}

test('a case is dragged to where it may go, and another is moved by keys to a meeting', async ({ app, page }) => {
  await openExample(app, page);
  await meetingToday(page);
  const [dragged, carried] = [await written(page), await written(page)];
  await new Shell(page).goTo('cases');
  await page.getByText(t.board, { exact: true }).click();
  const column = (place: string) => page.locator(`[data-place="${place}"]`);
  const card = (place: string, code: string) => column(place).locator('.board-card').filter({ hasText: code });

  // To the closed ones it may not go: it is said, and it stays.
  await card('kladd', dragged).dragTo(column('avsluttet'));
  await expect(card('kladd', dragged)).toBeVisible();
  await card('kladd', dragged).dragTo(column('klar'));
  await expect(card('klar', dragged)).toBeVisible();
  await expect(page.getByText(t.said.moved.replace('{code}', dragged).replace('{state}', 'Klar'))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card('kladd', dragged)).toBeVisible();

  const handle = page.getByRole('button', { name: t.card.move.replace('{code}', carried) });
  await handle.focus();
  for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'Space']) await page.keyboard.press(key);
  await expect(card('klar', carried)).toBeVisible();
  // The card has kept focus, so the next key moves it on.
  await expect(handle).toBeFocused();
  for (const key of ['Space', 'ArrowRight', 'Space']) await page.keyboard.press(key);
  const free = page.getByRole('dialog').getByRole('button', { name: /ledige$/ });
  await free.first().focus();
  await page.keyboard.press('Enter');
  await expect(card('satt_opp', carried)).toBeVisible();
});
