/**
 * Names of the operations and their channels, apart from the schemas: the preload needs the names only, and a preload that
 * carried a validator would be code in the page for nothing.
 */
import type { Operations } from './operations.ts';

export type OperationName = keyof Operations;

/** Every row of the table, and no other: both a missing and a strange name are compile errors. */
const NAMES = {
  'vault.status': true,
  'vault.suggestPassphrase': true,
  'vault.checkPassphrase': true,
  'vault.create': true,
  'vault.saveRecoverySheet': true,
  'vault.confirmRecovery': true,
  'vault.unlock': true,
  'vault.lock': true,
  'settings.get': true,
  'settings.set': true,
  'team.get': true,
  'team.save': true,
  'case.list': true,
  'case.get': true,
  'case.start': true,
  'case.save': true,
  'case.complete': true,
  'case.knowledge': true,
  'meeting.list': true,
  'meeting.get': true,
  'meeting.create': true,
  'meeting.saveAgenda': true,
  'meeting.saveAttendance': true,
  'document.make': true,
  'document.openFolder': true,
  'practice.load': true,
} satisfies Readonly<Record<OperationName, true>>;

export const OPERATION_NAMES = Object.keys(NAMES) as OperationName[];
/** IPC channel of an operation. */
export const channelOf = (name: OperationName): string => `samrad:${name}`;

/** What main tells the window on its own accord. The renderer is unloaded to the lock screen by main itself; the event lets it put down work first. */
export const EVENTS = ['vault.locking'] as const;
export type EventName = (typeof EVENTS)[number];
export const eventChannelOf = (name: EventName): string => `samrad:event:${name}`;
