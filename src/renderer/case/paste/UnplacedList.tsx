/** What no field was found for, word for word, with a way into each field of text. */
import { Button } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { partName } from '../../../domain/pasted-form/index.ts';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import { type Piece, TEXT_FIELDS, type TextField } from './sorted.ts';

export function UnplacedList({
  pieces,
  onPut,
}: {
  readonly pieces: readonly Piece[];
  readonly onPut: (piece: Piece, field: TextField) => void;
}) {
  const t = useTexts('paste');
  const { locale } = useSession();
  const id = useId();
  if (pieces.length === 0) return <p className="mut s14">{t.review.allPlaced}</p>;
  return (
    <>
      <p className="mut s14">{t.review.unplacedLead}</p>
      <ul className="paste-pieces">
        {pieces.map((piece) => (
          <li key={piece.key}>
            <p className="label" id={`${id}-${piece.key}`}>
              {piece.part === undefined
                ? t.review.underNothing
                : fill(t.review.under, { part: partName(piece.part, locale) })}
            </p>
            <p className="paste-text">{piece.text}</p>
            <fieldset className="paste-put" aria-describedby={`${id}-${piece.key}`}>
              <legend className="s13 mut">{t.review.putIn}</legend>
              {TEXT_FIELDS.map((field) => (
                <Button key={field} variant="secondary" data-size="sm" onClick={() => onPut(piece, field)}>
                  {t.short[field]}
                </Button>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
    </>
  );
}
