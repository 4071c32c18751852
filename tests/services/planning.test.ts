/** Planning and summoning on one practice store: series, changes after the summons, cancelling, the team's own rules. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { MeetingFacts, MeetingView } from '../../src/domain/meeting-view.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

// A store is made and the example put into it: slow where two cores are shared.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let b: Bench;
const ends: (() => void)[] = [];
beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
}, 60_000);
afterAll(() => {
  for (const end of ends) end();
});

const leader = (): string => must(b.services.team.get())?.team.members[0]?.id ?? '';
const basics = () => ({
  type: 'konsultasjonsteam' as const,
  start: '09:00',
  end: '11:30',
  place: 'Møterom Gran',
  chair: leader(),
  minuteTaker: leader(),
  purpose: 'Gi råd i saker som er meldt.',
});
const created = (date: string): MeetingView => must(b.services.meeting.create({ ...basics(), date }));
const factsOf = (view: MeetingView, change: Partial<MeetingFacts> = {}): MeetingFacts => ({
  date: view.date,
  start: view.start,
  end: view.end,
  place: view.place,
  onlineLink: view.onlineLink ?? undefined,
  chair: view.chair,
  minuteTaker: view.minuteTaker,
  caseDeadline: view.caseDeadline ?? undefined,
  purpose: view.purpose,
  interpreter: view.interpreter,
  next: view.next,
  ...change,
});
const changed = (view: MeetingView, change: Partial<MeetingFacts>) =>
  b.services.meeting.saveFacts({ id: view.id, version: view.version, facts: factsOf(view, change) });
const latest = ({ id }: { readonly id: string }): MeetingView => must(b.services.meeting.get({ id }));
async function made({ id }: { readonly id: string }, ...formats: ('ics' | 'txt')[]): Promise<string[]> {
  const { folder, files } = must(
    await b.services.document.make({ meeting: id, type: 'summons', formats, language: 'nb' }),
  );
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
}
const sequence = (ics = ''): string => /SEQUENCE:\d+/.exec(ics)?.[0] ?? '';

test('a new meeting has the standing items of its type, and a deadline that many working days before', () => {
  const view = created('2027-04-01');
  expect(view.agenda.flatMap((i) => i.title ?? [])).toEqual([
    'Velkommen, roller og kjøreregler',
    'Nytt fra tjenestene',
    'Evaluering av møtet',
  ]);
  // Five working days, with Easter between.
  expect(view.caseDeadline).toBe('2027-03-22');
});

test('a series is made whole or not at all, and taken back whole or not at all', () => {
  const before = must(b.services.meeting.list()).length;
  const series = { ...basics(), deadlineDays: 3 };
  expect(b.services.meeting.plan({ ...series, dates: ['2028-01-11', '2028-03-26'], start: '02:30' })).toMatchObject({
    ok: false,
    failure: { code: 'invalid' },
  });
  expect(must(b.services.meeting.list()).length).toBe(before);

  const first = must(b.services.meeting.plan({ ...series, dates: ['2028-01-11', '2028-02-08'] }));
  expect(must(b.services.meeting.list()).length).toBe(before + 2);
  must(b.services.meeting.takeBack(first));
  expect(must(b.services.meeting.list()).length).toBe(before);

  const second = must(b.services.meeting.plan({ ...series, dates: ['2028-01-11', '2028-02-08'] }));
  const used = latest(second.meetings[1] ?? { id: '' });
  must(changed(used, { place: 'Møterom Furu' }));
  expect(b.services.meeting.takeBack(second)).toEqual({ ok: false, failure: { code: 'conflict' } });
  expect(must(b.services.meeting.list()).length).toBe(before + 2);
  expect(latest(second.meetings[0] ?? { id: '' }).nextPlanned).toEqual({ date: '2028-02-08', start: '09:00' });
});

test('changed after the summons: it says so until a new one is made, which tells what changed with a higher number', async () => {
  const { id } = created('2027-05-11');
  expect(latest({ id }).summons).toBeNull();
  const [first, mail] = await made({ id }, 'ics', 'txt');
  expect(first).toContain('METHOD:REQUEST');
  expect(sequence(first)).toBe('SEQUENCE:0');
  expect(mail).toContain('Du er kalt inn til møte i konsultasjonsteamet.\r\n');
  expect(latest({ id })).toMatchObject({ status: 'innkalt', summons: { number: 1, changes: [] } });

  // Once more, unchanged: the same summons.
  expect(sequence((await made({ id }, 'ics'))[0])).toBe('SEQUENCE:0');

  must(changed(latest({ id }), { place: 'Møterom Furu', start: '10:00', end: '12:00' }));
  expect(latest({ id }).summons).toMatchObject({
    number: 1,
    changes: [{ what: 'when' }, { what: 'place', before: 'Møterom Gran', after: 'Møterom Furu' }, { what: 'times' }],
  });
  const [second, again] = await made({ id }, 'ics', 'txt');
  expect(sequence(second)).toBe('SEQUENCE:1');
  expect(/UID:.*/.exec(second ?? '')?.[0]).toBe(/UID:.*/.exec(first ?? '')?.[0]);
  expect(again).toContain('- Nytt sted: Møterom Furu. Før: Møterom Gran.');
  expect(latest({ id }).summons).toMatchObject({ number: 2, changes: [] });

  // In another language the same summons tells the same changes.
  const nynorsk = must(b.services.document.summonsText({ id, language: 'nn' })).text;
  expect(nynorsk).toContain('- Ny stad: Møterom Furu. Før: Møterom Gran.');
  // Nothing of what is on the agenda.
  expect(nynorsk).not.toContain('Velkommen');
});

