/** What an import did, and the versions that were decided against, which can be had back until the lock. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Failure } from '../../../domain/result.ts';
import { keyText, type TransferDone, type TransferKey } from '../../../domain/transfer.ts';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import { Glyph } from '../../ui/index.ts';
import { Refusal } from './Refusal.tsx';
import { Step } from './Step.tsx';
import { total, whatWords } from './words.ts';

export function Done({
  done: { report, setAside },
  onClose,
}: {
  readonly done: TransferDone;
  readonly onClose: () => void;
}) {
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
  return (
    <Step title={t.title}>
      <p className="vault-said">
        <Glyph kind="ok" size={18} />
        {fill(t.sum, {
          created: report.created.length,
          updated: report.updated.length,
          unchanged: total(report.unchanged),
          conflicts: report.conflicts.length,
        })}
      </p>
      {setAside.length > 0 && (
        <div>
          <b>{t.asideTitle}</b>
          <p className="vault-text">{t.aside}</p>
          <ul className="transfer-decided">
            {setAside.map((each) => {
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
        </div>
      )}
      {failure && <Refusal failure={failure} />}
      <div className="vault-actions">
        <Button onClick={onClose}>{t.close}</Button>
      </div>
    </Step>
  );
}
