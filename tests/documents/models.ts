/** Documents to test the renderers with: every kind of block, long and odd content. All names are invented. */
import type { Block, DocumentModel } from '../../src/documents/model.ts';

export function model(blocks: readonly Block[], changes: Partial<DocumentModel> = {}): DocumentModel {
  return {
    type: 'minutes',
    language: 'nb',
    title: 'Referat fra konsultasjonsteam 8. desember 2026',
    subtitle: 'Tverrfaglig konsultasjonsteam Midtbygda',
    sender: 'Frydal kommune · Oppvekst og levekår',
    marking: 'Unntatt offentlighet, offentleglova § 13',
    provenance: 'Samråd · dokumentmal 1.0 · lovkatalog 1. november 2026',
    pageCounter: 'Side {page} av {pages}',
    footerNote: 'Uten navn – kontroller før utskrift',
    blocks,
    ...changes,
  };
}

const BODY =
  'Rådsøker har sett at barnet trekker seg unna i frileken, og at overgangene mellom aktivitetene er krevende. ' +
  'Teamet drøftet hva som er prøvd, hva som har virket, og hva som kan prøves uten at barnet blir gjenkjent.';

export const EVERY_BLOCK = model([
  {
    kind: 'paragraph',
    look: 'lead',
    content:
      'Teamet ga råd i to saker uten navn. Rådsøker eier saken og følger opp rådene sammen med barnet og foreldrene.',
  },
  {
    kind: 'facts',
    rows: [
      { label: 'Dato', value: 'tirsdag 8. desember 2026 kl. 09.00–11.30' },
      { label: 'Sted', value: 'Rådhuset, møterom Blåfjell' },
      {
        label: 'Møteleder',
        value: [{ text: 'Kari Næss', bold: true }, { text: ', koordinator, barne- og familietjenesten' }],
      },
      { label: 'Referent', value: { blank: 1 } },
      { label: 'Merknader til innkallingen', value: { blank: 2 } },
    ],
  },
  { kind: 'heading', level: 1, text: 'Saksliste' },
  {
    kind: 'table',
    caption: 'Saker, tid og hvem som legger fram',
    columns: [
      { header: 'Kl.', width: 0.12 },
      { header: 'Sak', width: 0.5 },
      { header: 'Legger fram', width: 0.24 },
      { header: 'Behandlet', width: 0.14 },
    ],
    rows: [
      ['', '', [], { checkbox: 'item-1' }],
      ['09.00', 'Åpning, godkjenning av innkalling', 'Møteleder', { checkbox: 'item-1' }],
      ['09.10', 'Sak 1: S-7K3Q, 4–5 år, barnehage', 'Rådsøker', { checkbox: 'item-2' }],
      [
        '09.55',
        [{ text: 'Sak 2: ' }, { text: 'S-M42X', bold: true }, { text: ', 13–15 år, skole' }],
        { blank: 1 },
        { checkbox: 'item-3' },
      ],
    ],
  },
  { kind: 'heading', level: 2, text: 'Sak 1: S-7K3Q' },
  { kind: 'paragraph', content: BODY },
  { kind: 'heading', level: 3, text: 'Råd' },
  {
    kind: 'list',
    ordered: false,
    items: [
      'Fast voksen i alle overganger i åtte uker, med dagbok som foreldrene får lese.',
      [
        { text: 'Lekegruppe', bold: true },
        { text: ' tre ganger i uka sammen med to barn som barnet er trygt på, og en voksen som leker med.' },
      ],
      'Samtale med barnet før neste møte.',
    ],
  },
  { kind: 'list', ordered: true, items: ['Foreldresamtale innen to uker.', 'Ny drøfting hvis det ikke er bedring.'] },
  {
    kind: 'paragraph',
    content: [
      { text: 'Tolk er bestilt. ' },
      { text: 'Bures boahtin čoahkkimii. ', lang: 'se' },
      { text: 'Zapraszamy na spotkanie.', lang: 'pl' },
    ],
  },
  {
    kind: 'notice',
    title: 'Meldeplikten gjelder alltid',
    blocks: [
      {
        kind: 'paragraph',
        content:
          'Er det grunn til å tro at et barn blir mishandlet eller utsatt for alvorlig omsorgssvikt, skal du melde selv og straks.',
      },
      { kind: 'list', ordered: false, items: ['barnevernsloven § 13-2', 'opplæringslova § 24-3'] },
    ],
  },
  { kind: 'heading', level: 1, text: 'Samtykke' },
  {
    kind: 'checkboxes',
    items: [
      { id: 'school', label: 'Skolen kan gi opplysninger om trivsel og læring' },
      {
        id: 'ppt',
        label: [
          { text: 'PPT', bold: true },
          { text: ' kan gi opplysninger om kartlegging og tiltak, og ta imot opplysninger fra skolen om det samme' },
        ],
      },
    ],
  },
  { kind: 'fill', id: 'purpose', label: 'Formålet med samarbeidet', lines: 3 },
  { kind: 'fill', id: 'review', label: 'Gjelder til', lines: 1 },
  {
    kind: 'signature',
    id: 'parent-1',
    heading: 'Forelder',
    statements: [{ id: 'agree', label: 'Jeg samtykker til at tjenestene over deler opplysninger om meg' }],
    placeAndDate: 'Sted og dato',
    signature: 'Underskrift',
    nameLabel: 'Navn med blokkbokstaver',
  },
  {
    kind: 'signature',
    id: 'parent-2',
    heading: 'Ungdom over 15 år',
    statements: [],
    placeAndDate: 'Sted og dato',
    signature: 'Underskrift',
    nameLabel: 'Navn',
    name: 'Áile Ŋuorgámis',
  },
  { kind: 'page-break' },
  { kind: 'heading', level: 1, text: 'Samtalekort' },
  {
    kind: 'card',
    tone: 'talk',
    title: 'Trivsel',
    blocks: [
      { kind: 'paragraph', content: 'Hva gleder barnet seg til når dere går hjemmefra om morgenen?' },
      { kind: 'list', ordered: false, items: ['Hvem leker barnet med?', 'Hva snakker dere om på vei hjem?'] },
      { kind: 'fill', id: 'note-1', label: 'Notat', lines: 2 },
    ],
  },
  {
    kind: 'card',
    tone: 'worry',
    title: 'Hvis svaret bekymrer deg',
    blocks: [
      { kind: 'paragraph', content: 'Si hva du har sett, uten å tolke. Spør hva foreldrene tenker.' },
      { kind: 'paragraph', look: 'small', content: 'Ring barnevernsvakta hvis barnet ikke kan gå trygt hjem.' },
    ],
  },
  {
    kind: 'together',
    blocks: [
      { kind: 'heading', level: 2, text: 'Avtale' },
      { kind: 'paragraph', content: BODY },
      { kind: 'facts', rows: [{ label: 'Neste møte', value: 'torsdag 7. januar 2027' }] },
    ],
  },
]);

