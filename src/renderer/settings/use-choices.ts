/** Choices of the person at the PC, which apply at once and can be undone as long as the page is shown. */
import { useState } from 'react';
import type { Preferences } from '../../domain/settings.ts';
import { useSession } from '../app/session.tsx';
import { useUndoKeys } from '../app/use-undo-keys.ts';

export function useChoices(): { readonly preferences: Preferences; readonly choose: (next: Preferences) => void } {
  const { preferences, choose } = useSession();
  const [past, setPast] = useState<readonly Preferences[]>([]);
  const [future, setFuture] = useState<readonly Preferences[]>([]);
  const step = (from: readonly Preferences[], takeFrom: typeof setPast, to: typeof setPast): void => {
    const next = from.at(-1);
    if (next === undefined) return;
    takeFrom(from.slice(0, -1));
    to((list) => [...list, preferences]);
    void choose(next);
  };
  useUndoKeys({ undo: () => step(past, setPast, setFuture), redo: () => step(future, setFuture, setPast) });
  return {
    preferences,
    choose: (next) => {
      setPast([...past, preferences]);
      setFuture([]);
      void choose(next);
    },
  };
}
