/** The sentences of a language on the screen: read, saved, and taken back the way they were. */
import { useState } from 'react';
import type { ParentLanguage } from '../../../../domain/parent-language.ts';
import type { Failure } from '../../../../domain/result.ts';
import type { Sentence, WordingChange, WordingView } from '../../../../domain/wording.ts';
import { type Loaded, useLoad } from '../../../app/use-load.ts';
import type { Translations } from '../use-translations.ts';

export interface WordingDone {
  /** `undone`: what was done before was taken back. */
  readonly what: 'saved' | 'undone';
  readonly count: number;
}

export interface WordingOnPage {
  readonly view: Loaded<WordingView>;
  readonly failure: Failure | undefined;
  readonly done: WordingDone | undefined;
  /** True when everything was saved. */
  save(changes: readonly WordingChange[]): Promise<boolean>;
  /** Lets go of what is said about what was done. */
  quiet(): void;
}

/** What brings the sentences back to what they were before the changes. */
export const inverseOf = (changes: readonly WordingChange[], after: readonly Sentence[]): WordingChange[] =>
  changes.map(({ key, was }) => ({ key, was: after.find((sentence) => sentence.key === key)?.own ?? null, text: was }));

export function useWording(language: ParentLanguage, translations: Translations): WordingOnPage {
  const view = useLoad(() => window.samrad.call['wording.get']({ language }), [language]);
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState<WordingDone>();
  const put = async (changes: readonly WordingChange[], what: WordingDone['what']): Promise<boolean> => {
    setFailure(undefined);
    setDone(undefined);
    const answer = await window.samrad.call['wording.save']({ language, changes: [...changes] });
    if (!answer.ok) {
      setFailure(answer.failure);
      view.reload();
      return false;
    }
    if (view.state === 'ready') view.replace(answer.value);
    else view.reload();
    setDone({ what, count: changes.length });
    const back = inverseOf(changes, answer.value.sentences);
    if (what === 'saved') translations.remember(() => void put(back, 'undone'));
    else translations.rows.reload();
    return true;
  };
  return {
    view,
    failure,
    done,
    save: (changes) => put(changes, 'saved'),
    quiet: () => {
      setFailure(undefined);
      setDone(undefined);
    },
  };
}
