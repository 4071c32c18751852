import { expect, test } from 'vitest';
import { signatureBlocks } from '../../src/domain/consent.ts';

const adults = {
  child: { name: 'Nora Eksempel', birthDate: '2022-03-14' },
  guardians: [
    { name: 'Ida Eksempel', hasParentalResponsibility: true },
    { name: 'Per Eksempel', hasParentalResponsibility: true },
  ],
};

test('each adult signs for their own health information, nobody for the other', () => {
  const blocks = signatureBlocks({
    signatureLines: ['foresatt', 'foresatt', 'ungdom'],
    informationTypes: ['helse_forelder'],
    printOnly: adults,
  });
  expect(blocks.map((b) => [b.name, b.number, b.ofRole, b.ownInformation])).toEqual([
    ['Ida Eksempel', 1, 2, true],
    ['Per Eksempel', 2, 2, true],
    ['Nora Eksempel', 1, 1, false],
  ]);
});

test('without such information no one gets an own box, and without names every line is for the pen', () => {
  const blocks = signatureBlocks({
    signatureLines: ['foresatt', 'barnevernstjeneste'],
    informationTypes: ['oppmøte_fravær'],
    printOnly: undefined,
  });
  expect(blocks.map((b) => [b.role, b.name, b.ownInformation])).toEqual([
    ['foresatt', undefined, false],
    ['barnevernstjeneste', undefined, false],
  ]);
});

test('more signature lines than names leave lines for the pen', () => {
  const blocks = signatureBlocks({
    signatureLines: ['foresatt', 'foresatt', 'foresatt'],
    informationTypes: ['rus_forelder'],
    printOnly: adults,
  });
  expect(blocks.map((b) => b.name)).toEqual(['Ida Eksempel', 'Per Eksempel', undefined]);
});

test('a parent who does not consent for the child has a line for their own information, after those who do', () => {
  const blocks = signatureBlocks({
    signatureLines: ['egne_opplysninger', 'foresatt'],
    informationTypes: ['helse_forelder'],
    printOnly: adults,
  });
  expect(blocks.map((b) => [b.role, b.name, b.adult, b.ownInformation])).toEqual([
    ['egne_opplysninger', 'Per Eksempel', { number: 2, of: 2 }, true],
    ['foresatt', 'Ida Eksempel', { number: 1, of: 2 }, true],
  ]);
});
