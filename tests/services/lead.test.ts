import { expect, test } from 'vitest';
import type { LeadView } from '../../src/domain/lead-view.ts';
import type { Services } from '../../src/services/index.ts';
import { must } from '../result.ts';
import { type Bench, PASSPHRASE, practice } from './harness.ts';

/** The example's next meeting with its three cases on the agenda again, not led yet. */
async function planned(): Promise<Bench & { readonly id: string }> {
  const b = await practice();
  const held = must(b.services.meeting.list()).find((m) => m.caseCount > 0);
  const next = must(b.services.meeting.list()).find((m) => m.caseCount === 0);
  if (held === undefined || next === undefined) throw new Error('the example has two meetings');
  return Object.assign(b, { id: next.id });
}
const later = (b: Bench, minutes: number): void => {
  b.now = new Date(b.now.getTime() + minutes * 60_000);
};
const of = (b: Bench & { readonly id: string }) => {
  const meeting = b.id;
  return {
    get: (services: Services = b.services): LeadView => must(services.lead.get({ meeting })),
    start: (method = 'samraad_6') => b.services.lead.start({ meeting, method }),
    press: (kind: 'next' | 'pause' | 'resume' | 'undo' | 'end' | 'stop-name') =>
      b.services.lead.do({ meeting, command: { kind } }),
  };
};

test('a meeting is started, led and ended; the room sees numbers and phases, never a case', async () => {
  const b = await planned();
  const { get, start, press } = of(b);
  expect(get()).toMatchObject({ status: 'ready', method: 'reflekterende_8', at: { item: 0 } });
  expect(must(b.services.lead.projection())).toEqual({ locale: 'nb', run: null });
  expect(must(start())).toMatchObject({ status: 'running', method: 'samraad_6', secondsLeft: 600 });
  expect(must(b.services.meeting.get({ id: b.id })).status).toBe('startet');
  expect(start()).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  later(b, 4);
  expect(get()).toMatchObject({ secondsLeft: 360, secondsAhead: 0 });
  expect(must(press('next')).at.item).toBe(1);
  expect(must(b.services.lead.projection()).run).toMatchObject({ item: 1, status: 'running' });
  expect(must(b.services.lead.active())).toEqual({ meeting: b.id });
  expect(b.services.lead.isGoing()).toBe(true);
  expect(must(press('end')).status).toBe('ended');
  expect(must(b.services.lead.active())).toEqual({ meeting: null });
  expect(must(b.services.vault.log()).entries.map((e) => e.event)).toEqual(
    expect.arrayContaining(['meeting-started', 'meeting-ended']),
  );
});

test('a meeting finished while its clock goes is led no more: it locks after the ordinary time, and the room sees nothing', async () => {
  const b = await planned();
  must(of(b).start());
  expect(b.services.lead.isGoing()).toBe(true);
  const { version } = must(b.services.meeting.get({ id: b.id }));
  must(b.services.meeting.finish({ id: b.id, version }));
  expect(b.services.lead.isGoing()).toBe(false);
  expect(must(b.services.lead.active())).toEqual({ meeting: null });
  expect(must(b.services.lead.projection()).run).toBeNull();
});

test('phases, question and coarse facts of a case are the chair’s; the projection has none of them', async () => {
  const b = await practice();
  const held = must(b.services.meeting.list()).find((m) => m.caseCount > 0);
  const view = must(b.services.lead.get({ meeting: held?.id ?? '' }));
  const [first] = view.items.flatMap((i) => (i.case === null ? [] : [i.case]));
  expect(first?.questions.length).toBeGreaterThan(0);
  expect(view.phases).toHaveLength(8);
  // Its minutes are written already: it cannot be started anew.
  expect(b.services.lead.start({ meeting: view.meeting, method: 'samraad_6' })).toMatchObject({
    ok: false,
    failure: { code: 'not-allowed', rule: 'meeting-is-over' },
  });
});

