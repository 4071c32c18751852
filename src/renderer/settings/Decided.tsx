/** All that the organisation has decided for this PC, in one place, for whoever wonders and for IT to check. */
import type { PolicyRules } from '../../domain/policy.ts';
import { useSession } from '../app/session.tsx';
import { fill, type Texts, useTexts } from '../text/texts.ts';
import { FactRow, Rows } from './Rows.tsx';

type Decided = keyof Texts['policy']['keys'];
const KEYS: readonly Decided[] = [
  'maxLockMinutes',
  'maxLockMinutesInMeeting',
  'minPassphraseScore',
  'osKeySlot',
  'storeFolders',
  'forbiddenStoreFolders',
  'secondBackupFolder',
  'exportFolders',
  'consentMeetings',
];

function Value({ value, which }: { readonly value: NonNullable<PolicyRules[Decided]>; readonly which: Decided }) {
  const t = useTexts('policy');
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') {
    if (which === 'minPassphraseScore') return fill(t.score, { score: value });
    return value === 1 ? t.minute : fill(t.minutes, { count: value });
  }
  const folders = typeof value === 'string' ? [value] : value;
  if (folders.length === 0) return t.nowhere;
  return folders.map((folder) => (
    <code key={folder} className="path">
      {folder}
    </code>
  ));
}

export function Decided() {
  const { file, rules } = useSession().status.policy;
  const t = useTexts('policy');
  if (file === null) return null;
  return (
    <>
      <div className="settings-head">
        <h3 className="h2" id="decided">
          {t.title}
        </h3>
        <p>{t.text}</p>
      </div>
      <Rows labelledBy="decided">
        {KEYS.flatMap((which) => {
          const value = rules[which];
          if (value === null) return [];
          return (
            <FactRow key={which} label={t.keys[which]}>
              <Value value={value} which={which} />
            </FactRow>
          );
        })}
        <FactRow label={t.file}>
          <code className="path">{file}</code>
        </FactRow>
        {rules.contact !== null && <FactRow label={t.contact}>{rules.contact}</FactRow>}
      </Rows>
    </>
  );
}
