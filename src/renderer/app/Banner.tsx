/** Says on every screen that nothing here is real: the trial host always, a practice store while it is open. */
import { useTexts } from '../text/texts.ts';
import { useSession } from './session.tsx';
import './banner.css';

export function Banner() {
  const { status } = useSession();
  const t = useTexts('app');
  const practice = status.practice && status.state === 'unlocked';
  if (status.host !== 'trial' && !practice) return null;
  return (
    <section className="banner" aria-label={t.bannerLabel}>
      {status.host === 'trial' && <span>{t.trial}</span>}
      {practice && <span>{t.practice}</span>}
    </section>
  );
}
