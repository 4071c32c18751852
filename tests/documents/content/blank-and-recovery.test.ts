import { describe, expect, it } from 'vitest';
import { buildRecoverySheet } from '../../../src/documents/content/recovery-sheet.ts';
import { TEMPLATE_VERSION } from '../../../src/documents/model.ts';
import { catalogues, labelOf, lawReference } from '../../../src/domain/catalogues.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { blocksOf, boxIds, factOf, tableRows, text } from './reading.ts';
import { build, TODAY } from './sources.ts';

describe('blank discussion form', () => {
  const blank = build({ type: 'discussion-form-blank' }, 'nb');

  it('has the duty gate first, then the question, strengths before risk', () => {
    const headings = blocksOf(blank, 'heading').map((h) => h.text);
    expect(headings.slice(0, 2)).toEqual(['Først: Gjelder en plikt?', 'Hva vil vi ha råd om?']);
    expect(tableRows(blank, 'Sett kryss').map(([duty]) => duty)).toEqual([
      `Meldeplikt (${lawReference('bvl-13-2', 'nb', TODAY)})`,
      `Avvergeplikt (${lawReference('strl-196', 'nb', TODAY)})`,
    ]);
    expect(text(blank)).toContain('Ja: Stopp her.');
    const fills = blocksOf(blank, 'fill').map((f) => f.id);
    expect(fills).toEqual(['question-1', 'question-2', 'observations', 'child-expressions', 'protective', 'risk']);
  });

  it.each(LANGUAGES)('offers every theme but those that always stop at the gate (%s)', (language) => {
    const themes = text(build({ type: 'discussion-form-blank' }, language));
    for (const theme of catalogues.themes.entries) {
      const label = labelOf('themes', theme.code, language);
      expect(themes.includes(label), label).toBe(theme.gate !== 'stop');
    }
  });

  it('offers age groups and the levels of the municipality, asks for no sex, and whether an interpreter, not which', () => {
    expect(factOf(blank, 'Aldersgruppe')).toMatch(/^ufødt \/ 0–1 år \/ .* \/ 16–18 år$/);
    expect(factOf(blank, 'Nivå')).toContain('2: Oppfølging i én tjeneste');
    expect(factOf(blank, 'Behov for tolk')).toBe('Ja / Nei');
    expect(blocksOf(blank, 'facts').flatMap((f) => f.rows.map((r) => r.label))).not.toContain('Kjønn');
  });

  it('names the service only when it is given, and ends with the check of what can identify', () => {
    expect(factOf(blank, 'Meldt av')).toBeUndefined();
    expect(factOf(build({ type: 'discussion-form-blank', service: 'BHG' }, 'nb'), 'Meldt av')).toBe('Barnehage');
    expect(boxIds(blank).slice(-5)).toEqual(['check-names', 'check-places', 'check-age', 'check-rare', 'check-five']);
  });
});

describe('recovery sheet', () => {
  const sheet = { code: 'ABCD-EFGH-JKLM', organisation: undefined, folder: 'Samråd', today: TODAY };

  it.each(LANGUAGES)('prints the code once, how to keep it and how to use it (%s)', (language) => {
    const model = buildRecoverySheet(sheet, language);
    expect(text(model).split(sheet.code).length - 1).toBe(1);
    expect(blocksOf(model, 'list').map((l) => [l.ordered, l.items.length])).toEqual([
      [false, 3],
      [true, 3],
    ]);
    expect(model.title).not.toContain(sheet.code);
    expect(model.provenance).toContain(TEMPLATE_VERSION);
    expect(text(model)).not.toMatch(/[{}]|undefined/);
  });

  it('has a line for municipality and team before they are named', () => {
    expect(factOf(buildRecoverySheet(sheet, 'nb'), 'Kommune og team')).toBeUndefined();
    const named = buildRecoverySheet({ ...sheet, organisation: 'Frydal kommune, teamet' }, 'nb');
    expect(factOf(named, 'Kommune og team')).toBe('Frydal kommune, teamet');
    expect(factOf(named, 'Laget')).toBe('22. november 2026');
  });
});
