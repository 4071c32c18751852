/** The machine's own events that must lock: it sleeps, its screen is locked, it shuts down, or nobody is there. */
import type { PowerMonitor } from 'electron';
import type { LockReason } from '../domain/vault.ts';

/** While the clock of a meeting goes: people talk for a quarter of an hour without touching the PC. */
export const IDLE_MINUTES_IN_MEETING = 30;

/** How often idleness is looked at, in milliseconds. */
const LOOK_EVERY = 10_000;

export interface PowerParts {
  readonly powerMonitor: Pick<PowerMonitor, 'getSystemIdleTime'> & {
    on(event: 'lock-screen', listener: () => void): unknown;
    on(event: 'suspend', listener: () => void): unknown;
    on(event: 'resume', listener: () => void): unknown;
    on(event: 'user-did-resign-active', listener: () => void): unknown;
    on(event: 'shutdown', listener: () => void): unknown;
  };
  readonly lock: (reason: LockReason) => Promise<void>;
  readonly quit: () => void;
  /** Calls `look` again and again; returns the function that ends it. */
  readonly every: (milliseconds: number, look: () => void) => () => void;
  /** Asked at every look, for a person may change it. */
  readonly idleMinutes: () => number;
}

/** Listens from now on; returns the function that stops looking at idleness. */
export function watchPower({ powerMonitor, lock, quit, every, idleMinutes }: PowerParts): () => void {
  powerMonitor.on('lock-screen', () => void lock('lock-screen'));
  powerMonitor.on('suspend', () => void lock('suspend'));
  // A battery that is pulled says nothing beforehand; and the lock may not have been done when the machine fell asleep.
  powerMonitor.on('resume', () => void lock('suspend'));
  // macOS: another person has come to the screen without this one having locked it.
  powerMonitor.on('user-did-resign-active', () => void lock('lock-screen'));
  // Electron's documentation gives the listener an event; its types leave it out.
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    // The system waits while the last text is saved; quitting lets it go on.
    event?.preventDefault();
    void lock('session-end').finally(quit);
  });
  return every(LOOK_EVERY, () => {
    if (powerMonitor.getSystemIdleTime() >= idleMinutes() * 60) void lock('idle');
  });
}
