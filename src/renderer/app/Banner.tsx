/**
 * Says on every screen that nothing here is real: the trial host always, a practice store while it is open. And that IT's
 * file is wrong, when it is.
 */
import { useTexts } from '../text/texts.ts';
import { BrokenPolicy } from './BrokenPolicy.tsx';
import { useSession } from './session.tsx';
import './banner.css';

export function Banner() {
  const { status } = useSession();
  const t = useTexts('app');
  const practice = status.practice && status.state === 'unlocked';
  const unreal = status.host === 'trial' || practice;
  return (
    <>
      <BrokenPolicy />
      {unreal && (
        <section className="banner" aria-label={t.bannerLabel}>
          {status.host === 'trial' && <span>{t.trial}</span>}
          {practice && <span>{t.practice}</span>}
        </section>
      )}
    </>
  );
}
