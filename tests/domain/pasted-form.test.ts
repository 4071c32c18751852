import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readForm } from '../../src/domain/pasted-form/index.ts';
import { wordsIn } from '../../src/domain/pasted-form/words.ts';

test('a scan: lines broken anywhere, letters misread, headings numbered and underlined', () => {
  const read = readForm(`Drøftingsskjema
1. Hva vil vi ha råd om?
------------------------
Hvordan kan vi snakke med barnet
om morgenen?
2. Hva har vi
sett?
Barnet sitter ofte for seg
selv. Det er mest om morgenen.

Det begynte i høst.
3. Hva har bamet sagt, gjort eller vist?
Ikke beskrevet.
Aldersgruppe 4–5 år
Omsorgssituasjon [ ] bor med begge foreldrene [x] bor delt [ ] fosterhjem
Side 1 av 2
Det som beskytter barnet
• forelder ønsker hjelp, og sier det
selv
• god venn
`);
  expect(read.draft).toEqual({
    questions: ['Hvordan kan vi snakke med barnet om morgenen?'],
    observations: 'Barnet sitter ofte for seg selv. Det er mest om morgenen.\nDet begynte i høst.',
    ageBand: '4-5',
    careSituation: 'delt',
    protectiveFactors: ['forelder ønsker hjelp, og sier det selv', 'god venn'],
  });
  expect(read.unplaced).toEqual([]);
});

test('what says more than the list has, or more than one, is handed back with the part it stood under', () => {
  const read = readForm(`Meldt av: Solsikken, avdeling Blå
Aldersgruppe: 4–5 år, snart seks
Tema: Tap, dødsfall, sorg; Skjerm og nett; Mobbing og miljø; Økonomi og bolig
Hvor ofte: daglig / ukentlig
Nivå: 2
Saksreferanse: S-7K3Q
Hva vil vi ha råd om?
1. Første?
2. Andre?
3. Tredje?`);
  expect(read.draft).toEqual({ ageBand: '4-5', questions: ['Første?', 'Andre?'] });
  expect(read.unplaced).toEqual([
    { part: 'presentedBy', text: 'Solsikken, avdeling Blå' },
    { part: 'ageBand', text: '4–5 år, snart seks' },
    { part: 'themes', text: 'Tap, dødsfall, sorg; Skjerm og nett; Mobbing og miljø; Økonomi og bolig' },
    { part: 'frequency', text: 'daglig / ukentlig' },
    { part: 'level', text: '2' },
    { part: 'code', text: 'S-7K3Q' },
    { part: 'questions', text: 'Tredje?' },
  ]);
});

test('words of the form inside what a person writes stay where they are', () => {
  const text =
    'Tema i samlingen var venner. Hvor ofte det skjer, vet vi ikke. I møtet med andre barn er barnet stille.';
  const read = readForm(`Hva har vi sett?\n${text}\nNivå er vi usikre på.\nDet som gir risiko\nlite søvn`);
  expect(read.draft.observations).toBe(`${text}\nNivå er vi usikre på.`);
  expect(read.draft.riskFactors).toEqual(['lite søvn']);
});

test('two ticks for one duty: the gravest counts; a yes is never read as less', () => {
  const row = (boxes: string): string =>
    `Meldeplikt (barnevernsloven § 13-2)\t${boxes}\nAvvergeplikt (straffeloven § 196)`;
  expect(readForm(row('☒\t☒\t☐')).duty).toEqual({ reporting: 'usikker' });
  expect(readForm(row('☒\t☐\t☒')).duty).toEqual({ reporting: 'ja' });
  expect(readForm(row('☐\t☐\t☐')).duty).toEqual({});
  expect(readForm('Meldeplikt (barnevernsloven § 13-2): Ja').duty).toEqual({ reporting: 'ja' });
});

test('a text that is no form of ours is handed back whole', () => {
  const text = 'Hei.\nVi har en sak til møtet.';
  expect(readForm(text)).toEqual({ draft: {}, duty: {}, unplaced: [{ part: undefined, text }], labels: 0 });
  expect(readForm(' \n')).toEqual({ draft: {}, duty: {}, unplaced: [], labels: 0 });
});

const HEADINGS = [
  'Hva vil vi ha råd om?',
  'Meldt av',
  'Aldersgruppe',
  'Tema (høyst tre)',
  'Kva har vi sett?',
  'What has the child said, done or shown?',
  'Det som beskytter barnet',
  'Det som gir risiko',
  'Hva er gjort så langt?',
  'Grunn hvis bevisst ikke',
  'Kontrollert av (rolle, dato)',
  'I møtet',
];
/** Words with a sign that no label has, so that none of them is one. */
const line = fc
  .array(fc.stringMatching(/^[a-zæøåA-ZÆØÅ0-9]{1,9}$/), { minLength: 1, maxLength: 8 })
  .map((words) => words.map((word) => `q${word}`).join(' '));
const written = fc.record({
  heading: fc.constantFrom(...HEADINGS),
  lines: fc.array(line, { maxLength: 5 }),
  between: fc.constantFrom('\n', '\r\n', '\n\n', '\t', ' | ', ': '),
});

test('nothing is lost: every word written comes back, in a field or among what could not be placed', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 3 }), fc.array(written, { maxLength: 8 }), (preamble, parts) => {
      const body = parts.map(({ heading, lines, between }) => `${heading}${between}${lines.join('\n')}`);
      const { draft, unplaced } = readForm([...preamble, ...body].join('\n'));
      const back = wordsIn([...Object.values(draft).flat(), ...unplaced.map(({ text }) => text)].join('\n'));
      const put = wordsIn([...preamble, ...parts.flatMap(({ lines }) => lines)].join('\n'));
      expect(back.toSorted()).toEqual(put.toSorted());
    }),
    { seed: 20261122, numRuns: 150 },
  );
});
