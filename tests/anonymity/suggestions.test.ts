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
    ['En femåring trekker seg unna.', 'AGE', 'Et barn 4–5 år trekker seg unna.'],
    ['Ring 90 12 34 56 i morgen.', 'PHONE', 'Ring i morgen.'],
    ['Prøver å nå far på 90 12 34 56.', 'PHONE', 'Prøver å nå far på telefon.'],
    ['De bor der nå. Tlf 90 12 34 56. Møte i mai.', 'PHONE', 'De bor der nå. Møte i mai.'],
    ['Mor heter Ragnhild og jobber natt.', 'NAME', 'Mor heter forelder A og jobber natt.'],
    ['Broren hans heter Sigbjørn.', 'NAME', 'Broren hans heter et søsken.'],
    ['Kontaktlærer heter Torunn.', 'NAME', 'Kontaktlærer heter en ansatt.'],
    ['Jenta heter Ragnhild.', 'NAME', 'Jenta heter barnet.'],
    ['Barnet bor hos Ragnhild i helgene.', 'NAME', 'Barnet bor hos forelder A i helgene.'],
    ['Mor, Ragnhild, er redd.', 'NAME', 'Mor er redd.'],
    ['Far (Sigbjørn) ringte.', 'NAME', 'Far ringte.'],
    ['Ragnhild (mor) skriver ofte.', 'NAME', 'Mor skriver ofte.'],
    ['Rådgiver Torunn Myhre ringte.', 'NAME', 'Rådgiver ringte.'],
    ['Torunn fra PPT deltok.', 'NAME', 'En ansatt fra PPT deltok.'],
    ['Vi så at Jonas stivner.', 'NAME', 'Vi så at barnet stivner.'],
    ['vi så at ragnhild gråt. ragnhild sa ingenting.', 'NAME', 'vi så at barnet gråt. ragnhild sa ingenting.'],
    ['Notat fra samtale m. Ragnhild i dag.', 'NAME', 'Notat fra samtale m. barnet i dag.'],
    ['Hun bor på Nesodden.', 'PLACE', 'Hun bor i hjemkommunen.'],
    ['Far jobber på Nordlaks om natta.', 'ORG', 'Far jobber på arbeidsplassen om natta.'],
    ['Han er henvist til BUP Follo.', 'ORG', 'Han er henvist til tjenesten.'],
    ['Mor er russisktalende.', 'ORIGIN', 'Mor snakker et annet språk.'],
    ['Barnet har thailandsk mor.', 'ORIGIN', 'Barnet har mor fra et annet land.'],
    ['De er på Kypros nå.', 'ORIGIN', 'De er i utlandet nå.'],
    ['En femårig gutt strever.', 'AGE', 'En gutt strever.'],
    ['Femåringen strever.', 'AGE', 'Barnet (4–5 år) strever.'],
  ])('bokmål: %s', (text, type, expected) => {
    expect(mended(text, type)).toBe(expected);
  });

  it.each([
    ['Han går på Solvang skule no.', 'ORG', 'Han går på skulen no.'],
    ['Dei kom frå Syria i haust.', 'ORIGIN', 'Dei kom frå eit anna land i haust.'],
    ['Ho bur i Storgata 5 med mor.', 'ADDRESS', 'Ho bur heime med mor.'],
    ['Vi møtte Ragnhilds far i går.', 'NAME', 'Vi møtte barnet sin far i går.'],
    ['Mora heiter Ragnhild.', 'NAME', 'Mora heiter forelder A.'],
    ['Syster til guten heiter Ragnhild.', 'NAME', 'Syster til guten heiter eit sysken.'],
    ['Læraren, Torunn, ringde.', 'NAME', 'Læraren ringde.'],
    ['Guten er hos bestefar Sigbjørn.', 'NAME', 'Guten er hos bestefar.'],
    ['Ho bur på Nesodden.', 'PLACE', 'Ho bur i heimkommunen.'],
    ['Ein femåring treng hjelp.', 'AGE', 'Eit barn 4–5 år treng hjelp.'],
  ])('nynorsk: %s', (text, type, expected) => {
    expect(mended(text, type, 'nn')).toBe(expected);
  });

  it('offers no age band for a grown-up', () => {
    expect(mended('Mor er nitten år gammel.', 'AGE')).toBeUndefined();
  });

  it('has nothing to put in place of a quotation', () => {
    expect(mended('Det var «aldri greit å gå hjem alene» mente eleven.', 'QUOTE')).toBeUndefined();
  });
});
