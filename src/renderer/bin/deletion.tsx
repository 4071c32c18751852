/** What was deleted last, so that it can be undone at once from the list one comes back to. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { BinThing } from '../../domain/bin.ts';
import type { Failure } from '../../domain/result.ts';
import { type Route, useRouter } from '../app/router.tsx';

export interface Deletable extends BinThing {
  readonly version: number;
  /** Code of a case, day of a meeting. */
  readonly name: string;
}

type Said =
  | { readonly what: 'deleted'; readonly thing: Deletable }
  | { readonly what: 'back'; readonly thing: Deletable; readonly leftOff: number };

interface Deletion {
  /** What is to be said on this page; undefined on every other. */
  readonly said: Said | undefined;
  readonly failure: Failure | undefined;
  /** Puts a thing in the bin and goes to the list it stood in. The failure when it could not. */
  remove(thing: Deletable): Promise<Failure | undefined>;
  undo(): void;
}

const DeletionContext = createContext<Deletion | undefined>(undefined);

export function useDeletion(): Deletion {
  const deletion = useContext(DeletionContext);
  if (deletion === undefined) throw new Error('useDeletion outside DeletionProvider');
  return deletion;
}

const listOf = ({ kind }: BinThing): Route => ({ name: kind === 'case' ? 'cases' : 'meetings' });
const placeOf = ({ kind, id }: BinThing): Route =>
  kind === 'case' ? { name: 'case', id, step: 'plikten' } : { name: 'meeting', id };

export function DeletionProvider({ children }: { readonly children: ReactNode }) {
  const { route, go } = useRouter();
  const [state, setState] = useState<{ readonly said: Said; readonly place: string }>();
  const [failure, setFailure] = useState<Failure>();
  const said = state !== undefined && state.place === JSON.stringify(route) ? state.said : undefined;

  const say = useCallback(
    (next: Said, place: Route) => {
      setFailure(undefined);
      setState({ said: next, place: JSON.stringify(place) });
      go(place);
    },
    [go],
  );
  const remove = useCallback(
    async (thing: Deletable) => {
      const { kind, id, version } = thing;
      const answer = await window.samrad.call['bin.remove']({ kind, id, version });
      if (!answer.ok) return answer.failure;
      say({ what: 'deleted', thing }, listOf(thing));
      return undefined;
    },
    [say],
  );
  const undo = useCallback(() => {
    if (said?.what !== 'deleted') return;
    const { thing } = said;
    void window.samrad.call['bin.putBack']({ kind: thing.kind, id: thing.id }).then((answer) => {
      if (answer.ok) say({ what: 'back', thing, leftOff: answer.value.leftOff }, placeOf(thing));
      else setFailure(answer.failure);
    });
  }, [said, say]);
  const deletion = useMemo<Deletion>(() => ({ said, failure, remove, undo }), [said, failure, remove, undo]);
  return <DeletionContext value={deletion}>{children}</DeletionContext>;
}
