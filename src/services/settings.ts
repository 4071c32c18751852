/** Choices of the person at this PC, within what the organisation has decided. */
import { lockMinutesUnder } from '../domain/policy.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { LockMinutes, Preferences } from '../domain/settings.ts';
import type { Session } from './session.ts';

export const settingsServices = (session: Session) => {
  const allowed = (): readonly LockMinutes[] => lockMinutesUnder(session.policy.rules);
  return {
    get(): Result<Preferences> {
      const { preferences } = session.profile;
      // The longest that is left, when the person had chosen longer before it was decided.
      const lockMinutes = allowed().find((minutes) => minutes <= preferences.lockMinutes) ?? preferences.lockMinutes;
      return ok({ ...preferences, lockMinutes });
    },
    /** Fails `not-allowed` (`policy`) when the organisation has decided otherwise. */
    set(preferences: Preferences): Result<Preferences> {
      if (!allowed().includes(preferences.lockMinutes)) return fail({ code: 'not-allowed', rule: 'policy' });
      const kept = session.remember({ preferences });
      return kept.ok ? ok(preferences) : kept;
    },
  };
};
