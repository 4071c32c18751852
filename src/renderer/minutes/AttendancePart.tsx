/** Who met, and deputies for whom. */
import type { MinutesView } from '../../domain/minutes-view.ts';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { Participants, SaveState, useMeeting } from '../meeting/index.ts';
import { useTexts } from '../text/texts.ts';
import { isWritable } from './parts.ts';

export function AttendancePart({ view }: { readonly view: MinutesView }) {
  const t = useTexts('minutes').attendance;
  const { undo } = useTexts('meeting').agenda;
  const { editor, state } = useMeeting(view.meeting.id);
  const editable = isWritable(view);
  useUndoKeys({ undo: () => void editor.undo(), redo: () => void editor.redo() });
  return (
    <>
      <div>
        <h2 className="h2">{t.title}</h2>
        <p className="discussion-lead">{t.lead}</p>
      </div>
      {state.view !== undefined && (
        <div className="card minutes-attendance">
          <Participants
            view={state.view}
            editable={editable}
            open
            onChange={(attendance) => editor.setAttendance(attendance)}
          />
        </div>
      )}
      {state.canUndo && (
        <div>
          <button type="button" className="link" aria-keyshortcuts="Control+Z" onClick={() => editor.undo()}>
            {undo}
          </button>
        </div>
      )}
      <SaveState editor={editor} state={state} />
    </>
  );
}
