/** Our own Word form, filled in as a service does it, read back as text by an independent reader, and pasted. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/documents/content/index.ts';
import { prepare } from '../../src/documents/prepare.ts';
import type { DocumentSource } from '../../src/documents/source.ts';
import { renderText } from '../../src/documents/text/render-text.ts';
import { renderWord } from '../../src/documents/word/render-word.ts';
import { labelOf, termLabel } from '../../src/domain/catalogues.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { readForm } from '../../src/domain/pasted-form/index.ts';
import { caseOne, sender } from './content/sources.ts';

const BLANK: DocumentSource = { type: 'discussion-form-blank' };
const FULL: DocumentSource = { type: 'discussion-form', case: caseOne };
const scale = sender.municipality.levelScale;

const wordFile = (source: DocumentSource, language: Language): Promise<Uint8Array> =>
  renderWord(prepare(buildDocument(source, sender, language)), sender.today);
const textFile = (source: DocumentSource, language: Language): string =>
  new TextDecoder().decode(renderText(prepare(buildDocument(source, sender, language))));

const WRITTEN: Readonly<Record<string, string>> = {
  'question-1': 'Hvordan kan vi møte barnet når det er trist?',
  'question-2': 'Hva kan vi si til foreldrene?',
  'field-2-1': 'PPT',
  observations: 'Barnet sitter ofte for seg selv. Det er mest om morgenen.',
  'child-expressions': 'Barnet sier at det er trøtt.',
  protective: 'forelder ønsker hjelp',
  risk: 'lite søvn',
  'table-3-2-1': 'egen plan for morgenen',
  'field-4-2': 'Vi venter til vi har snakket med dere.',
  'field-5-1': 'pedagogisk leder',
};
const TICKED = ['reporting-no', 'averting-unsure', 'tried-1-bedre', 'tried-2-uendret', 'check-five'];

/** Fields are written in, boxes ticked, and the choices that do not fit deleted. */
function filledIn(docx: Uint8Array, language: Language): Uint8Array {
  const entries = unzipSync(docx);
  let xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
  const change = (pattern: RegExp, to: string): void => {
    expect(xml).toMatch(pattern);
    xml = xml.replace(pattern, to);
  };
  const control = (tag: string, then: string): RegExp =>
    new RegExp(`(<w:tag w:val="${tag}"/>(?:(?!</w:sdt>).)*?)${then}`, 's');
  const measure = labelOf('actionTypes', 'samtale_foresatte', language);
  for (const [tag, text] of Object.entries({ ...WRITTEN, 'table-3-1-1': measure })) {
    change(
      control(tag, '<w:sdtContent>.*?</w:sdtContent>'),
      `$1<w:sdtContent><w:r><w:t>${text}</w:t></w:r></w:sdtContent>`,
    );
  }
  for (const tag of TICKED) change(control(tag, 'w14:val="0"(.*?)☐'), '$1w14:val="1"$2☒');
  /** `list`: what the printed list says from its first word on. */
  const keep = (label: (code: string) => string, first: readonly string[], kept: readonly string[]): void =>
    change(
      new RegExp(`(<w:t xml:space="preserve">)${first.map(label).join(' / ')}[^<]*`),
      `$1${kept.map(label).join(' / ')}`,
    );
  const term = (name: string) => (code: string) => termLabel(name, code, language);
  keep(term('ageBand'), ['ufødt', '0-1'], ['4-5']);
  keep((code) => labelOf('themes', code, language), ['PSYK_F', 'RUS_F'], ['SAMSPILL', 'SOMN']);
  keep(term('arenaType'), ['hjem', 'barnehage'], ['hjem', 'barnehage']);
  keep(term('frequency'), ['enkelt', 'av_og_til'], ['daglig']);
  keep(term('guardiansContacted'), ['ja', 'nei', 'planlagt', 'bevisst_ikke'], ['bevisst_ikke']);
  keep(term('childSpokenWith'), ['ja', 'nei', 'planlagt', 'ikke_aktuelt'], ['ja']);
  return zipSync({ ...entries, 'word/document.xml': strToU8(xml) });
}

