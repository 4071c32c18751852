import { beforeEach, describe, expect, it } from 'vitest';
import type { LockReason } from '../../src/domain/vault.ts';
import { Locker } from '../../src/main/locker.ts';

let happened: string[];
let unlocked: boolean;
let calls: { underWay: number };
let waited: number;
let allSaved: boolean | undefined;
let whileWaiting: () => void;
/** What the page does when it hears of the lock. */
let heard: () => void;
let last: Locker;

const locker = (): Locker => {
  last = new Locker({
    services: {
      isUnlocked: () => unlocked,
      lock: (reason: LockReason, saved: boolean) => {
        unlocked = false;
        allSaved = saved;
        happened.push(`locked: ${reason}`);
      },
    },
    page: {
      announce: () => {
        happened.push('announced');
        heard();
      },
      reload: () => happened.push('reloaded'),
    },
    calls,
    wait: async (milliseconds) => {
      waited += milliseconds;
      whileWaiting();
    },
  });
  return last;
};

beforeEach(() => {
  happened = [];
  unlocked = true;
  calls = { underWay: 0 };
  waited = 0;
  whileWaiting = () => {};
  heard = () => last.handedOver(true);
});

describe('locking', () => {
  it('tells the page, closes the store, and loads the page anew, in that order', async () => {
    await locker().lock('user');
    expect(happened).toEqual(['announced', 'locked: user', 'reloaded']);
  });

  it('is at once when the page has nothing to save', async () => {
    await locker().lock('user');
    expect(waited).toBe(0);
  });

  it('waits for a page that is still reading what it will save, and has not asked for anything yet', async () => {
    heard = () => {};
    whileWaiting = () => {
      if (waited !== 500) return;
      happened.push('handed over');
      last.handedOver(true);
    };
    await locker().lock('user');
    expect(happened).toEqual(['announced', 'handed over', 'locked: user', 'reloaded']);
    expect(waited).toBe(500);
  });

  it('does not wait for ever for a page that hangs', async () => {
    heard = () => {};
    await locker().lock('idle');
    expect(happened).toEqual(['announced', 'locked: idle', 'reloaded']);
    expect(waited).toBe(1_500);
  });

  it('takes no answer to the lock before this one', async () => {
    const one = locker();
    one.handedOver(true);
    heard = () => {};
    await one.lock('idle');
    expect(waited).toBe(1_500);
  });

  it.each([true, false])('says whether all was saved, as the page says: %s', async (saved) => {
    heard = () => last.handedOver(saved);
    await locker().lock('user');
    expect(allSaved).toBe(saved);
  });

  it('does not say that all was saved when nobody has said so', async () => {
    const one = locker();
    heard = () => {};
    await one.lock('idle');
    expect(allSaved).toBe(false);
    unlocked = true;
    one.lockAtOnce('session-end');
    expect(allSaved).toBe(false);
    unlocked = true;
    heard = () => last.handedOver(true);
    calls.underWay = 1;
    await one.lock('idle');
    expect(allSaved).toBe(false);
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
    heard = () => {};
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
    heard = () => {};
    whileWaiting = () => one.lockAtOnce('session-end');
    await one.lock('idle');
    expect(happened).toEqual(['announced', 'locked: session-end', 'reloaded']);
  });

  it('of a window that closes at the same time tells the page once', async () => {
    heard = () => {};
    const one = locker();
    await Promise.all([one.handOver(), one.lock('suspend'), one.handOver()]);
    expect(happened).toEqual(['announced', 'locked: suspend', 'reloaded']);
  });
});
