/** Where the data lie, the backups, and when Samråd locks. */
import { Button } from '@digdir/designsystemet-react';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FactRow, Rows } from './Rows.tsx';

export function Storage() {
  const t = useTexts('settings');
  const { status } = useSession();
  return (
    <Rows>
      <FactRow label={t.folder} text={t.folderText}>
        <code className="path">{status.folder}</code>
      </FactRow>
      <Backups />
      <FactRow label={t.lock} text={t.lockText}>
        {t.lockValue}
      </FactRow>
      <FactRow label={t.net} text={t.netText}>
        {t.netValue}
      </FactRow>
      <FactRow label={t.version}>{status.version}</FactRow>
    </Rows>
  );
}

function Backups() {
  const t = useTexts('settings');
  const list = useLoad(() => window.samrad.call['backup.list']({}), []);
  if (list.state !== 'ready') return null;
  const change = async (operation: 'backup.chooseFolder' | 'backup.forgetFolder'): Promise<void> => {
    const changed = await window.samrad.call[operation]({});
    if (changed.ok) list.replace(changed.value);
  };
  const { folder, secondFolder, backups } = list.value;
  return (
    <>
      <FactRow label={t.backup} text={fill(t.backupText, { folder })}>
        {backups.length}
      </FactRow>
      <FactRow label={t.second} text={t.secondText}>
        <span className="settings-second">
          {secondFolder === null ? t.secondNone : <code className="path">{secondFolder}</code>}
          <Button variant="secondary" data-size="sm" onClick={() => void change('backup.chooseFolder')}>
            {t.choose}
          </Button>
          {secondFolder !== null && (
            <Button variant="tertiary" data-size="sm" onClick={() => void change('backup.forgetFolder')}>
              {t.forget}
            </Button>
          )}
        </span>
      </FactRow>
    </>
  );
}
