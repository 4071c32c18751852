/** Before a meeting is called off: what happens, and that it is for good. */
import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { MeetingView } from '../../domain/meeting-view.ts';
import type { Failure } from '../../domain/result.ts';
import { plural, useTexts } from '../text/texts.ts';
import { FailureNotice, useModal } from '../ui/index.ts';
import type { MeetingEditor } from './meeting-editor.ts';

export function CancelMeeting(props: {
  readonly view: MeetingView;
  readonly editor: MeetingEditor;
  readonly onClose: () => void;
}) {
  const { view, editor, onClose } = props;
  const t = useTexts('meeting').cancelling;
  const dialog = useModal();
  const [failure, setFailure] = useState<Failure>();
  const cancel = async (): Promise<void> => {
    const answer = await editor.cancel();
    if (answer.ok) onClose();
    else setFailure(answer.failure);
  };
  return (
    <dialog ref={dialog} className="help cancel-meeting" aria-label={t.title} onClose={onClose}>
      <Heading level={2} data-size="xs">
        {t.title}
      </Heading>
      <ul className="cancel-what">
        {view.caseCount > 0 && <li>{plural(view.caseCount, t.cases)}</li>}
        {view.summons !== null && <li>{t.summoned}</li>}
        <li>{t.stays}</li>
        <li>
          <b>{t.forGood}</b>
        </li>
      </ul>
      {failure && <FailureNotice failure={failure} />}
      <div className="row">
        <Button autoFocus variant="secondary" onClick={onClose}>
          {t.no}
        </Button>
        <Button onClick={() => void cancel()}>{t.yes}</Button>
      </div>
    </dialog>
  );
}
