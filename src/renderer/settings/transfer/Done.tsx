/** What an import did. */
import { Button } from '@digdir/designsystemet-react';
import type { TransferDone } from '../../../domain/transfer.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { Glyph } from '../../ui/index.ts';
import { Aside } from './Aside.tsx';
import { Step } from './Step.tsx';
import { total } from './words.ts';

export function Done({
  done: { report, setAside },
  onClose,
}: {
  readonly done: TransferDone;
  readonly onClose: () => void;
}) {
  const { done: t } = useTexts('transfer');
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
      <Aside names={setAside} />
      <div className="vault-actions">
        <Button onClick={onClose}>{t.close}</Button>
      </div>
    </Step>
  );
}
