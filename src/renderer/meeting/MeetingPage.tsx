/** One meeting: where it stands, its agenda, who meets, and its documents. */
import { Button } from '@digdir/designsystemet-react';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import { type MeetingStatus, meetingStatusSchema } from '../../domain/codes.ts';
import { clockTime, dayAndMonth, weekday, weekdayAndDate } from '../../domain/local-time.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { DocumentDesk } from '../document/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph, PageHead, Pill, SkeletonRows, StatusLine, WithAside } from '../ui/index.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import { canBeMade, DocumentPanel, makeWords } from './DocumentPanel.tsx';
import type { EditorState, MeetingEditor } from './meeting-editor.ts';
import './meeting-page.css';
import { useNow } from './now.ts';
import { Participants } from './Participants.tsx';
import { type MadeType, useDocuments } from './use-documents.ts';
import { useMeeting } from './use-meeting.ts';
import { shortDay, statusWord, timeOfMeeting } from './words.ts';

export function MeetingPage({ id }: { readonly id: string }) {
  const t = useTexts('meeting');
  const { locale } = useSession();
  const { date: today } = useNow();
  const { editor, state } = useMeeting(id);
  const { view } = state;
  const documents = useDocuments(id, locale, () => editor.open());
  const main = view === undefined ? undefined : mainDocument(view);
  const makeMain = (): void => {
    if (main !== undefined) documents.make(main);
  };
  useShortcuts({ 'Ctrl+Enter': makeMain, 'Ctrl+P': makeMain });

  const editable = view !== undefined && view.status !== 'godkjent' && view.status !== 'avlyst';
  const day = view === undefined ? '' : dayAndMonth(view.date, locale);
  const sub =
    view &&
    fill(t.page.sub, {
      type: capitalise(termLabel('meetingType', view.type, locale)),
      weekday: (view.date.slice(0, 4) === today.slice(0, 4) ? weekday : weekdayAndDate)(view.date, locale),
      time: timeOfMeeting(view, locale),
      place: view.place,
    });
  const aside = view && (
    <div className="meeting-aside">
      <Participants view={view} editable={editable} onChange={(attendance) => editor.setAttendance(attendance)} />
      <DocumentPanel view={view} documents={documents} />
      {documents.seen !== undefined && (
        <DocumentDesk
          subject={documents.subjectOf(documents.seen)}
          title={t.documents.names[documents.seen]}
          {...(documents.seen === 'attendance-list' ? {} : { track: 'uten' })}
          language={documents.language}
          onClose={() => documents.look(undefined)}
          onMade={() => editor.open()}
        />
      )}
    </div>
  );
  return (
    <WithAside aside={aside}>
      <PageHead
        title={view === undefined ? t.page.loading : fill(t.page.title, { date: day })}
        track="uten"
        sub={sub}
        actions={
          view !== undefined &&
          main !== undefined && (
            <Button aria-disabled={documents.busy !== undefined} onClick={makeMain}>
              {makeWords(view, main, t.documents)}
            </Button>
          )
        }
      />
      {view === undefined ? (
        <NotRead editor={editor} state={state} />
      ) : (
        <>
          <Standing view={view} />
          <SaveState editor={editor} state={state} />
          <AgendaEditor editor={editor} state={state} view={view} editable={editable} />
        </>
      )}
    </WithAside>
  );
}

/** What the filled button makes: the summons until something is discussed, then the minutes. Nothing when all is done. */
function mainDocument(view: MeetingView): MadeType | undefined {
  if (view.status === 'godkjent' || view.status === 'avlyst') return undefined;
  return canBeMade(view, 'minutes') ? 'minutes' : 'summons';
}

function NotRead({ editor, state }: { readonly editor: MeetingEditor; readonly state: EditorState }) {
  const t = useTexts('meeting');
  if (state.failure === undefined) return <SkeletonRows rows={5} />;
  return (
    <FailureNotice
      failure={state.failure}
      action={
        state.failure.code === 'not-found' ? (
          <Link to={{ name: 'meetings' }}>{t.page.back}</Link>
        ) : (
          <Button variant="secondary" onClick={() => void editor.open()}>
            {t.reload}
          </Button>
        )
      }
    />
  );
}

/** The states of a meeting, forward only; cancelled replaces them. */
function Standing({ view }: { readonly view: MeetingView }) {
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
function SaveState({ editor, state }: { readonly editor: MeetingEditor; readonly state: EditorState }) {
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