/** As Word puts it on the clipboard: a line a paragraph, tabs between cells, boxes as signs. */
async function copied(docx: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  return value
    .replace(/<input type="checkbox"([^>]*)\/>/g, (_, how: string) => (how.includes('checked=') ? '☒' : '☐'))
    .replace(/<\/p>\s*<\/t[dh]>/g, '\t')
    .replace(/<\/t[dh]>/g, '\t')
    .replace(/<\/(p|h\d|li|tr)>|<br \/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');
}

const EXPECTED = {
  questions: [WRITTEN['question-1'], WRITTEN['question-2']],
  presenterServiceType: 'PPT',
  ageBand: '4-5',
  concernThemes: ['SAMSPILL', 'SOMN'],
  arenaTypes: ['hjem', 'barnehage'],
  frequency: 'daglig',
  observations: WRITTEN.observations,
  childExpressions: WRITTEN['child-expressions'],
  protectiveFactors: ['forelder ønsker hjelp'],
  riskFactors: ['lite søvn'],
  guardiansContacted: 'bevisst_ikke',
  guardiansContactedReason: WRITTEN['field-4-2'],
  childSpokenWith: 'ja',
};

describe.each(LANGUAGES)('the form in %s', (language) => {
  test('copied out of Word: every field, the boxes, and what has no field', async () => {
    const text = await copied(filledIn(await wordFile(BLANK, language), language));
    const read = readForm(text, { levelScale: scale });
    expect(read.draft).toEqual({ ...EXPECTED, actionsTried: [{ type: 'samtale_foresatte', effect: 'bedre' }] });
    expect(read.duty).toEqual({ reporting: 'nei', averting: 'usikker' });
    expect(read.unplaced).toEqual([
      { part: 'tried', text: 'egen plan for morgenen: uendret' },
      { part: 'checkedBy', text: 'pedagogisk leder' },
    ]);
  });

  test('as plain text without the boxes: the same, and the duties are not answered', async () => {
    const docx = filledIn(await wordFile(BLANK, language), language);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    const read = readForm(value, { levelScale: scale });
    expect(read.draft).toEqual({ ...EXPECTED, actionsTried: [{ type: 'samtale_foresatte', effect: 'ukjent' }] });
    expect(read.duty).toEqual({});
    expect(read.unplaced.map(({ part }) => part)).toEqual(['tried', 'checkedBy']);
  });

  test('nothing is read out of a form that nobody has filled in', async () => {
    for (const text of [await copied(await wordFile(BLANK, language)), textFile(BLANK, language)]) {
      const read = readForm(text, { levelScale: scale, margins: [text.split('\r\n')[0] ?? ''] });
      expect(read).toEqual({ draft: {}, duty: {}, unplaced: [], labels: expect.any(Number) });
      expect(read.labels).toBeGreaterThan(15);
    }
  });

  test('a form that Samråd has filled in comes back as the case it was, from Word and from plain text', async () => {
    const { code, dutyGate, confirmedFiveFamilies, ...content } = caseOne;
    const plain = textFile(FULL, language);
    for (const text of [await copied(await wordFile(FULL, language)), plain]) {
      const read = readForm(text, { levelScale: scale, margins: [plain.split('\r\n')[0] ?? ''] });
      const { guardiansContactedReason, ...written } = content;
      expect({ ...read.draft, guardiansContactedReason }).toEqual({ ...written, guardiansContactedReason });
      expect(read.duty).toEqual({ reporting: dutyGate.reporting, averting: dutyGate.averting });
      expect(read.unplaced).toEqual([{ part: 'code', text: code }]);
      expect(confirmedFiveFamilies).toBe(true);
    }
  });
});
