/** What is saved stays saved: over a restart, over a kill, and against a wrong passphrase. */
import { call, must, PASSPHRASE } from './api.ts';
import { expect, test } from './fixture.ts';

test('a restart keeps the data, behind the passphrase', async ({ start }) => {
  let app = await start();
  let page = await app.firstWindow();
  await must(page, 'vault.create', { passphrase: PASSPHRASE, practice: true });
  await must(page, 'practice.load', {});
  const before = await must(page, 'meeting.list', {});
  expect(before.length).toBeGreaterThan(0);
  await app.close();

  app = await start();
  page = await app.firstWindow();
  expect(await must(page, 'vault.status', {})).toMatchObject({ state: 'locked', practice: true });
  expect(await call(page, 'vault.unlock', { passphrase: `${PASSPHRASE}x` })).toEqual({
    ok: false,
    failure: { code: 'wrong-passphrase' },
  });
  // A wrong passphrase costs a wait.
  await expect
    .poll(() => call(page, 'vault.unlock', { passphrase: PASSPHRASE }).then((result) => result.ok), { timeout: 20_000 })
    .toBe(true);
  expect(await must(page, 'meeting.list', {})).toEqual(before);
});

test('a second store is never made over the first', async ({ page }) => {
  await must(page, 'vault.create', { passphrase: PASSPHRASE, practice: true });
  expect(await call(page, 'vault.create', { passphrase: PASSPHRASE, practice: true })).toMatchObject({
    ok: false,
    failure: { code: 'store-exists' },
  });
});

test('a kill in the middle of a save loses nothing that was acknowledged', async ({ start }) => {
  let app = await start();
  let page = await app.firstWindow();
  await must(page, 'vault.create', { passphrase: PASSPHRASE, practice: true });
  const { id } = await must(page, 'case.start', {});
  const textOf = (round: number, number: number): string =>
    `runde ${round}, lagring ${number} ${'stille i timen '.repeat(300)}`.trim();

  for (let round = 1; round <= 3; round++) {
    let { version } = await must(page, 'case.get', { id });
    let acknowledged = 0;
    const saves = 5 + round * 7;
    for (let number = 1; number <= saves; number++) {
      const saved = await must(page, 'case.save', { id, version, draft: { observations: textOf(round, number) } });
      version = saved.version;
      acknowledged = number;
    }
    const inFlight = call(page, 'case.save', {
      id,
      version,
      draft: { observations: textOf(round, saves + 1) },
    }).catch(() => undefined);
    await app.kill();
    await inFlight;

    app = await start();
    page = await app.firstWindow();
    await must(page, 'vault.unlock', { passphrase: PASSPHRASE });
    const found = await must(page, 'case.get', { id });
    expect([textOf(round, acknowledged), textOf(round, acknowledged + 1)]).toContain(found.draft.observations);
  }
});
