import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '../../../src/domain/result.ts';
import { useCopying } from '../../../src/renderer/app/use-copying.ts';
import { putBridge } from '../guard/support.tsx';

afterEach(cleanup);

function Page() {
  useCopying();
  return (
    <>
      <p>Et notat</p>
      <input data-secret aria-label="Passordsetning" />
    </>
  );
}

test('main hears that something was copied and whether it is a secret, and never what', async () => {
  const told = vi.fn(async () => ok({}));
  putBridge({ 'window.copied': told });
  const { unmount } = render(<Page />);
  fireEvent.copy(screen.getByText('Et notat'));
  fireEvent.cut(screen.getByLabelText('Passordsetning'));
  await waitFor(() => expect(told.mock.calls).toEqual([[{ secret: false }], [{ secret: true }]]));
  unmount();
  fireEvent.copy(document.body);
  await new Promise((done) => setTimeout(done));
  expect(told).toHaveBeenCalledTimes(2);
});
