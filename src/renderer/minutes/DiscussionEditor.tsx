/**
 * What the team agrees on about one case: advice, open questions, follow-up, and whether the duties were looked at again.
 * Stands on the page of the minutes and beside the clock of the one who leads; needs a NotesDesk and a GuardProvider round it.
 */
import { Checkbox } from '@digdir/designsystemet-react';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { EarlierAdvice } from '../follow-up/EarlierAdvice.tsx';
import { useTexts } from '../text/texts.ts';
import { FailureNotice, SkeletonRows } from '../ui/index.ts';
import { AdviceLines } from './AdviceLines.tsx';
import './discussion.css';
import { DutyAgain } from './DutyAgain.tsx';
import { FollowUp } from './FollowUp.tsx';
import { useNotes, useNotesState, type WorkingNotes } from './NotesDesk.tsx';
import { NotesConflict, NotesFailure, NotesSaveLine } from './NotesSaved.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';

export interface DiscussionEditorProps {
  readonly meeting: string;
  readonly caseId: string;
  /** `YYYY-MM-DD`; quick choices for the follow-up count from here. */
  readonly meetingDate: string;
  /** Day of the next meeting, where it is known. */
  readonly nextMeeting?: string | undefined;
  /** The team has not come to its advice yet: only open questions can be written. */
  readonly adviceClosed?: boolean;
}

export function DiscussionEditor(props: DiscussionEditorProps) {
  const notes = useNotes(props.meeting, props.caseId);
  if (notes.state === 'loading') return <SkeletonRows rows={3} />;
  if (notes.state === 'failed') return <FailureNotice failure={notes.failure} />;
  return <Editor {...props} working={notes.working} />;
}

function Editor(props: DiscussionEditorProps & { readonly working: WorkingNotes }) {
  const { working, caseId, adviceClosed = false } = props;
  const t = useTexts('minutes').notes;
  const state = useNotesState(working);
  const { draft, canUndo, canRedo } = state;
  useUndoKeys({ undo: () => working.undo(), redo: () => working.redo() });
  return (
    <div className="discussion">
      <div className="discussion-state">
        <NotesSaveLine state={state} />
        {canUndo && (
          <button type="button" className="link" aria-keyshortcuts="Control+Z" onClick={() => working.undo()}>
            {t.undo}
          </button>
        )}
        {canRedo && (
          <button type="button" className="link" aria-keyshortcuts="Control+Y" onClick={() => working.redo()}>
            {t.redo}
          </button>
        )}
      </div>
      <NotesFailure state={state} onAgain={() => void working.flush()} />
      <NotesConflict state={state} onSettle={(choice) => void working.settle(choice)} />
      <EarlierAdvice meeting={props.meeting} caseId={caseId} />
      {!draft.notDiscussed && (
        <>
          {adviceClosed ? (
            <section>
              <h3 className="discussion-title">{t.advice}</h3>
              <p className="discussion-closed">{t.adviceClosed}</p>
            </section>
          ) : (
            <AdviceLines working={working} lines={draft.lines} />
          )}
          <OpenQuestions working={working} questions={draft.openQuestions} />
          <FollowUp {...props} value={draft.followUp} />
          <DutyAgain
            name={`duty-${caseId}`}
            reassessed={draft.dutyReassessed}
            onChange={(dutyReassessed) => working.change({ dutyReassessed })}
          />
        </>
      )}
      <Checkbox
        label={t.notDiscussed}
        description={t.notDiscussedWhy}
        value="not-discussed"
        checked={draft.notDiscussed}
        onChange={(event) => working.change({ notDiscussed: event.target.checked })}
      />
    </div>
  );
}
