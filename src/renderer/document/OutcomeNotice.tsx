/** How the making of a document goes. */
import { fill, useTexts } from '../text/texts.ts';
import { FilesNotice } from './FilesNotice.tsx';
import type { Making } from './use-making.ts';

/** `name`: what is being made, as it stands in the middle of a sentence. */
export function OutcomeNotice({ making, name }: { readonly making: Making; readonly name: string }) {
  const t = useTexts('document').outcome;
  return (
    <FilesNotice
      making={making.busy === undefined ? undefined : fill(t.making, { name })}
      outcome={making.outcome}
      words={t}
      onOpenFolder={making.openFolder}
    />
  );
}
