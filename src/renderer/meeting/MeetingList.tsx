/** Every meeting: the next ones first, those held below, and the school year beside them. */
import { Button, ToggleGroup } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import type { MeetingRow } from '../../domain/meeting-view.ts';
import type { SchoolBreak } from '../../domain/planning.ts';
import { Link, useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { MadeSeries } from '../planning/MadeSeries.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { EmptyState, FailureNotice, PageHead, SkeletonRows } from '../ui/index.ts';
import { MeetingRows } from './MeetingRows.tsx';
import './meeting-list.css';
import { useNow } from './now.ts';
import { YearTable } from './YearTable.tsx';
import { YearLegend, YearWheel } from './YearWheel.tsx';
import { breaksIn, inYear, type StandingMeeting, schoolYearOf, standingOf, yearNames } from './year.ts';

const ALL = 'alle';

export function MeetingList() {
  const t = useTexts('meeting');
  const { go } = useRouter();
  const { date } = useNow();
  const meetings = useLoad(() => window.samrad.call['meeting.list']({}), []);
  const planning = useLoad(() => window.samrad.call['planning.get']({}), []);
  const year = schoolYearOf(date);
  const none = meetings.state === 'ready' && meetings.value.length === 0;
  const create = (
    <Button onClick={() => go({ name: 'new-meeting' })}>
      <PlusIcon aria-hidden />
      {t.list.newMeeting}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t.list.title}
        sub={fill(t.list.schoolYear, yearNames(year))}
        actions={
          <>
            <Button variant="secondary" onClick={() => go({ name: 'plan-meetings' })}>
              {t.list.plan}
            </Button>
            {none ? undefined : create}
          </>
        }
      />
      <MadeSeries onTakenBack={meetings.reload} />
      {meetings.state === 'loading' && <SkeletonRows rows={4} />}
      {meetings.state === 'failed' && (
        <FailureNotice
          failure={meetings.failure}
          action={
            <Button variant="secondary" onClick={meetings.reload}>
              {t.reload}
            </Button>
          }
        />
      )}
      {none && <EmptyState title={t.list.empty.title} text={t.list.empty.text} action={create} />}
      {meetings.state === 'ready' && !none && (
        <Meetings
          all={meetings.value}
          today={date}
          breaks={planning.state === 'ready' ? planning.value.planning.breaks : []}
          suggested={planning.state === 'ready' && planning.value.version === null}
        />
      )}
    </>
  );
}

function Meetings(props: {
  readonly all: readonly MeetingRow[];
  readonly today: string;
  readonly breaks: readonly SchoolBreak[];
  /** Whether the breaks are suggestions only. */
  readonly suggested: boolean;
}) {
  const { all, today, suggested } = props;
  const t = useTexts('meeting');
  const { locale } = useSession();
  const [type, setType] = useState<string>(ALL);
  const [view, setView] = useState<string>('wheel');
  const [marked, setMarked] = useState<string>();
  const year = schoolYearOf(today);
  const types = [...new Set(all.map((m) => m.type))];
  const shown = standingOf(
    all.filter((m) => type === ALL || m.type === type),
    today,
  );
  const ofYear = shown.filter((m) => inYear(year, m.meeting.date));
  const breaks = breaksIn(year, props.breaks);
  const marking = { marked, onMark: setMarked };
  return (
    <>
      <div className="meeting-bar">
        {types.length > 1 && (
          <ToggleGroup variant="secondary" aria-label={t.list.filter} value={type} onChange={setType}>
            {types.map((code) => (
              <ToggleGroup.Item key={code} value={code}>
                {capitalise(termLabel('meetingType', code, locale))}
              </ToggleGroup.Item>
            ))}
            <ToggleGroup.Item value={ALL}>{t.list.all}</ToggleGroup.Item>
          </ToggleGroup>
        )}
        <ToggleGroup variant="secondary" aria-label={t.list.view} value={view} onChange={setView}>
          <ToggleGroup.Item value="wheel">{t.list.wheel}</ToggleGroup.Item>
          <ToggleGroup.Item value="table">{t.list.table}</ToggleGroup.Item>
        </ToggleGroup>
      </div>
      <div className="meeting-columns">
        <Lists meetings={shown} today={today} {...marking} />
        <section className="card meeting-year" aria-label={fill(t.year.caption, yearNames(year))}>
          {view === 'wheel' && (
            <>
              <YearWheel year={year} meetings={ofYear} breaks={breaks} today={today} {...marking} />
              <YearLegend meetings={ofYear} hasBreaks={breaks.length > 0} />
            </>
          )}
          <YearTable year={year} meetings={ofYear} breaks={breaks} hidden={view === 'wheel'} />
          {suggested && breaks.length > 0 && (
            <p className="mut s13 meeting-suggested">
              {t.year.breaksSuggested} <Link to={{ name: 'settings', page: 'moter' }}>{t.year.breaksLink}</Link>
            </p>
          )}
        </section>
      </div>
    </>
  );
}

function Lists(props: {
  readonly meetings: readonly StandingMeeting[];
  readonly today: string;
  readonly marked: string | undefined;
  readonly onMark: (id: string | undefined) => void;
}) {
  const { meetings, ...rest } = props;
  const t = useTexts('meeting').list;
  const [earlierShown, setEarlierShown] = useState(false);
  const isPast = (m: StandingMeeting): boolean =>
    m.standing === 'held' || (m.standing === 'cancelled' && m.meeting.date < props.today);
  const coming = meetings.filter((m) => !isPast(m));
  const past = meetings.filter(isPast).reverse();
  const thisYear = schoolYearOf(props.today);
  const recent = past.filter((m) => m.meeting.date >= thisYear.from);
  const earlier = past.length - recent.length;
  return (
    <div className="stack meeting-lists">
      <section className="stack" aria-labelledby="meetings-next">
        <h2 className="h2" id="meetings-next">
          {t.next}
        </h2>
        {coming.length === 0 ? <p className="mut">{t.noNext}</p> : <MeetingRows meetings={coming} {...rest} />}
      </section>
      {past.length > 0 && (
        <section className="stack" aria-labelledby="meetings-held">
          <h2 className="h2" id="meetings-held">
            {t.held}
          </h2>
          {(earlierShown ? past : recent).length > 0 && (
            <MeetingRows meetings={earlierShown ? past : recent} {...rest} />
          )}
          {earlier > 0 && !earlierShown && (
            <Button variant="tertiary" onClick={() => setEarlierShown(true)}>
              {fill(t.earlier, { count: earlier })}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
