/** The minutes of one meeting, part by part: who met, what was agreed on each case, reading it aloud, approval. */
import { Button } from '@digdir/designsystemet-react';
import { capitalise, labelOf, lowerFirst, termLabel } from '../../domain/catalogues.ts';
import type { MinutesView } from '../../domain/minutes-view.ts';
import { Link, type MinutesPart, useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { useArrival } from '../case/arrival.ts';
import { FindingPanel } from '../guard/index.ts';
import { Standing } from '../meeting/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, SkeletonRows, WithAside } from '../ui/index.ts';
import { ApprovalPart } from './ApprovalPart.tsx';
import { AttendancePart } from './AttendancePart.tsx';
import { DiscussionEditor } from './DiscussionEditor.tsx';
import { MinutesFrame, MinutesHead } from './MinutesFrame.tsx';
import './minutes.css';
import { useNotesDesk } from './NotesDesk.tsx';
import { NotStarted } from './NotStarted.tsx';
import { isWritable, partsOf } from './parts.ts';
import { ReadAloud } from './ReadAloud.tsx';

export function MinutesPage({ id, part }: { readonly id: string; readonly part: MinutesPart }) {
  const desk = useNotesDesk();
  const loaded = useLoad(async () => {
    // What is on the desk is newer than the store: it is put down before the store is asked.
    await desk.flush();
    return window.samrad.call['minutes.get']({ meeting: id });
  }, [id]);
  useArrival();
  const t = useTexts('minutes');
  if (loaded.state === 'loading') return <SkeletonRows rows={5} />;
  if (loaded.state === 'failed') {
    return <FailureNotice failure={loaded.failure} action={<Link to={{ name: 'meeting', id }}>{t.toMeeting}</Link>} />;
  }
  const view = loaded.value;
  const { meeting } = view;
  if (meeting.status === 'avlyst') return <MinutesHead view={view} />;
  if (meeting.status === 'planlagt' || meeting.status === 'innkalt') {
    return (
      <>
        <MinutesHead view={view} />
        <Standing view={meeting} />
        <NotStarted view={view} onStarted={loaded.reload} />
      </>
    );
  }
  if (part === 'approve') return <ApprovalPart view={view} onChange={loaded.replace} onStale={loaded.reload} />;
  const page = (
    <MinutesFrame
      view={view}
      at={part}
      actions={meeting.status === 'startet' && <Finish view={view} onDone={loaded.reload} />}
    >
      {part === 'attendance' && <AttendancePart view={view} />}
      {part === 'read' && <ReadAloud view={view} />}
      {typeof part === 'number' && <CasePart view={view} number={part} />}
      <NextPart view={view} at={part} />
    </MinutesFrame>
  );
  return typeof part === 'number' ? <WithAside aside={<FindingPanel />}>{page}</WithAside> : page;
}

function Finish({ view, onDone }: { readonly view: MinutesView; readonly onDone: () => void }) {
  const t = useTexts('minutes');
  const { id, version } = view.meeting;
  const finish = async (): Promise<void> => {
    await window.samrad.call['meeting.finish']({ id, version });
    onDone();
  };
  return (
    <Button variant="secondary" onClick={() => void finish()}>
      {t.finish}
    </Button>
  );
}

function CasePart({ view, number }: { readonly view: MinutesView; readonly number: number }) {
  const t = useTexts('minutes').notes;
  const { locale } = useSession();
  const found = view.cases.find((c) => c.number === number);
  if (found === undefined) return null;
  const facts = view.meeting.agenda.find((item) => item.case?.id === found.id)?.case;
  const next = view.meeting.next?.date;
  return (
    <section aria-labelledby="minutes-case">
      <h2 className="h2" id="minutes-case">
        {`${fill(t.title, { number })} `}
        <span className="minutes-code num">{found.code}</span>
      </h2>
      {/* Of a case that is deleted the code alone is left. */}
      {facts && facts.presenterServiceType !== '' && (
        <p className="mut s14">
          {[
            capitalise(labelOf('services', facts.presenterServiceType, locale)),
            termLabel('ageBand', facts.ageBand, locale),
            ...facts.concernThemes.map((code) => labelOf('themes', code, locale)),
          ].join(' · ')}
        </p>
      )}
      <blockquote className="minutes-question">
        <small>{t.question}</small>
        {found.questions.map((question) => (
          <p key={question}>{question}</p>
        ))}
      </blockquote>
      {isWritable(view) ? (
        <DiscussionEditor
          meeting={view.meeting.id}
          caseId={found.id}
          meetingDate={view.meeting.date}
          nextMeeting={next}
        />
      ) : (
        <ReadAloud view={view} only={number} />
      )}
    </section>
  );
}

function NextPart({ view, at }: { readonly view: MinutesView; readonly at: MinutesPart }) {
  const t = useTexts('minutes');
  const { go } = useRouter();
  const parts = partsOf(view);
  const next = parts[parts.indexOf(at) + 1];
  if (next === undefined) return null;
  const name = typeof next === 'number' ? fill(t.parts.case, { number: next }) : t.parts[next];
  return (
    <div className="minutes-next">
      <Button onClick={() => go({ name: 'minutes', id: view.meeting.id, part: next })}>
        {fill(t.next, { part: lowerFirst(name) })}
      </Button>
    </div>
  );
}
