/** The meeting was changed elsewhere: both agendas side by side, and the person chooses. */
import { Button } from '@digdir/designsystemet-react';
import { clockTime } from '../../domain/local-time.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
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
    <div className="notice notice-failure" role="alert">
      <Glyph kind="warn" size={20} />
      <div className="grow">
        <b>{t.title}</b>
        <p>{t.text}</p>
        <div className="meeting-versions">
          <Version title={t.theirs} rows={rowsOf(stored.agenda, [])} start={stored.start} />
          <Version title={t.mine} rows={mine} start={stored.start} />
        </div>
        <div className="meeting-conflict-actions">
          <Button variant="secondary" onClick={() => onSettle('theirs')}>
            {t.keepTheirs}
          </Button>
          <Button variant="secondary" onClick={() => onSettle('mine')}>
            {t.keepMine}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Version(props: { readonly title: string; readonly rows: readonly AgendaRow[]; readonly start: string }) {
  const t = useTexts('meeting');
  const { locale } = useSession();
  return (
    <div className="meeting-version">
      <small>{props.title}</small>
      <ol>
        {timedRows(props.rows, props.start).map((line) => (
          <li key={line.row.key}>
            <span className="num">{clockTime(line.start, locale)}</span> {nameOfItem(line, t)}
            {line.row.case !== null && ` ${line.row.case.code}`}, {line.row.minutes} {t.agenda.minutes}
          </li>
        ))}
      </ol>
    </div>
  );
}
