import { expect, test } from 'vitest';
import { createGuard } from '../../src/anonymity/guard.ts';
import { caseNotesSchema, EMPTY_NOTES } from '../../src/domain/case-notes.ts';
import { catalogues } from '../../src/domain/catalogues.ts';

const guard = createGuard();
const blocks = catalogues.textBlocks.entries;

test('every text block can be kept as it stands, and holds nothing the guard would ask about', () => {
  for (const { code, text, adviceType } of blocks) {
    for (const language of ['nb', 'nn'] as const) {
      const serious = guard
        .scan(text[language], { placeNames: [], staffNames: [] })
        .filter((f) => f.severity !== 'hint');
      expect([code, language, serious]).toEqual([code, language, []]);
    }
    const lines = [{ key: 'a', text: text.nb, adviceType: adviceType ?? 'rad_veiledning', agreed: true }];
    expect(caseNotesSchema.safeParse({ ...EMPTY_NOTES, lines }).success).toBe(true);
  }
});

test('no text block is of a type that stands outside the anonymous track', () => {
  const outside = catalogues.actionTypes.entries.filter((a) => a.outsideAnonymousTrack).map((a) => a.code);
  expect(blocks.filter((b) => b.adviceType !== null && outside.includes(b.adviceType))).toEqual([]);
});
