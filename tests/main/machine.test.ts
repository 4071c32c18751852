import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createMachine } from '../../src/main/machine.ts';
import { DEFAULT_COST } from '../../src/store/index.ts';
import { ARGON2_ONCE } from '../once-a-run.ts';

test('work waits until nobody is busy, runs once, and what is asked for anew takes its place', () => {
  const looks: { look: () => void; ended: boolean }[] = [];
  let idle = 0;
  const machine = createMachine({
    powerMonitor: { getSystemIdleTime: () => idle },
    argon2Worker: ARGON2_ONCE,
    every: (_, look) => {
      const one = { look, ended: false };
      looks.push(one);
      return () => {
        one.ended = true;
      };
    },
  });
  const done: string[] = [];
  const look = () => {
    for (const one of looks.filter(({ ended }) => !ended)) one.look();
  };
  machine.whenIdle(() => done.push('first'));
  look();
  machine.whenIdle(() => done.push('second'));
  idle = 19;
  look();
  expect(done).toEqual([]);
  idle = 20;
  look();
  look();
  expect(done).toEqual(['second']);
  expect(looks.every(({ ended }) => ended)).toBe(true);
});

test('it knows its memory, and measures by the derivation itself', async () => {
  const powerMonitor = { getSystemIdleTime: () => 0 };
  const machine = createMachine({ powerMonitor, argon2Worker: ARGON2_ONCE });
  const { total, free } = machine.memory();
  expect(total).toBeGreaterThan(free);
  expect(free).toBeGreaterThan(0);
  const from = machine.elapsed();
  const took = await machine.measure(DEFAULT_COST);
  expect(took).toBeGreaterThan(0);
  expect(took).toBeLessThanOrEqual(machine.elapsed() - from);
  const broken = createMachine({ powerMonitor, argon2Worker: pathToFileURL('/nowhere/argon2.mjs') });
  await expect(broken.measure(DEFAULT_COST)).rejects.toThrow();
});
