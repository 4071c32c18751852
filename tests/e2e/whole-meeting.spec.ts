/** The whole meeting, played by mouse and again by keyboard alone; what was written once stands wherever it belongs. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { must } from './api.ts';
import { pdfText, wordText } from './documents.ts';
import { expect, test } from './fixture.ts';
import { keyboard, mouse } from './hands.ts';
import { ADVICE, CASE, documentsIn, lockedStore, PLACE, wholeMeeting } from './whole-meeting.ts';

/** What the other pair of hands would leave behind. */
const HANDS = [
  { by: 'mouse', of: mouse, other: 'keydown' },
  { by: 'keyboard', of: keyboard, other: 'pointerdown' },
] as const;

for (const { by, of, other } of HANDS) {
  test(`from a new case to its conclusion, by ${by}`, async ({ app, page, folder }) => {
    test.setTimeout(240_000);
    await lockedStore({ app, page, folder });
    await page.evaluate((kind) => {
      const note = (): void => document.documentElement.setAttribute('data-other-hand', kind);
      window.addEventListener(kind, note, true);
    }, other);

    const stops: string[] = [];
    for await (const stop of wholeMeeting({ app, page, folder, hands: of(page) })) stops.push(stop);
    expect(stops.at(-1)).toBe('avsluttet');
    expect(await page.evaluate(() => document.documentElement.dataset.otherHand)).toBeUndefined();
    expect((await must(page, 'case.list', {})).map((one) => one.status)).toEqual(['avsluttet']);

    await nothingIsRetyped(documentsIn(folder));
  });
}

/** Letters and digits alone: a page breaks its lines where it likes. */
const plain = (text: string): string => text.replace(/[^\p{L}\d]+/gu, '');

/** The texts of the intake and of the chair's screen stand in the documents, each where it belongs and nowhere else. */
async function nothingIsRetyped(folder: string): Promise<void> {
  const files = readdirSync(folder).sort();
  const read = async (kind: string, at = 0): Promise<string[]> => {
    const made = files.filter((file) => file.startsWith(kind) && /\.(docx|pdf)$/.test(file));
    const [word = '', pdf = ''] = made.slice(at);
    return [await wordText(join(folder, word)), await pdfText(join(folder, pdf))].map(plain);
  };
  const question = plain(CASE.questions[0] ?? '');
  const told = [CASE.observations, CASE.childExpressions ?? '', CASE.protectiveFactors[0] ?? ''].map(plain);
  for (const form of await read('droftingsskjema')) {
    for (const text of [question, ...told]) expect(form).toContain(text);
  }
  for (const minutes of await read('referat')) {
    for (const text of [question, ...ADVICE.map(plain)]) expect(minutes).toContain(text);
    for (const text of told) expect(minutes).not.toContain(text);
  }
  // The next time they tell what became of the same advice.
  for (const minutes of await read('referat', 2)) {
    for (const text of ['Siden sist', ...ADVICE].map(plain)) expect(minutes).toContain(text);
  }
  for (const summons of await read('innkalling')) {
    expect(summons).toContain(plain(PLACE));
    for (const text of [question, ...told]) expect(summons).not.toContain(text);
  }
}
