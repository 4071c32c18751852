/** The page of the settings where meetings on consent are switched on and off, with what it means for privacy. */
import { Button, Checkbox, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { longDate } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, plural, useTexts } from '../text/texts.ts';
import { FailureNotice, Governed, Pill, SkeletonRows } from '../ui/index.ts';
import './cooperation.css';
import type { Failure } from '../../domain/result.ts';
import { useCooperationState } from './use-state.tsx';

export function UseSection() {
  const t = useTexts('cooperation').use;
  const { locale, status } = useSession();
  const { reasons } = useTexts('policy');
  const forbidden = status.policy.rules.consentMeetings === false;
  const window_ = useCooperationState();
  const use = useLoad(() => window.samrad.call['cooperation.use']({}), []);
  const [decided, setDecided] = useState(false);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  if (use.state === 'loading') return <SkeletonRows rows={3} />;
  if (use.state === 'failed') return <FailureNotice failure={use.failure} />;
  const { on, version, decidedOn, stored } = use.value;
  const decide = async (wanted: boolean): Promise<void> => {
    setTried(true);
    if (wanted && !decided) return;
    const answer = await window.samrad.call['cooperation.decide']({ on: wanted, version });
    setFailure(answer.ok ? undefined : answer.failure);
    if (!answer.ok) return use.reload();
    use.replace(answer.value);
    setDecided(false);
    setTried(false);
    window_.reload();
  };
  return (
    <div className="cooperation-use">
      <div className="row between" role="status">
        <b>{on ? t.onTitle : t.offTitle}</b>
        <Pill kind={on ? 'ok' : 'plain'}>{on ? fill(t.on, { date: longDate(decidedOn ?? '', locale) }) : t.off}</Pill>
      </div>
      <section className="card stack" aria-labelledby="use-what">
        <h3 className="h2" id="use-what">
          {t.what}
        </h3>
        <ul className="cooperation-points">
          {t.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <section className="card stack" aria-labelledby="use-who">
        <h3 className="h2" id="use-who">
          {t.who}
        </h3>
        <p>{t.whoText}</p>
        {!on && !forbidden && (
          <>
            <Checkbox
              label={t.decided}
              value="decided"
              checked={decided}
              onChange={(event) => setDecided(event.target.checked)}
            />
            {tried && !decided && <ValidationMessage>{t.mustDecide}</ValidationMessage>}
          </>
        )}
        <div>
          {forbidden ? (
            <Governed>{reasons.consentMeetings}</Governed>
          ) : (
            <Button variant={on ? 'secondary' : 'primary'} onClick={() => void decide(!on)}>
              {on ? t.turnOff : t.turnOn}
            </Button>
          )}
        </div>
        <p className="s14 mut">
          {forbidden ? t.forbiddenText : t.offText}
          {stored > 0 && ` ${plural(stored, t.stored)}`}
          {stored > 0 && !on && ` ${t.storedOff}`}
        </p>
      </section>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
