import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../src/documents/content/index.ts';
import { type PrintedType, TEMPLATE_VERSION } from '../../../src/documents/model.ts';
import { fill, textsIn } from '../../../src/documents/texts.ts';
import { catalogues, lawIsInForce, lawReference } from '../../../src/domain/catalogues.ts';
import { isAnonymousMeeting } from '../../../src/domain/codes.ts';
import { LANGUAGES, type Language } from '../../../src/domain/language.ts';
import { longDate } from '../../../src/domain/local-time.ts';
import { lix, longestSentence } from './readability.ts';
import { allBlocks, boxIds, runningText, text } from './reading.ts';
import { build, run, SOURCES, sender, TODAY } from './sources.ts';

const EVERY = SOURCES.flatMap(([name, source]) => LANGUAGES.map((language) => [name, language, source] as const));

/** Read by anyone, so not exempt from public disclosure. */
const OPEN: readonly PrintedType[] = [
  'consent-explained',
  'welcome-letter',
  'ground-rules',
  'duty-note',
  'annual-report',
];
/** The anonymous track: checked for names before it is printed. */
const WITHOUT_NAMES: readonly PrintedType[] = [
  'summons',
  'minutes',
  'minutes-log',
  'discussion-form',
  'discussion-form-blank',
  'evaluation-form',
  'attendance-list',
];

describe.each(EVERY)('%s in %s', (_, language, source) => {
  const model = build(source, language);

  it('stands in its frame', () => {
    expect(model.type).toBe(source.type);
    expect(model.language).toBe(language);
    expect(model.sender).toMatch(/^Frydal kommune – ./);
    expect(model.marking).toBe(
      OPEN.includes(source.type)
        ? ''
        : fill(textsIn(language).common.marking, { law: lawReference('offl-13', language, TODAY) }),
    );
    expect(model.provenance).toContain(TEMPLATE_VERSION);
    expect(model.provenance).toContain(longDate(catalogues.laws.date, language));
    expect(model.pageCounter).toContain('{page}');
    expect(model.pageCounter).toContain('{pages}');
  });

  it('leaves no place unfilled and no text empty', () => {
    expect(text(model)).not.toMatch(/[{}]|undefined|\bnull\b|NaN|\[object/);
    for (const block of allBlocks(model.blocks)) {
      if (block.kind === 'list') expect(block.items.length).toBeGreaterThan(0);
      if (block.kind === 'paragraph') expect(block.content).not.toBe('');
      if (block.kind === 'table') {
        expect(block.columns.reduce((sum, c) => sum + c.width, 0)).toBeCloseTo(1, 6);
        for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
      }
    }
  });

  it('has stable, unique names for what is ticked and filled in', () => {
    const ids = [...boxIds(model), ...allBlocks(model.blocks).flatMap((b) => ('id' in b ? [b.id] : []))];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has nothing of a case or a person in its title', () => {
    const words = [...run.cases.flatMap((c) => c.questions), 'Nora', 'Ida', 'Per Eksempel', 'S-7K3Q', 'Furu'];
    for (const word of words) expect(`${model.title} ${model.subtitle ?? ''}`).not.toContain(word);
  });

  it('names no law that is not in force', () => {
    const printed = text(model).match(/§ \d+[\d-]*( [a-z]\b)?/g) ?? [];
    const inForce = catalogues.laws.entries.filter((l) => lawIsInForce(l, TODAY)).map((l) => `§ ${l.paragraph}`);
    for (const reference of printed) {
      expect(
        inForce.some((l) => l === reference || l.startsWith(`${reference} `)),
        reference,
      ).toBe(true);
    }
    expect(text(model)).not.toContain(repealed(language));
  });

  it('says the same when built again', () => {
    expect(build(source, language)).toEqual(model);
  });

  it('asks for a check before printing only in the anonymous track', () => {
    const named = 'cases' in source && !isAnonymousMeeting(source.meeting.type);
    expect(model.footerNote).toBe(
      WITHOUT_NAMES.includes(source.type) && !named ? textsIn(language).common.checkBeforePrint : '',
    );
  });
});

/** The reference that must never be seen again: helsepersonelloven § 23 was repealed on 1 July 2026. */
const repealed = (language: Language): string => lawReference('hpl-23', language, '2026-06-30');

describe('the list of documents', () => {
  // Checked by the compiler: a type of document that is missing here does not compile.
  const TYPES: Readonly<Record<Exclude<PrintedType, 'recovery-sheet' | 'audit-log' | 'translation-list'>, true>> = {
    summons: true,
    minutes: true,
    'minutes-log': true,
    'discussion-form': true,
    'discussion-form-blank': true,
    'consent-form': true,
    'consent-explained': true,
    'refusal-receipt': true,
    'withdrawal-receipt': true,
    'talk-invitation': true,
    'talk-guide': true,
    'agreed-note': true,
    'wondering-note': true,
    'action-plan': true,
    'family-plan': true,
    'evaluation-form': true,
    'cooperation-record': true,
    'welcome-letter': true,
    'ground-rules': true,
    'attendance-list': true,
    'annual-report': true,
    'duty-note': true,
  };

  it('is under test as a whole', () => {
    expect([...new Set(SOURCES.map(([, source]) => source.type))].sort()).toEqual(Object.keys(TYPES).sort());
  });
});

describe('laws', () => {
  it('a document that must name a law not yet or no longer in force is not made', () => {
    const [, form] = SOURCES.find(([name]) => name === 'consent-form with names') ?? [];
    if (!form) throw new Error('no consent form');
    expect(() => buildDocument(form, { ...sender, today: '2022-12-31' }, 'nb')).toThrow('bvl-13-2');
  });
});

describe('how hard the texts for parents are to read', () => {
  const FOR_PARENTS: readonly PrintedType[] = [
    'consent-form',
    'consent-explained',
    'refusal-receipt',
    'withdrawal-receipt',
    'talk-invitation',
    'agreed-note',
    'action-plan',
    'family-plan',
    'evaluation-form',
    'cooperation-record',
  ];
  const forParents = EVERY.filter(([, , source]) => FOR_PARENTS.includes(source.type));

  it.each(forParents)('%s in %s', (_name, language, source) => {
    const running = runningText(build(source, language));
    const value = lix(running);
    // A child of seven reads, or hears, the explanation for children.
    expect(value).toBeLessThan(source.type === 'consent-explained' && source.audience === 'child' ? 20 : 35);
    expect(longestSentence(running)).toBeLessThanOrEqual(25);
  });
});
