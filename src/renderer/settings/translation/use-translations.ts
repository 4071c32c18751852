/** The further languages of parents on the screen: which are approved, and what was done last. */
import { useState } from 'react';
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
  /** What was done last on this page; undefined at first. */
  readonly done: Done | undefined;
  /** Raised with every change: what is looked at must be drawn anew. */
  readonly round: number;
  run(what: Done['what'], language: ParentLanguage): void;
}

export function useTranslations(): Translations {
  const rows = useLoad(() => window.samrad.call['translation.list']({}), []);
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState<Done>();
  const [round, setRound] = useState(0);
  const run = async (what: Done['what'], language: ParentLanguage): Promise<void> => {
    setFailure(undefined);
    const answer = await window.samrad.call[`translation.${what}`]({ language });
    if (!answer.ok) {
      setFailure(answer.failure);
      return rows.reload();
    }
    setDone({ what, language });
    setRound((r) => r + 1);
    if (rows.state === 'ready') rows.replace(answer.value);
  };
  return { rows, failure, done, round, run: (what, language) => void run(what, language) };
}
