/** The end: concluded, which can be undone, or deleted, which cannot. */
import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Cooperation, CooperationCommand } from '../../domain/cooperation.ts';
import type { CooperationView } from '../../domain/cooperation-view.ts';
import { longDate } from '../../domain/local-time.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { useModal } from '../ui/index.ts';

export function EndPart({
  cooperation,
  goes,
  today,
  carryOut,
  onDelete,
}: {
  readonly cooperation: Cooperation;
  /** When its rule lets it go; null while it goes on. */
  readonly goes: CooperationView['goes'];
  readonly today: string;
  readonly carryOut: (command: CooperationCommand, said: string, undo?: CooperationCommand) => Promise<boolean>;
  readonly onDelete: () => Promise<void>;
}) {
  const t = useTexts('cooperation').end;
  const { locale } = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <section className="stack" aria-labelledby="end-title">
      <h2 className="h2" id="end-title">
        {t.title}
      </h2>
      <p className="mut s14">{t.text}</p>
      {goes !== null && (
        <p className="s14">
          {goes.dueOn === null
            ? t.kept
            : fill(goes.dueOn <= today ? t.ready : t.goes, { date: longDate(goes.dueOn, locale) })}{' '}
          <Link to={{ name: 'settings', page: 'oppbevaring' }}>{t.toRetention}</Link>
        </p>
      )}
      <div className="cooperation-do">
        {cooperation.status === 'aktiv' ? (
          <Button variant="secondary" onClick={() => void carryOut({ kind: 'close' }, t.closed, { kind: 'reopen' })}>
            {t.close}
          </Button>
        ) : (
          <Button variant="secondary" onClick={() => void carryOut({ kind: 'reopen' }, t.reopened, { kind: 'close' })}>
            {t.reopen}
          </Button>
        )}
        <Button variant="tertiary" data-color="danger" onClick={() => setAsking(true)}>
          {t.delete}
        </Button>
      </div>
      {asking && (
        <ForGoodQuestion
          title={fill(t.confirm.title, { alias: cooperation.alias })}
          text={t.confirm.text}
          keep={t.confirm.keep}
          yes={t.confirm.delete}
          onKeep={() => setAsking(false)}
          onDelete={() => void onDelete()}
        />
      )}
    </section>
  );
}

/** Asked before something of the consent track is deleted for good: it goes into no bin. */
export function ForGoodQuestion(props: {
  readonly title: string;
  readonly text: string;
  readonly keep: string;
  readonly yes: string;
  readonly onKeep: () => void;
  readonly onDelete: () => void;
}) {
  const dialog = useModal();
  return (
    <dialog ref={dialog} className="help paper-leave" aria-label={props.title} onClose={props.onKeep}>
      <Heading level={2} data-size="xs">
        {props.title}
      </Heading>
      <p>{props.text}</p>
      <div className="row">
        <Button autoFocus onClick={props.onKeep}>
          {props.keep}
        </Button>
        <Button variant="tertiary" data-color="danger" onClick={props.onDelete}>
          {props.yes}
        </Button>
      </div>
    </dialog>
  );
}
