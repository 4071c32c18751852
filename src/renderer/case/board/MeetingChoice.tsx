/** Which meeting a case goes to: those to come, with the room that is left on each agenda. */
import { Button, Heading } from '@digdir/designsystemet-react';
import { capitalise } from '../../../domain/catalogues.ts';
import { isAnonymousMeeting } from '../../../domain/codes.ts';
import { minutesOf as clockMinutes, timeRange, weekdayAndDate } from '../../../domain/local-time.ts';
import type { MeetingRow } from '../../../domain/meeting-view.ts';
import { useRouter } from '../../app/router.tsx';
import { useSession } from '../../app/session.tsx';
import { useLoad } from '../../app/use-load.ts';
import { useNow } from '../../meeting/now.ts';
import { fill, plural, useTexts } from '../../text/texts.ts';
import { FailureNotice, SkeletonRows, useModal } from '../../ui/index.ts';

const roomIn = ({ start, end, plannedMinutes }: MeetingRow): number =>
  Math.max(0, clockMinutes(end) - clockMinutes(start) - plannedMinutes);

export function MeetingChoice({
  code,
  minutes,
  onChoose,
  onClose,
}: {
  readonly code: string;
  /** What the case takes on an agenda. */
  readonly minutes: number;
  readonly onChoose: (meeting: MeetingRow) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts('board').meeting;
  const { locale } = useSession();
  const { go } = useRouter();
  const { date: today } = useNow();
  const dialog = useModal();
  const loaded = useLoad(() => window.samrad.call['meeting.list']({}), []);
  const coming =
    loaded.state !== 'ready'
      ? []
      : loaded.value
          .filter(({ status, type, date }) => {
            const open = status === 'planlagt' || status === 'innkalt';
            return open && isAnonymousMeeting(type) && date >= today;
          })
          .sort((a, b) => `${a.date}${a.start}`.localeCompare(`${b.date}${b.start}`));
  const withRoom = coming.some((m) => roomIn(m) >= minutes);
  return (
    <dialog ref={dialog} className="help board-meetings" aria-labelledby="board-meetings-title" onClose={onClose}>
      <Heading level={2} data-size="xs" id="board-meetings-title">
        {fill(t.title, { code })}
      </Heading>
      <p className="mut s14">{fill(t.text, { minutes })}</p>
      {loaded.state === 'loading' && <SkeletonRows rows={2} />}
      {loaded.state === 'failed' && <FailureNotice failure={loaded.failure} />}
      {coming.length > 0 && (
        <ul className="board-meeting-list">
          {coming.map((meeting) => {
            const room = roomIn(meeting);
            const when = `${capitalise(weekdayAndDate(meeting.date, locale))} ${timeRange(meeting.start, meeting.end, locale)}`;
            return (
              <li key={meeting.id}>
                {room >= minutes ? (
                  <Button variant="secondary" onClick={() => onChoose(meeting)}>
                    <span>{when}</span>
                    <small>{plural(room, t.room)}</small>
                  </Button>
                ) : (
                  <p className="board-meeting-full">
                    <span>{when}</span>
                    <small>{fill(t.noRoom, { left: room, minutes })}</small>
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {loaded.state === 'ready' && !withRoom && <p>{t.none}</p>}
      <div className="row">
        <Button variant={withRoom ? 'tertiary' : 'primary'} onClick={() => go({ name: 'new-meeting' })}>
          {t.new}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </dialog>
  );
}
