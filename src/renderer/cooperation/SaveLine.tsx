/** Whether what is written is kept, in words; what to do when it is not; both versions when someone else wrote too. */
import type { ReactNode } from 'react';
import { KeepPage } from '../paper/index.ts';
import { useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph, TwoVersions } from '../ui/index.ts';
import type { Desk } from './use-desk.ts';

export function SaveLine<V, D extends object>({ desks }: { readonly desks: readonly Desk<V, D>[] }) {
  const t = useTexts('cooperation').save;
  const kinds = desks.map(({ state }) => state.save.kind);
  const held = desks.some(({ state }) => state.held.size > 0);
  const said = kinds.some((kind) => kind === 'failed' || kind === 'conflict')
    ? t.failed
    : kinds.includes('waiting')
      ? t.saving
      : held
        ? t.heldShort
        : t.saved;
  return (
    <span role="status" className="s14 mut">
      {said}
    </span>
  );
}

/** `shown`: a version in words, for choosing between two. */
export function SaveTrouble<V, D extends object>({
  desk: { working, state },
  shown,
  draftOf,
}: {
  readonly desk: Desk<V, D>;
  readonly shown: (draft: D) => ReactNode;
  readonly draftOf: (view: V) => D;
}) {
  const t = useTexts('cooperation').save;
  const { save, held } = state;
  return (
    <>
      <KeepPage wanted={held.size > 0} stays={() => false} />
      {save.kind === 'failed' && (
        <FailureNotice
          failure={save.failure}
          action={
            <button type="button" className="link" onClick={() => void working.flush()}>
              {t.again}
            </button>
          }
        />
      )}
      {save.kind === 'conflict' && (
        <TwoVersions
          words={t.conflict}
          theirs={shown(draftOf(save.theirs))}
          mine={shown(state.draft)}
          onSettle={(choice) => void working.settle(choice)}
        />
      )}
      {held.size > 0 && (
        <p className="cooperation-held" role="status">
          <Glyph kind="block" size={18} />
          {t.held}
        </p>
      )}
    </>
  );
}
