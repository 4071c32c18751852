/** The backups: where they lie, making one now, and the way back from each. */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { BackupList, BackupRow } from '../../domain/backup.ts';
import { maySecondFolder } from '../../domain/policy.ts';
import type { Failure } from '../../domain/result.ts';
import { useSession } from '../app/session.tsx';
import { type Loaded, useLoad } from '../app/use-load.ts';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { fill, plural, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph, Governed, SkeletonRows } from '../ui/index.ts';
import { moment, RestoreBackup } from '../vault/index.ts';
import '../vault/vault.css';
import { FactRow, Rows } from './Rows.tsx';

/** Rows shown before more are asked for. */
const SHOWN = 8;

type Ready = Extract<Loaded<BackupList>, { state: 'ready' }>;

export function Backups() {
  const list = useLoad(() => window.samrad.call['backup.list']({}), []);
  const { arrival, renew } = useSession();
  const [chosen, setChosen] = useState<BackupRow>();
  if (list.state === 'loading') return <SkeletonRows rows={3} />;
  if (list.state === 'failed') return <FailureNotice failure={list.failure} />;
  if (chosen !== undefined) {
    return (
      <RestoreBackup
        backups={list.value.backups}
        first={chosen}
        onRestored={(kept, deletedAgain) => void renew({ restored: kept, deletedAgain })}
        onCancel={() => setChosen(undefined)}
      />
    );
  }
  return (
    <>
      {arrival !== undefined && <Restored kept={arrival.restored} deletedAgain={arrival.deletedAgain} />}
      <MakeNow failed={list.value.failed !== null} reload={list.reload} />
      <Rows>
        <Folders list={list} />
      </Rows>
      <BackupTable backups={list.value.backups} onLook={setChosen} />
    </>
  );
}

function Restored({ kept, deletedAgain }: { readonly kept: string | null; readonly deletedAgain: number }) {
  const t = useTexts('vault').backups;
  return (
    <p className="vault-said" role="status">
      <Glyph kind="ok" size={18} />
      {kept === null ? t.restoredNew : fill(t.restored, { kept })}
      {deletedAgain > 0 && ` ${plural(deletedAgain, t.deletedAgain)}`}
    </p>
  );
}

