/** The letterhead on the screen: what is in use, what is being put together, and what was wrong with what was tried. */
import { useState } from 'react';
import type {
  LetterheadAnswer,
  LetterheadChange,
  LetterheadFile,
  LetterheadProblem,
  LetterheadView,
} from '../../../domain/letterhead.ts';
import type { Failure, Result } from '../../../domain/result.ts';
import { type Loaded, useLoad } from '../../app/use-load.ts';

export interface Letterhead {
  readonly view: Loaded<LetterheadView>;
  readonly problems: readonly LetterheadProblem[];
  readonly failure: Failure | undefined;
  /** A file is being read or a choice kept. */
  readonly working: boolean;
  /** Raised with every answer: what is looked at must be drawn anew. */
  readonly round: number;
  /** The version in use before the last choice; undefined when there is nothing to undo. */
  readonly before: { readonly number: number | null } | undefined;
  choose(file: LetterheadFile): void;
  /** `bytes` as base64. */
  drop(file: LetterheadFile, bytes: string): void;
  change(change: LetterheadChange): void;
  /** Tells of a problem that was seen here. */
  refuse(problem: LetterheadProblem): void;
  discard(): void;
  approve(): void;
  use(number: number | null): void;
}

export function useLetterhead(): Letterhead {
  const view = useLoad(() => window.samrad.call['letterhead.get']({}), []);
  const [problems, setProblems] = useState<readonly LetterheadProblem[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const [working, setWorking] = useState(false);
  const [round, setRound] = useState(0);
  const [before, setBefore] = useState<{ readonly number: number | null }>();

  const run = async <T>(ask: Promise<Result<T>>, then: (value: T) => void): Promise<void> => {
    if (working) return;
    setWorking(true);
    setFailure(undefined);
    setProblems([]);
    const answer = await ask;
    setWorking(false);
    setRound((r) => r + 1);
    if (answer.ok) return then(answer.value);
    if (answer.failure.code === 'cancelled') return;
    setFailure(answer.failure);
    // Someone chose another one meanwhile: the person sees that one, and chooses again.
    if (answer.failure.code === 'conflict') view.reload();
  };
  const replace = (next: LetterheadView): void => {
    if (view.state === 'ready') view.replace(next);
  };
  const tried = (ask: Promise<Result<LetterheadAnswer>>): void =>
    void run(ask, (answer) => {
      setProblems(answer.problems);
      replace(answer.view);
    });
  const chosen = (ask: (version: number) => Promise<Result<LetterheadView>>): void => {
    if (view.state !== 'ready') return;
    const { inUse, version } = view.value;
    void run(ask(version), (next) => {
      setBefore({ number: inUse });
      replace(next);
    });
  };
  const { call } = window.samrad;
  return {
    view,
    problems,
    failure,
    working,
    round,
    before,
    choose: (file) => tried(call['letterhead.choose']({ file })),
    drop: (file, bytes) => tried(call['letterhead.drop']({ file, bytes })),
    change: (change) => tried(call['letterhead.change'](change)),
    refuse: (problem) => setProblems([problem]),
    discard: () => void run(call['letterhead.discard']({}), replace),
    approve: () => chosen((version) => call['letterhead.approve']({ version })),
    use: (number) => chosen((version) => call['letterhead.use']({ number, version })),
  };
}
