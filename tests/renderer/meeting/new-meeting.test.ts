import { expect, test } from 'vitest';
import { suggestedPlanning } from '../../../src/domain/planning.ts';
import {
  faultsOf,
  meetingOf,
  nextTuesday,
  startingForm,
  withField,
} from '../../../src/renderer/meeting/new-meeting.ts';
import { organisation } from './sample.ts';

const planning = suggestedPlanning('nb', 2026);
const form = (change: Partial<ReturnType<typeof startingForm>> = {}) => ({
  ...startingForm(organisation().team, '2026-11-30', 'Gi råd.', planning),
  place: 'Møterom Furu',
  ...change,
});

test('the next Tuesday is never today', () => {
  expect(nextTuesday('2026-11-30')).toBe('2026-12-01');
  expect(nextTuesday('2026-12-01')).toBe('2026-12-08');
  expect(nextTuesday('2026-12-02')).toBe('2026-12-08');
  expect(nextTuesday('2026-12-30')).toBe('2027-01-05');
});

test('a new meeting stands on next Tuesday morning with the coordinator as chair and another as minute taker', () => {
  expect(form()).toMatchObject({
    type: 'konsultasjonsteam',
    date: '2026-12-01',
    start: '09:00',
    end: '11:30',
    chair: 'm1',
    minuteTaker: 'm2',
  });
});

test('every field that is missing is named', () => {
  const empty = {
    type: 'konsultasjonsteam',
    date: '',
    start: '',
    end: '',
    place: ' ',
    onlineLink: '',
    caseDeadline: '',
    chair: 'x',
    minuteTaker: 'x',
    purpose: '',
  };
  expect(meetingOf(empty)).toEqual({
    faults: {
      date: 'date',
      start: 'start',
      end: 'end',
      place: 'place',
      chair: 'chair',
      minuteTaker: 'minuteTaker',
      purpose: 'purpose',
    },
  });
});

const ids = { chair: '0a8f3c1e-5b7d-4e2a-9c61-3d4f5a6b7c80', minuteTaker: '0a8f3c1e-5b7d-4e2a-9c61-3d4f5a6b7c81' };

test('an end before the start, and clocks that do not exist, are told', () => {
  expect(meetingOf(form({ ...ids, end: '09:00' }))).toEqual({ faults: { end: 'endBeforeStart' } });
  expect(meetingOf(form({ ...ids, date: '2027-03-28', start: '02:30', end: '04:00' }))).toEqual({
    faults: { start: 'clockChange' },
  });
  expect(meetingOf(form({ ...ids, date: '2027-10-31', start: '01:00', end: '02:30' }))).toEqual({
    faults: { end: 'clockChange' },
  });
});

test('invisible characters are told apart from nothing at all', () => {
  expect(meetingOf(form({ ...ids, place: 'Møterom\u200bFuru' }))).toEqual({ faults: { place: 'text' } });
});

test('a form in order is a meeting', () => {
  expect(meetingOf(form(ids))).toEqual({ meeting: { ...form(ids), onlineLink: undefined } });
});

test('what the services refuse finds its field', () => {
  expect(faultsOf({ code: 'stopped-by-guard', findings: [{ path: 'purpose', type: 'PHONE' }] })).toEqual({
    purpose: 'guard',
  });
  expect(faultsOf({ code: 'disk-full' })).toEqual({});
});

test('the deadline keeps its distance to the day, in working days', () => {
  const start = form({ date: '2027-03-23', caseDeadline: '2027-03-16' });
  expect(withField(start, 'date', '2027-03-30')).toMatchObject({ date: '2027-03-30', caseDeadline: '2027-03-18' });
  expect(withField(start, 'date', '2027-03-')).toMatchObject({ caseDeadline: '2027-03-16' });
  expect(withField({ ...start, caseDeadline: '' }, 'date', '2027-03-30').caseDeadline).toBe('');
});

test('another type brings its own times where nobody has written others', () => {
  const start = form({ place: '' });
  expect(withField(start, 'type', 'fastdag', planning)).toMatchObject({
    type: 'fastdag',
    start: '09:00',
    end: '12:00',
  });
  expect(withField({ ...start, start: '12:00', end: '14:00' }, 'type', 'fastdag', planning)).toMatchObject({
    start: '12:00',
    end: '14:00',
  });
});
