import { describe, expect, it } from 'vitest';
import { summonsMail } from '../../../src/documents/content/index.ts';
import { blocksOf, factOf, tableRows, text } from './reading.ts';
import { build, cases, earlierSummons, meeting, sender } from './sources.ts';

const again = { type: 'summons', meeting, cases, earlier: earlierSummons } as const;

describe('a summons made again', () => {
  const model = build(again, 'nb');

  it('tells at the top what is different, and marks it where it stands', () => {
    const notice = blocksOf(model, 'notice')[0];
    expect(notice?.title).toBe('Endret siden forrige innkalling (20. november 2026)');
    expect(notice?.blocks).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [
          'Ny tid: tirsdag 8. desember 2026, 09.00–11.30. Før: tirsdag 8. desember 2026, 08.30–11.30.',
          'Nytt sted: Møterom Furu, Helsehuset. Før: Møterom Gran.',
          'Ny på sakslisten: sak meldt av helsestasjon/skolehelse.',
          'Ny lengde, sak meldt av barnehage: 45 minutter. Før: 30.',
          'Klokkeslettene på sakslisten er nye.',
        ],
      },
    ]);
    expect(factOf(model, 'Sted')).toBe('Møterom Furu, Helsehuset (endret)');
    expect(factOf(model, 'Møteleder')).not.toContain('endret');
    expect(tableRows(model, 'Saksliste').map((row) => row[1])).toEqual([
      'Velkommen, roller og kjøreregler (endret)',
      'Sak 1, meldt av barnehage (endret)',
      'Sak 2, meldt av helsestasjon/skolehelse (ny)',
      'Sak 3, meldt av skole/SFO (endret)',
      'Årshjul for våren (endret)',
      'Evaluering av møtet (endret)',
    ]);
  });

  it('is as the first one when nothing is different', () => {
    const same = build({ type: 'summons', meeting, cases }, 'nb');
    const now = { ...again, earlier: { ...earlierSummons, content: { ...earlierSummons.content } } };
    expect(text(build({ ...now, earlier: undefined }, 'nb'))).toBe(text(same));
    expect(text(same)).not.toContain('(endret)');
  });
});

describe('a meeting that is cancelled', () => {
  it('says when and where it is not, and nothing of its agenda', () => {
    const model = build({ type: 'summons', meeting, cases, cancelled: true }, 'nb');
    expect(model.title).toBe('Møtet er avlyst');
    expect(factOf(model, 'Tid')).toBe('Tirsdag 8. desember 2026 kl. 09.00–11.30 (150 min)');
    expect(factOf(model, 'Neste møte')).toBe('Tirsdag 12. januar 2027 kl. 09.00');
    expect(text(model)).not.toContain('meldt av');
  });
});

describe('the text that goes with it', () => {
  it('has time, place and deadline, and no line of the agenda, not even what changed there', () => {
    const mail = summonsMail(again, sender, 'nb');
    expect(mail).toContain('Tid: Tirsdag 8. desember 2026 kl. 09.00–11.30 (150 min)\nSted: Møterom Furu, Helsehuset\n');
    expect(mail).toContain('Frist for å melde sak: 1. desember 2026');
    expect(mail).toContain('- Sakslisten er endret.\n- Klokkeslettene på sakslisten er nye.\n');
    expect(mail).not.toMatch(/meldt av|Årshjul/);
    expect(mail).toContain('Skriv ikke navn');
  });
});
