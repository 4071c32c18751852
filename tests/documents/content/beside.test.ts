/** The Norwegian text with a further language beside it. */

import { describe, expect, it } from 'vitest';
import { beside } from '../../../src/documents/content/beside.ts';
import { buildBeside } from '../../../src/documents/content/index.ts';
import { inlineText, type Run } from '../../../src/documents/model.ts';
import { parentTextsIn } from '../../../src/documents/parent-texts.ts';
import { NO_WORDING } from '../../../src/documents/wording.ts';
import { PARENT_LANGUAGES } from '../../../src/domain/parent-language.ts';
import { model as plainModel } from '../models.ts';
import { allBlocks, blocksOf, boxIds, factOf, text, texts } from './reading.ts';
import { build, buildDraft, consentWithNames, PARENT_SOURCES, sender, startTalk } from './sources.ts';

const EVERY = PARENT_SOURCES.flatMap(([name, source]) =>
  PARENT_LANGUAGES.map((language) => [name, language, source] as const),
);

/** Every run in the second language, wherever in a block it stands. */
function secondRuns(value: unknown): Run[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'second' in value ? [value as Run] : Object.values(value).flatMap(secondRuns);
}

describe.each(EVERY)('%s in Norwegian and %s', (_, language, source) => {
  const norwegian = build(source, 'nb');
  const both = buildDraft(source, language);

  it('holds all that the Norwegian document says, in the same order, each box and each place to sign once', () => {
    const passages = texts(both);
    let at = 0;
    for (const own of texts(norwegian)) {
      const found = passages.findIndex((passage, i) => i >= at && (passage === own || passage.startsWith(`${own} / `)));
      expect(found, own).toBeGreaterThanOrEqual(at);
      at = found;
    }
    expect(boxIds(both)).toEqual(boxIds(norwegian));
    expect(blocksOf(both, 'signature').map((s) => s.id)).toEqual(blocksOf(norwegian, 'signature').map((s) => s.id));
  });

  it('has the other language on every heading and sentence', () => {
    const alone = allBlocks(both.blocks).flatMap((b) => {
      const written =
        b.kind === 'heading' ? [b.text] : b.kind === 'paragraph' ? [b.content] : b.kind === 'list' ? b.items : [];
      return written.filter((content) => typeof content === 'string' || !content.some((run) => run.second));
    });
    expect(alone).toEqual([]);
    expect(new Set(secondRuns(both.blocks).map((run) => run.lang))).toEqual(new Set([language]));
  });

  it('says that it is a draft, in words and behind every page, until the municipality approves its text', () => {
    expect(both.watermark).toBe('utkast');
    const [notice] = both.blocks;
    expect(notice?.kind).toBe('notice');
    expect(JSON.stringify(notice)).toContain('Den norske teksten gjelder.');
    expect(JSON.stringify(notice)).toContain(JSON.stringify(parentTextsIn(language).common.draft.text));
    const approved = buildBeside(source, sender, 'nb', { language, wording: NO_WORDING, approved: true });
    expect(approved.watermark).toBeUndefined();
    expect(text(approved)).not.toContain('utkast');
    expect(both.blocks.slice(1)).toEqual(approved.blocks);
  });
});

describe('what is the user’s own', () => {
  it('is printed once; the reader of the other language is told so', () => {
    const both = buildDraft({ type: 'consent-form', form: consentWithNames }, 'pl');
    const [purpose] = blocksOf(both, 'paragraph').filter((p) =>
      inlineText(p.content).startsWith(consentWithNames.purpose),
    );
    const runs = purpose?.content as readonly Run[];
    expect(runs.map((run) => [run.lang, run.text])).toEqual([
      [undefined, consentWithNames.purpose],
      ['pl', parentTextsIn('pl').common.onlyNorwegian],
    ]);
    const invitation = buildDraft({ type: 'talk-invitation', talk: startTalk }, 'pl');
    expect(factOf(invitation, 'Hvor / Gdzie')).toBe('Grupperommet');
  });
});

it('writes dates, lists and laws as the language does', () => {
  const form = { ...consentWithNames, reviewDate: '2027-06-15' };
  const of = (language: 'pl' | 'uk' | 'se' | 'so' | 'ti' | 'ar') =>
    text(buildDraft({ type: 'consent-form', form }, language));
  expect(of('pl')).toContain('15 czerwca 2027');
  expect(of('uk')).toContain('15 червня 2027 року');
  expect(of('se')).toContain('geassemánu 15. beaivvi 2027');
  expect(of('so')).toContain('15 Juun 2027');
  expect(of('ti')).toContain('15 ሰነ 2027');
  expect(of('ar')).toContain('15 يونيو/حزيران 2027');
  expect(of('pl')).toContain('ustawa o edukacji § 24-3 i kodeks karny § 196');
});

it('follows nynorsk where that is the municipality’s written form', () => {
  const both = buildDraft({ type: 'consent-form', form: consentWithNames }, 'so', 'nn');
  expect(both.language).toBe('nn');
  expect(text(both)).toContain('Omsetjinga til somali er eit utkast.');
});

it('never puts a passage beside another than its own', () => {
  const one = plainModel([{ kind: 'paragraph', content: 'a' }]);
  expect(() => beside(one, plainModel([{ kind: 'heading', level: 1, text: 'a' }]), 'pl')).toThrow('beside');
  expect(() => beside(one, plainModel([]), 'pl')).toThrow('0 passages beside 1');
});