test('a meeting that is called off: its cases are free again, and the calendar entry is taken out', async () => {
  const row = must(b.services.meeting.list()).find((m) => m.date === '2027-04-01');
  const view = latest({ id: row?.id ?? '' });
  const cases = view.agenda.flatMap((i) => i.case?.id ?? []);
  const states = () => cases.map((id) => must(b.services.case.get({ id })).status);
  expect(new Set(states())).toEqual(new Set(['satt_opp']));
  await made(view, 'ics');
  const summoned = latest(view);
  const cancelled = must(b.services.meeting.cancel({ id: view.id, version: summoned.version }));
  expect(cancelled.status).toBe('avlyst');
  expect(new Set(states())).toEqual(new Set(['oppfølging']));
  const [ics, mail] = await made(view, 'ics', 'txt');
  expect(ics).toContain('METHOD:CANCEL');
  expect(sequence(ics)).toBe('SEQUENCE:1');
  expect(mail).toContain('Avlyst: Møte i konsultasjonsteamet.');
  // For good.
  expect(changed(latest(view), { place: 'Gran' })).toMatchObject({ ok: false });
  expect(b.services.meeting.cancel({ id: view.id, version: latest(view).version })).toMatchObject({
    failure: { code: 'not-allowed', rule: 'meeting-has-started' },
  });
});

test('of a meeting that has begun only the next one is set', () => {
  const view = created('2027-06-08');
  const started = must(b.services.meeting.start({ id: view.id, version: view.version }));
  expect(changed(started, { place: 'Gran' })).toMatchObject({
    failure: { code: 'not-allowed', rule: 'meeting-has-started' },
  });
  const next = { date: '2027-08-17', start: '09:00' };
  expect(must(changed(started, { next })).next).toEqual(next);
});

test('the team’s own rules: who must be there, what stands on agendas, and nothing that must go', () => {
  const { planning, version } = must(b.services.planning.get());
  expect([version, planning.breaks.length]).toEqual([null, 11]);
  const fastdag = { ...planning.types.fastdag, method: 'samraad_6', standing: [] };
  const types = { ...planning.types, fastdag };
  const saved = must(
    b.services.planning.save({ planning: { ...planning, types, requiredServices: ['BVT', 'POL'] }, version }),
  );
  expect(b.services.planning.save({ planning, version })).toMatchObject({ failure: { code: 'conflict' } });
  const view = must(b.services.meeting.create({ ...basics(), type: 'fastdag', date: '2027-09-07' }));
  expect([view.agenda, view.uncoveredServices]).toEqual([[], ['POL']]);
  expect(must(b.services.lead.get({ meeting: view.id })).method).toBe('samraad_6');
  const rude = [{ kind: 'info' as const, title: 'Ring 99 00 00 00', minutes: 5 }];
  expect(
    b.services.planning.save({
      ...saved,
      planning: { ...saved.planning, types: { ...types, fastdag: { ...fastdag, standing: rude } } },
    }),
  ).toMatchObject({ failure: { code: 'stopped-by-guard' } });
});
