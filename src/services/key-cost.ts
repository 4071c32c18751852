/**
 * What a passphrase costs whoever guesses it: measured on this PC when nobody waits for it, and raised at an unlock after
 * that, when the passphrase is in hand. Nothing of it is ever waited for, and nothing that goes wrong with it is told: the
 * store opens as before.
 */
import { ok } from '../domain/result.ts';
import { type Argon2Cost, COST_AIM, chooseCost, DEFAULT_COST, hasMemoryFor, isClearlyHigher } from '../store/index.ts';
import type { Session } from './session.ts';

/** Days after which a PC is measured anew: the last time may have been a bad moment, and it only goes upwards. */
const MEASURED_EVERY = 30;

export interface KeyCosts {
  /** What a new passphrase should cost here: as measured, or else as the program comes. */
  forNew(): Argon2Cost;
  /**
   * After an unlock with this passphrase: makes its slot anew when this PC has been found to bear clearly more, and asks for
   * the PC to be measured when that has not been done. Returns at once; settles when the slot has been made, or not.
   */
  afterUnlock(passphrase: string): Promise<void>;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export function keyCosts(session: Session): KeyCosts {
  const { env } = session;
  const { machine } = env;

  /** What was measured here by this version not long ago, also when the clock has been set back meanwhile. */
  const measured = (): Argon2Cost | undefined => {
    const kept = session.profile.keyCost;
    if (kept === null || kept.version !== env.version) return undefined;
    return Math.abs(daysBetween(kept.on, session.today)) < MEASURED_EVERY ? kept.cost : undefined;
  };
  const remember = (cost: Argon2Cost): void => {
    session.remember({ keyCost: { version: env.version, on: session.today, cost } });
  };
  const bearable = (): Argon2Cost | undefined => {
    const cost = measured();
    return machine !== undefined && cost !== undefined && hasMemoryFor(cost, machine.memory()) ? cost : undefined;
  };

  const ownCost = (): Argon2Cost | undefined => {
    const people = session.read((store) => store.keys.people());
    return people.ok ? people.value.find(({ current }) => current)?.cost : undefined;
  };

  const measure = async (): Promise<void> => {
    const from = ownCost();
    if (machine === undefined || from === undefined) return;
    remember(await chooseCost((cost) => machine.measure(cost), { from, memory: machine.memory() }));
  };

  /** Begins with the passphrase and waits without it. */
  const raise = (passphrase: string, cost: Argon2Cost, elapsed: () => number): Promise<void> => {
    const from = elapsed();
    const stop = session.untilLock;
    let tooSlow = false;
    const accept = (): boolean => {
      tooSlow = elapsed() - from > COST_AIM.longest;
      return !tooSlow;
    };
    const open = session.read(ok);
    if (!open.ok) return Promise.resolve();
    return open.value.keys.raiseCost({ passphrase, cost, stop, accept }).then((raised) => {
      // Measured in a good moment, or on what is another PC by now: so much is not asked of it again before it is measured anew.
      if (tooSlow) remember(DEFAULT_COST);
      if (raised.ok && raised.value) session.note('key-cost-raised', 'program');
    });
  };

  return {
    forNew: () => bearable() ?? DEFAULT_COST,

    afterUnlock(passphrase) {
      // Of an older copy nothing is changed before it is accepted.
      if (machine === undefined || session.isOlderCopy) return Promise.resolve();
      const cost = bearable();
      const own = ownCost();
      if (measured() === undefined) {
        const began = session.locks;
        machine.whenIdle(() => {
          // Another time, when somebody has locked: the one who comes may be waiting for a key to be derived.
          if (began === session.locks) void measure().catch(() => undefined);
        });
      }
      if (cost === undefined || own === undefined || !isClearlyHigher(cost, own)) return Promise.resolve();
      return raise(passphrase, cost, machine.elapsed).catch(() => undefined);
    },
  };
}
