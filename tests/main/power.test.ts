import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../src/domain/settings.ts';
import { IDLE_MINUTES_IN_MEETING, watchPower } from '../../src/main/power.ts';

class Monitor extends EventEmitter {
  idle = 0;
  getSystemIdleTime = (): number => this.idle;
}

let monitor: Monitor;
let happened: string[];
let look: () => void;
let stopped: boolean;
let meeting: boolean;
let stop: () => void;

beforeEach(() => {
  monitor = new Monitor();
  happened = [];
  stopped = false;
  stop = watchPower({
    powerMonitor: monitor,
    lock: async (reason) => void happened.push(reason),
    quit: () => happened.push('quit'),
    every: (_milliseconds, often) => {
      look = often;
      return () => {
        stopped = true;
      };
    },
    idleMinutes: () => (meeting ? IDLE_MINUTES_IN_MEETING : DEFAULT_PREFERENCES.lockMinutes),
  });
});

describe('events of the machine', () => {
  it.each(['lock-screen', 'suspend'])('%s locks', (event) => {
    monitor.emit(event);
    expect(happened).toEqual([event]);
  });

  it.each([
    ['resume', 'suspend'],
    ['user-did-resign-active', 'lock-screen'],
  ])('%s locks too: the machine may have said nothing before', (event, reason) => {
    monitor.emit(event);
    expect(happened).toEqual([reason]);
  });

  it('a shutdown waits for the lock and then goes on', async () => {
    let delayed = false;
    monitor.emit('shutdown', {
      preventDefault: () => {
        delayed = true;
      },
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(delayed).toBe(true);
    expect(happened).toEqual(['session-end', 'quit']);
  });

  it('five minutes without anyone lock; one second less does not', () => {
    expect(DEFAULT_PREFERENCES.lockMinutes).toBe(5);
    monitor.idle = 5 * 60 - 1;
    look();
    expect(happened).toEqual([]);
    monitor.idle = 5 * 60;
    look();
    expect(happened).toEqual(['idle']);
  });

  it('a meeting whose clock goes may sit for half an hour, and no longer once it has stopped', () => {
    expect(IDLE_MINUTES_IN_MEETING).toBe(30);
    meeting = true;
    monitor.idle = 30 * 60 - 1;
    look();
    expect(happened).toEqual([]);
    meeting = false;
    look();
    expect(happened).toEqual(['idle']);
  });

  it('stops looking when told', () => {
    stop();
    expect(stopped).toBe(true);
  });
});
