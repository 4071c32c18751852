/** The question before something is deleted for good. What is kept is the answer that has the focus. */
import { Button, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useModal } from '../../ui/index.ts';

export function ForGood(props: {
  readonly title: string;
  /** What it means; the first line stands out. */
  readonly lines: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children?: ReactNode;
}) {
  const dialog = useModal();
  const [first, ...rest] = props.lines;
  return (
    <dialog ref={dialog} className="help paper-leave retention-ask" aria-label={props.title} onClose={props.onNo}>
      <Heading level={2} data-size="xs">
        {props.title}
      </Heading>
      <p>
        <b>{first}</b>
      </p>
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {props.children}
      <div className="row">
        <Button autoFocus onClick={props.onNo}>
          {props.no}
        </Button>
        <Button variant="secondary" data-color="danger" onClick={props.onYes}>
          {props.yes}
        </Button>
      </div>
    </dialog>
  );
}
