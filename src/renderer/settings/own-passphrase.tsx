/** What every change of keys begins with: showing that one is the person who unlocked. */
import { Textfield } from '@digdir/designsystemet-react';
import { useTexts } from '../text/texts.ts';
import { FailureNotice } from '../ui/index.ts';
import { type Attempt, useAttemptError } from '../vault/attempt.ts';

export function OwnPassphrase({ own }: { readonly own: Attempt }) {
  const t = useTexts('vault').people;
  const error = useAttemptError(own, { empty: t.emptyOwn, wrong: t.wrong });
  return (
    <>
      <Textfield
        ref={own.field}
        label={t.own}
        description={t.ownWhy}
        type="password"
        autoComplete="off"
        value={own.value}
        error={error}
        onChange={(e) => own.setValue(e.target.value)}
      />
      {own.failure && error === undefined && <FailureNotice failure={own.failure} />}
    </>
  );
}