export const EMPTY = model([
  { kind: 'list', ordered: false, items: [] },
  { kind: 'list', ordered: true, items: ['', '  '] },
  { kind: 'facts', rows: [] },
  {
    kind: 'table',
    caption: 'Ingen saker',
    columns: [
      { header: 'Sak', width: 0.5 },
      { header: 'Tid', width: 0.5 },
    ],
    rows: [],
  },
  { kind: 'table', caption: 'Uten kolonner', columns: [], rows: [] },
  { kind: 'checkboxes', items: [] },
  { kind: 'paragraph', content: '' },
  { kind: 'heading', level: 2, text: '' },
  { kind: 'notice', title: 'Tom', blocks: [] },
  { kind: 'card', tone: 'talk', title: 'Tomt kort', blocks: [] },
  { kind: 'together', blocks: [] },
  { kind: 'page-break' },
  { kind: 'page-break' },
]);

const NAME_120 = `Tverrfaglig ${'oppvekst'.repeat(11)} avdeling Nord`.padEnd(120, 'x');

export const LONG = model(
  [
    { kind: 'heading', level: 1, text: `Sak om ${NAME_120}` },
    {
      kind: 'table',
      caption: 'To hundre saker',
      columns: [
        { header: 'Nr.', width: 0.1 },
        { header: 'Sak', width: 0.6 },
        { header: 'Tjeneste', width: 0.3 },
      ],
      rows: Array.from({ length: 200 }, (_, i) => [
        String(i + 1),
        i % 7 === 0 ? BODY : `Sak ${i + 1}`,
        i % 31 === 0 ? NAME_120 : 'Helsestasjon',
      ]),
    },
    { kind: 'heading', level: 1, text: 'Fire tusen ord' },
    {
      kind: 'paragraph',
      content: Array.from({ length: 4000 }, (_, i) => (i % 50 === 49 ? `ord${i}.` : `ord${i}`)).join(' '),
    },
    {
      kind: 'table',
      caption: 'Rad høyere enn en side',
      columns: [
        { header: 'Tema', width: 0.3 },
        { header: 'Drøfting', width: 0.7 },
      ],
      rows: [
        ['Kort', 'Kort'],
        ['Lang', Array.from({ length: 900 }, (_, i) => `setning${i}`).join(' ')],
      ],
    },
    { kind: 'facts', rows: [{ label: NAME_120, value: Array.from({ length: 700 }, (_, i) => `verdi${i}`).join(' ') }] },
    {
      kind: 'card',
      tone: 'talk',
      title: 'Kort høyere enn en side',
      blocks: Array.from(
        { length: 60 },
        (_, i): Block => ({ kind: 'paragraph', content: `Spørsmål ${i + 1}: ${BODY}` }),
      ),
    },
    ...Array.from(
      { length: 14 },
      (_, i): Block => ({
        kind: 'signature',
        id: `signer-${i}`,
        heading: `Underskriver ${i + 1}`,
        statements: [{ id: 'yes', label: 'Jeg samtykker' }],
        placeAndDate: 'Sted og dato',
        signature: 'Underskrift',
        nameLabel: 'Navn',
      }),
    ),
  ],
  { sender: NAME_120, marking: `Unntatt offentlighet ${NAME_120}`, provenance: NAME_120.repeat(2) },
);

