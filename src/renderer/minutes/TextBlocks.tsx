/** Texts to begin with: inserted as they stand, then changed like any other. */
import { Button } from '@digdir/designsystemet-react';
import { FileTextIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { catalogues, type TextBlock } from '../../domain/catalogues.ts';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';

export function TextBlocks({
  place,
  onInsert,
}: {
  readonly place: TextBlock['place'];
  readonly onInsert: (block: TextBlock) => void;
}) {
  const t = useTexts('minutes').notes;
  const { locale } = useSession();
  const [open, setOpen] = useState(false);
  const blocks = catalogues.textBlocks.entries.filter((block) => block.place === place);
  return (
    <>
      <Button variant="tertiary" aria-expanded={open} onClick={() => setOpen(!open)}>
        <FileTextIcon aria-hidden />
        {t.blocks}
      </Button>
      {open && (
        <ul className="text-blocks" aria-label={t.blocksLabel}>
          {blocks.map((block) => (
            <li key={block.code}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  onInsert(block);
                }}
              >
                <b>{block.label[locale]}</b>
                <small>{block.text[locale]}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
