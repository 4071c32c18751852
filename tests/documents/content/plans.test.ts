/** Blank forms of the named track that follow a child over time: wondering, plan, evaluation. */
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../src/documents/texts.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { blocksOf, boxIds, factOf, tableRows, text } from './reading.ts';
import { blankUse, build, consentMeeting, meeting, namedUse } from './sources.ts';

describe('wondering note', () => {
  const note = build({ type: 'wondering-note', use: blankUse }, 'nb');

  it('keeps what was seen apart from what it may mean, and asks for what protects', () => {
    const headings = blocksOf(note, 'heading').map((h) => h.text);
    expect(headings.indexOf('Hva har du sett og hørt?')).toBeLessThan(headings.indexOf('Hva tenker du om det?'));
    expect(blocksOf(note, 'fill').map((f) => f.id)).toEqual(['trigger', 'interpretation', 'protective']);
    expect(tableRows(note, 'Observasjoner')).toHaveLength(4);
  });

  it('has a row for leader, adviser, child and guardians, and four outcomes', () => {
    expect(tableRows(note, 'Samtaler').map(([who]) => who)).toEqual([
      'Leder',
      'Fagperson eller team (uten navn)',
      'Barnet',
      'Foresatte',
    ]);
    expect(boxIds(note)).toEqual(['outcome-close', 'outcome-own-service', 'outcome-together', 'outcome-report']);
  });

  it('sends danger to the duty to report before anything is written', () => {
    const first = blocksOf(build({ type: 'wondering-note', use: namedUse }, 'nb'), 'notice')[0];
    expect(JSON.stringify(first)).toContain('barnevernsloven § 13-2 og barnehageloven § 46');
    expect(JSON.stringify(first)).toContain('snakker du ikke med foreldrene først');
    expect(note.blocks.findIndex((b) => b.kind === 'notice')).toBeLessThan(
      note.blocks.findIndex((b) => b.kind === 'fill'),
    );
  });

  it('says how many days the service has, fourteen unless told otherwise', () => {
    expect(text(note)).toContain('Bestem dere innen 14 dager.');
    expect(text(build({ type: 'wondering-note', use: blankUse, days: 28 }, 'nb'))).toContain('innen 28 dager.');
  });
});

describe.each(['action-plan', 'family-plan'] as const)('%s', (type) => {
  const blank = build({ type, use: blankUse }, 'nb');
  const t = textsIn('nb')[type === 'action-plan' ? 'actionPlan' : 'familyPlan'];

  it('has goals with how they will be noticed, and measures with who, for whom, when and effect', () => {
    const tables = blocksOf(blank, 'table');
    expect(tables[0]?.columns.map((c) => c.header)).toEqual([t.goals.goal, t.goals.notice, t.goals.by]);
    for (const table of tables.slice(1)) {
      const { what, who, forWhom, start, due, effect } = t.measures;
      expect(table.columns.map((c) => c.header)).toEqual([what, who, forWhom, start, due, effect]);
      expect(table.rows.length).toBeGreaterThan(2);
    }
    expect(tables.slice(1).map((x) => x.caption)).toEqual(t.measures.captions);
  });

  it('has one evaluation with three outcomes, and a baton holder who can hand over', () => {
    expect(boxIds(blank)).toEqual(['outcome-close', 'outcome-adjust', 'outcome-next']);
    expect(factOf(blank, t.facts.batonHolder)).toBeUndefined();
    expect(factOf(blank, t.facts.newBatonHolder)).toBeUndefined();
  });

  it('prints names only when they were typed now', () => {
    expect(factOf(blank, t.facts.child)).toBeUndefined();
    expect(factOf(blank, t.facts.guardians)).toBeUndefined();
    const named = build({ type, use: namedUse }, 'nb');
    expect(factOf(named, t.facts.child)).toBe('Nora Eksempel');
    expect(factOf(named, t.facts.guardians)).toBe('Ida Eksempel og Per Eksempel');
  });
});

describe('family plan', () => {
  it('has measures for the child and for the adults', () => {
    const captions = blocksOf(build({ type: 'family-plan', use: blankUse }, 'nb'), 'table').map((t) => t.caption);
    expect(captions).toEqual(['Mål for familien', 'For barnet', 'For de voksne']);
  });
});

describe('evaluation form', () => {
  it('asks whether all were heard, whether it was useful, whether the group was right, and what comes next', () => {
    const form = build({ type: 'evaluation-form', meeting }, 'nb');
    expect(boxIds(form).filter((id) => !id.startsWith('role-'))).toEqual(
      ['heard', 'useful', 'rightGroup', 'next'].flatMap((s) =>
        ['no', 'little', 'mostly', 'yes'].map((a) => `${s}-${a}`),
      ),
    );
    expect(blocksOf(form, 'fill').map((f) => f.id)).toEqual(['most-useful', 'who-was-missing', 'what-to-change']);
    expect(factOf(form, 'Møte')).toBe('Konsultasjonsteam');
    expect(factOf(form, 'Dato')).toBe('Tirsdag 8. desember 2026');
    expect(factOf(build({ type: 'evaluation-form', meeting: undefined }, 'nb'), 'Møte')).toBeUndefined();
    expect(factOf(build({ type: 'evaluation-form', meeting: consentMeeting }, 'nb'), 'Møte')).toBe('Samarbeidsmøte');
  });

  it.each(LANGUAGES)('names no protected instrument and takes no names (%s)', (language) => {
    const form = build({ type: 'evaluation-form', meeting }, language);
    expect(text(form)).not.toMatch(/\b(ORS|SRS|FIT|KOR|SDQ|EPDS|ASQ)\b/);
    expect(text(form)).toContain(textsIn(language).evaluationForm.noNames);
  });
});
