/** What Designsystemet asks of a browser when it is loaded, and jsdom does not have. */

if (globalThis.CSS === undefined) {
  // Only ever asked about names that need no escaping here.
  Object.defineProperty(globalThis, 'CSS', { value: { escape: (name: string) => name, supports: () => false } });
}
