import { describe, expect, it } from 'vitest';
import { NO_LOCAL_KNOWLEDGE } from '../../src/anonymity/finding.ts';
import { createGuard } from '../../src/anonymity/guard.ts';
import { suggestionsFor } from '../../src/anonymity/suggestions.ts';

const guard = createGuard();

/** The text after the first suggestion for its first finding of a type. */
function mended(text: string, type: string, language: 'nb' | 'nn' = 'nb'): string | undefined {
  const finding = guard.scan(text, NO_LOCAL_KNOWLEDGE).find((candidate) => candidate.type === type);
  if (finding === undefined) throw new Error(`no ${type} in the text`);
  const [first] = suggestionsFor(finding, text, language);
  return first === undefined ? undefined : text.slice(0, first.start) + first.text + text.slice(first.end);
}

describe('suggestions', () => {
  it.each([
    ['Ragnhild gråter om morgenen.', 'NAME', 'Barnet gråter om morgenen.'],
    ['Vi snakket med Ragnhild i går.', 'NAME', 'Vi snakket med barnet i går.'],
    ['Vi ringte mor Ragnhild i går.', 'NAME', 'Vi ringte mor i går.'],
    ['Vi møtte Ragnhilds far i går.', 'NAME', 'Vi møtte barnets far i går.'],
    ['De flyttet til Hamar i fjor.', 'PLACE', 'De flyttet til hjemkommunen i fjor.'],
    ['Han går i Solbakken barnehage nå.', 'ORG', 'Han går i barnehagen nå.'],
    ['Hun bor i Storgata 5 med mor.', 'ADDRESS', 'Hun bor hjemme med mor.'],
    ['Familien er fra Syria.', 'ORIGIN', 'Familien er fra et annet land.'],
    ['En somalisk familie ønsker hjelp.', 'ORIGIN', 'En familie ønsker hjelp.'],
    ['Hun har Angelmans syndrom.', 'DIAGNOSIS_RARE', 'Hun har en langvarig helseutfordring.'],
    ['Eleven er fire og et halvt år gammel.', 'AGE', 'Eleven er 4–5 år.'],
    ['En femåring trekker seg unna.', 'AGE', 'En barn 4–5 år trekker seg unna.'],
    ['Ring 90 12 34 56 i morgen.', 'PHONE', 'Ring i morgen.'],
  ])('bokmål: %s', (text, type, expected) => {
    expect(mended(text, type)).toBe(expected);
  });

  it.each([
    ['Han går på Solvang skule no.', 'ORG', 'Han går på skulen no.'],
    ['Dei kom frå Syria i haust.', 'ORIGIN', 'Dei kom frå eit anna land i haust.'],
    ['Ho bur i Storgata 5 med mor.', 'ADDRESS', 'Ho bur heime med mor.'],
    ['Vi møtte Ragnhilds far i går.', 'NAME', 'Vi møtte barnet sin far i går.'],
  ])('nynorsk: %s', (text, type, expected) => {
    expect(mended(text, type, 'nn')).toBe(expected);
  });

  it('has nothing to put in place of a quotation', () => {
    expect(mended('Det var «aldri greit å gå hjem alene» mente eleven.', 'QUOTE')).toBeUndefined();
  });
});
