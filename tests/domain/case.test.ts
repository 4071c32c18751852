import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dutyIsSettled, dutyStops, mayPass, newCaseCode } from '../../src/domain/case.ts';
import { moveOf, placeOf, QUEUE } from '../../src/domain/case-move.ts';
import { type CaseStatus, caseStatusSchema, dutyAnswerSchema } from '../../src/domain/codes.ts';

const status = fc.constantFrom(...caseStatusSchema.options);

test('no chain of legal steps brings a stopped case to an agenda without being written anew', () => {
  fc.assert(
    fc.property(fc.array(status, { maxLength: 12 }), (steps) => {
      let at: (typeof caseStatusSchema.options)[number] = 'duty_stop';
      let rewritten = false;
      for (const step of steps) {
        if (!mayPass(at, step)) continue;
        at = step;
        rewritten ||= at === 'kladd';
        if (at === 'satt_opp' || at === 'klar') expect(rewritten).toBe(true);
      }
    }),
  );
});

test('nothing leaves the deleted state, and no state passes to itself', () => {
  for (const s of caseStatusSchema.options) {
    expect(mayPass('slettet', s)).toBe(false);
    expect(mayPass(s, s)).toBe(false);
  }
});

test('a discussed case never becomes a draft again', () => {
  for (const s of ['drøftet', 'oppfølging', 'avsluttet'] as const) expect(mayPass(s, 'kladd')).toBe(false);
});

test('duty is settled by two noes only, and stopped by one yes', () => {
  for (const reporting of dutyAnswerSchema.options) {
    for (const averting of dutyAnswerSchema.options) {
      const gate = { reporting, averting };
      expect(dutyIsSettled(gate)).toBe(reporting === 'nei' && averting === 'nei');
      expect(dutyStops(gate)).toBe(reporting === 'ja' || averting === 'ja');
    }
  }
});

test('a case code is four letters of the alphabet without vowels and look-alikes', () => {
  const code = newCaseCode((bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>));
  expect(code).toMatch(/^S-[2-9BCDFGHJKMNPQRSTVWXZ]{4}$/);
});

test('codes are drawn evenly: bytes that would favour some letters are thrown away', () => {
  const bytes = [255, 243, 0, 26, 27, 242];
  const code = newCaseCode((target) => {
    target[0] = bytes.shift() ?? 0;
    return target;
  });
  expect(code).toBe('S-2Z2Z');
});

/** The way of a case, written down apart from the product (DOMAIN 5.2). */
const WAY: Readonly<Record<CaseStatus, string>> = {
  kladd: 'duty_stop klar_for_kontroll slettet',
  duty_stop: 'kladd slettet',
  klar_for_kontroll: 'kladd duty_stop klar slettet',
  klar: 'kladd duty_stop satt_opp slettet',
  satt_opp: 'klar duty_stop drøftet oppfølging',
  drøftet: 'oppfølging avsluttet',
  oppfølging: 'satt_opp avsluttet',
  avsluttet: 'oppfølging slettet',
  slettet: '',
};

test('a case passes along its way and nowhere else', () => {
  for (const from of caseStatusSchema.options) {
    const allowed = caseStatusSchema.options.filter((to) => mayPass(from, to));
    expect([from, allowed.toSorted()]).toEqual([from, WAY[from].split(' ').filter(Boolean).toSorted()]);
  }
});

test('what the board lets through is one step of the way, or two that one operation takes together', () => {
  const together = ['kladd klar_for_kontroll klar', 'drøftet oppfølging satt_opp'];
  for (const from of caseStatusSchema.options) {
    for (const to of QUEUE) {
      for (const discussed of [false, true]) {
        const answer = moveOf(from, to, discussed);
        const step = mayPass(from, to);
        const pair = together.some((way) => way.startsWith(`${from} `) && way.endsWith(` ${to}`));
        if ('move' in answer) expect([from, to, step || pair]).toEqual([from, to, true]);
        // Where the way is open and the board is not: answered on the case itself, or not where this one came from.
        else if (step) expect([from, placeOf(from) === to || from === 'satt_opp']).toEqual([from, true]);
      }
    }
  }
});
