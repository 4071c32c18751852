/** One meeting: where it stands, its agenda, who meets, and its documents. */
import { Button } from '@digdir/designsystemet-react';
import { whyMeetingStays } from '../../domain/bin.ts';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import { dayAndMonth, weekday, weekdayAndDate } from '../../domain/local-time.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';
import { Link, type MinutesPart, useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { DeleteThing } from '../bin/index.ts';
import { DocumentDesk } from '../document/index.ts';
import { fill, type Texts, useTexts } from '../text/texts.ts';
import { FailureNotice, PageHead, SkeletonRows, WithAside } from '../ui/index.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { DocumentPanel, makeWords } from './DocumentPanel.tsx';
import { SaveState, Standing } from './MeetingState.tsx';
import type { EditorState, MeetingEditor } from './meeting-editor.ts';
import './meeting-page.css';
import { useNow } from './now.ts';
import { Participants } from './Participants.tsx';
import { type MadeType, useDocuments } from './use-documents.ts';
import { useMeeting } from './use-meeting.ts';
import { timeOfMeeting } from './words.ts';

export function MeetingPage({ id }: { readonly id: string }) {
  const t = useTexts('meeting');
  const { locale } = useSession();
  const { go } = useRouter();
  const { date: today } = useNow();
  const { editor, state } = useMeeting(id);
  const { view } = state;
  const documents = useDocuments(id, locale, () => editor.open());
  const main = view === undefined ? undefined : mainDocument(view);
  const openMinutes = (): void => {
    if (view !== undefined) go({ name: 'minutes', id, part: firstPart(view) });
  };
  const makeMain = (): void => {
    if (main !== undefined) documents.make(main);
    else if (view !== undefined && view.status !== 'avlyst') openMinutes();
  };
  useShortcuts({ 'Ctrl+Enter': makeMain, 'Ctrl+P': makeMain });

  // On the day the meeting itself is the thing to do.
  const leadsNow = view !== undefined && canBeLed(view) && view.date === today;
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
          settled={view.status === 'godkjent' && documents.seen.startsWith('minutes')}
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
          view !== undefined && (
            <>
              {canBeLed(view) && (
                <Button variant={leadsNow ? 'primary' : 'secondary'} onClick={() => go({ name: 'lead', id })}>
                  {view.status === 'startet' ? t.page.leadOn : t.page.lead}
                </Button>
              )}
              {view.status !== 'avlyst' && (
                <Button variant={main === undefined && !leadsNow ? 'primary' : 'secondary'} onClick={openMinutes}>
                  {minutesWords(view, t.page.minutes)}
                </Button>
              )}
              {main !== undefined && (
                <Button
                  variant={leadsNow ? 'secondary' : 'primary'}
                  aria-disabled={documents.busy !== undefined}
                  onClick={makeMain}
                >
                  {makeWords(view, main, t.documents)}
                </Button>
              )}
            </>
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
          <DeleteThing
            thing={{ kind: 'meeting', id, version: view.version, name: day }}
            why={whyMeetingStays(view.status, view.discussionCount > 0)}
            before={async () => {
              // Reads the meeting anew, after what is being saved.
              await editor.open();
              return editor.state().view?.version ?? view.version;
            }}
          />
        </>
      )}
    </WithAside>
  );
}

const canBeLed = ({ status }: MeetingView): boolean =>
  status === 'planlagt' || status === 'innkalt' || status === 'startet';

/** Where one goes on with the minutes: to the approval when it remains, else to the first that must be filled in. */
const firstPart = (view: MeetingView): MinutesPart =>
  view.status === 'referat' || view.status === 'godkjent' ? 'approve' : 'attendance';

const minutesWords = ({ status }: MeetingView, t: Texts['meeting']['page']['minutes']): string =>
  status === 'startet' ? t.write : status === 'referat' ? t.approve : t.open;

/** What the filled button makes: the summons until the meeting is started. Then the minutes are what is left to do. */
const mainDocument = (view: MeetingView): MadeType | undefined =>
  view.status === 'planlagt' || view.status === 'innkalt' ? 'summons' : undefined;

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
