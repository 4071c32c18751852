import { expect, test } from 'vitest';
import {
  type ConsentState,
  faultsOf,
  hasTyped,
  monthsFrom,
  orderOf,
  previewOf,
  signatureLinesOf,
  startingState,
  stepIsDone,
} from '../../../src/renderer/consent/consent-form.ts';

const TODAY = '2026-11-22';

const filled = (change: Partial<ConsentState> = {}): ConsentState => ({
  ...startingState(TODAY, 'nb'),
  requestingService: 'BHG',
  purpose: 'At barnehagen og helsestasjonen kan samarbeide.',
  services: [{ serviceType: 'HST', direction: 'begge' }],
  informationTypes: ['helse_forelder'],
  responsibility: 'two',
  ...change,
});
const faults = (state: ConsentState) => {
  const checked = orderOf(state, 'nb', TODAY);
  return 'faults' in checked ? checked.faults : {};
};

test('who signs follows from parental responsibility and whose information it is', () => {
  const lines = (change: Partial<ConsentState>) => signatureLinesOf(filled(change)).join(' ');
  expect(lines({})).toBe('foresatt foresatt');
  expect(lines({ youth: true })).toBe('foresatt foresatt ungdom');
  expect(lines({ responsibility: 'alone', ownAdults: 'one' })).toBe('foresatt');
  expect(lines({ responsibility: 'alone', ownAdults: 'both' })).toBe('foresatt egne_opplysninger');
  expect(lines({ responsibility: 'childWelfare', ownAdults: 'one' })).toBe('barnevernstjeneste egne_opplysninger');
  expect(lines({ responsibility: 'childWelfare', ownAdults: 'both' })).toBe(
    'barnevernstjeneste egne_opplysninger egne_opplysninger',
  );
  // Without such information nobody has a line of their own, whatever was chosen before.
  expect(lines({ responsibility: 'childWelfare', ownAdults: 'both', informationTypes: ['utvikling'] })).toBe(
    'barnevernstjeneste',
  );
});

test('an empty form names everything that is missing, and no step but the term is done', () => {
  const found = faults(startingState(TODAY, 'nb'));
  expect(Object.keys(found)).toEqual([
    'purpose',
    'requestingService',
    'services',
    'informationTypes',
    'responsibility',
  ]);
  expect(
    ['hvem', 'formal', 'tjenester', 'opplysninger', 'underskrift', 'varighet'].map((s) =>
      stepIsDone(s as 'hvem', found),
    ),
  ).toEqual([false, false, false, false, false, true]);
  expect(faults(filled())).toEqual({});
});

test('each fault has its field', () => {
  expect(faults(filled({ purpose: 'a'.repeat(301) }))).toEqual({ purpose: 'purposeLong' });
  expect(faults(filled({ responsibility: 'alone' }))).toEqual({ ownAdults: 'ownAdults' });
  expect(faults(filled({ reviewDate: '2026-11-21' }))).toEqual({ reviewDate: 'reviewPast' });
  expect(faults(filled({ reviewDate: '' }))).toEqual({ reviewDate: 'reviewDate' });
  expect(faults(filled({ formats: [] }))).toEqual({ formats: 'formats' });
  // Arabic is made as Word only.
  expect(faults(filled({ formats: ['pdf'], second: 'ar' }))).toEqual({ formats: 'formats' });
  expect(faults(filled({ formats: ['docx'], second: 'ar' }))).toEqual({});
  expect(faults(filled({ exclusions: 'skjult\u200Btegn' }))).toEqual({ exclusions: 'exclusions' });
  const named = { named: true, child: 'Nora Eksempel', birthDate: '2022-03-14', guardian0: 'Ida Eksempel' };
  expect(faults(filled(named))).toEqual({ guardian1: 'guardian1' });
  expect(faults(filled({ ...named, guardian1: 'ida eksempel' }))).toEqual({ guardian1: 'samePerson' });
  expect(faults(filled({ ...named, birthDate: '', guardian1: 'Per Eksempel' }))).toEqual({ birthDate: 'birthDate' });
  // One adult signs: only that one is asked for a name.
  expect(faults(filled({ ...named, responsibility: 'alone', ownAdults: 'one' }))).toEqual({});
  expect(
    faultsOf({ code: 'invalid', problems: [{ path: 'form.reviewDate', code: 'end-before-start', params: {} }] }),
  ).toEqual({ reviewDate: 'reviewPast' });
});

test('what is not ticked, or not to be said, does not go on the sheet', () => {
  const state = filled({
    named: true,
    child: 'Nora Eksempel',
    birthDate: '2022-03-14',
    guardian0: 'Ida Eksempel',
    interpreter: 'polsk',
    oralRecord: 'mor',
    youthBasis: '16 år',
    childView: '  ',
  });
  const { form } = previewOf(state, 'nb') ?? {};
  expect(form).toMatchObject({ printOnly: undefined, interpreter: undefined, oralRecord: undefined });
  expect(form).toMatchObject({ youthBasis: undefined, childView: undefined });
  expect(previewOf({ ...state, guardian1: 'Per Eksempel' }, 'nb')?.form.printOnly?.guardians).toEqual([
    { name: 'Ida Eksempel', hasParentalResponsibility: true },
    { name: 'Per Eksempel', hasParentalResponsibility: true },
  ]);
  expect(previewOf({ ...state, requestingService: '' }, 'nb')).toBeUndefined();
  expect(hasTyped(startingState(TODAY, 'nb'))).toBe(false);
  expect(hasTyped(state)).toBe(true);
});

test('months are counted on the calendar', () => {
  expect(monthsFrom('2026-11-22', 6)).toBe('2027-05-22');
  expect(monthsFrom('2026-08-31', 6)).toBe('2027-02-28');
  expect(monthsFrom('2026-11-30', 3)).toBe('2027-02-28');
  expect(monthsFrom('2027-02-28', 12)).toBe('2028-02-28');
});
