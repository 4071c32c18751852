import { randomFillSync } from 'node:crypto';
import { expect, test } from 'vitest';
import wordList from '../../resources/words/nb.json' with { type: 'json' };
import { DRAWN_WORDS, drawnBits, drawPassphrase } from '../../src/services/passphrase.ts';
import { passphraseStrength } from '../../src/services/passphrase-strength.ts';

test('every drawn passphrase is as strong as it gets, and four of its words are enough', () => {
  for (let round = 0; round < 200; round++) {
    const drawn = drawPassphrase((bytes) => randomFillSync(bytes));
    expect([drawn, passphraseStrength(drawn).score]).toEqual([drawn, 4]);
    const four = drawn.split(' ').slice(0, 4).join(' ');
    expect([four, passphraseStrength(four).enough]).toEqual([four, true]);
  }
});

test('what people usually choose is not enough, however long it is', () => {
  const weak = [
    '',
    'passord',
    'Passord123!',
    'P@ssw0rd2026',
    'Sommer2026',
    'sommeren2026',
    'qwertyuiopå',
    '1q2w3e4r5t6y7u8i9o0p',
    'asdfghjklø asdfghjklø asdfghjklø',
    'samråd kommune',
    'konsultasjonsteam konsultasjonsteam',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'fjell fjell fjell fjell fjell',
    'abcdefghijklmnopqrstuvwxyz',
    '17.05.1814',
    '01011985 01011985',
    'iloveyou iloveyou',
    'password password1 password123',
    'dragon monkey',
    'sommer2026',
    'passord123',
    'Bergen2026',
    'Lillehammer2026!',
    'lillehammer kommune 2026',
    'Helsestasjonen i Lillehammer 2026',
    'Oslo Bergen Trondheim Stavanger',
    'Nord-Aurdal Sør-Aurdal Øystre Slidre',
    'Kristian Andersen Hamar 1984',
    'Mandag Tirsdag1',
    'januar februar mars april mai',
    'sommer høst vinter vår 2026',
    'rød grønn blå gul svart hvit',
    'Førskolelærer2026!',
  ];
  for (const passphrase of weak)
    expect([passphrase, passphraseStrength(passphrase).enough]).toEqual([passphrase, false]);
});

test('the spelling of å does not matter, and a very long text is answered at once', () => {
  const composed = 'blåbær kajakk måne ørret snøfnugg';
  expect(passphraseStrength(composed.normalize('NFD'))).toEqual(passphraseStrength(composed));
  expect(passphraseStrength('æøå '.repeat(250)).enough).toBe(false);
  expect(passphraseStrength(`${composed} ${'x'.repeat(900)}`).enough).toBe(true);
});

test('a drawn passphrase has the chance that the guide and the sheet of algorithms say, counted from the list', () => {
  const { words } = wordList;
  expect(new Set(words.map((word) => word.normalize('NFC').toLowerCase())).size).toBe(words.length);
  expect([DRAWN_WORDS, words.length]).toEqual([6, 1248]);
  let ways = 1n;
  for (let at = 0; at < DRAWN_WORDS; at++) ways *= BigInt(words.length - at);
  expect(drawnBits).toBeCloseTo(Math.log2(Number(ways)), 6);
  expect(drawnBits.toFixed(1)).toBe('61.7');
});

test('names of all places in Norway are weak with a year, a title or each other', async () => {
  const { loadLexicon } = await import('../../src/anonymity/lexicon.ts');
  const places = [...loadLexicon().places].filter((_, at) => at % 40 === 0);
  expect(places.length).toBeGreaterThan(40);
  for (const [at, place] of places.entries()) {
    const name = place.charAt(0).toUpperCase() + place.slice(1);
    for (const passphrase of [`${name}2026`, `${name} kommune`, `${name} ${places.at(at - 1)} ${places.at(at - 2)}`]) {
      expect([passphrase, passphraseStrength(passphrase).enough]).toEqual([passphrase, false]);
    }
  }
});
