/** On the page of a meeting that has begun: the way to what was said of it. */
import { Link } from '../app/router.tsx';
import { useLoad } from '../app/use-load.ts';
import { plural, useTexts } from '../text/texts.ts';

export function FeedbackCard({ meeting }: { readonly meeting: string }) {
  const t = useTexts('feedback').card;
  const loaded = useLoad(() => window.samrad.call['feedback.get']({ meeting }), [meeting]);
  if (loaded.state !== 'ready' || !loaded.value.open) return null;
  const { answers } = loaded.value;
  return (
    <section aria-labelledby="meeting-feedback" className="feedback-card">
      <h2 className="h2" id="meeting-feedback">
        {t.title}
      </h2>
      <p className="mut s14">{answers === 0 ? t.none : plural(answers, t.some)}</p>
      <Link to={{ name: 'feedback', id: meeting }}>{t.go}</Link>
    </section>
  );
}
