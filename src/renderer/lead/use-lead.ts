/** A meeting being led, as main sees it: asked for every second, and at once after everything that is pressed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RunCommand } from '../../domain/lead.ts';
import type { LeadView } from '../../domain/lead-view.ts';
import type { Failure, Result } from '../../domain/result.ts';

const EVERY = 1_000;

export interface Lead {
  /** Undefined until it is read. */
  readonly view: LeadView | undefined;
  /** Why the last thing pressed or read did not work; gone with the next that does. */
  readonly failure: Failure | undefined;
  readonly press: (command: RunCommand) => Promise<void>;
  /** Runs another operation that answers with the meeting as it stands. */
  readonly run: (call: () => Promise<Result<LeadView>>) => Promise<boolean>;
}

export function useLead(meeting: string): Lead {
  const [view, setView] = useState<LeadView>();
  const [failure, setFailure] = useState<Failure>();
  // An answer to a look that began before something was pressed is older than the answer to what was pressed.
  const round = useRef(0);

  const run = useCallback(async (call: () => Promise<Result<LeadView>>): Promise<boolean> => {
    const mine = ++round.current;
    const answer = await call();
    if (mine !== round.current) return answer.ok;
    if (answer.ok) setView(answer.value);
    setFailure(answer.ok ? undefined : answer.failure);
    return answer.ok;
  }, []);
  const press = useCallback(
    async (command: RunCommand) => {
      await run(() => window.samrad.call['lead.do']({ meeting, command }));
    },
    [run, meeting],
  );

  useEffect(() => {
    let on = true;
    const look = async (): Promise<void> => {
      const mine = round.current;
      const answer = await window.samrad.call['lead.get']({ meeting });
      if (!on || mine !== round.current) return;
      if (answer.ok) setView(answer.value);
      else setFailure(answer.failure);
    };
    // It is asked so often that an answer may be on its way when the program ends; then nobody waits for it.
    const ask = (): void => void look().catch(() => {});
    ask();
    const timer = setInterval(ask, EVERY);
    return () => {
      on = false;
      clearInterval(timer);
    };
  }, [meeting]);
  return { view, failure, press, run };
}
