import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from '../../../src/renderer/guard/announcer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('new findings are said at most every three seconds, and the newest wins', () => {
  const said: string[] = [];
  const announcer = new Announcer((message) => said.push(message));
  announcer.say('Ett nytt funn.');
  announcer.say('2 nye funn.');
  announcer.say('3 nye funn.');
  expect(said).toEqual(['Ett nytt funn.']);
  vi.advanceTimersByTime(2_999);
  expect(said).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['Ett nytt funn.', '3 nye funn.']);
});

test('what the person asked for is said at once, and nothing after it is over', () => {
  const said: string[] = [];
  const announcer = new Announcer((message) => said.push(message));
  announcer.say('Ett nytt funn.');
  announcer.say('Funn 1 av 6', true);
  announcer.say('2 nye funn.');
  announcer.stop();
  vi.runAllTimers();
  expect(said).toEqual(['Ett nytt funn.', 'Funn 1 av 6']);
});
