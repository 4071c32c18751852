/** The recovery sheet on paper: saved, printed, and read back before the code leaves memory. */
import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { FilePdfIcon } from '@navikt/aksel-icons';
import { type FormEvent, useRef, useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';
import { StepFrame } from './StepFrame.tsx';

export function SheetStep() {
  const { refresh, status } = useSession();
  const t = useTexts('start').first.sheet;
  const [file, setFile] = useState<string>();
  const [lastFour, setLastFour] = useState('');
  const [kept, setKept] = useState(false);
  const [error, setError] = useState<'field' | 'save' | 'kept'>();
  const [failure, setFailure] = useState<Failure>();
  const save = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLInputElement>(null);

  const saveSheet = async (): Promise<void> => {
    setFailure(undefined);
    const answer = await window.samrad.call['vault.saveRecoverySheet']({});
    if (answer.ok) {
      setFile(answer.value.fileName);
      setError(undefined);
      field.current?.focus();
    } else if (answer.failure.code !== 'cancelled') setFailure(answer.failure);
  };
  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (file === undefined) {
      setError('save');
      return save.current?.focus();
    }
    if (!kept) {
      setError('kept');
      return box.current?.focus();
    }
    const answer = await window.samrad.call['vault.confirmRecovery']({ lastFour });
    if (!answer.ok) return setFailure(answer.failure);
    if (answer.value.matches) return refresh();
    setError('field');
    field.current?.select();
  };

  return (
    <form onSubmit={(e) => void confirm(e)} noValidate className="start-form">
      <StepFrame title={t.title} text={t.text} actions={<Button type="submit">{t.next}</Button>}>
        <div className="start-sheet-row">
          <div className="start-sheet" data-color-scheme="light" aria-hidden="true">
            <p className="label">{t.codeLabel}</p>
            <code>
              ▪▪▪▪-▪▪▪▪-▪▪▪▪
              <br />
              ▪▪▪▪-▪▪▪▪-▪▪▪▪
              <br />
              ▪▪▪▪-▪▪▪▪-▪▪▪▪
            </code>
            <p>{t.keep}</p>
          </div>
          <div className="start-sheet-side">
            {status.setup.newCode && file === undefined && <p className="start-note">{t.newCode}</p>}
            <Button ref={save} type="button" variant="secondary" onClick={() => void saveSheet()}>
              <FilePdfIcon aria-hidden />
              {t.save}
            </Button>
            <p role="status" className="start-saved">
              {file !== undefined && (
                <>
                  <Glyph kind="ok" size={18} />
                  {fill(t.saved, { file })}
                </>
              )}
              {file === undefined && error === 'save' && (
                <>
                  <Glyph kind="warn" size={18} />
                  {t.notSaved}
                </>
              )}
            </p>
            <Textfield
              ref={field}
              label={t.lastFour}
              description={t.lastFourWhy}
              autoComplete="off"
              spellCheck={false}
              maxLength={20}
              value={lastFour}
              error={error === 'field' ? t.noMatch : undefined}
              onChange={(e) => setLastFour(e.target.value)}
            />
            <Checkbox
              ref={box}
              label={t.kept}
              value="kept"
              checked={kept}
              error={error === 'kept' ? t.notKept : undefined}
              onChange={(e) => setKept(e.target.checked)}
            />
            {failure && <FailureNotice failure={failure} />}
          </div>
        </div>
      </StepFrame>
    </form>
  );
}
