/** Making a file: what is to come along, a passphrase for it, and where it is saved. */
import { Button } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import type { Failure } from '../../../domain/result.ts';
import type { TransferKey, TransferMade } from '../../../domain/transfer.ts';
import { useLoad } from '../../app/use-load.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { FailureNotice, Glyph, SkeletonRows, useFocusBack } from '../../ui/index.ts';
import { NewPassphraseFields, useNewPassphrase } from '../new-passphrase.tsx';
import { Contents } from './Contents.tsx';
import { Refusal } from './Refusal.tsx';
import { Step } from './Step.tsx';
import { countWords } from './words.ts';

export function ExportSteps({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts('transfer');
  useFocusBack();
  const items = useLoad(() => window.samrad.call['transfer.list']({}), []);
  const [chosen, setChosen] = useState<readonly TransferKey[]>();
  const [keyed, setKeyed] = useState(false);
  const [made, setMade] = useState<TransferMade>();
  if (items.state === 'loading') return <SkeletonRows rows={4} />;
  if (items.state === 'failed') return <FailureNotice failure={items.failure} />;
  if (items.value.length === 0) return <p className="vault-text">{t.start.nothing}</p>;
  if (made !== undefined) return <Made made={made} onDone={onDone} />;
  const selection = chosen ?? items.value.filter(({ draft, status }) => !draft && status !== 'slettet');
  if (keyed) return <KeyStep chosen={selection} onMade={setMade} onBack={() => setKeyed(false)} />;
  return (
    <Contents
      items={items.value}
      chosen={selection}
      onChoose={setChosen}
      onNext={() => setKeyed(true)}
      onCancel={onDone}
    />
  );
}

function KeyStep({
  chosen,
  onMade,
  onBack,
}: {
  readonly chosen: readonly TransferKey[];
  readonly onMade: (made: TransferMade) => void;
  readonly onBack: () => void;
}) {
  const { key: t } = useTexts('transfer');
  const passphrase = useNewPassphrase();
  const [failure, setFailure] = useState<Failure>();
  const [working, setWorking] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (working || !(await passphrase.judge())) return;
    setFailure(undefined);
    setWorking(true);
    const keys = chosen.map(({ kind, id }) => ({ kind, id }));
    const answer = await window.samrad.call['transfer.save']({ chosen: keys, passphrase: passphrase.value });
    setWorking(false);
    if (answer.ok) return onMade(answer.value);
    if (answer.failure.code !== 'cancelled') setFailure(answer.failure);
  };
  return (
    <Step title={t.title}>
      <p className="vault-text">{t.text}</p>
      <form className="vault-form" onSubmit={(e) => void save(e)} noValidate>
        <NewPassphraseFields label={t.label} suggested={t.suggested} passphrase={passphrase} />
        <p className="vault-text">{t.lost}</p>
        {failure && <Refusal failure={failure} />}
        <div className="vault-actions">
          <Button type="submit" aria-busy={working}>
            {working ? t.saving : t.save}
          </Button>
          <Button type="button" variant="tertiary" onClick={onBack}>
            {t.back}
          </Button>
        </div>
      </form>
    </Step>
  );
}

function Made({ made, onDone }: { readonly made: TransferMade; readonly onDone: () => void }) {
  const t = useTexts('transfer');
  return (
    <Step title={t.made.title}>
      <p className="vault-said">
        <Glyph kind="ok" size={18} />
        {fill(t.made.text, { name: made.fileName, counts: countWords(made.counts, t) })}
      </p>
      <p className="vault-text">{t.made.carry}</p>
      <p className="vault-text">{t.key.text}</p>
      <div className="vault-actions">
        <Button onClick={onDone}>{t.made.done}</Button>
      </div>
    </Step>
  );
}
