/** What has been seen, not what it is thought to mean. */
import { durationSchema, frequencySchema } from '../../../domain/codes.ts';
import { useSession } from '../../app/session.tsx';
import { GuardEditor } from '../../guard/index.ts';
import { useTexts } from '../../text/texts.ts';
import { OptionalChoice } from '../../ui/index.ts';
import { termOptions } from '../options.ts';
import { StepFrame } from '../StepFrame.tsx';
import { useCasePage } from '../use-case-page.tsx';

/** DOMAIN 1.4, fields 6 and 7: short enough to be read aloud. */
export const WANTED_LENGTH = 1_200;

export function SeenStep() {
  const t = useTexts('case');
  const about = t.about;
  const { locale } = useSession();
  const { draft, write, change } = useCasePage();
  return (
    <StepFrame step="sett" title={t.seen.title} lead={t.seen.lead} hint={t.frame.mayWait}>
      <GuardEditor
        id="observations"
        label={t.seen.title}
        labelHidden
        multiline
        maxLength={WANTED_LENGTH}
        value={draft.observations ?? ''}
        onChange={(observations) => write({ observations })}
      />
      <div className="case-pair">
        <OptionalChoice
          id="duration"
          label={t.seen.duration}
          none={about.notSaid}
          value={draft.duration}
          options={termOptions('duration', durationSchema, locale)}
          onChoose={(duration) => change({ duration })}
        />
        <OptionalChoice
          id="frequency"
          label={t.seen.frequency}
          none={about.notSaid}
          value={draft.frequency}
          options={termOptions('frequency', frequencySchema, locale)}
          onChoose={(frequency) => change({ frequency })}
        />
      </div>
    </StepFrame>
  );
}
