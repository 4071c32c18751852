import { expect, test } from 'vitest';
import { talkBlockSchema } from '../../../src/domain/codes.ts';
import {
  faultsOf,
  hasTyped,
  minutesOfTalk,
  movedBlock,
  orderOf,
  previewOf,
  startingTalk,
  type TalkState,
  withBlock,
} from '../../../src/renderer/talk/talk-form.ts';

const start = (change: Partial<TalkState> = {}): TalkState => ({
  ...startingTalk('oppstartssamtale', 'nb'),
  ...change,
});
const faults = (change: Partial<TalkState>) => {
  const checked = orderOf('oppstartssamtale', start(change), 'nb');
  return 'faults' in checked ? checked.faults : {};
};

test('each kind of talk begins with themes of its own, ready to be printed', () => {
  for (const kind of ['oppstartssamtale', 'foreldresamtale', 'bekymringssamtale'] as const) {
    const checked = orderOf(kind, startingTalk(kind, 'nn'), 'nn');
    expect('order' in checked && checked.order.talk.kind).toBe(kind);
    expect(startingTalk(kind, 'nb').blocks.at(-1)).toBe('avtale');
  }
  expect(start().blocks).toEqual(talkBlockSchema.options);
  // Violence is never put to the parents first (DOMAIN 1.5).
  expect(startingTalk('bekymringssamtale', 'nb').blocks).not.toContain('vold');
});

test('each fault has its field', () => {
  expect(faults({})).toEqual({});
  expect(faults({ minutes: 'lenge' })).toEqual({ minutes: 'minutes' });
  expect(faults({ blocks: [] })).toEqual({ blocks: 'blocks' });
  expect(faults({ date: '2026-12-10', answerBy: '2026-12-11' })).toEqual({ answerBy: 'answerLate' });
  expect(faults({ place: 'rom\u200B' })).toEqual({ place: 'place' });
  expect(faults({ named: true, child: ' ' })).toEqual({ child: 'child' });
  expect(faults({ documents: [], formats: [] })).toEqual({ documents: 'documents', formats: 'formats' });
  expect(
    faultsOf({ code: 'invalid', problems: [{ path: 'talk.durationMinutes', code: 'too-small', params: {} }] }),
  ).toEqual({ minutes: 'minutes' });
  expect(['4', '5', '480', '481', '5.5', ''].map(minutesOfTalk)).toEqual([
    undefined,
    5,
    480,
    undefined,
    undefined,
    undefined,
  ]);
});

test('names go on the sheet only when they are asked for, and a half-written form can be seen', () => {
  const named = start({ named: true, child: 'Nora Eksempel', guardian1: 'Per Eksempel' });
  expect(previewOf('oppstartssamtale', named, 'talk-invitation', 'nb')?.talk.printOnly).toEqual({
    child: { name: 'Nora Eksempel' },
    guardians: [{ name: 'Per Eksempel' }],
  });
  expect(previewOf('oppstartssamtale', { ...named, named: false }, 'talk-guide', 'nb')?.talk.printOnly).toBeUndefined();
  expect(previewOf('oppstartssamtale', start({ blocks: [] }), 'talk-guide', 'nb')).toBeUndefined();
  expect([hasTyped(start()), hasTyped(named)]).toEqual([false, true]);
});

test('themes are moved within the list, and put back where they usually stand', () => {
  expect(movedBlock(['ramme', 'rus', 'avtale'], 1, 0)).toEqual(['rus', 'ramme', 'avtale']);
  const same = ['ramme', 'rus'] as const;
  expect(movedBlock(same, 0, -1)).toBe(same);
  expect(withBlock(['ramme', 'avtale'], 'rus')).toEqual(['ramme', 'rus', 'avtale']);
  expect(withBlock([], 'avtale')).toEqual(['avtale']);
});