export const LETTERS = model([
  { kind: 'heading', level: 1, text: 'Čáhcesuolu ŋuorgŋá đŧšž ÁČĐŊŠŦŽ' },
  { kind: 'paragraph', content: 'Ååå Æææ Øøø éèêë òóô üïñ «sitat» – — … § 13 ½ 25 °C €' },
  {
    kind: 'paragraph',
    content: [{ text: 'Davvisámegillii: Áššit, mánáidsuodjalus, ovttasbargu, dulka.', lang: 'se' }],
  },
  { kind: 'paragraph', content: [{ text: 'Julevsámegiella: ådå, ñ, ŋ, á; åarjelsaemien: ïïï ööö ääå.', lang: 'smj' }] },
  { kind: 'paragraph', content: [{ text: 'Zażółć gęślą jaźń. Mają Państwo prawo do tłumacza.', lang: 'pl' }] },
  { kind: 'paragraph', content: [{ text: 'Запрошуємо вас на зустріч (ґ, є, і, ї). Ёё Ъъ Ыы Ээ.', lang: 'uk' }] },
  // A letter and its accent apart: composed before anything else is done with it.
  {
    kind: 'paragraph',
    content: 'A\u030Ase og cafe\u0301 i Nord\u00ADland\u200B\u200D\uFEFF, \u202Esnudd\u202C rekkefølge',
  },
  { kind: 'paragraph', content: 'Fanget\there, linje\r\nto, tre\u2028fire, ☐ ☒ ✓ → ≥' },
  { kind: 'list', ordered: false, items: ['ž', 'Ŋ', 'Đ'] },
]);

/** Signs no font has, controls and half surrogate pairs. */
export const MISSING = model(
  [
    {
      kind: 'paragraph',
      content: 'Kake \u{1F382} og \u{1F3F3}\uFE0F\u200D\u{1F308} og \u0000\u0007\u001B og \uD83D slutt 漢字 \u0E01',
    },
  ],
  {
    title: 'Tittel & <tegn> "sitat" \u{1F382}',
  },
);
