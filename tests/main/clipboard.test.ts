import { randomFillSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ClipboardKeeper, SECRET_STAYS } from '../../src/main/clipboard.ts';

/** The system's clipboard, with Electron's own types. It has not been run. */
let held: string;
let fails: boolean;
let timers: { after: number; run: () => void; off: boolean }[];
let keeper: ClipboardKeeper;

beforeEach(() => {
  held = '';
  fails = false;
  timers = [];
  keeper = new ClipboardKeeper({
    clipboard: {
      readText: async () => {
        if (fails) throw new Error('held by another program');
        return held;
      },
      clear: () => {
        held = '';
      },
    },
    random: (bytes) => randomFillSync(bytes),
    later: (after, run) => {
      const timer = { after, run, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
  });
});

describe('the clipboard after a lock', () => {
  it('has nothing of what was copied here', async () => {
    held = 'Barnet har det bedre';
    await keeper.copied(false);
    expect(JSON.stringify(keeper)).not.toContain('Barnet');
    await keeper.clear();
    expect(held).toBe('');
  });

  it('has nothing of what was copied right before it', async () => {
    held = 'Barnet har det bedre';
    const copied = keeper.copied(false);
    await keeper.clear();
    await copied;
    expect(held).toBe('');
  });

  it('keeps what was copied elsewhere, before or since', async () => {
    held = 'fra et annet program';
    await keeper.clear();
    expect(held).toBe('fra et annet program');
    held = 'fra Samråd';
    await keeper.copied(false);
    held = 'noe annet siden';
    await keeper.clear();
    expect(held).toBe('noe annet siden');
    // Once let go it is nobody's: the same words copied elsewhere later are theirs.
    held = 'fra Samråd';
    await keeper.clear();
    expect(held).toBe('fra Samråd');
  });

  it('is left alone when nobody can tell what is on it', async () => {
    held = 'tekst';
    await keeper.copied(false);
    fails = true;
    await keeper.clear();
    expect(held).toBe('tekst');
  });
});

describe('a copied passphrase', () => {
  it('goes by itself after a minute, and not when something else was copied since', async () => {
    held = 'kajakk gulrot tinde';
    await keeper.copied(true);
    expect(timers.map(({ after, off }) => [after, off])).toEqual([[SECRET_STAYS, false]]);
    timers[0]?.run();
    await new Promise(setImmediate);
    expect(held).toBe('');

    held = 'kajakk gulrot tinde';
    await keeper.copied(true);
    held = 'et notat';
    await keeper.copied(false);
    expect(timers[1]?.off).toBe(true);
    expect(held).toBe('et notat');
  });
});
