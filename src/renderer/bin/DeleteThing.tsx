/** Deleting a case or a meeting from its own page; or why it cannot be deleted now. */
import { Button } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { Link } from '../app/router.tsx';
import { type Texts, useTexts } from '../text/texts.ts';
import { FailureNotice } from '../ui/index.ts';
import './bin.css';
import { type Deletable, useDeletion } from './deletion.tsx';

type Why = keyof Texts['retention']['delete']['why'];

/** Reasons that point to where it is deleted instead. */
const BY_RULE: readonly Why[] = ['case-is-kept', 'meeting-is-approved'];

export function DeleteThing({
  thing,
  why,
  before = async () => thing.version,
}: {
  readonly thing: Deletable;
  /** Why it cannot be deleted; undefined when it can. */
  readonly why: Why | undefined;
  /** Puts down what is being written, and gives the version to delete. */
  readonly before?: () => Promise<number>;
}) {
  const t = useTexts('retention').delete;
  const { remove } = useDeletion();
  const [failure, setFailure] = useState<Failure>();
  const { kind } = thing;
  const run = async (): Promise<void> => {
    setFailure(undefined);
    setFailure(await remove({ ...thing, version: await before() }));
  };
  if (why !== undefined) {
    return (
      <p className="bin-delete mut s14">
        {t.why[why]}{' '}
        {BY_RULE.includes(why) && <Link to={{ name: 'settings', page: 'oppbevaring' }}>{t.toRetention}</Link>}
      </p>
    );
  }
  return (
    <div className="bin-delete">
      <Button variant="tertiary" data-size="sm" aria-describedby={`delete-${kind}`} onClick={() => void run()}>
        <TrashIcon aria-hidden />
        {t[kind]}
      </Button>
      <p id={`delete-${kind}`} className="mut s14">
        {kind === 'case' ? t.caseText : t.meetingText}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
