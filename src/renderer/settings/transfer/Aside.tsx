/** The versions that were decided against, which can be had back until the lock. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Failure } from '../../../domain/result.ts';
import { keyText, type TransferKey, type TransferNames } from '../../../domain/transfer.ts';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import { Refusal } from './Refusal.tsx';
import { whatWords } from './words.ts';

export function Aside({ names }: { readonly names: TransferNames }) {
  const texts = useTexts('transfer');
  const t = texts.done;
  const { locale } = useSession();
  const [exchanged, setExchanged] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const exchange = async ({ kind, id }: TransferKey): Promise<void> => {
    setExchanged(undefined);
    setFailure(undefined);
    const answer = await window.samrad.call['transfer.exchange']({ kind, id });
    if (answer.ok) setExchanged(keyText({ kind, id }));
    else setFailure(answer.failure);
  };
  if (names.length === 0) return null;
  return (
    <div className="vault-card">
      <h3>{t.asideTitle}</h3>
      <p className="vault-text">{t.aside}</p>
      <ul className="transfer-decided">
        {names.map((each) => {
          const what = whatWords(each, texts, locale);
          return (
            <li key={keyText(each)}>
              <span>{what}</span>
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={fill(t.exchangeOf, { what })}
                onClick={() => void exchange(each)}
              >
                {t.exchange}
              </Button>
              <span role="status">{exchanged === keyText(each) && t.exchanged}</span>
            </li>
          );
        })}
      </ul>
      {failure && <Refusal failure={failure} />}
    </div>
  );
}
