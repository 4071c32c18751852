import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/documents/prepare.ts';
import { renderText } from '../../../src/documents/text/render-text.ts';
import { EMPTY, EVERY_BLOCK, LETTERS } from '../models.ts';

const text = (model: typeof EMPTY): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(renderText(prepare(model)));

describe('plain text', () => {
  it('ends every line with CR LF and has no byte-order mark', () => {
    for (const model of [EVERY_BLOCK, EMPTY, LETTERS]) {
      const written = text(model);
      expect(written.startsWith('\uFEFF')).toBe(false);
      expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(written).not.toMatch(/(\r\n){3}/);
      expect(written.endsWith('\r\n')).toBe(true);
    }
  });

  it('reads from top to bottom', () => {
    const lines = text(EVERY_BLOCK).split('\r\n');
    expect(lines.slice(0, 6)).toEqual([
      'Frydal kommune · Oppvekst og levekår',
      'Unntatt offentlighet, offentleglova § 13',
      '',
      'Referat fra konsultasjonsteam 8. desember 2026',
      '='.repeat(46),
      'Tverrfaglig konsultasjonsteam Midtbygda',
    ]);
    for (const line of [
      'Dato: tirsdag 8. desember 2026 kl. 09.00–11.30',
      'Referent: ________________',
      'SAKSLISTE',
      'Kl. | Sak | Legger fram | Behandlet',
      '09.00 | Åpning, godkjenning av innkalling | Møteleder | [ ]',
      '- Samtale med barnet før neste møte.',
      '2. Ny drøfting hvis det ikke er bedring.',
      '* Meldeplikten gjelder alltid *',
      '  - barnevernsloven § 13-2',
      '[ ] Skolen kan gi opplysninger om trivsel og læring',
      'Navn: Áile Ŋuorgámis',
      'Uten navn – kontroller før utskrift',
    ]) {
      expect(lines).toContain(line);
    }
  });
});
