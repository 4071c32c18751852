/** The further languages of parents on the screen: which are approved, what was done last, and how that is taken back. */
import { useRef, useState } from 'react';
import type { ParentLanguage } from '../../../domain/parent-language.ts';
import type { Failure } from '../../../domain/result.ts';
import type { TranslationRow } from '../../../domain/translation-view.ts';
import { type Loaded, useLoad } from '../../app/use-load.ts';

export interface Done {
  readonly what: 'approve' | 'withdraw';
  readonly language: ParentLanguage;
}

export interface Translations {
  readonly rows: Loaded<TranslationRow[]>;
  readonly failure: Failure | undefined;
  /** What was done last with an approval on this page; undefined at first. */
  readonly done: Done | undefined;
  /** Raised with every change: what is looked at must be drawn anew. */
  readonly round: number;
  run(what: Done['what'], language: ParentLanguage): void;
  /** Remembers how what was just done is taken back. */
  remember(takeBack: () => void): void;
  /** Takes back what was done last. */
  undo(): void;
}

interface Step {
  readonly what: Done['what'] | 'wording';
  readonly takeBack: () => void;
}

export function useTranslations(): Translations {
  const rows = useLoad(() => window.samrad.call['translation.list']({}), []);
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState<Done>();
  const [round, setRound] = useState(0);
  const steps = useRef<readonly Step[]>([]);
  const run = async (what: Done['what'], language: ParentLanguage): Promise<void> => {
    setFailure(undefined);
    const answer = await window.samrad.call[`translation.${what}`]({ language });
    if (!answer.ok) {
      setFailure(answer.failure);
      return rows.reload();
    }
    // An approval that was withdrawn is not there to be taken back.
    steps.current = steps.current.filter((step) => step.what !== 'approve');
    if (what === 'approve')
      steps.current = [...steps.current, { what, takeBack: () => void run('withdraw', language) }];
    setDone({ what, language });
    setRound((r) => r + 1);
    if (rows.state === 'ready') rows.replace(answer.value);
  };
  return {
    rows,
    failure,
    done,
    round,
    run: (what, language) => void run(what, language),
    remember(takeBack) {
      steps.current = [...steps.current, { what: 'wording', takeBack }];
      setDone(undefined);
      rows.reload();
    },
    undo() {
      const last = steps.current.at(-1);
      steps.current = steps.current.slice(0, -1);
      last?.takeBack();
    },
  };
}
