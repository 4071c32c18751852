import { beforeEach, describe, expect, test } from 'vitest';
import type { FollowUp } from '../../src/domain/follow-up.ts';
import { addDays } from '../../src/domain/local-time.ts';
import { must } from '../result.ts';
import { type Bench, practice } from './harness.ts';

let b: Bench;
/** Day of the meeting that was held. */
let held: string;
beforeEach(async () => {
  b = await practice();
  held = must(b.services.meeting.list()).find((m) => m.discussionCount > 0)?.date ?? '';
});

const rows = () => must(b.services.followUp.list());
const first = () => rows()[0] ?? expect.fail('nothing waits');
const get = (id: string) => must(b.services.followUp.get({ case: id }));
const save = (id: string, change: Partial<FollowUp>, version = get(id).version) => {
  const used = (get(id).given?.advice ?? []).map(() => 'delvis' as const);
  const content: FollowUp = { used, effect: 'bedre', newDirection: undefined, outcome: { kind: 'meeting' }, ...change };
  return b.services.followUp.save({ case: id, version, content });
};
const meetingOn = (date: string) => {
  const chair = must(b.services.team.get())?.team.members[0]?.id ?? '';
  const facts = { type: 'konsultasjonsteam', start: '09:00', end: '11:00', place: 'Gran', purpose: 'Gi råd.' } as const;
  return must(b.services.meeting.create({ ...facts, date, chair, minuteTaker: chair }));
};
const codesOn = (view: { agenda: readonly { case: { code: string } | null }[] }) =>
  view.agenda.flatMap((i) => i.case?.code ?? []);

describe('coming back', () => {
  test('a new meeting gets what is due by its day, and nothing else; a second meeting does not get it too', () => {
    const waiting = rows();
    expect(waiting.length).toBeGreaterThan(1);
    const day = waiting[0]?.due ?? '';
    expect(codesOn(meetingOn(addDays(day, -1)))).toEqual([]);
    const view = meetingOn(day);
    expect(codesOn(view)).toEqual(waiting.filter((r) => r.due <= day).map((r) => r.code));
    expect(view.agenda.every((i) => i.case === null || (i.case.returning && i.minutes === 15))).toBe(true);
    expect(codesOn(meetingOn(day))).toEqual([]);
    expect(rows().find((r) => r.code === waiting[0]?.code)?.meeting).toEqual({ id: view.id, date: day });

    // What was advised lies beside it, and what becomes of it when somebody tells.
    const id = waiting[0]?.case ?? '';
    const earlier = () => must(b.services.followUp.earlier({ meeting: view.id, case: id }));
    expect(earlier()).toMatchObject({ date: held, effect: null });
    expect(earlier()?.advice.length).toBeGreaterThan(0);
    expect(earlier()?.advice.every(({ use }) => use === null)).toBe(true);
    must(save(id, { newDirection: 'Prøv en mindre gruppe.' }));
    expect(earlier()).toMatchObject({ effect: 'bedre' });
    expect(earlier()?.advice.every(({ use }) => use === 'delvis')).toBe(true);
    const first = must(b.services.meeting.list()).find((m) => m.date === held)?.id ?? '';
    expect(must(b.services.followUp.earlier({ meeting: first, case: id }))).toBeNull();
  });

  test('one that was planned before gets it when it is opened, right after the opening', () => {
    const next = must(b.services.meeting.list()).find((m) => m.status === 'planlagt');
    const due = rows().filter((r) => next !== undefined && r.due <= next.date);
    expect(due.length).toBeGreaterThan(0);
    const view = must(b.services.meeting.open({ id: next?.id ?? '' }));
    expect(view.agenda[0]?.kind).toBe('åpning');
    expect(codesOn(view)).toEqual(due.map((r) => r.code));
    expect(view.agenda[1]?.case?.code).toBe(due[0]?.code);
  });

  test('what is taken off stays off, can be put back, and waits on', () => {
    const { due, code, case: id } = first();
    const view = meetingOn(due);
    const agenda = view.agenda.map((i) => ({
      kind: i.kind,
      case: i.case?.id,
      minutes: i.minutes,
      title: i.title ?? undefined,
    }));
    const saveAgenda = (version: number, items: typeof agenda) =>
      must(b.services.meeting.saveAgenda({ id: view.id, version, agenda: items }));
    const without = saveAgenda(
      view.version,
      agenda.filter((i) => i.case !== id),
    );
    expect(codesOn(without)).not.toContain(code);
    expect(without.readyCases.map((c) => c.code)).toContain(code);
    expect(codesOn(must(b.services.meeting.open({ id: view.id })))).not.toContain(code);
    expect(rows().map((r) => r.code)).toContain(code);
    const again = saveAgenda(without.version, agenda);
    expect(codesOn(again)).toContain(code);
    expect(get(id).status).toBe('satt_opp');
  });

  test('a meeting that is over, or has begun, is left as it is', () => {
    const id = must(b.services.meeting.list()).find((m) => m.date === held)?.id ?? '';
    const before = must(b.services.meeting.get({ id }));
    expect(must(b.services.meeting.open({ id }))).toEqual(before);
  });
});

describe('what happened', () => {
  test('a new day: the case waits for that day instead', () => {
    const { case: id, due } = first();
    const later = addDays(due, 30);
    expect(must(save(id, { outcome: { kind: 'on', date: later } }))).toMatchObject({
      status: 'oppfølging',
      due: later,
    });
    expect(codesOn(meetingOn(due))).not.toContain(get(id).code);
    expect(codesOn(meetingOn(later))).toContain(get(id).code);
  });

  test('concluded with a reason: it never comes back, unless that is taken back', () => {
    const { case: id, due, code } = first();
    const closed = must(save(id, { effect: 'bedre', outcome: { kind: 'closed', reason: 'godt_nok' } }));
    expect(closed).toMatchObject({ status: 'avsluttet', due: null, canTakeBack: true });
    expect(closed.history).toMatchObject([{ effect: 'bedre', closed: 'godt_nok', next: null }]);
    expect(closed.history[0]?.madeIn).toMatch(/^\d{4}-\d{2}$/);
    expect(codesOn(meetingOn(addDays(due, 1)))).not.toContain(code);
    const open = must(b.services.followUp.takeBack({ case: id, version: closed.version }));
    expect(open).toMatchObject({ status: 'oppfølging', due, history: [] });
  });

  test('on an agenda what happened is told, and the meeting decides the rest', () => {
    const { case: id, due } = first();
    meetingOn(due);
    expect(save(id, { outcome: { kind: 'closed', reason: 'annet' } })).toMatchObject({
      ok: false,
      failure: { code: 'not-allowed', rule: 'not-followed-up' },
    });
    expect(must(save(id, { effect: 'verre' })).history).toMatchObject([{ effect: 'verre', next: null, closed: null }]);
  });

  test('refused: an old version, a name in the text, and an answer to other advice than was given', () => {
    const { case: id } = first();
    const outcome = { kind: 'closed', reason: 'annet' } as const;
    expect(save(id, { outcome }, 99)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(save(id, { outcome, newDirection: 'Ring 90 12 34 56' })).toMatchObject({
      ok: false,
      failure: { code: 'stopped-by-guard' },
    });
    expect(save(id, { outcome, used: [] })).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    expect(get(id).history).toEqual([]);
  });
});
