/** How the saving of documents with names goes, and what is remembered of them. */
import { FilesNotice } from '../document/index.ts';
import { useTexts } from '../text/texts.ts';
import type { Saving } from './use-saving.ts';

export function SavedNotice({ saving }: { readonly saving: Saving }) {
  const t = useTexts('paper').save;
  return (
    <FilesNotice
      making={saving.making ? t.making : undefined}
      outcome={saving.outcome}
      words={t}
      note={t.receipt}
      onOpenFolder={saving.openFolder}
    />
  );
}
