import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../src/documents/texts.ts';
import { lawReference } from '../../../src/domain/catalogues.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { blocksOf, boxIds, factOf, tableRows, text } from './reading.ts';
import { blankUse, build, namedUse, TODAY } from './sources.ts';

const one = { ...namedUse, printOnly: { child: { name: 'Nora' }, guardians: [{ name: 'Ida Eksempel' }] } };

describe.each(['refusal-receipt', 'withdrawal-receipt'] as const)('%s', (type) => {
  const blank = build({ type, use: blankUse }, 'nb');

  it('is for the pen: who, when and who must be told on', () => {
    for (const label of ['Barnet', 'Tjenesten som spurte', 'Tatt imot av (rolle og underskrift)']) {
      expect(factOf(blank, label), label).toBeUndefined();
    }
    expect(tableRows(blank, 'Sagt fra til')).toEqual(Array.from({ length: 4 }, () => ['', '', '']));
    expect(boxIds(blank)).toHaveLength(1);
    expect(blocksOf(blank, 'fill')).toHaveLength(1);
    expect(blank.sender).toBe('Frydal kommune – Tverrfaglig konsultasjonsteam i Frydal');
  });

  it('names the one who answered only when there can be no doubt', () => {
    const label = textsIn('nb')[type === 'refusal-receipt' ? 'refusalReceipt' : 'withdrawalReceipt'].facts.person;
    expect(factOf(build({ type, use: one }, 'nb'), label)).toBe('Ida Eksempel');
    expect(factOf(build({ type, use: namedUse }, 'nb'), label)).toBeUndefined();
    expect(factOf(build({ type, use: one }, 'nb'), 'Barnet')).toBe('Nora');
  });

  it.each(LANGUAGES)('says that nothing is lost by it, and when the law goes first (%s)', (language) => {
    const model = build({ type, use: namedUse }, language);
    const t = textsIn(language)[type === 'refusal-receipt' ? 'refusalReceipt' : 'withdrawalReceipt'];
    for (const line of t.means) expect(text(model)).toContain(line);
    for (const code of ['bvl-13-2', 'bhl-46', 'strl-196']) {
      expect(text(model)).toContain(lawReference(code, language, TODAY));
    }
  });
});

describe('consent explained', () => {
  const child = build({ type: 'consent-explained', audience: 'child', use: blankUse }, 'nb');
  const youth = build({ type: 'consent-explained', audience: 'youth', use: blankUse }, 'nb');

  it('uses no hard words and no law for a child', () => {
    expect(text(child)).not.toMatch(/taushetsplikt|opplysning|tjeneste|§|lovpålagt|formål/i);
    expect(text(child)).toContain('Det er lov å si nei');
  });

  it('tells a young person at which age they answer themselves, for each service', () => {
    expect(text(youth)).toContain('Du svarer selv fra du er 15 år (opplæringslova § 24-5).');
    expect(text(youth)).toContain('Du svarer selv fra du er 16 år (pasient- og brukerrettighetsloven § 4-3).');
    expect(text(youth)).toContain('Det er helt greit å si nei');
  });

  it('says who may know what, when adults must speak up, and asks for their own view', () => {
    for (const model of [child, youth]) {
      const headings = blocksOf(model, 'heading').map((h) => h.text);
      expect(headings).toHaveLength(model === child ? 5 : 6);
      expect(headings.at(-1)).toBe('Hva mener du?');
      expect(blocksOf(model, 'fill').map((f) => f.id)).toEqual(['may-share', 'must-not-share']);
      expect(model.marking).toBe('');
    }
  });
});
