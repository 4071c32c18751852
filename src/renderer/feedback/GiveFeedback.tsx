/**
 * One answer after the other on the chair's PC. Fills the window: the one who answers sees neither what others have answered
 * nor anything else of the team's work.
 */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { capitalise } from '../../domain/catalogues.ts';
import { type AnswerFrom, circleRoleSchema, type FeedbackReceipt, feedbackRoleSchema } from '../../domain/feedback.ts';
import type { Failure, Result } from '../../domain/result.ts';
import { useRouter } from '../app/router.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { useTexts } from '../text/texts.ts';
import { FailureNotice } from '../ui/index.ts';
import { FeedbackForm } from './FeedbackForm.tsx';
import './feedback.css';

/** `given` can be taken back: that is what is kept of it, here and nowhere else. */
type Stage = { readonly kind: 'form' | 'undone' } | { readonly kind: 'given'; readonly receipt: FeedbackReceipt };

/** Which meetings it is about: the groups that answer, and where an answer goes. */
interface About<R extends string> {
  readonly roles: readonly (readonly [R, string])[];
  readonly give: (answer: AnswerFrom<R>) => Promise<Result<FeedbackReceipt>>;
  readonly takeBack: (receipt: FeedbackReceipt) => Promise<Result<unknown>>;
  readonly close: () => void;
}

/** About a meeting without names. */
export function GiveFeedback({ id }: { readonly id: string }) {
  const { go } = useRouter();
  const { role } = useTexts('onPaper').evaluationForm;
  return (
    <Giving
      roles={feedbackRoleSchema.options.map((code) => [code, capitalise(role[code])] as const)}
      give={(answer) => window.samrad.call['feedback.give']({ meeting: id, answer })}
      takeBack={(receipt) => window.samrad.call['feedback.takeBack']({ meeting: id, receipt })}
      close={() => go({ name: 'feedback', id })}
    />
  );
}

/** About a meeting on consent. */
export function GiveCircleFeedback({ id }: { readonly id: string }) {
  const { go } = useRouter();
  const t = useTexts('feedback').circle;
  return (
    <Giving
      roles={circleRoleSchema.options.map((code) => [code, t.role[code]] as const)}
      give={(answer) => window.samrad.call['cooperation.giveFeedback']({ meeting: id, answer })}
      takeBack={(receipt) => window.samrad.call['cooperation.takeBackFeedback']({ meeting: id, receipt })}
      close={() => go({ name: 'cooperation-feedback', id })}
    />
  );
}

function Giving<R extends string>({ roles, give, takeBack, close }: About<R>) {
  const [stage, setStage] = useState<Stage>({ kind: 'form' });
  const [failure, setFailure] = useState<Failure>();
  const again = (): void => setStage({ kind: 'form' });
  // The heading of each stage is where one goes on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the stage
  useEffect(() => document.querySelector<HTMLElement>('.feedback-give [data-page-heading]')?.focus(), [stage.kind]);

  const undo = async (receipt: FeedbackReceipt): Promise<void> => {
    const answer = await takeBack(receipt);
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) setStage({ kind: 'undone' });
  };
  return (
    <div className="feedback-give">
      {failure !== undefined && <FailureNotice failure={failure} />}
      {stage.kind === 'form' ? (
        <FeedbackForm
          roles={roles}
          onGive={async (answer) => {
            const given = await give(answer);
            setFailure(given.ok ? undefined : given.failure);
            if (given.ok) setStage({ kind: 'given', receipt: given.value });
          }}
          onClose={close}
        />
      ) : (
        <Given stage={stage} onNext={again} onUndo={(receipt) => void undo(receipt)} onDone={close} />
      )}
    </div>
  );
}

function Given({
  stage,
  onNext,
  onUndo,
  onDone,
}: {
  readonly stage: Exclude<Stage, { kind: 'form' }> | Stage;
  readonly onNext: () => void;
  readonly onUndo: (receipt: FeedbackReceipt) => void;
  readonly onDone: () => void;
}) {
  const t = useTexts('feedback').given;
  useShortcuts({ 'Ctrl+Enter': onNext });
  const given = stage.kind === 'given';
  return (
    <section className="feedback-given" aria-labelledby="feedback-given">
      <h1 id="feedback-given" data-page-heading tabIndex={-1}>
        {given ? t.title : t.undone}
      </h1>
      <p>{given ? t.text : t.undoneText}</p>
      {given && <p className="mut">{t.once}</p>}
      <div className="feedback-do">
        <Button onClick={onNext}>{t.next}</Button>
        {stage.kind === 'given' && (
          <Button variant="secondary" onClick={() => onUndo(stage.receipt)}>
            {t.undo}
          </Button>
        )}
        <Button variant="tertiary" onClick={onDone}>
          {t.done}
        </Button>
      </div>
    </section>
  );
}
