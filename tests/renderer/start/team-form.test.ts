import { expect, test } from 'vitest';
import { EMPTY_FORM, newMember, teamOf } from '../../../src/renderer/start/team-form.ts';

const FILLED = {
  ...EMPTY_FORM,
  municipality: 'Frydal kommune',
  population: '4 180',
  placeNames: 'Lauvåsen\n\n  Granlia skole \n',
  address: 'Rådhusvegen 2',
  phone: '000 00 000',
  email: 'team@frydal.example',
  team: 'Konsultasjonsteam',
  members: [{ ...newMember(1), name: 'Kari Solvang', profession: 'helsesykepleier' }],
};

test('a filled form becomes municipality and team', () => {
  const parsed = teamOf(FILLED);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  expect(parsed.value.municipality).toMatchObject({ population: 4180, placeNames: ['Lauvåsen', 'Granlia skole'] });
  expect(parsed.value.team.members[0]).toMatchObject({ name: 'Kari Solvang', teamRole: 'koordinator' });
});

test('an empty form names every field that is missing, of both', () => {
  const parsed = teamOf(EMPTY_FORM);
  if (parsed.ok) throw new Error('an empty form was accepted');
  expect(parsed.failure.map((p) => p.path)).toEqual(
    expect.arrayContaining([
      'municipality.name',
      'municipality.population',
      'municipality.contact.phone',
      'team.name',
      'team.members[0].name',
    ]),
  );
});
