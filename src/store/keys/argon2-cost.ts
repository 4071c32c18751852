/**
 * What a passphrase should cost on one PC. Whoever has a copy of the file guesses on machines that get faster every year, so
 * the cost follows the PC it is paid on: as much as a person hardly notices, and never less than before.
 */
import { z } from 'zod';
import { type Argon2Cost, argon2CostShape, DEFAULT_COST } from './argon2.ts';

export const argon2CostSchema = z.strictObject(argon2CostShape);

export const COST_AIM = {
  /**
   * Milliseconds one derivation may take. A second is felt once a morning and after a lock, and is what KeePassXC aims at;
   * the two seconds of LUKS are for a machine that is started once a day.
   */
  target: 1_000,
  /** Milliseconds after which a cost that was chosen is given up again: what was measured does not hold any more. */
  longest: 2_500,
  /** A slot is made anew only for this much more work, so that two measurements that differ a little change nothing. */
  clearly: 1.5,
  /** At most this part of the memory, and of what is free of it: an office PC has other programs open. */
  partOfMemory: 1 / 8,
  partOfFree: 1 / 4,
} as const;

/** Memory of a PC in KiB. */
export interface Memory {
  readonly total: number;
  readonly free: number;
}

/** Passes over memory, in KiB: what the time goes up with, and the guesser's price too. */
const workOf = ({ memoryKiB, iterations }: Argon2Cost): number => memoryKiB * iterations;

/** The higher of two costs in every respect. */
export const atLeast = (a: Argon2Cost, b: Argon2Cost): Argon2Cost => ({
  memoryKiB: Math.max(a.memoryKiB, b.memoryKiB),
  iterations: Math.max(a.iterations, b.iterations),
  parallelism: Math.max(a.parallelism, b.parallelism),
});

/** Whether a slot is worth making anew at another cost: lower in no respect, and clearly more work. */
export const isClearlyHigher = (cost: Argon2Cost, than: Argon2Cost): boolean =>
  cost.memoryKiB >= than.memoryKiB &&
  cost.iterations >= than.iterations &&
  cost.parallelism >= than.parallelism &&
  workOf(cost) >= workOf(than) * COST_AIM.clearly;

/** Whether a PC has the memory for a cost. A new store's is always asked of it. */
export const hasMemoryFor = ({ memoryKiB }: Argon2Cost, { total, free }: Memory): boolean =>
  memoryKiB <= DEFAULT_COST.memoryKiB ||
  memoryKiB <= Math.min(total * COST_AIM.partOfMemory, free * COST_AIM.partOfFree);

/** The steps up from a cost, the better one first: twice the memory makes guessing machines dearer, one more pass only slower. */
function stepsFrom(cost: Argon2Cost, memory: Memory): Argon2Cost[] {
  const wider = { ...cost, memoryKiB: cost.memoryKiB * 2 };
  const longer = { ...cost, iterations: cost.iterations + 1 };
  return [wider, longer].filter((step) => argon2CostSchema.safeParse(step).success && hasMemoryFor(step, memory));
}

/**
 * The highest cost that takes no longer than it should, climbing from a cost that is kept to (`from`, a new store's at least)
 * and measuring every step. A step that is bound to take too long is not tried.
 */
export async function chooseCost(
  measure: (cost: Argon2Cost) => Promise<number>,
  { from, memory }: { readonly from: Argon2Cost; readonly memory: Memory },
): Promise<Argon2Cost> {
  let cost = atLeast(from, DEFAULT_COST);
  let took = await measure(cost);
  for (;;) {
    let next: { cost: Argon2Cost; took: number } | undefined;
    for (const step of stepsFrom(cost, memory)) {
      if ((took * workOf(step)) / workOf(cost) > COST_AIM.target) continue;
      const measured = await measure(step);
      if (measured > COST_AIM.target) continue;
      next = { cost: step, took: measured };
      break;
    }
    if (next === undefined) return cost;
    ({ cost, took } = next);
  }
}
