/** Random ids and the version check that every aggregate shares. */
import { FailureError } from '../../domain/result.ts';

/** A random UUID (version 4): says nothing about when or in which order something was made. */
export function newId(random: (bytes: Uint8Array) => Uint8Array): string {
  const bytes = Buffer.from(random(new Uint8Array(16)));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Anything kept with an id and a version that counts its saves, from 1. */
export interface Versioned<T> {
  readonly id: string;
  readonly version: number;
  readonly value: T;
}

/** The thing, or the failure `not-found`. */
export function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new FailureError({ code: 'not-found' });
  return thing;
}

/** Fails with `conflict` when somebody has saved since the caller read. */
export function checkVersion(stored: { readonly version: number }, expected: number): void {
  if (stored.version !== expected) throw new FailureError({ code: 'conflict' });
}

/** The failure of breaking a rule of the house, named by its code. */
export const notAllowed = (rule: string): FailureError => new FailureError({ code: 'not-allowed', rule });
