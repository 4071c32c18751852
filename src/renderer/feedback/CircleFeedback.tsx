/** How meetings on consent were: one meeting, and what families have answered over time. */
import { Button } from '@digdir/designsystemet-react';
import { dayAndMonth } from '../../domain/local-time.ts';
import { Link, useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { useLoad } from '../app/use-load.ts';
import { fill, useTexts } from '../text/texts.ts';
import { EmptyState, FailureNotice, PageHead, SkeletonRows } from '../ui/index.ts';
import { Counts, Written } from './FeedbackPage.tsx';
import './feedback.css';
import { Trend } from './TrendPage.tsx';

export function CircleFeedbackPage({ id }: { readonly id: string }) {
  const t = useTexts('feedback');
  const { circle } = t;
  const { locale } = useSession();
  const { go } = useRouter();
  const loaded = useLoad(() => window.samrad.call['cooperation.feedback']({ meeting: id }), [id]);
  const view = loaded.state === 'ready' ? loaded.value : undefined;
  const give = (): void => {
    if (view?.open) go({ name: 'give-cooperation-feedback', id });
  };
  useShortcuts({ 'Ctrl+Enter': give });
  if (view === undefined) {
    return (
      <>
        <PageHead title={t.loading} track="dekknavn" />
        {loaded.state === 'failed' ? <FailureNotice failure={loaded.failure} /> : <SkeletonRows rows={4} />}
      </>
    );
  }
  const { answers, byRole } = view;
  const who = fill(answers === 1 ? circle.who.one : circle.who.other, { count: answers, ...byRole });
  return (
    <div className="feedback-page">
      <PageHead
        title={fill(t.title, { date: dayAndMonth(view.date, locale) })}
        track="dekknavn"
        sub={answers === 0 ? t.nobody : who}
        actions={
          <>
            <Link to={{ name: 'cooperation-meeting', id }}>{t.toMeeting}</Link>
            <Link to={{ name: 'cooperation-feedback-trend' }}>{circle.trend.title}</Link>
            {view.open && <Button onClick={give}>{t.give}</Button>}
          </>
        }
      />
      <p>{view.open ? circle.lead : t.notBegun}</p>
      {answers === 0 ? (
        view.open && <EmptyState title={t.empty.title} text={circle.empty} />
      ) : (
        <>
          <Counts view={view} />
          <Written view={view} />
        </>
      )}
      <p className="mut s14">{circle.private}</p>
    </div>
  );
}

export function CircleTrendPage() {
  const t = useTexts('feedback').circle.trend;
  const loaded = useLoad(() => window.samrad.call['cooperation.feedbackTrend']({}), []);
  return (
    <div className="feedback-page">
      <PageHead title={t.title} track="dekknavn" sub={t.sub} />
      {loaded.state === 'loading' && <SkeletonRows rows={4} />}
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} />}
      {loaded.state === 'ready' &&
        (loaded.value.length === 0 ? (
          <EmptyState title={t.empty.title} text={t.empty.text} />
        ) : (
          <Trend
            words={t}
            rows={loaded.value.map(({ quarter, answers, counts }) => {
              const [year = '', number = ''] = quarter.split('-');
              const name = fill(t.quarter, { number, year });
              return { key: quarter, name, short: name, to: undefined, answers, counts };
            })}
          />
        ))}
    </div>
  );
}
