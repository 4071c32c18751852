/** What an import would do, in words: counts, and on request what they count. */
import { Details } from '@digdir/designsystemet-react';
import { keyText, type TransferReport } from '../../../domain/transfer.ts';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import { countsOf, countWords, type Named, total, whatWords } from './words.ts';

export function Report({ report }: { readonly report: TransferReport }) {
  const texts = useTexts('transfer');
  const t = texts.preview;
  const { created, updated, unchanged, deletedHere, conflicts, renamed, sameTeam } = report;
  const words = (counts: Parameters<typeof countWords>[0]): { counts: string } => ({
    counts: countWords(counts, texts),
  });
  const nothing = created.length + updated.length + conflicts.length === 0;
  return (
    <ul className="transfer-report">
      {nothing && <li>{t.nothing}</li>}
      {created.length > 0 && (
        <li>
          {fill(t.created, words(countsOf(created)))}
          <Which of={created} />
        </li>
      )}
      {updated.length > 0 && (
        <li>
          {fill(t.updated, words(countsOf(updated)))}
          <Which of={updated} />
        </li>
      )}
      {total(unchanged) > 0 && !nothing && <li>{fill(t.unchanged, words(unchanged))}</li>}
      {total(deletedHere) > 0 && <li>{fill(t.deletedHere, words(deletedHere))}</li>}
      {sameTeam.map((name) => (
        <li key={name}>{fill(t.sameTeam, { name })}</li>
      ))}
      {renamed.map(({ id, from, to }) => (
        <li key={id}>{fill(t.renamed, { from, to })}</li>
      ))}
      {conflicts.length > 0 && <li>{fill(t.toDecide, words(countsOf(conflicts)))}</li>}
    </ul>
  );
}

function Which({ of }: { readonly of: readonly Named[] }) {
  const texts = useTexts('transfer');
  const { locale } = useSession();
  return (
    <Details data-color="neutral" data-size="sm">
      <Details.Summary>{texts.preview.which}</Details.Summary>
      <Details.Content>
        <ul className="transfer-stays">
          {of.map((each) => (
            <li key={keyText(each)}>{whatWords(each, texts, locale)}</li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
