/** Where a meeting stands, and whether what was changed is kept. */
import { Button } from '@digdir/designsystemet-react';
import { type MeetingStatus, meetingStatusSchema } from '../../domain/codes.ts';
import { clockTime } from '../../domain/local-time.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph, Pill, StatusLine } from '../ui/index.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import type { EditorState, MeetingEditor } from './meeting-editor.ts';
import { shortDay, statusWord } from './words.ts';

/** The states of a meeting, forward only; cancelled replaces them. */
export function Standing({ view }: { readonly view: MeetingView }) {
  const t = useTexts('meeting');
  const { locale } = useSession();
  if (view.status === 'avlyst') {
    return (
      <p className="notice">
        <Pill>{statusWord('avlyst', locale)}</Pill>
        {t.page.cancelled}
      </p>
    );
  }
  const course = meetingStatusSchema.exclude(['avlyst']).options;
  const at = course.indexOf(view.status);
  const dates: Readonly<Partial<Record<MeetingStatus, string | null>>> = {
    innkalt: view.summonedOn,
    startet: at >= course.indexOf('startet') ? view.date : null,
    referat: view.minutesOn,
    godkjent: view.approvedOn,
  };
  return (
    <>
      <StatusLine
        label={t.page.status}
        at={at}
        steps={course.map((status) => {
          const date = dates[status];
          const name = statusWord(status, locale);
          return date == null ? { name } : { name, detail: shortDay(date, t.months) };
        })}
      />
      {view.status === 'godkjent' && <p className="meeting-locked">{t.page.approved}</p>}
    </>
  );
}

/** Whether everything is kept, and what to do when it is not. */
export function SaveState({ editor, state }: { readonly editor: MeetingEditor; readonly state: EditorState }) {
  const t = useTexts('meeting');
  const { locale } = useSession();
  const { saving, savedAt, failure, conflict } = state;
  return (
    <>
      <p className="meeting-saved">
        {saving === 'saving' && t.agenda.saving}
        {saving === 'saved' && savedAt !== undefined && (
          <>
            <Glyph kind="ok" size={14} />
            {fill(t.agenda.saved, { time: clockTime(savedAt, locale) })}
          </>
        )}
        {saving === 'failed' && (
          <>
            <Glyph kind="warn" size={14} />
            {t.agenda.notSaved}
          </>
        )}
      </p>
      {conflict !== undefined && (
        <ConflictNotice stored={conflict} mine={state.rows} onSettle={(choice) => editor.settle(choice)} />
      )}
      {conflict === undefined && failure !== undefined && (
        <FailureNotice
          failure={failure}
          action={
            <div className="meeting-conflict-actions">
              <Button variant="secondary" onClick={() => editor.retry()}>
                {t.retry}
              </Button>
              <Button variant="tertiary" onClick={() => void editor.open()}>
                {t.reload}
              </Button>
            </div>
          }
        />
      )}
    </>
  );
}
