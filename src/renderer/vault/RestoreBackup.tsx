/** The way back from a backup: it is opened and proved, what differs is shown, and only then a person decides. */
import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { BackupChoice, BackupComparison, BackupRow } from '../../domain/backup.ts';
import type { Failure } from '../../domain/result.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph, useFocusBack } from '../ui/index.ts';
import { useAttempt } from './attempt.ts';
import { Differences } from './Differences.tsx';
import { moment } from './moment.ts';
import { PassphraseForm } from './PassphraseForm.tsx';
import './vault.css';

const keyOf = ({ place, name }: BackupChoice): string => `${place}/${name}`;

const headingOf = (level: 2 | 3) => `h${level}` as const;

interface Compared {
  readonly backup: BackupRow;
  readonly passphrase: string;
  readonly comparison: BackupComparison;
}

export function RestoreBackup({
  backups,
  first,
  known = '',
  level = 3,
  onRestored,
  onCancel,
}: {
  /** Newest first; at least one. */
  readonly backups: readonly BackupRow[];
  /** The one that was asked for. */
  readonly first: BackupRow;
  /** Passphrase the person has just typed. */
  readonly known?: string;
  /** Level of its heading: one below the heading it stands under. */
  readonly level?: 2 | 3;
  /** `kept` is the name of the file with what was replaced; null when nothing was. */
  readonly onRestored: (kept: string | null, deletedAgain: number) => void;
  readonly onCancel: () => void;
}) {
  const t = useTexts('vault').restore;
  const [compared, setCompared] = useState<Compared>();
  const [failure, setFailure] = useState<Failure>();
  const [working, setWorking] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useFocusBack();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is told by its heading
  useEffect(() => title.current?.focus(), [compared]);

  const restore = async ({ backup: { place, name }, passphrase }: Compared): Promise<void> => {
    if (working) return;
    setWorking(true);
    const answer = await window.samrad.call['backup.restore']({ place, name, passphrase });
    setWorking(false);
    if (answer.ok) return onRestored(answer.value.kept, answer.value.deletedAgain);
    setFailure(answer.failure);
  };

  if (compared === undefined) {
    return (
      <Choose
        backups={backups}
        first={first}
        known={known}
        level={level}
        title={title}
        onCompared={setCompared}
        onCancel={onCancel}
      />
    );
  }
  return (
    <div className="card vault-card">
      <CompareResult compared={compared} level={level} title={title} />
      <div>
        <b>{t.whatTitle}</b>
        <p className="vault-text">{t.what}</p>
      </div>
      {failure && <FailureNotice failure={failure} />}
      <div className="vault-actions">
        <Button onClick={() => void restore(compared)} aria-busy={working}>
          {working ? t.running : t.run}
        </Button>
        <Button
          variant="tertiary"
          onClick={() => {
            setFailure(undefined);
            setCompared(undefined);
          }}
        >
          {t.back}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}

function CompareResult({
  compared: { backup, comparison },
  level,
  title,
}: {
  readonly compared: Compared;
  readonly level: 2 | 3;
  readonly title: React.RefObject<HTMLHeadingElement | null>;
}) {
  const t = useTexts('vault').restore;
  const { locale } = useSession();
  const Title = headingOf(level);
  return (
    <>
      <Title ref={title} tabIndex={-1} className="vault-said">
        <Glyph kind="ok" size={18} />
        {fill(t.result, { when: moment(backup.madeAt, locale) })}
      </Title>
      {comparison.sameStore === false && (
        <p className="vault-said">
          <Glyph kind="warn" size={18} />
          {t.other}
        </p>
      )}
      {comparison.differences === null ? (
        <p className="vault-text">{t.unknown}</p>
      ) : (
        <Differences differences={comparison.differences} />
      )}
    </>
  );
}

function Choose({
  backups,
  first,
  known,
  level,
  title,
  onCompared,
  onCancel,
}: {
  readonly backups: readonly BackupRow[];
  readonly first: BackupRow;
  readonly known: string;
  readonly level: 2 | 3;
  readonly title: React.RefObject<HTMLHeadingElement | null>;
  readonly onCompared: (compared: Compared) => void;
  readonly onCancel: () => void;
}) {
  const { restore: t, backups: list } = useTexts('vault');
  const { locale } = useSession();
  const [chosen, setChosen] = useState(first);
  const attempt = useAttempt(known);
  const id = useId();
  const Title = headingOf(level);

  const compare = (): Promise<void> => {
    const { place, name } = chosen;
    return attempt.run(
      async (passphrase) => {
        const answer = await window.samrad.call['backup.compare']({ place, name, passphrase });
        return answer.ok ? { ok: true as const, passphrase, comparison: answer.value } : answer;
      },
      ({ passphrase, comparison }) => onCompared({ backup: chosen, passphrase, comparison }),
    );
  };
  return (
    <PassphraseForm
      className="card vault-card"
      attempt={attempt}
      words={{
        label: t.passphrase,
        why: t.passphraseWhy,
        empty: t.emptyPassphrase,
        wrong: t.wrong,
        run: t.compare,
        running: t.comparing,
        cancel: t.cancel,
      }}
      refusal={(failure) =>
        failure.code === 'corrupt' && (
          <p className="vault-said" role="alert">
            <Glyph kind="warn" size={18} />
            {t.damaged}
          </p>
        )
      }
      onRun={compare}
      onCancel={onCancel}
    >
      <Title ref={title} tabIndex={-1}>
        {t.title}
      </Title>
      <p className="vault-text">{t.text}</p>
      <Field>
        <Label htmlFor={id}>{t.choose}</Label>
        <Select
          id={id}
          value={keyOf(chosen)}
          onChange={(e) => setChosen(backups.find((each) => keyOf(each) === e.currentTarget.value) ?? first)}
        >
          {backups.map((each) => (
            <Select.Option key={keyOf(each)} value={keyOf(each)}>
              {fill(t.option, { when: moment(each.madeAt, locale), place: list.places[each.place] })}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </PassphraseForm>
  );
}
