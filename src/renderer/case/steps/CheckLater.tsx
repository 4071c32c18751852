/** The check may wait, for another day or another person: the case stands in the queue meanwhile. */
import { Button } from '@digdir/designsystemet-react';
import type { CaseView } from '../../../domain/case-view.ts';
import type { Failure, Result } from '../../../domain/result.ts';
import { useTexts } from '../../text/texts.ts';
import { CheckLine } from '../CheckLine.tsx';
import { useCasePage } from '../use-case-page.tsx';

export function CheckLater({
  lacks,
  saveAll,
  onLack,
  onFailure,
}: {
  /** Whether something is not written yet. */
  readonly lacks: boolean;
  /** Saves everything; undefined when it could not be saved. */
  readonly saveAll: () => Promise<number | undefined>;
  readonly onLack: () => void;
  readonly onFailure: (failure: Failure | undefined) => void;
}) {
  const t = useTexts('case').check;
  const { view, held, working } = useCasePage();
  const pass = async (call: (version: number) => Promise<Result<CaseView>>): Promise<void> => {
    onFailure(undefined);
    const version = await saveAll();
    if (version === undefined) return;
    const answer = await call(version);
    if (answer.ok) working.replaceView(answer.value);
    else onFailure(answer.failure);
  };
  const { id } = view;
  if (view.status === 'klar_for_kontroll') {
    return (
      <div className="check-later">
        <CheckLine>{t.submitted}</CheckLine>
        <Button
          variant="tertiary"
          onClick={() => void pass((version) => window.samrad.call['case.reopen']({ id, version }))}
        >
          {t.takeBack}
        </Button>
      </div>
    );
  }
  const submit = (): void => {
    if (lacks || held.size > 0) onLack();
    else void pass((version) => window.samrad.call['case.submit']({ id, version }));
  };
  return (
    <div className="check-later">
      <Button variant="tertiary" onClick={submit} aria-describedby="check-later-what">
        {t.submit}
      </Button>
      <span className="mut s14" id="check-later-what">
        {t.submitWhat}
      </span>
    </div>
  );
}
