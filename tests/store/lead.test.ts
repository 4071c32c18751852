import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Run } from '../../src/domain/lead.ts';
import { methodOf } from '../../src/domain/method.ts';
import type { Store } from '../../src/store/index.ts';
import { enterExample, readExample } from '../../tools/fixtures/enter-example.ts';
import { type ClosedStore, copyOf, failureOfCall, makeStore, open } from './support.ts';

let template: ClosedStore;
let store: Store;
beforeAll(async () => {
  template = await makeStore((fresh) => {
    enterExample(fresh, readExample());
  });
});
beforeEach(async () => {
  store = await open(copyOf(template));
  return () => store.close();
});

const AT = Date.parse('2026-12-08T08:00:00Z');
const { code, phases } = methodOf('reflekterende_8');
const meeting = (): string => store.meetings.list()[0]?.id ?? expect.fail('the example has a meeting');

test('a run comes back with every kind of event, and is only ever added to', () => {
  const run: Run = {
    seenAt: AT + 9,
    events: [
      { kind: 'start', at: AT },
      { kind: 'extend', minutes: 2, at: AT + 1 },
      { kind: 'skip', reason: 'no-time', at: AT + 2 },
      { kind: 'set-back', upTo: AT + 3, at: AT - 5 },
      { kind: 'stop-name', at: AT + 4 },
    ],
  };
  expect(failureOfCall(() => store.lead.keep(meeting(), run))).toEqual({ code: 'not-found' });
  store.lead.begin({ meetingId: meeting(), method: { code, phases }, run: { ...run, events: run.events.slice(0, 1) } });
  expect(failureOfCall(() => store.lead.begin({ meetingId: meeting(), method: { code, phases }, run }))).toEqual({
    code: 'conflict',
  });
  store.lead.keep(meeting(), run);
  store.lead.keep(meeting(), { ...run, events: [] });
  expect(store.lead.get(meeting())).toEqual({ meetingId: meeting(), method: { code, phases }, run });
  expect(store.lead.latest()?.meetingId).toBe(meeting());
});

test('who stepped out is kept beside an editor: the version stays', () => {
  const before = store.meetings.get(meeting());
  store.meetings.keepRecusals(meeting(), [{ memberRole: 'fast' }, { memberRole: 'fast' }]);
  expect(store.meetings.get(meeting())).toEqual({
    ...before,
    meeting: { ...before?.meeting, recusals: [{ memberRole: 'fast' }, { memberRole: 'fast' }] },
  });
});

test('what was followed up is kept by the month, and goes with the case when it is deleted', () => {
  const { id } = store.cases.list()[0] ?? expect.fail('the example has cases');
  const content = {
    used: ['delvis' as const],
    effect: 'bedre' as const,
    newDirection: 'Vi prøver noe nytt.',
    outcome: { kind: 'closed' as const, reason: 'godt_nok' as const },
  };
  store.followUps.add(id, meeting(), { ...content, outcome: { kind: 'on', date: '2027-01-05' } });
  store.followUps.add(id, meeting(), content);
  expect(store.followUps.of(id).map((f) => [f.madeIn, f.content.outcome])).toEqual([
    ['2026-11', { kind: 'on', date: '2027-01-05' }],
    ['2026-11', { kind: 'closed', reason: 'godt_nok' }],
  ]);
  expect(store.followUps.removeLast(id).content).toEqual(content);

  for (const status of ['drøftet', 'avsluttet', 'slettet'] as const) {
    store.cases.setStatus(id, store.cases.get(id)?.version ?? 0, status);
  }
  expect(store.followUps.of(id)).toEqual([]);
  expect(failureOfCall(() => store.followUps.removeLast(id))).toEqual({ code: 'not-found' });
});
