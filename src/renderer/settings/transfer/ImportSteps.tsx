/** Taking a file in: its passphrase, what it would change, a choice where both PCs have changed the same, and what it did. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { longDate } from '../../../domain/local-time.ts';
import type { Failure } from '../../../domain/result.ts';
import {
  keyText,
  type TransferDecision,
  type TransferDone,
  type TransferFile,
  type TransferPreview,
} from '../../../domain/transfer.ts';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import { useFocusBack } from '../../ui/index.ts';
import { useAttempt } from '../../vault/attempt.ts';
import { PassphraseForm } from '../../vault/index.ts';
import { Conflicts } from './Conflicts.tsx';
import { Done } from './Done.tsx';
import { Refusal } from './Refusal.tsx';
import { Report } from './Report.tsx';
import { Step } from './Step.tsx';

export function ImportSteps({ file, onDone }: { readonly file: TransferFile; readonly onDone: () => void }) {
  const { refresh } = useSession();
  useFocusBack();
  const [preview, setPreview] = useState<TransferPreview>();
  const [done, setDone] = useState<TransferDone>();
  const close = (): void => {
    void window.samrad.call['transfer.forget']({});
    onDone();
  };
  if (done !== undefined) return <Done done={done} onClose={onDone} />;
  if (preview === undefined) return <Open file={file} onLooked={setPreview} onCancel={close} />;
  return (
    <Preview
      preview={preview}
      onCancel={close}
      onTaken={(taken) => {
        setDone(taken);
        // The team may have another name now.
        void refresh();
      }}
    />
  );
}

function Open({
  file,
  onLooked,
  onCancel,
}: {
  readonly file: TransferFile;
  readonly onLooked: (preview: TransferPreview) => void;
  readonly onCancel: () => void;
}) {
  const { open: t } = useTexts('transfer');
  const attempt = useAttempt();
  const look = (): Promise<void> =>
    attempt.run(
      (passphrase) => window.samrad.call['transfer.look']({ passphrase }),
      ({ value }) => onLooked(value),
    );
  return (
    <Step title={fill(t.title, { name: file.fileName })}>
      <p className="vault-text">{t.text}</p>
      <PassphraseForm
        attempt={attempt}
        words={{ ...t, run: t.look, running: t.looking }}
        refusal={(failure) => <Refusal failure={failure} />}
        onRun={look}
        onCancel={onCancel}
      />
    </Step>
  );
}

function Preview({
  preview: { madeOn, report },
  onTaken,
  onCancel,
}: {
  readonly preview: TransferPreview;
  readonly onTaken: (done: TransferDone) => void;
  readonly onCancel: () => void;
}) {
  const t = useTexts('transfer');
  const { locale } = useSession();
  const [decided, setDecided] = useState<ReadonlyMap<string, TransferDecision>>(new Map());
  const [failure, setFailure] = useState<Failure>();
  const [working, setWorking] = useState(false);
  const open = report.conflicts.some((conflict) => !decided.has(keyText(conflict)));
  const changes = report.created.length + report.updated.length + report.conflicts.length > 0;

  const take = async (): Promise<void> => {
    if (working) return;
    setFailure(undefined);
    setWorking(true);
    // Two frames, so that the words about it stand on the screen before the work begins.
    await new Promise((next) => setTimeout(next, 32));
    const answer = await window.samrad.call['transfer.take']({ decisions: [...decided.values()] });
    setWorking(false);
    if (answer.ok) onTaken(answer.value);
    else setFailure(answer.failure);
  };
  return (
    <Step title={t.preview.title}>
      <p className="vault-text">{fill(t.preview.made, { day: longDate(madeOn, locale) })}</p>
      <Report report={report} />
      {report.conflicts.length > 0 && (
        <Conflicts conflicts={report.conflicts} decided={decided} onDecide={setDecided} />
      )}
      {!open && changes && <p className="vault-text">{t.preview.backup}</p>}
      {failure && <Refusal failure={failure} />}
      <div className="vault-actions">
        {!open && changes && (
          <Button onClick={() => void take()} aria-busy={working}>
            {working ? t.preview.taking : t.preview.take}
          </Button>
        )}
        {/* Where nothing would change there is nothing to break off. */}
        <Button variant={changes ? 'tertiary' : 'primary'} onClick={onCancel}>
          {changes ? t.preview.cancel : t.done.close}
        </Button>
      </div>
    </Step>
  );
}
