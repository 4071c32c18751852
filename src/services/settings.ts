/** Choices of the person at this PC. */
import { ok, type Result } from '../domain/result.ts';
import type { Preferences } from '../domain/settings.ts';
import type { Session } from './session.ts';

export const settingsServices = (session: Session) => ({
  get: (): Result<Preferences> => ok(session.profile.preferences),
  set(preferences: Preferences): Result<Preferences> {
    const kept = session.remember({ preferences });
    return kept.ok ? ok(preferences) : kept;
  },
});
