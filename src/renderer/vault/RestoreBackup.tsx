/** The way back from a backup: it is opened and proved, what differs is shown, and only then a person decides. */
import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { BackupChoice, BackupComparison, BackupRow } from '../../domain/backup.ts';
import type { Failure } from '../../domain/result.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';
import { Differences } from './Differences.tsx';
import { moment } from './moment.ts';
import './vault.css';

const keyOf = ({ place, name }: BackupChoice): string => `${place}/${name}`;

interface Compared {
  readonly backup: BackupRow;
  readonly passphrase: string;
  readonly comparison: BackupComparison;
}

export function RestoreBackup({
  backups,
  first,
  known = '',
  onRestored,
  onCancel,
}: {
  /** Newest first; at least one. */
  readonly backups: readonly BackupRow[];
  /** The one that was asked for. */
  readonly first: BackupRow;
  /** Passphrase the person has just typed. */
  readonly known?: string;
  /** `kept` is the name of the file with what was replaced; null when nothing was. */
  readonly onRestored: (kept: string | null) => void;
  readonly onCancel: () => void;
}) {
  const t = useTexts('vault').restore;
  const [compared, setCompared] = useState<Compared>();
  const [failure, setFailure] = useState<Failure>();
  const [working, setWorking] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is told by its heading
  useEffect(() => title.current?.focus(), [compared]);

  const restore = async ({ backup: { place, name }, passphrase }: Compared): Promise<void> => {
    if (working) return;
    setWorking(true);
    const answer = await window.samrad.call['backup.restore']({ place, name, passphrase });
    setWorking(false);
    if (answer.ok) return onRestored(answer.value.kept);
    setFailure(answer.failure);
  };

  if (compared === undefined) {
    return (
      <Choose
        backups={backups}
        first={first}
        known={known}
        title={title}
        onCompared={setCompared}
        onCancel={onCancel}
      />
    );
  }
  return (
    <div className="card vault-card">
      <CompareResult compared={compared} title={title} />
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
  title,
}: {
  readonly compared: Compared;
  readonly title: React.RefObject<HTMLHeadingElement | null>;
}) {
  const t = useTexts('vault').restore;
  const { locale } = useSession();
  return (
    <>
      <h3 ref={title} tabIndex={-1} className="vault-said">
        <Glyph kind="ok" size={18} />
        {fill(t.result, { when: moment(backup.madeAt, locale) })}
      </h3>
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
  title,
  onCompared,
  onCancel,
}: {
  readonly backups: readonly BackupRow[];
  readonly first: BackupRow;
  readonly known: string;
  readonly title: React.RefObject<HTMLHeadingElement | null>;
  readonly onCompared: (compared: Compared) => void;
  readonly onCancel: () => void;
}) {
  const { restore: t, backups: list, people } = useTexts('vault');
  const { locale } = useSession();
  const [chosen, setChosen] = useState(first);
  const [passphrase, setPassphrase] = useState(known);
  const [empty, setEmpty] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [working, setWorking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  const compare = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (working) return;
    setEmpty(passphrase === '');
    setFailure(undefined);
    if (passphrase === '') return field.current?.focus();
    setWorking(true);
    const { place, name } = chosen;
    const answer = await window.samrad.call['backup.compare']({ place, name, passphrase });
    setWorking(false);
    if (answer.ok) return onCompared({ backup: chosen, passphrase, comparison: answer.value });
    setFailure(answer.failure);
    field.current?.select();
  };

  const error = empty
    ? t.emptyPassphrase
    : failure?.code === 'wrong-passphrase'
      ? t.wrong
      : failure?.code === 'wait'
        ? fill(people.wait, { seconds: failure.seconds })
        : undefined;
  return (
    <form className="card vault-card vault-form" onSubmit={(e) => void compare(e)} noValidate>
      <h3 ref={title} tabIndex={-1}>
        {t.title}
      </h3>
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
      <Textfield
        ref={field}
        label={t.passphrase}
        description={t.passphraseWhy}
        type="password"
        autoComplete="off"
        value={passphrase}
        error={error}
        onChange={(e) => setPassphrase(e.target.value)}
      />
      {failure?.code === 'corrupt' ? (
        <p className="vault-said" role="alert">
          <Glyph kind="warn" size={18} />
          {t.damaged}
        </p>
      ) : (
        failure && error === undefined && <FailureNotice failure={failure} />
      )}
      <div className="vault-actions">
        <Button type="submit" aria-busy={working}>
          {working ? t.comparing : t.compare}
        </Button>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
