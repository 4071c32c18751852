import { randomFillSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawPassphrase } from '../../src/services/passphrase.ts';
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
