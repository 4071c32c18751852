/** Whether this store may be used for meetings on consent: the municipality has switched them on, and IT has not forbidden them. */
import type { Store } from '../../store/index.ts';
import type { Session } from '../session.ts';

export const isForbidden = (session: Session): boolean => session.policy.rules.consentMeetings === false;

export const isInUse = (session: Session, store: Store): boolean =>
  store.cooperations.use().on && !isForbidden(session);
