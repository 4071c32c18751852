/** What a team hands out around its meetings: welcome letter, ground rules, attendance list, duty note. */

import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../src/documents/content/index.ts';
import { inlineText } from '../../../src/documents/model.ts';
import { catalogues, lawReference } from '../../../src/domain/catalogues.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { longDate } from '../../../src/domain/local-time.ts';
import { methodOf } from '../../../src/domain/method.ts';
import { blocksOf, factOf, tableRows, text } from './reading.ts';
import { blankUse, build, cases, consentMeeting, meeting, run, sender, TODAY } from './sources.ts';

const [, secondCase] = [...cases.keys()];

describe('welcome letter', () => {
  const letter = build({ type: 'welcome-letter', meeting, case: secondCase }, 'nb');

  it('asks the four questions, in order', () => {
    const first = blocksOf(letter, 'list')[0];
    expect(first?.ordered).toBe(true);
    expect(first?.items).toEqual([
      'Hva har du sett?',
      'Hva har barnet sagt, gjort eller vist?',
      'Hva er gjort så langt, og hvordan gikk det?',
      'Hva trenger du råd om?',
    ]);
  });

  it('says that names are left out, and that what must be reported is not discussed', () => {
    const notice = JSON.stringify(blocksOf(letter, 'notice'));
    expect(notice).toContain('Ta bort alt som kan vise hvem det gjelder.');
    expect(notice).toContain('barnevernsloven § 13-2');
  });

  it('numbers the steps of the team’s own method', () => {
    const steps = blocksOf(letter, 'list')[1];
    const { phases } = methodOf(run.team.methodPreset);
    expect(steps?.ordered).toBe(true);
    expect(steps?.items).toHaveLength(phases.length);
    expect(steps?.items[1]).toBe('Melder legger fram, én intervjuer (ordet har du)');
    const round = { ...sender, team: { ...sender.team, methodPreset: 'kort_runde_4' } };
    const short = buildDocument({ type: 'welcome-letter', meeting }, round, 'nb');
    expect(blocksOf(short, 'list')[1]?.items).toHaveLength(4);
  });

  it('lists the members with service and profession, without deputies, and names its source', () => {
    expect(tableRows(letter, 'Medlemmer')).toHaveLength(6);
    expect(tableRows(letter, 'Medlemmer')[1]).toEqual(['Jon Aasen', 'PP-tjenesten, pedagogisk-psykologisk rådgiver']);
    expect(text(letter)).toContain('RVTS Vest');
  });

  it('says when the reader’s case begins, by number only', () => {
    expect(factOf(letter, 'Din sak')).toBe('Sak 2, fra kl. 09.55');
    for (const c of run.cases)
      for (const own of [...c.questions, c.observations]) expect(text(letter)).not.toContain(own);
    for (const { code } of cases.values()) expect(text(letter)).not.toContain(code);
    expect(() => factOf(build({ type: 'welcome-letter', meeting }, 'nb'), 'Din sak')).toThrow();
  });

  it('has lines for time and place when no meeting is set, and no case then', () => {
    const open = build({ type: 'welcome-letter', meeting: undefined }, 'nb');
    expect([factOf(open, 'Tid'), factOf(open, 'Sted')]).toEqual([undefined, undefined]);
    expect(() => build({ type: 'welcome-letter', meeting: undefined, case: secondCase }, 'nb')).toThrow('agenda');
  });
});

describe('ground rules', () => {
  it.each(LANGUAGES)('stand numbered, each with a heading and one line (%s)', (language) => {
    const poster = build({ type: 'ground-rules' }, language);
    const headings = blocksOf(poster, 'heading').map((h) => inlineText(h.text));
    expect(headings.map((h) => Number(h.split('.')[0]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(blocksOf(poster, 'paragraph')).toHaveLength(8);
  });
});

describe('attendance list', () => {
  it('has a row to sign for each who is expected, deputies in the place of absent members, and empty rows', () => {
    const rows = tableRows(build({ type: 'attendance-list', meeting }, 'nb'), 'Til stede');
    expect(rows.map(([name]) => name).filter((name) => name !== '')).toEqual([
      'Kari Solvang',
      'Siv Nordeng',
      'Maria Lindqvist',
      'Tore Haugstad',
      'Amina Yusuf',
    ]);
    expect(rows.filter(([name]) => name === '')).toHaveLength(8);
  });

  it('has all members before the attendance is known, and without a meeting', () => {
    const before = build({ type: 'attendance-list', meeting: { ...meeting, attendance: [] } }, 'nb');
    const blank = build({ type: 'attendance-list', meeting: undefined }, 'nb');
    for (const list of [before, blank]) expect(tableRows(list, 'Til stede')).toHaveLength(6 + 8);
    expect(factOf(blank, 'Tid')).toBeUndefined();
  });

  it('names the secrecy laws of the services that come, and the duty to confirm it in writing', () => {
    const laws = text(build({ type: 'attendance-list', meeting }, 'nb'));
    for (const code of ['fvl-13', 'fvl-13c', 'hpl-21', 'bvl-13-1', 'fvk-5', 'tolkel-15']) {
      expect(laws).toContain(lawReference(code, 'nb', TODAY));
    }
    expect(laws).not.toContain(lawReference('sotjl-44', 'nb', TODAY));
  });

  it('keeps the family off the list in a meeting on consent', () => {
    expect(text(build({ type: 'attendance-list', meeting: consentMeeting }, 'nb'))).toContain(
      'Familien skriver ikke på denne listen.',
    );
    expect(text(build({ type: 'attendance-list', meeting }, 'nb'))).toContain('Kjenner du igjen barnet?');
  });
});

describe('duty note', () => {
  const note = build({ type: 'duty-note', use: { service: 'BHG' } }, 'nb');

  it('says first what to do when someone is in danger now', () => {
    const notice = blocksOf(note, 'notice')[0];
    expect(JSON.stringify(notice)).toContain('112');
    expect(note.blocks.findIndex((b) => b.kind === 'notice')).toBe(1);
  });

  it('gives the deadlines with their rules: at once, one week, three weeks', () => {
    expect(tableRows(note, 'innen når')).toEqual([
      ['Du', 'Melder straks. Det er ingen frist i dager.', 'barnevernsloven § 13-2'],
      ['Barnevernstjenesten', 'Går gjennom meldingen innen en uke.', 'barnevernsloven § 2-1'],
      ['Barnevernstjenesten', 'Svarer deg som meldte, innen tre uker.', 'barnevernsloven § 13-3'],
    ]);
  });

  it.each(LANGUAGES)('names the laws of the service and the date of the catalogue (%s)', (language) => {
    const all = text(build({ type: 'duty-note', use: { service: 'BHG' } }, language));
    for (const code of ['bvl-13-2', 'bhl-46', 'strl-196']) expect(all).toContain(lawReference(code, language, TODAY));
    expect(all.split(longDate(catalogues.laws.date, language)).length - 1).toBe(2);
    expect(text(build({ type: 'duty-note', use: blankUse }, language))).not.toContain(
      lawReference('bhl-46', language, TODAY),
    );
  });

  it('has no line for the child: it is no report', () => {
    const labels = blocksOf(note, 'facts').flatMap((f) => f.rows.map((r) => r.label));
    expect(labels).toEqual(['Telefon: barnevernstjenesten', 'Telefon: barnevernsvakten']);
    expect(blocksOf(note, 'fill')).toEqual([]);
  });
});
