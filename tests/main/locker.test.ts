import { beforeEach, describe, expect, it } from 'vitest';
import type { LockReason } from '../../src/domain/vault.ts';
import { Locker } from '../../src/main/locker.ts';

let happened: string[];
let unlocked: boolean;
let calls: { underWay: number };
let waited: number;
let whileWaiting: () => void;

const locker = (): Locker =>
  new Locker({
    services: {
      isUnlocked: () => unlocked,
      lock: (reason: LockReason) => {
        unlocked = false;
        happened.push(`locked: ${reason}`);
      },
    },
    page: { announce: () => happened.push('announced'), reload: () => happened.push('reloaded') },
    calls,
    wait: async (milliseconds) => {
      waited += milliseconds;
      whileWaiting();
    },
  });

beforeEach(() => {
  happened = [];
  unlocked = true;
  calls = { underWay: 0 };
  waited = 0;
  whileWaiting = () => {};
});

describe('locking', () => {
  it('tells the page, closes the store, and loads the page anew, in that order', async () => {
    await locker().lock('user');
    expect(happened).toEqual(['announced', 'locked: user', 'reloaded']);
  });

  it('waits for the last save', async () => {
    calls.underWay = 1;
    whileWaiting = () => {
      if (waited > 400 && calls.underWay > 0) {
        calls.underWay = 0;
        happened.push('saved');
      }
    };
    await locker().lock('suspend');
    expect(happened).toEqual(['announced', 'saved', 'locked: suspend', 'reloaded']);
  });

  it('locks a page that cannot be told, and unloads it where the store does not close', async () => {
    whileWaiting = () => {
      throw new Error('the page is gone');
    };
    await expect(locker().lock('suspend')).rejects.toThrow();
    expect(happened).toEqual(['announced', 'locked: suspend', 'reloaded']);
    const parts = {
      services: {
        isUnlocked: () => true,
        lock: () => {
          throw new Error('the disk is gone');
        },
      },
      page: { announce: () => {}, reload: () => happened.push('reloaded again') },
      calls,
      wait: async () => {},
    };
    expect(() => new Locker(parts).lockAtOnce('suspend')).toThrow();
    expect(happened.at(-1)).toBe('reloaded again');
  });

  it('does not wait for ever', async () => {
    calls.underWay = 1;
    await locker().lock('lock-screen');
    expect(happened).toEqual(['announced', 'locked: lock-screen', 'reloaded']);
    expect(waited).toBeLessThanOrEqual(1_500);
  });

  it('happens once, however many ask at the same time, and can happen again', async () => {
    const one = locker();
    await Promise.all([one.lock('suspend'), one.lock('lock-screen'), one.lock('idle')]);
    expect(happened).toEqual(['announced', 'locked: suspend', 'reloaded']);
    unlocked = true;
    await one.lock('idle');
    expect(happened.at(-2)).toBe('locked: idle');
  });

  it('leaves the page of a locked store alone', async () => {
    unlocked = false;
    locker().lockAtOnce('session-end');
    await locker().handOver();
    expect(happened).toEqual([]);
  });

  it('reaches a store that is being opened: it must not open behind the lock', async () => {
    unlocked = false;
    await locker().lock('lock-screen');
    expect(happened).toEqual(['locked: lock-screen']);
  });

  it('at once when there is no time to ask', () => {
    locker().lockAtOnce('session-end');
    expect(happened).toEqual(['locked: session-end', 'reloaded']);
  });

  it('overtaken by the end of the session, it does not lock twice', async () => {
    const one = locker();
    whileWaiting = () => one.lockAtOnce('session-end');
    await one.lock('idle');
    expect(happened).toEqual(['announced', 'locked: session-end', 'reloaded']);
  });
});
