/** The first page: what is next, what waits, what comes, and where everything lies. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { useNow } from '../meeting/now.ts';
import { dayInWords } from '../meeting/words.ts';
import { standingOf } from '../meeting/year.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, PageHead, SkeletonRows } from '../ui/index.ts';
import { Coming } from './Coming.tsx';
import { Expiry } from './Expiry.tsx';
import { FirstPath } from './FirstPath.tsx';
import { loadOverview, type OverviewData } from './load.ts';
import { NextMeeting } from './NextMeeting.tsx';
import './overview.css';
import { Continue, Safety } from './SideCards.tsx';
import { TaskList } from './TaskList.tsx';
import { firstStepOf, greetingAt, tasksOf } from './to-do.ts';
import { Upgraded } from './Upgraded.tsx';

export function Overview() {
  const t = useTexts('overview');
  const { locale } = useSession();
  const { go } = useRouter();
  const now = useNow();
  const data = useLoad(loadOverview, []);
  const [failure, setFailure] = useState<Failure>();

  const startCase = async (): Promise<void> => {
    const answer = await window.samrad.call['case.start']({});
    if (answer.ok) go({ name: 'case', id: answer.value.id, step: 'plikten' });
    else setFailure(answer.failure);
  };
  const waits = data.state === 'ready' ? waitsFor(data.value, now.date) : undefined;
  const waiting =
    waits === undefined || waits.first !== undefined
      ? ''
      : waits.tasks.length === 0
        ? t.nothing
        : fill(waits.tasks.length === 1 ? t.waiting.one : t.waiting.other, {
            number: t.numbers[waits.tasks.length] ?? waits.tasks.length,
          });
  return (
    <>
      <PageHead
        title={t.greeting[greetingAt(now.time)]}
        sub={fill(t.sub, { date: dayInWords(now.date, locale), waiting })}
        actions={
          <>
            <Button variant="secondary" onClick={() => go({ name: 'new-meeting' })}>
              <PlusIcon aria-hidden />
              {t.newMeeting}
            </Button>
            <Button variant="secondary" onClick={() => void startCase()}>
              <PlusIcon aria-hidden />
              {t.newCase}
            </Button>
          </>
        }
      />
      {failure && <FailureNotice failure={failure} />}
      <Upgraded />
      {data.state === 'loading' && <SkeletonRows rows={5} />}
      {data.state === 'failed' && (
        <FailureNotice
          failure={data.failure}
          action={
            <Button variant="secondary" onClick={data.reload}>
              {t.reload}
            </Button>
          }
        />
      )}
      {data.state === 'ready' && waits && (
        <>
          {waits.next && <NextMeeting meeting={waits.next.meeting} today={now.date} main={waits.first === undefined} />}
          <div className="overview-columns">
            <div className="overview-column">
              {waits.first === undefined ? (
                <TaskList tasks={waits.tasks} next={waits.next?.meeting} today={now.date} />
              ) : (
                <FirstPath step={waits.first} next={waits.next?.meeting} onCase={() => void startCase()} />
              )}
              {waits.first === undefined && <Coming meetings={waits.coming} />}
            </div>
            <div className="overview-column">
              <Expiry />
              <Continue drafts={data.value.drafts} today={now.date} />
              <Safety today={now.date} />
            </div>
          </div>
        </>
      )}
    </>
  );
}

function waitsFor(data: OverviewData, today: string) {
  const standing = standingOf(data.meetings, today);
  return {
    next: standing.find((m) => m.standing === 'next'),
    coming: standing.filter((m) => m.standing === 'planned').map((m) => m.meeting),
    tasks: tasksOf(standing, data.cases, data.drafts, today, data.followUps, data.led, data),
    first: firstStepOf(data.meetings, data.cases),
  };
}
