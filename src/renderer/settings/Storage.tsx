/** Where the data lie, and when Samråd locks. */
import { lockMinutesUnder } from '../../domain/policy.ts';
import { LOCK_MINUTES } from '../../domain/settings.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Decided } from './Decided.tsx';
import { ChoiceRow, FactRow, Rows } from './Rows.tsx';
import { useChoices } from './use-choices.ts';

export function Storage() {
  const t = useTexts('settings');
  const { lockTime: lock } = useTexts('vault');
  const { reasons } = useTexts('policy');
  const { status } = useSession();
  const { preferences, choose } = useChoices();
  const minutes = lockMinutesUnder(status.policy.rules);
  const isGoverned = minutes.length < LOCK_MINUTES.length;
  return (
    <>
      <Rows>
        <FactRow label={t.folder} text={t.folderText}>
          <code className="path">{status.folder}</code>
        </FactRow>
        <ChoiceRow
          label={lock.label}
          text={isGoverned ? lock.text : `${lock.text} ${lock.longest}`}
          value={String(preferences.lockMinutes)}
          governed={isGoverned ? reasons.lock : undefined}
          options={minutes.map((count) => [String(count), count === 1 ? lock.minute : fill(lock.minutes, { count })])}
          onChoose={(value) => {
            const lockMinutes = LOCK_MINUTES.find((count) => String(count) === value);
            if (lockMinutes !== undefined) choose({ ...preferences, lockMinutes });
          }}
        />
        <FactRow label={t.net} text={t.netText}>
          {t.netValue}
        </FactRow>
        <FactRow label={t.version}>{status.version}</FactRow>
      </Rows>
      <Decided />
    </>
  );
}
