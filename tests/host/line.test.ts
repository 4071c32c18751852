import { describe, expect, it } from 'vitest';
import { Line } from './line.ts';

interface Here {
  double: { asks: number; answers: number };
  broken: { asks: null; answers: never };
}
interface There {
  name: { asks: null; answers: string };
}

function deliver(to: { take(raw: unknown): void }, message: unknown, sent: () => void): void {
  to.take(structuredClone(message));
  sent();
}

function pair() {
  const here: Line<There, Here> = new Line<There, Here>(
    { send: (message, sent) => deliver(there, message, sent) },
    {
      double: (n) => n * 2,
      broken: () => {
        throw new RangeError('out of bounds');
      },
    },
  );
  const there: Line<Here, There> = new Line<Here, There>(
    { send: (message, sent) => deliver(here, message, sent) },
    { name: () => 'here' },
  );
  return { here, there };
}

describe('a line between two processes', () => {
  it('carries questions and answers both ways at once', async () => {
    const { here, there } = pair();
    expect(await Promise.all([there.ask('double', 4), here.ask('name', null), there.ask('double', 5)])).toEqual([
      8,
      'here',
      10,
    ]);
  });

  it('carries an error with its name', async () => {
    await expect(pair().there.ask('broken', null)).rejects.toMatchObject({
      name: 'RangeError',
      message: 'out of bounds',
    });
  });

  it('tells everyone who waits when it is cut, and refuses new questions', async () => {
    const silent = new Line<Here, There>({ send: (_message, sent) => sent() }, { name: () => '' });
    const waiting = silent.ask('double', 1);
    silent.cut('gone');
    await expect(waiting).rejects.toThrow('gone');
    await expect(silent.ask('double', 1)).rejects.toThrow('gone');
  });

  it('ignores what is not a message', () => {
    const { here } = pair();
    for (const raw of [null, 'text', 1, {}, { kind: 'other' }, { kind: 'answer', seq: 99 }]) {
      expect(() => here.take(raw)).not.toThrow();
    }
  });
});
