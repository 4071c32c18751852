/** The composition root: builds every service on one session and closes it. */
import type { LockReason } from '../domain/vault.ts';
import { backupServices } from './backup.ts';
import { binServices } from './bin.ts';
import { caseServices } from './case.ts';
import { consentServices } from './consent.ts';
import { cooperationServices } from './cooperation/cooperation.ts';
import { circleFeedbackServices } from './cooperation/feedback.ts';
import { cooperationPrint } from './cooperation/print.ts';
import { documentServices } from './document.ts';
import type { ServiceEnvironment } from './environment.ts';
import { expiryServices } from './expiry.ts';
import { feedbackServices } from './feedback.ts';
import { followUpServices } from './follow-up.ts';
import { guardServices } from './guard-answers.ts';
import { keyCosts } from './key-cost.ts';
import { leadServices } from './lead.ts';
import { letterheadServices } from './letterhead.ts';
import { logServices } from './log.ts';
import { meetingServices } from './meeting.ts';
import { minutesServices } from './minutes.ts';
import { planningServices } from './planning.ts';
import { practiceServices } from './practice.ts';
import { rescueServices } from './rescue.ts';
import { retentionServices } from './retention.ts';
import { searchServices } from './search.ts';
import { Session } from './session.ts';
import { settingsServices } from './settings.ts';
import { talkServices } from './talk.ts';
import { teamServices } from './team.ts';
import { transferServices } from './transfer.ts';
import { translationServices } from './translation.ts';
import { vaultServices } from './vault.ts';
import { osKeyServices } from './vault-os-key.ts';
import { peopleServices } from './vault-people.ts';
import { wordingServices } from './wording.ts';

export type { Desk, Machine, ServiceEnvironment } from './environment.ts';
export { readPolicy } from './policy-file.ts';
export type Services = ReturnType<typeof createServices>;

/** Everything the user can do, by capability. One open store at a time. */
export function createServices(env: ServiceEnvironment) {
  const session = new Session(env);
  const costs = keyCosts(session);
  const backup = backupServices(session);
  const expiry = expiryServices(session, backup);
  /** After every unlock. The day's backup comes first: it still holds what goes by itself. */
  const onUnlocked = (): void => {
    backup.daily();
    expiry.sweep();
  };
  return {
    vault: { ...vaultServices(session, costs, onUnlocked), ...logServices(session) },
    people: peopleServices(session, costs),
    osKey: osKeyServices(session, onUnlocked),
    backup,
    transfer: transferServices(session, () => backup.beforeImport()),
    rescue: rescueServices(session, () => backup.paths()),
    settings: settingsServices(session),
    team: teamServices(session),
    letterhead: letterheadServices(session),
    translation: translationServices(session),
    wording: wordingServices(session),
    case: caseServices(session),
    guard: guardServices(session),
    meeting: meetingServices(session),
    planning: planningServices(session),
    lead: leadServices(session),
    feedback: feedbackServices(session),
    followUp: followUpServices(session),
    minutes: minutesServices(session),
    consent: consentServices(session),
    cooperation: {
      ...cooperationServices(session, backup),
      ...circleFeedbackServices(session),
      ...cooperationPrint(session),
    },
    talk: talkServices(session),
    document: documentServices(session),
    bin: binServices(session, backup),
    retention: {
      ...retentionServices(session, backup),
      sweep: expiry.sweep,
      expiry: expiry.view,
      confirmClock: expiry.confirmClock,
      keepDraft: expiry.keepDraft,
    },
    practice: practiceServices(session),
    policy: session.policy,
    search: searchServices(session),
    isUnlocked: (): boolean => session.isUnlocked,
    /** Closes the store and forgets the key and everything kept in memory for it. */
    lock: (reason: LockReason, saved = true): void => session.lock(reason, saved),
    /** As `lock`, when the program ends. */
    close: (): void => session.lock('window'),
  };
}
