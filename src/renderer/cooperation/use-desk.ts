/** A plan or a meeting under edit: saves by itself, and puts down what may be saved when the page is left or the store locks. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ConsentMeeting } from '../../domain/cooperation.ts';
import type { ConsentMeetingView } from '../../domain/cooperation-view.ts';
import type { Result } from '../../domain/result.ts';
import { type DraftTexts, Working, type WorkingState } from '../app/working.ts';
import { useEngine } from '../guard/index.ts';

export interface Desk<V, D extends object> {
  readonly working: Working<V, D>;
  readonly state: WorkingState<V, D>;
}

export type MeetingDesk = Desk<ConsentMeetingView, ConsentMeeting>;

export function useDesk<V, D extends object>(
  view: V,
  how: {
    readonly draftOf: (view: V) => D;
    readonly texts: DraftTexts<D>;
    readonly get: (view: V) => Promise<Result<V>>;
    readonly save: (view: V, draft: D) => Promise<Result<V>>;
  },
): Desk<V, D> {
  const { client } = useEngine();
  const [working] = useState(
    () =>
      new Working<V, D>(view, how.draftOf, how.texts, {
        get: () => how.get(view),
        save: how.save,
        mustGo: async (text) => (await client.scan(text)).findings.some((f) => f.severity === 'block'),
      }),
  );
  const state = useSyncExternalStore(working.subscribe, working.state);
  useEffect(() => {
    const stop = window.samrad.on('vault.locking', () => working.putDown());
    return () => {
      stop();
      void working.flush();
    };
  }, [working]);
  return { working, state };
}
