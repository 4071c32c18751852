/** Services in memory for tests of the border: typed by the table, so that a new row stops the tests from compiling. */
import type { OperationName } from '../../src/api/operations.ts';
import { NO_POLICY } from '../../src/domain/policy.ts';
import { fail, ok, type Result } from '../../src/domain/result.ts';
import { DEFAULT_PREFERENCES } from '../../src/domain/settings.ts';
import type { OperationServices } from '../../src/main/dispatch.ts';

/** Must never be seen on the other side of the border. */
export const SECRET = 'Solveig Lauvåsen';

const NOT_FOUND: Result<never> = fail({ code: 'not-found' });

const NO_BACKUPS = { folder: '/tmp', secondFolder: null, backups: [], failed: null, secondMissed: false };

/** `told` hears the name of each service that runs. */
export function inMemoryServices(told: (name: OperationName) => void = () => {}): OperationServices {
  const refused = (name: OperationName) => () => {
    told(name);
    return NOT_FOUND;
  };
  const done = (name: OperationName) => () => {
    told(name);
    return ok({});
  };
  return {
    'vault.status': () => {
      told('vault.status');
      return ok({
        state: 'locked',
        host: 'trial',
        practice: true,
        folder: '/tmp',
        place: null,
        organisation: null,
        notice: null,
        locked: null,
        setup: { recoveryConfirmed: false, teamNamed: false, newCode: false },
        policy: NO_POLICY,
        version: '0.0.0',
      });
    },
    'vault.suggestPassphrase': () => ok({ passphrase: 'fire ord på rad' }),
    'vault.checkPassphrase': () => {
      told('vault.checkPassphrase');
      return ok({ score: 3, enough: true });
    },
    'vault.create': done('vault.create'),
    'vault.saveRecoverySheet': () => ok({ fileName: 'ark.pdf' }),
    'vault.confirmRecovery': () => {
      told('vault.confirmRecovery');
      return ok({ matches: true });
    },
    'vault.unlock': () => {
      told('vault.unlock');
      return fail({ code: 'wrong-passphrase' });
    },
    'vault.recover': () => {
      told('vault.recover');
      return fail({ code: 'wrong-passphrase' });
    },
    'vault.lock': done('vault.lock'),
    'vault.acceptCopy': refused('vault.acceptCopy'),
    'vault.upgraded': () => ok({ upgrade: null }),
    'vault.upgradeSeen': done('vault.upgradeSeen'),
    'vault.log': () => ok({ entries: [], intact: true, soundUntil: [] }),
    'vault.examine': () => ok({ keys: 'whole', database: 'there', openBy: null }),
    'vault.salvage': refused('vault.salvage'),
    'vault.useSalvaged': refused('vault.useSalvaged'),
    'vault.exportLog': refused('vault.exportLog'),
    'vault.people': () => ok([]),
    'vault.addPerson': refused('vault.addPerson'),
    'vault.removePerson': refused('vault.removePerson'),
    'vault.changePassphrase': refused('vault.changePassphrase'),
    'vault.renewRecoverySheet': refused('vault.renewRecoverySheet'),
    'vault.osKey': () => ok({ obstacle: 'host', since: null }),
    'vault.addOsKey': refused('vault.addOsKey'),
    'vault.removeOsKey': refused('vault.removeOsKey'),
    'vault.unlockWithOs': refused('vault.unlockWithOs'),
    'backup.list': () => ok(NO_BACKUPS),
    'backup.now': refused('backup.now'),
    'backup.chooseFolder': () => ok(NO_BACKUPS),
    'backup.forgetFolder': () => ok(NO_BACKUPS),
    'backup.takeBackFolder': () => ok(NO_BACKUPS),
    'backup.compare': refused('backup.compare'),
    'backup.restore': refused('backup.restore'),
    'transfer.list': () => ok([]),
    'transfer.save': refused('transfer.save'),
    'transfer.choose': refused('transfer.choose'),
    'transfer.look': refused('transfer.look'),
    'transfer.take': refused('transfer.take'),
    'transfer.setAside': () => ok([]),
    'transfer.exchange': refused('transfer.exchange'),
    'transfer.forget': done('transfer.forget'),
    'settings.get': () => ok(DEFAULT_PREFERENCES),
    'settings.set': (preferences) => {
      told('settings.set');
      return ok(preferences);
    },
    'team.get': () => {
      told('team.get');
      return ok(null);
    },
    'team.save': refused('team.save'),
    'letterhead.get': refused('letterhead.get'),
    'letterhead.choose': refused('letterhead.choose'),
    'letterhead.drop': refused('letterhead.drop'),
    'letterhead.change': refused('letterhead.change'),
    'letterhead.discard': refused('letterhead.discard'),
    'letterhead.preview': refused('letterhead.preview'),
    'letterhead.saveSample': refused('letterhead.saveSample'),
    'letterhead.approve': refused('letterhead.approve'),
    'letterhead.use': refused('letterhead.use'),
    'translation.list': () => ok([]),
    'translation.preview': refused('translation.preview'),
    'translation.saveSamples': refused('translation.saveSamples'),
    'translation.approve': refused('translation.approve'),
    'translation.withdraw': refused('translation.withdraw'),
    'wording.get': refused('wording.get'),
    'wording.save': refused('wording.save'),
    'wording.saveList': refused('wording.saveList'),
    'wording.readList': refused('wording.readList'),
    'case.list': () => {
      told('case.list');
      return ok([]);
    },
    'case.get': refused('case.get'),
    'case.start': refused('case.start'),
    'case.save': refused('case.save'),
    'case.submit': refused('case.submit'),
    'case.complete': refused('case.complete'),
    'case.reopen': refused('case.reopen'),
    'case.knowledge': () => {
      told('case.knowledge');
      return ok({ placeNames: [], staffNames: [], typedNames: [] });
    },
    'guard.keep': refused('guard.keep'),
    'guard.takeBack': refused('guard.takeBack'),
    'guard.kept': () => ok({ any: false, kept: [] }),
    'guard.learn': done('guard.learn'),
    'meeting.list': () => {
      told('meeting.list');
      return ok([]);
    },
    'meeting.get': refused('meeting.get'),
    'meeting.create': refused('meeting.create'),
    'meeting.saveAgenda': refused('meeting.saveAgenda'),
    'meeting.saveAttendance': refused('meeting.saveAttendance'),
    'meeting.open': refused('meeting.open'),
    'meeting.plan': refused('meeting.plan'),
    'meeting.takeBack': refused('meeting.takeBack'),
    'meeting.saveFacts': refused('meeting.saveFacts'),
    'meeting.cancel': refused('meeting.cancel'),
    'meeting.summonsText': refused('meeting.summonsText'),
    'planning.get': refused('planning.get'),
    'planning.save': refused('planning.save'),
    'followUp.list': () => {
      told('followUp.list');
      return ok([]);
    },
    'followUp.get': refused('followUp.get'),
    'followUp.save': refused('followUp.save'),
    'followUp.takeBack': refused('followUp.takeBack'),
    'followUp.earlier': refused('followUp.earlier'),
    'feedback.get': refused('feedback.get'),
    'feedback.give': refused('feedback.give'),
    'feedback.takeBack': refused('feedback.takeBack'),
    'feedback.trend': () => ok([]),
    'lead.get': refused('lead.get'),
    'lead.active': () => {
      told('lead.active');
      return ok({ meeting: null });
    },
    'lead.start': refused('lead.start'),
    'lead.do': refused('lead.do'),
    'lead.recuse': refused('lead.recuse'),
    'lead.takeBackRecusal': refused('lead.takeBackRecusal'),
    'lead.saveOwnMethod': refused('lead.saveOwnMethod'),
    'lead.projection': () => {
      told('lead.projection');
      return ok({ locale: 'nb', run: null });
    },
    'projector.get': () => ok({ on: false }),
    'projector.show': () => {
      told('projector.show');
      return ok({ on: false });
    },
    'window.fullScreen': done('window.fullScreen'),
    'window.copied': done('window.copied'),
    'window.handedOver': done('window.handedOver'),
    'meeting.start': refused('meeting.start'),
    'meeting.finish': refused('meeting.finish'),
    'minutes.get': refused('minutes.get'),
    'minutes.notes': refused('minutes.notes'),
    'minutes.saveNotes': refused('minutes.saveNotes'),
    'minutes.comment': refused('minutes.comment'),
    'minutes.removeComment': refused('minutes.removeComment'),
    'minutes.answer': refused('minutes.answer'),
    'minutes.approve': refused('minutes.approve'),
    'minutes.correct': refused('minutes.correct'),
    'minutes.dropCorrection': refused('minutes.dropCorrection'),
    'minutes.save': refused('minutes.save'),
    'consent.list': () => ok([]),
    'consent.review': refused('consent.review'),
    'consent.preview': refused('consent.preview'),
    'consent.make': refused('consent.make'),
    'cooperation.use': () => ok({ on: false, version: 0, decidedOn: null, stored: 0, due: [], forms: 0 }),
    'cooperation.decide': refused('cooperation.decide'),
    'cooperation.list': () => ok([]),
    'cooperation.offerAlias': () => ok({ alias: 'Blå lykt' }),
    'cooperation.start': refused('cooperation.start'),
    'cooperation.get': refused('cooperation.get'),
    'cooperation.savePlan': refused('cooperation.savePlan'),
    'cooperation.carryOut': refused('cooperation.carryOut'),
    'cooperation.remove': refused('cooperation.remove'),
    'cooperation.newMeeting': refused('cooperation.newMeeting'),
    'cooperation.meeting': refused('cooperation.meeting'),
    'cooperation.saveMeeting': refused('cooperation.saveMeeting'),
    'cooperation.passMeeting': refused('cooperation.passMeeting'),
    'cooperation.removeMeeting': refused('cooperation.removeMeeting'),
    'cooperation.feedback': refused('cooperation.feedback'),
    'cooperation.giveFeedback': refused('cooperation.giveFeedback'),
    'cooperation.takeBackFeedback': refused('cooperation.takeBackFeedback'),
    'cooperation.feedbackTrend': () => ok([]),
    'cooperation.printed': refused('cooperation.printed'),
    'cooperation.preview': refused('cooperation.preview'),
    'cooperation.make': refused('cooperation.make'),
    'talk.list': () => ok([]),
    'talk.preview': refused('talk.preview'),
    'talk.make': refused('talk.make'),
    'document.make': refused('document.make'),
    'document.preview': refused('document.preview'),
    'document.openFolder': done('document.openFolder'),
    'document.printed': done('document.printed'),
    'practice.load': done('practice.load'),
    'bin.list': refused('bin.list'),
    'bin.remove': refused('bin.remove'),
    'bin.putBack': refused('bin.putBack'),
    'bin.delete': refused('bin.delete'),
    'retention.get': refused('retention.get'),
    'retention.saveRule': refused('retention.saveRule'),
    'retention.reviewed': refused('retention.reviewed'),
    'retention.undoReviewed': refused('retention.undoReviewed'),
    'retention.archive': refused('retention.archive'),
    'retention.run': refused('retention.run'),
    'retention.expiry': refused('retention.expiry'),
    'retention.confirmClock': refused('retention.confirmClock'),
    'retention.keepDraft': refused('retention.keepDraft'),
    'search.find': refused('search.find'),
  };
}
