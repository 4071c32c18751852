import { configure } from '@testing-library/react';

/** What Designsystemet asks of a browser when it is loaded, and jsdom does not have. */

if (globalThis.CSS === undefined) {
  // Only ever asked about names that need no escaping here.
  Object.defineProperty(globalThis, 'CSS', { value: { escape: (name: string) => name, supports: () => false } });
}

// The pages wait for real saves on a real store: on a busy machine a second is not long.
configure({ asyncUtilTimeout: 15_000 });
