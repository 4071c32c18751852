/**
 * Names of the operations and their channels, apart from the schemas: the preload needs the names only, and a preload that
 * carried a validator would be code in the page for nothing.
 */
/** Every operation; the table in operations.ts has a row for each of these and for no other. */
export const OPERATION_NAMES = [
  'vault.status',
  'vault.suggestPassphrase',
  'vault.checkPassphrase',
  'vault.create',
  'vault.saveRecoverySheet',
  'vault.confirmRecovery',
  'vault.unlock',
  'vault.recover',
  'vault.lock',
  'vault.acceptCopy',
  'vault.log',
  'vault.examine',
  'vault.salvage',
  'vault.useSalvaged',
  'vault.exportLog',
  'vault.people',
  'vault.addPerson',
  'vault.removePerson',
  'vault.changePassphrase',
  'vault.renewRecoverySheet',
  'backup.list',
  'backup.now',
  'backup.chooseFolder',
  'backup.forgetFolder',
  'backup.compare',
  'backup.restore',
  'settings.get',
  'settings.set',
  'team.get',
  'team.save',
  'letterhead.get',
  'letterhead.choose',
  'letterhead.drop',
  'letterhead.change',
  'letterhead.discard',
  'letterhead.preview',
  'letterhead.saveSample',
  'letterhead.approve',
  'letterhead.use',
  'case.list',
  'case.get',
  'case.start',
  'case.save',
  'case.complete',
  'case.reopen',
  'case.knowledge',
  'guard.keep',
  'guard.takeBack',
  'guard.kept',
  'guard.learn',
  'meeting.list',
  'meeting.get',
  'meeting.create',
  'meeting.saveAgenda',
  'meeting.saveAttendance',
  'meeting.open',
  'followUp.list',
  'followUp.get',
  'followUp.save',
  'followUp.takeBack',
  'lead.get',
  'lead.active',
  'lead.start',
  'lead.do',
  'lead.recuse',
  'lead.takeBackRecusal',
  'lead.saveOwnMethod',
  'lead.projection',
  'projector.get',
  'projector.show',
  'window.fullScreen',
  'meeting.start',
  'meeting.finish',
  'minutes.get',
  'minutes.notes',
  'minutes.saveNotes',
  'minutes.comment',
  'minutes.answer',
  'minutes.approve',
  'minutes.correct',
  'minutes.dropCorrection',
  'minutes.save',
  'consent.list',
  'consent.preview',
  'consent.make',
  'talk.list',
  'talk.preview',
  'talk.make',
  'document.make',
  'document.preview',
  'document.openFolder',
  'practice.load',
] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];

/** All that the page of the projector may ask for. */
export const PROJECTOR_OPERATIONS: readonly OperationName[] = ['lead.projection'];

/** IPC channel of an operation. */
export const channelOf = (name: OperationName): string => `samrad:${name}`;

/**
 * What main tells the window on its own accord. Main itself unloads the page to the lock screen; `vault.locking` lets it put
 * down work first. `guard.knowledge`: places, employees or typed names have changed. `projector.changed`: its window was
 * opened or closed.
 */
export const EVENTS = ['vault.locking', 'guard.knowledge', 'projector.changed'] as const;
export type EventName = (typeof EVENTS)[number];
export const eventChannelOf = (name: EventName): string => `samrad:event:${name}`;
