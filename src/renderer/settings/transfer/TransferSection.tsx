/** Moving between PCs: making a file of what is chosen, and taking one in. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Failure } from '../../../domain/result.ts';
import type { TransferFile } from '../../../domain/transfer.ts';
import { useTexts } from '../../text/texts.ts';
import '../../vault/vault.css';
import { ExportSteps } from './ExportSteps.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { Refusal } from './Refusal.tsx';
import './transfer.css';

export function TransferSection() {
  const [making, setMaking] = useState(false);
  const [file, setFile] = useState<TransferFile>();
  if (making) return <ExportSteps onDone={() => setMaking(false)} />;
  if (file !== undefined) return <ImportSteps file={file} onDone={() => setFile(undefined)} />;
  return <Beginning onMake={() => setMaking(true)} onFile={setFile} />;
}

function Beginning({ onMake, onFile }: { readonly onMake: () => void; readonly onFile: (file: TransferFile) => void }) {
  const { start: t } = useTexts('transfer');
  const [failure, setFailure] = useState<Failure>();
  const choose = async (): Promise<void> => {
    setFailure(undefined);
    const answer = await window.samrad.call['transfer.choose']({});
    if (answer.ok) onFile(answer.value);
    else if (answer.failure.code !== 'cancelled') setFailure(answer.failure);
  };
  return (
    <>
      <div className="transfer-ways">
        <div className="card vault-card">
          <h3>{t.away.title}</h3>
          <p className="vault-text">{t.away.text}</p>
          <div className="vault-actions">
            <Button variant="secondary" onClick={onMake}>
              {t.away.do}
            </Button>
          </div>
        </div>
        <div className="card vault-card">
          <h3>{t.home.title}</h3>
          <p className="vault-text">{t.home.text}</p>
          <div className="vault-actions">
            <Button variant="secondary" onClick={() => void choose()}>
              {t.home.do}
            </Button>
          </div>
        </div>
      </div>
      {failure && <Refusal failure={failure} />}
      <div className="vault-card">
        <h3>{t.staysTitle}</h3>
        <ul className="transfer-stays">
          {t.stays.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
