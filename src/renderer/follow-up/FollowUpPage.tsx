/** What became of the advice of a case, and what comes now. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { FollowUpView } from '../../domain/follow-up-view.ts';
import { dayAndMonth } from '../../domain/local-time.ts';
import type { Failure, Result } from '../../domain/result.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { useNow } from '../meeting/now.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph, PageHead, SkeletonRows } from '../ui/index.ts';
import { FollowUpForm } from './FollowUpForm.tsx';
import './follow-up.css';
import { History } from './History.tsx';

export function FollowUpPage({
  id,
  closing = false,
}: {
  readonly id: string;
  /** Come here to conclude the case: that is chosen beforehand. */
  readonly closing?: boolean;
}) {
  const t = useTexts('followUp');
  const { locale } = useSession();
  const { date: today } = useNow();
  const loaded = useLoad(() => window.samrad.call['followUp.get']({ case: id }), [id]);
  const [failure, setFailure] = useState<Failure>();
  const [said, setSaid] = useState('');
  if (loaded.state !== 'ready') {
    return (
      <>
        <PageHead title={t.loading} track="uten" />
        {loaded.state === 'failed' ? <FailureNotice failure={loaded.failure} /> : <SkeletonRows rows={4} />}
      </>
    );
  }
  const view = loaded.value;
  const take = async (call: Promise<Result<FollowUpView>>, say: (after: FollowUpView) => string): Promise<void> => {
    const answer = await call;
    setFailure(answer.ok ? undefined : answer.failure);
    if (!answer.ok) return;
    loaded.replace(answer.value);
    setSaid(say(answer.value));
  };
  const day = (date: string): string => dayAndMonth(date, locale);
  return (
    <div className="follow-up-page">
      <PageHead
        title={fill(t.title, { code: view.code })}
        track="uten"
        sub={standing(view, today, t, day)}
        actions={<Link to={{ name: 'case', id, step: 'plikten' }}>{t.toCase}</Link>}
      />
      {failure !== undefined && <FailureNotice failure={failure} />}
      <p className={said === '' ? 'visually-hidden' : 'follow-up-said'} role="status">
        {said !== '' && <Glyph kind="ok" />}
        {said}
      </p>
      {view.canTakeBack && (
        <p>
          <Button
            variant="secondary"
            onClick={() =>
              void take(window.samrad.call['followUp.takeBack']({ case: id, version: view.version }), () => t.undone)
            }
          >
            {t.undo}
          </Button>
        </p>
      )}
      {view.given !== null && (view.due !== null || view.status === 'satt_opp') && (
        <FollowUpForm
          // What has been saved is history; the next time begins with nothing chosen.
          key={view.history.length}
          view={view}
          today={today}
          closing={closing && view.history.length === 0}
          onSave={(content) =>
            void take(
              window.samrad.call['followUp.save']({ case: id, version: view.version, content }),
              ({ status, due }) =>
                status === 'avsluttet'
                  ? t.savedClosed
                  : due === null
                    ? t.savedMeeting
                    : fill(t.saved, { date: day(due) }),
            )
          }
        />
      )}
      <History view={view} />
    </div>
  );
}

function standing(
  { given, status, due }: FollowUpView,
  today: string,
  t: ReturnType<typeof useTexts<'followUp'>>,
  day: (date: string) => string,
): string {
  if (given === null) return t.notDiscussed;
  if (status === 'satt_opp') return t.onAgenda;
  if (status === 'avsluttet') return t.closed;
  if (due === null) return t.waitsNot;
  return fill(due < today ? t.due : t.dueComing, { date: day(due) });
}
