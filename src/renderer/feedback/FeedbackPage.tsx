/** What those who took part said of one meeting: counts, and what was written, in no order. */
import { Button } from '@digdir/designsystemet-react';
import { FEEDBACK_QUESTIONS, FEEDBACK_SCALE, FEEDBACK_STATEMENTS, type FeedbackView } from '../../domain/feedback.ts';
import { dayAndMonth } from '../../domain/local-time.ts';
import { Link, useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { useLoad } from '../app/use-load.ts';
import { fill, type Texts, useTexts } from '../text/texts.ts';
import { EmptyState, FailureNotice, PageHead, SkeletonRows } from '../ui/index.ts';
import './feedback.css';

export function FeedbackPage({ id }: { readonly id: string }) {
  const t = useTexts('feedback');
  const { locale } = useSession();
  const { go } = useRouter();
  const loaded = useLoad(() => window.samrad.call['feedback.get']({ meeting: id }), [id]);
  const view = loaded.state === 'ready' ? loaded.value : undefined;
  const give = (): void => {
    if (view?.open) go({ name: 'give-feedback', id });
  };
  useShortcuts({ 'Ctrl+Enter': give });
  if (view === undefined) {
    return (
      <>
        <PageHead title={t.loading} track="uten" />
        {loaded.state === 'failed' ? <FailureNotice failure={loaded.failure} /> : <SkeletonRows rows={4} />}
      </>
    );
  }
  return (
    <div className="feedback-page">
      <PageHead
        title={fill(t.title, { date: dayAndMonth(view.date, locale) })}
        track="uten"
        sub={whoAnswered(view, t)}
        actions={
          <>
            <Link to={{ name: 'meeting', id }}>{t.toMeeting}</Link>
            <Link to={{ name: 'feedback-trend' }}>{t.toTrend}</Link>
            {view.open && <Button onClick={give}>{t.give}</Button>}
          </>
        }
      />
      <p>{view.open ? t.lead : t.notBegun}</p>
      {view.answers === 0 ? (
        view.open && <EmptyState title={t.empty.title} text={t.empty.text} />
      ) : (
        <>
          <Counts view={view} />
          <Written view={view} />
        </>
      )}
      <p className="mut s14">{t.private}</p>
    </div>
  );
}

const whoAnswered = ({ answers, byRole }: FeedbackView, t: Texts['feedback']): string =>
  answers === 0 ? t.nobody : fill(answers === 1 ? t.who.one : t.who.other, { count: answers, ...byRole });

export function Counts({ view }: { readonly view: Pick<FeedbackView, 'counts'> }) {
  const t = useTexts('feedback');
  const { evaluationForm } = useTexts('onPaper');
  return (
    <table className="card feedback-counts">
      <caption>{t.counts}</caption>
      <thead>
        <tr>
          <th scope="col">{t.statement}</th>
          {FEEDBACK_SCALE.map((mark) => (
            <th scope="col" key={mark}>
              {evaluationForm.scale[mark]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FEEDBACK_STATEMENTS.map((statement) => (
          <tr key={statement}>
            <th scope="row">{evaluationForm.statements[statement]}</th>
            {FEEDBACK_SCALE.map((mark) => (
              <td key={mark} className={view.counts[statement][mark] === 0 ? 'num mut' : 'num'}>
                {view.counts[statement][mark]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Written({ view }: { readonly view: Pick<FeedbackView, 'texts'> }) {
  const t = useTexts('feedback');
  const { evaluationForm } = useTexts('onPaper');
  const answered = FEEDBACK_QUESTIONS.filter((question) => view.texts[question].length > 0);
  if (answered.length === 0) return null;
  return (
    <section aria-labelledby="feedback-written" className="card feedback-written">
      <h2 className="h2" id="feedback-written">
        {t.written}
      </h2>
      <p className="mut s14">{t.writtenWhy}</p>
      {answered.map((question) => (
        <div key={question}>
          <h3>{evaluationForm[question]}</h3>
          <ul>
            {view.texts[question].map((text, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same, and the list does not change
              <li key={i}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
