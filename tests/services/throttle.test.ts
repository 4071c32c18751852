import { expect, test } from 'vitest';
import { fail, ok, type Result } from '../../src/domain/result.ts';
import { Throttle } from '../../src/services/throttle.ts';
import { must } from '../result.ts';
import { bench, PASSPHRASE } from './harness.ts';

const wrong = async (): Promise<Result<never>> => fail({ code: 'wrong-passphrase' });
const right = async (): Promise<Result<string>> => ok('open');
const wait = (seconds: number) => ({ ok: false, failure: { code: 'wait', seconds } });

test('the wait grows to a minute and no further, and is over when the right one is given', async () => {
  let now = 5_000;
  const heard: number[] = [];
  const throttle = new Throttle(
    () => now,
    () => heard.push(now),
  );
  const waits: number[] = [];
  while (heard.length < 10) {
    const answer = await throttle.attempt(wrong);
    if (answer.ok || answer.failure.code !== 'wait') continue;
    waits.push(answer.failure.seconds);
    now += answer.failure.seconds * 1_000;
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect(await throttle.attempt(right)).toEqual(wait(60));
  now += 60_000;
  expect(await throttle.attempt(right)).toEqual(ok('open'));
  // One slip after that costs nothing again.
  await throttle.attempt(wrong);
  expect(await throttle.attempt(right)).toEqual(ok('open'));
});

test('a clock that goes back begins the wait again and never makes it longer; one that is right lets in on the second', async () => {
  let now = 1_000_000;
  const throttle = new Throttle(
    () => now,
    () => undefined,
  );
  for (let failed = 0; failed < 3; failed++) {
    await throttle.attempt(wrong);
    now += failed * 1_000;
  }
  now -= 2_000;
  expect(await throttle.attempt(right)).toEqual(wait(2));
  now = -86_400_000;
  expect(await throttle.attempt(right)).toEqual(wait(2));
  now += 1_999;
  expect(await throttle.attempt(right)).toEqual(wait(1));
  now += 1;
  expect(await throttle.attempt(right)).toEqual(ok('open'));
});

test('started anew, the program still knows what was tried, whatever the clock of the PC says', async () => {
  const b = bench();
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  b.services.lock('user');
  let elapsed = 0;
  const machine = {
    measure: async () => expect.fail('nothing is measured here'),
    memory: () => ({ total: 0, free: 0 }),
    elapsed: () => elapsed,
    whenIdle: () => undefined,
  };
  Object.assign(b.env, { machine });
  const attempt = (services: typeof b.services, passphrase: string) => services.vault.unlock({ passphrase });
  const tried = b.restart();
  for (const seconds of [0, 1, 2]) {
    elapsed += seconds * 1_000;
    expect(await attempt(tried, 'noe helt annet')).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } });
  }
  // A day forward or back on the wall is no way past it, in the same program or in the next.
  for (const days of [1, -2]) {
    b.now = new Date(b.now.getTime() + days * 86_400_000);
    expect(await attempt(tried, PASSPHRASE)).toEqual(wait(2));
    expect(await attempt(b.restart(), PASSPHRASE)).toEqual(wait(2));
  }
  const restarted = b.restart();
  elapsed += 2_000;
  must(await attempt(restarted, PASSPHRASE));
  restarted.close();
  // Opened, it is forgotten.
  must(await attempt(b.restart(), PASSPHRASE));
});