function MakeNow({ failed, reload }: { readonly failed: boolean; readonly reload: () => void }) {
  const t = useTexts('vault').backups;
  const [said, setSaid] = useState<{ readonly text: string; readonly ok: boolean }>();
  const [failure, setFailure] = useState<Failure>();
  const [working, setWorking] = useState(false);
  const make = async (): Promise<void> => {
    if (working) return;
    setWorking(true);
    setSaid(undefined);
    setFailure(undefined);
    // Two frames, so that the words about it stand on the screen before the work begins.
    await new Promise((next) => setTimeout(next, 32));
    const answer = await window.samrad.call['backup.now']({});
    setWorking(false);
    if (!answer.ok) return setFailure(answer.failure);
    const { name, second } = answer.value;
    const text = { none: t.made, made: t.madeBoth, failed: t.secondFailed }[second];
    setSaid({ text: fill(text, { name }), ok: second !== 'failed' });
    reload();
  };
  return (
    <div className="stack">
      <div>
        <Button onClick={() => void make()} aria-busy={working}>
          {t.make}
        </Button>
      </div>
      <p role="status" className="vault-said">
        {working && t.making}
        {said && (
          <>
            <Glyph kind={said.ok ? 'ok' : 'warn'} size={18} />
            {said.text}
          </>
        )}
        {!working && said === undefined && failed && (
          <>
            <Glyph kind="warn" size={18} />
            {t.failed}
          </>
        )}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}

function Folders({ list }: { readonly list: Ready }) {
  const t = useTexts('vault').backups;
  const { reasons } = useTexts('policy');
  const { policy } = useSession().status;
  const may = maySecondFolder(policy);
  const [failure, setFailure] = useState<Failure>();
  const [changed, setChanged] = useState<'now' | 'back'>();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // What was pressed may be gone from the page.
    if (changed !== undefined) said.current?.focus();
  }, [changed]);
  const { folder, secondFolder } = list.value;
  const change = async (
    operation: 'backup.chooseFolder' | 'backup.forgetFolder' | 'backup.takeBackFolder',
  ): Promise<void> => {
    setFailure(undefined);
    const answer = await window.samrad.call[operation]({});
    if (answer.ok) {
      list.replace(answer.value);
      setChanged(operation === 'backup.takeBackFolder' && changed === 'now' ? 'back' : 'now');
    } else if (answer.failure.code !== 'cancelled') setFailure(answer.failure);
  };
  useUndoKeys({
    undo: () => void (changed === 'now' && change('backup.takeBackFolder')),
    redo: () => void (changed === 'back' && change('backup.takeBackFolder')),
  });
  const isBeside = failure?.code === 'not-allowed' && failure.rule === 'backup-beside-store';
  return (
    <>
      <FactRow label={t.folder} text={t.folderText}>
        <code className="path">{folder}</code>
      </FactRow>
      <FactRow
        label={t.second}
        text={t.secondText}
        why={!may && <Governed>{policy.problems.length > 0 ? reasons.secondBroken : reasons.second}</Governed>}
      >
        <span className="settings-second">
          {secondFolder === null ? t.secondNone : <code className="path">{secondFolder}</code>}
          {may && (
            <Button variant="secondary" data-size="sm" onClick={() => void change('backup.chooseFolder')}>
              {t.choose}
            </Button>
          )}
          {may && secondFolder !== null && (
            <Button variant="tertiary" data-size="sm" onClick={() => void change('backup.forgetFolder')}>
              {t.forget}
            </Button>
          )}
        </span>
      </FactRow>
      {changed !== undefined && (
        <li key={changed}>
          <p ref={said} tabIndex={-1} className="vault-said grow" role="status">
            <Glyph kind="ok" size={18} />
            {changed === 'back' ? t.secondBack : secondFolder === null ? t.secondForgotten : t.secondChosen}
          </p>
          {changed === 'now' && (
            <Button
              variant="tertiary"
              data-size="sm"
              aria-keyshortcuts="Control+Z"
              onClick={() => void change('backup.takeBackFolder')}
            >
              {t.secondUndo}
            </Button>
          )}
        </li>
      )}
      {failure && (
        <li>
          {isBeside ? (
            <p className="vault-said" role="alert">
              <Glyph kind="warn" size={18} />
              {t.beside}
            </p>
          ) : (
            <FailureNotice failure={failure} />
          )}
        </li>
      )}
    </>
  );
}

/** Bytes as a person reads them. */
function useSize(): (bytes: number) => string {
  const t = useTexts('vault').backups;
  return (bytes) =>
    bytes < 1_000_000
      ? fill(t.kb, { size: Math.max(1, Math.round(bytes / 1_000)) })
      : fill(t.mb, { size: (bytes / 1_000_000).toFixed(1).replace('.', ',') });
}

function BackupTable({
  backups,
  onLook,
}: {
  readonly backups: readonly BackupRow[];
  readonly onLook: (backup: BackupRow) => void;
}) {
  const t = useTexts('vault').backups;
  const { locale } = useSession();
  const size = useSize();
  const [all, setAll] = useState(false);
  if (backups.length === 0) return <p className="vault-text">{t.empty}</p>;
  return (
    <div className="card flush">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard */}
      <section className="vault-scroll" aria-label={t.list} tabIndex={0}>
        <table className="vault-table">
          <thead>
            <tr>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.why}</th>
              <th scope="col">{t.where}</th>
              <th scope="col" className="num">
                {t.size}
              </th>
              <th scope="col">{t.do}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? backups : backups.slice(0, SHOWN)).map((backup) => (
              <tr key={`${backup.place}/${backup.name}`}>
                <th scope="row">{moment(backup.madeAt, locale)}</th>
                <td>{t.reasons[backup.reason]}</td>
                <td>{t.places[backup.place]}</td>
                <td className="num">{size(backup.size)}</td>
                <td>
                  <button
                    type="button"
                    className="link"
                    aria-label={fill(t.lookAt, { when: moment(backup.madeAt, locale) })}
                    onClick={() => onLook(backup)}
                  >
                    {t.look}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!all && backups.length > SHOWN && (
        <Button variant="tertiary" onClick={() => setAll(true)}>
          {fill(t.more, { count: backups.length })}
        </Button>
      )}
    </div>
  );
}