test('clock and place are kept over a lock and over an end without a word', async () => {
  const b = await planned();
  const { get, start, press } = of(b);
  must(start());
  later(b, 2);
  must(press('next'));
  later(b, 1);
  const before = get();
  b.services.lock('suspend');
  expect(b.services.lead.get({ meeting: b.id })).toEqual({ ok: false, failure: { code: 'locked' } });
  later(b, 3);
  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
  expect(before.times.map((one) => one.seconds)).toEqual([120, 60]);
  const { times } = get();
  expect(times.map((one) => one.seconds)).toEqual([120, 240]);
  expect(get()).toEqual({ ...before, times, secondsLeft: before.secondsLeft - 180 });
  b.services.close();
  const again = b.restart();
  must(await again.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(again.lead.active())).toEqual({ meeting: b.id });
  expect(get(again)).toMatchObject({ at: before.at, status: 'running', secondsLeft: before.secondsLeft - 180 });
});

test('a clock that is set back gives no time back, not even over a restart', async () => {
  const b = await planned();
  const { get, start } = of(b);
  must(start());
  later(b, 4);
  expect(get().secondsLeft).toBe(360);
  later(b, -60);
  expect(get().secondsLeft).toBe(360);
  later(b, 1);
  expect(get().secondsLeft).toBe(300);
  b.services.close();
  const again = b.restart();
  must(await again.vault.unlock({ passphrase: PASSPHRASE }));
  later(b, -60);
  expect(get(again).secondsLeft).toBe(300);
});

test('who steps out is kept as a role, with no place in the run; it can be taken back', async () => {
  const b = await planned();
  const { start, get } = of(b);
  const { lead, meeting } = b.services;
  expect(lead.recuse({ meeting: b.id, role: 'fast' })).toMatchObject({ ok: false });
  must(start());
  const before = must(meeting.get({ id: b.id })).version;
  expect(must(lead.recuse({ meeting: b.id, role: 'fast' })).recusals).toEqual(['fast']);
  expect(lead.takeBackRecusal({ meeting: b.id, role: 'leder' })).toMatchObject({ ok: false });
  expect(must(lead.takeBackRecusal({ meeting: b.id, role: 'fast' })).recusals).toEqual([]);
  must(lead.recuse({ meeting: b.id, role: 'leder' }));
  expect(get()).toMatchObject({ recusals: ['leder'], undo: null });
  // Whoever takes minutes at the same time is not told to read anew.
  expect(must(meeting.get({ id: b.id })).version).toBe(before);
});

test('the team’s own method: saved, started with, and stopped by the guard when it names someone', async () => {
  const b = await planned();
  const { lead } = b.services;
  const phase = { name: 'Runde rundt bordet', minutes: 10, rule: 'listen', speaker: 'each' } as const;
  const save = (version: number | null, name: string = phase.name) =>
    lead.saveOwnMethod({ meeting: b.id, version, phases: [{ ...phase, name }] });
  expect(lead.start({ meeting: b.id, method: 'egen' })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  expect(must(save(null)).own).toEqual({ version: 1, phases: [phase] });
  expect(save(null)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  expect(save(1, 'Ring 90 12 34 56')).toMatchObject({ ok: false, failure: { code: 'stopped-by-guard' } });
  expect(must(lead.start({ meeting: b.id, method: 'egen' })).method).toBe('egen');
});

test('what has been gone through stays on the agenda; the rest may change while the meeting is led', async () => {
  const b = await planned();
  const { start, press, get } = of(b);
  must(start());
  must(press('next'));
  const view = must(b.services.meeting.get({ id: b.id }));
  const agenda = view.agenda.map(({ kind, title, minutes }) => ({
    kind,
    title: title ?? undefined,
    minutes,
    case: undefined,
  }));
  const save = (changed: typeof agenda) =>
    b.services.meeting.saveAgenda({ id: b.id, version: view.version, agenda: changed });
  expect(save(agenda.slice(1))).toMatchObject({ ok: false, failure: { code: 'not-allowed', rule: 'lead-has-passed' } });
  must(save([...agenda, { kind: 'info', title: 'Én ting til', minutes: 5, case: undefined }]));
  expect(get().items.at(-1)).toMatchObject({ title: 'Én ting til' });
});
