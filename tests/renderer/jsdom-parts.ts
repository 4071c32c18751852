import { configure } from '@testing-library/react';

/** What Designsystemet asks of a browser when it is loaded, and jsdom does not have. */

if (globalThis.CSS === undefined) {
  // Only ever asked about names that need no escaping here.
  Object.defineProperty(globalThis, 'CSS', { value: { escape: (name: string) => name, supports: () => false } });
}

// jsdom brings a Uint8Array of its own, which Node's buffers are no instance of: documents made here would be damaged.
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;

if (globalThis.HTMLDialogElement !== undefined && globalThis.HTMLDialogElement.prototype.showModal === undefined) {
  // jsdom has dialogs but cannot open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

// The pages wait for real saves on a real store: on a busy machine a second is not long.
configure({ asyncUtilTimeout: 15_000 });
