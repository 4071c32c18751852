/** What is said of a passphrase that is not strong enough: the screen's own words, or that the organisation asks for more. */
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';

export function useWeakText(own: string): string {
  const { reasons } = useTexts('policy');
  return (useSession().status.policy.rules.minPassphraseScore ?? 0) > 3 ? reasons.weak : own;
}
