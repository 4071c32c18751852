/** What stands round every part of the minutes: the meeting and its deadline, its states, and the list of parts. */
import type { ReactNode } from 'react';
import { clockTime, dayAndMonth, toOslo, weekdayAndDate } from '../../domain/local-time.ts';
import type { MinutesView } from '../../domain/minutes-view.ts';
import type { MinutesPart } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { Standing, useNow } from '../meeting/index.ts';
import { fill, plural, useTexts } from '../text/texts.ts';
import { PageHead } from '../ui/index.ts';
import { PartList } from './PartList.tsx';

export function MinutesFrame(props: {
  readonly view: MinutesView;
  readonly at: MinutesPart;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { view, at, actions, children } = props;
  return (
    <>
      <MinutesHead view={view} actions={actions} />
      <Standing view={view.meeting} />
      <div className={at === 'approve' ? 'minutes-form minutes-form-wide' : 'minutes-form'}>
        <PartList view={view} at={at} />
        <div className="minutes-part">{children}</div>
      </div>
    </>
  );
}

export function MinutesHead({ view, actions }: { readonly view: MinutesView; readonly actions?: ReactNode }) {
  const t = useTexts('minutes');
  const { locale } = useSession();
  const { date, end, status } = view.meeting;
  const { date: today } = useNow();
  const last = view.versions.at(-1);
  const approved = last && toOslo(new Date(last.approvedAt));
  const left =
    view.daysLeft > 0
      ? plural(view.daysLeft, t.left)
      : view.dueOn === today
        ? t.left.none
        : plural(-view.daysLeft, t.over);
  const sub =
    status === 'avlyst'
      ? t.cancelledSub
      : last !== undefined && approved !== undefined
        ? fill(t.approvedSub, {
            date: dayAndMonth(approved.date, locale),
            time: clockTime(approved.time, locale),
            number: last.number,
          })
        : fill(t.due, { date: weekdayAndDate(view.dueOn, locale), time: clockTime(end, locale), left });
  return (
    <PageHead title={fill(t.title, { date: dayAndMonth(date, locale) })} track="uten" sub={sub} actions={actions} />
  );
}
