/** What the pages ask of a browser and jsdom does not have. */
import { configure } from '@testing-library/react';

if (globalThis.CSS === undefined) {
  // Only ever asked about names that need no escaping here.
  Object.defineProperty(globalThis, 'CSS', { value: { escape: (name: string) => name, supports: () => false } });
}

// The pages wait for real saves on a real store: on a busy machine a second is not long.
configure({ asyncUtilTimeout: 15_000 });

// jsdom brings a Uint8Array of its own, which Node's buffers are no instance of: documents made here would be damaged.
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;

// jsdom knows the dialog, but not how it is opened over the page and closed.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement): void {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
