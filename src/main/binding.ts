/** Which service carries out which operation. Exhaustive: a new row in the table does not compile before it stands here. */
import type { Services } from '../services/index.ts';
import type { OperationServices } from './dispatch.ts';

export const bindServices = (services: Services): OperationServices => ({
  'vault.status': () => services.vault.status(),
  'vault.suggestPassphrase': () => services.vault.suggestPassphrase(),
  'vault.checkPassphrase': (input) => services.vault.checkPassphrase(input),
  'vault.create': (input) => services.vault.create(input),
  'vault.saveRecoverySheet': () => services.vault.saveRecoverySheet(),
  'vault.confirmRecovery': (input) => services.vault.confirmRecovery(input),
  'vault.unlock': (input) => services.vault.unlock(input),
  'vault.recover': (input) => services.vault.recover(input),
  'vault.lock': () => services.vault.lock(),
  'settings.get': () => services.settings.get(),
  'settings.set': (input) => services.settings.set(input),
  'team.get': () => services.team.get(),
  'team.save': (input) => services.team.save(input),
  'case.list': () => services.case.list(),
  'case.get': (input) => services.case.get(input),
  'case.start': () => services.case.start(),
  'case.save': (input) => services.case.save(input),
  'case.complete': (input) => services.case.complete(input),
  'case.knowledge': () => services.case.knowledge(),
  'meeting.list': () => services.meeting.list(),
  'meeting.get': (input) => services.meeting.get(input),
  'meeting.create': (input) => services.meeting.create(input),
  'meeting.saveAgenda': (input) => services.meeting.saveAgenda(input),
  'meeting.saveAttendance': (input) => services.meeting.saveAttendance(input),
  'document.make': (input) => services.document.make(input),
  'document.openFolder': () => services.document.openFolder(),
  'practice.load': () => services.practice.load(),
});
