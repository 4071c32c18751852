/** A case that comes back says so, and what was advised the last time and what became of it. Folded: it is there for who asks. */
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import type { EarlierAdvice as Earlier } from '../../domain/follow-up.ts';
import { dayAndMonth } from '../../domain/local-time.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, useTexts } from '../text/texts.ts';
import './earlier-advice.css';

export function EarlierAdvice({ meeting, caseId }: { readonly meeting: string; readonly caseId: string }) {
  const loaded = useLoad(() => window.samrad.call['followUp.earlier']({ meeting, case: caseId }), [meeting, caseId]);
  // Nothing is said where it cannot be read: what is written about the case does not depend on it.
  if (loaded.state !== 'ready' || loaded.value === null) return null;
  return <Told earlier={loaded.value} caseId={caseId} />;
}

function Told({ earlier, caseId }: { readonly earlier: Earlier; readonly caseId: string }) {
  const t = useTexts('followUp').earlier;
  const { locale } = useSession();
  const { date, advice, effect, newDirection } = earlier;
  return (
    <details className="earlier-advice">
      <summary>{fill(t.title, { date: dayAndMonth(date, locale) })}</summary>
      <ul>
        {advice.map(({ text, use }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: advice that was given does not change, and may say the same twice
          <li key={i}>
            {text} {use !== null && <b>{capitalise(termLabel('adviceUse', use, locale))}.</b>}
          </li>
        ))}
      </ul>
      {effect === null ? (
        <p>
          {t.notTold} <Link to={{ name: 'follow-up', id: caseId }}>{t.tell}</Link>
        </p>
      ) : (
        <p>{fill(t.effect, { effect: termLabel('effect', effect, locale) })}</p>
      )}
      {newDirection !== null && <p>{fill(t.direction, { direction: newDirection })}</p>}
    </details>
  );
}
