import { cleanup, render, screen } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import texts from '../../../resources/texts/nb/ui/start.json' with { type: 'json' };
import { fail } from '../../../src/domain/result.ts';
import type { LockReason } from '../../../src/domain/vault.ts';
import { SessionContext } from '../../../src/renderer/app/session.tsx';
import { LockScreen } from '../../../src/renderer/start/LockScreen.tsx';
import { putBridge, sessionIn } from '../guard/support.tsx';

const { lock } = texts;

function show(reason: LockReason, saved: boolean): string {
  putBridge({ 'vault.osKey': async () => fail({ code: 'not-found' }) });
  const session = sessionIn('nb');
  const status = { ...session.status, state: 'locked' as const, locked: { at: '10:42', reason, saved } };
  render(
    <SessionContext value={{ ...session, status }}>
      <LockScreen />
    </SessionContext>,
  );
  onTestFinished(cleanup);
  return screen.getByText(/10\.42/).textContent;
}

test.each([
  ['idle', true, `Låst kl. 10.42 fordi PC-en sto ubrukt. ${lock.saved}`],
  ['idle', false, `Låst kl. 10.42 fordi PC-en sto ubrukt. ${lock.unsaved}`],
  ['start', true, 'Samråd ble startet kl. 10.42. Alt ligger der du slapp.'],
] as const)('locked by %s, all saved %s: the lock screen promises no more than is true', (reason, saved, line) => {
  expect(show(reason, saved)).toBe(line);
});
