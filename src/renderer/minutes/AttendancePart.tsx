/** Who met, and deputies for whom. */
import type { MinutesView } from '../../domain/minutes-view.ts';
import { Participants, SaveState, useMeeting } from '../meeting/index.ts';
import { useTexts } from '../text/texts.ts';
import { isWritable } from './parts.ts';

export function AttendancePart({ view }: { readonly view: MinutesView }) {
  const t = useTexts('minutes').attendance;
  const { editor, state } = useMeeting(view.meeting.id);
  const editable = isWritable(view);
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
      <SaveState editor={editor} state={state} />
    </>
  );
}
