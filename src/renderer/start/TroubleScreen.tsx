/**
 * The file does not open, for a reason a person must know: what happened, that nothing has been deleted, and what to do
 * first. The newest backup comes before rescue, and deleting is never on offer.
 */
import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { BackupList, BackupRow } from '../../domain/backup.ts';
import type { Failure, FailureCode } from '../../domain/result.ts';
import type { StoreExam } from '../../domain/vault.ts';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, type Texts, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import { dayOf, moment, RestoreBackup, Salvage, timeOfDay } from '../vault/index.ts';
import './lock.css';

export type Trouble = keyof Texts['vault']['trouble']['kinds'];

const DAMAGE: readonly Trouble[] = ['damaged', 'cut', 'empty', 'keys', 'keysMissing', 'missing'];

/** What stands in the way, from the failure and from what the files say; undefined when it is told elsewhere. */
export function troubleOf(code: FailureCode, exam: StoreExam): Trouble | undefined {
  switch (code) {
    case 'in-use':
      return 'inUse';
    case 'newer-store':
      return 'newer';
    case 'disk-full':
      return 'noSpace';
    case 'read-only':
      return 'readOnly';
    case 'no-store':
      return 'missing';
    case 'corrupt':
    case 'not-a-store':
      if (exam.keys === 'damaged') return 'keys';
      if (exam.keys === 'missing') return 'keysMissing';
      return exam.database === 'empty' || exam.database === 'cut' ? exam.database : 'damaged';
    default:
      return undefined;
  }
}

/** Whether a failure to open has a screen of its own. */
export const isTrouble = (failure: Failure): boolean =>
  troubleOf(failure.code, { keys: 'whole', database: 'there', openBy: null }) !== undefined;

export function TroubleScreen({
  failure,
  passphrase,
  onBack,
  onFresh,
}: {
  readonly failure: FailureCode;
  /** As the person typed it; empty when they have not. */
  readonly passphrase: string;
  readonly onBack?: () => void;
  /** Goes on to the first start, where there is no file to lose. */
  readonly onFresh?: () => void;
}) {
  const exam = useLoad(() => window.samrad.call['vault.examine']({}), [failure]);
  const backups = useLoad(() => window.samrad.call['backup.list']({}), [failure]);
  if (exam.state !== 'ready' || backups.state !== 'ready') return null;
  const trouble = troubleOf(failure, exam.value) ?? 'damaged';
  return (
    <Told
      trouble={trouble}
      exam={exam.value}
      backups={backups.value}
      passphrase={passphrase}
      {...(onBack && { onBack })}
      {...(onFresh && { onFresh })}
    />
  );
}

function Told({
  trouble,
  exam,
  backups,
  passphrase,
  onBack,
  onFresh,
}: {
  readonly trouble: Trouble;
  readonly exam: StoreExam;
  readonly backups: BackupList;
  readonly passphrase: string;
  readonly onBack?: () => void;
  readonly onFresh?: () => void;
}) {
  const { status, locale, renew } = useSession();
  const t = useTexts('vault').trouble;
  const [way, setWay] = useState<'told' | 'restore' | 'salvage'>('told');
  const [newest] = backups.backups;
  const damaged = DAMAGE.includes(trouble);
  const { openBy } = exam;
  return (
    <div className="lock">
      <main className={way === 'told' ? 'lock-box lock-box-wide' : 'lock-box lock-box-table'}>
        <Glyph kind={damaged ? 'block' : 'warn'} size={40} />
        <Heading level={1} data-size="md" tabIndex={-1}>
          {t.kinds[trouble].title}
        </Heading>
        {trouble === 'inUse' && openBy !== null && (
          <p className="lock-lead">
            {fill(t.kinds.inUse.by, {
              host: openBy.host,
              date: dayOf(openBy.since, locale),
              time: timeOfDay(openBy.since, locale),
            })}
          </p>
        )}
        {way === 'told' && (
          <>
            <p className="lock-text">{t.kinds[trouble].text}</p>
            <Untouched folder={status.folder} />
            {damaged && <WhatFirst newest={newest} trouble={trouble} />}
            <div className="lock-ways">
              {damaged && newest !== undefined && <Button onClick={() => setWay('restore')}>{t.restore}</Button>}
              {!damaged && onBack && <Button onClick={onBack}>{t.again}</Button>}
              {damaged && trouble !== 'missing' && trouble !== 'empty' && (
                <Button variant="secondary" onClick={() => setWay('salvage')}>
                  {t.salvage}
                </Button>
              )}
              {damaged && onBack && (
                <Button variant="tertiary" onClick={onBack}>
                  {t.again}
                </Button>
              )}
              {onFresh && (
                <Button variant="tertiary" onClick={onFresh}>
                  {t.fresh}
                </Button>
              )}
            </div>
          </>
        )}
        {way === 'restore' && newest !== undefined && (
          <RestoreBackup
            backups={backups.backups}
            first={newest}
            known={passphrase}
            level={2}
            onRestored={(kept, deletedAgain) => void renew({ restored: kept, deletedAgain })}
            onCancel={() => setWay('told')}
          />
        )}
        {way === 'salvage' && <Salvage known={passphrase} onUsed={() => void renew()} onBack={() => setWay('told')} />}
      </main>
    </div>
  );
}

function Untouched({ folder }: { readonly folder: string }) {
  const t = useTexts('vault').trouble;
  return (
    <div className="lock-why">
      <Glyph kind="ok" />
      <p>
        {t.untouched} {t.where} <code className="path">{folder}</code>
      </p>
    </div>
  );
}

function WhatFirst({ newest, trouble }: { readonly newest: BackupRow | undefined; readonly trouble: Trouble }) {
  const { locale } = useSession();
  const t = useTexts('vault').trouble;
  if (newest === undefined) return <p className="lock-text">{t.noBackup}</p>;
  return (
    <>
      <p className="lock-text">{fill(t.newest, { when: moment(newest.madeAt, locale) })}</p>
      {trouble !== 'missing' && trouble !== 'empty' && <p className="lock-text">{t.copied}</p>}
    </>
  );
}
