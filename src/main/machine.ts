/** The PC as the choice of what a passphrase costs sees it. */
import { freemem, totalmem } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { PowerMonitor } from 'electron';
import type { Machine } from '../services/index.ts';
import { measureDerivation } from '../store/index.ts';

/** Seconds without a key or the mouse, after which nobody is held to be busy. Well before the lock for idleness. */
const IDLE_SECONDS = 20;
/** How often idleness is looked at, in milliseconds. */
const LOOK_EVERY = 5_000;

export interface MachineParts {
  readonly powerMonitor: Pick<PowerMonitor, 'getSystemIdleTime'>;
  readonly argon2Worker: URL;
  /** Calls `look` again and again, without keeping the program from ending; returns the function that ends it. */
  readonly every?: (milliseconds: number, look: () => void) => () => void;
}

function everySo(milliseconds: number, look: () => void): () => void {
  const timer = setInterval(look, milliseconds).unref();
  return () => clearInterval(timer);
}

export function createMachine({ powerMonitor, argon2Worker, every = everySo }: MachineParts): Machine {
  const elapsed = (): number => performance.now();
  let stop: (() => void) | undefined;
  return {
    async measure(cost) {
      // The faster of two: what else the PC was doing meanwhile is nothing to choose by.
      const first = await measureDerivation(argon2Worker, cost, elapsed);
      return Math.min(first, await measureDerivation(argon2Worker, cost, elapsed));
    },
    memory: () => ({ total: totalmem() / 1024, free: freemem() / 1024 }),
    elapsed,
    whenIdle(work) {
      // One who waits is enough: what was asked for before a lock is asked for again after it.
      stop?.();
      const end = every(LOOK_EVERY, () => {
        if (powerMonitor.getSystemIdleTime() < IDLE_SECONDS) return;
        end();
        work();
      });
      stop = end;
    },
  };
}
