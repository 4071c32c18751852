/** A draft to hand round, marked as one: Word and PDF in a folder the person chooses. */
import { type ReactNode, useState } from 'react';
import type { Language } from '../../domain/language.ts';
import type { MinutesKind } from '../../domain/minutes.ts';
import { orderOf } from './MinutesPreview.tsx';
import { useNotesDesk } from './NotesDesk.tsx';
import { SavedFiles, type SaveOutcome } from './SavedFiles.tsx';

export function useMakeDraft(
  meeting: string,
  kind: MinutesKind,
  language: Language,
): { readonly make: () => void; readonly notice: ReactNode } {
  const desk = useNotesDesk();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const make = async (): Promise<void> => {
    if (outcome?.kind === 'making') return;
    setOutcome({ kind: 'making' });
    await desk.flush();
    const answer = await window.samrad.call['document.make'](orderOf(meeting, kind, language));
    setOutcome(answer.ok ? { kind: 'saved', files: answer.value.files } : { kind: 'failed', failure: answer.failure });
  };
  return { make: () => void make(), notice: outcome && <SavedFiles outcome={outcome} /> };
}
