/** The meeting was changed elsewhere: both agendas side by side, and the person chooses. */
import { clockTime } from '../../domain/local-time.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { TwoVersions } from '../ui/index.ts';
import { type AgendaRow, rowsOf, timedRows } from './agenda.ts';
import { nameOfItem } from './item-words.ts';

export function ConflictNotice({
  stored,
  mine,
  onSettle,
}: {
  readonly stored: MeetingView;
  readonly mine: readonly AgendaRow[];
  readonly onSettle: (choice: 'mine' | 'theirs') => void;
}) {
  const t = useTexts('meeting').conflict;
  return (
    <TwoVersions
      words={t}
      theirs={<Version rows={rowsOf(stored.agenda, [])} start={stored.start} />}
      mine={<Version rows={mine} start={stored.start} />}
      onSettle={onSettle}
    />
  );
}

function Version(props: { readonly rows: readonly AgendaRow[]; readonly start: string }) {
  const t = useTexts('meeting');
  const { locale } = useSession();
  return (
    <ol>
      {timedRows(props.rows, props.start).map((line) => (
        <li key={line.row.key}>
          <span className="num">{clockTime(line.start, locale)}</span> {nameOfItem(line, t)}
          {line.row.case !== null && ` ${line.row.case.code}`}, {line.row.minutes} {t.agenda.minutes}
        </li>
      ))}
    </ol>
  );
}
