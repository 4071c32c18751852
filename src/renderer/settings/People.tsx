/** Who can unlock the file, each with a passphrase of their own, and the sheet that saves it. One thing is done at a time. */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import { longDate } from '../../domain/local-time.ts';
import type { Person } from '../../domain/vault.ts';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph, Pill, SkeletonRows } from '../ui/index.ts';
import '../vault/vault.css';
import { AddPerson } from './AddPerson.tsx';
import { OsKeyRow } from './OsKeyRow.tsx';
import { ChangePassphrase, RemovePerson, RenewSheet } from './person-forms.tsx';
import { FactRow, Rows } from './Rows.tsx';

type Doing =
  | { readonly what: 'add' | 'change' | 'sheet' | 'os' }
  | { readonly what: 'remove'; readonly person: Person };

export function People() {
  const t = useTexts('vault').people;
  const { locale, refresh } = useSession();
  const people = useLoad(() => window.samrad.call['vault.people']({}), []);
  const [doing, setDoing] = useState<Doing>();
  const [said, setSaid] = useState<string>();
  const done = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said !== undefined) done.current?.focus();
  }, [said]);
  if (people.state === 'loading') return <SkeletonRows rows={3} />;
  if (people.state === 'failed') return <FailureNotice failure={people.failure} />;

  const begin = (next: Doing): void => {
    setSaid(undefined);
    setDoing(next);
  };
  const end = (text?: string, list?: Person[]): void => {
    setDoing(undefined);
    setSaid(text);
    if (list !== undefined) people.replace(list);
  };
  const roleOf = ({ role }: Person): string => termLabel('teamRole', role, locale);
  const costOf = (person: Person): string =>
    fill(t.cost, {
      role: capitalise(roleOf(person)),
      memory: Math.round(person.cost.memoryKiB / 1024),
      rounds: person.cost.iterations,
    });
  const isKnown = people.value.some(({ current }) => current);
  return (
    <>
      {said !== undefined && (
        <p ref={done} tabIndex={-1} className="vault-said" role="status">
          <Glyph kind="ok" size={18} />
          {said}
        </p>
      )}
      <h3 className="h2">{t.list}</h3>
      <Rows>
        {people.value.map((person) => (
          <FactRow
            key={person.id}
            label={capitalise(roleOf(person))}
            text={fill(t.since, { date: longDate(person.since, locale) })}
          >
            {person.current ? (
              <Pill kind="acc">{t.you}</Pill>
            ) : (
              isKnown && (
                <Button
                  variant="tertiary"
                  data-size="sm"
                  aria-label={fill(t.removeWho, { role: roleOf(person), date: longDate(person.since, locale) })}
                  onClick={() => begin({ what: 'remove', person })}
                >
                  {t.remove}
                </Button>
              )
            )}
          </FactRow>
        ))}
      </Rows>
      <p className="vault-text">{people.value.length === 0 ? t.empty : t.why}</p>
      <p className="vault-text">{isKnown ? t.last : t.code}</p>
      {doing?.what === 'remove' && (
        <RemovePerson
          person={doing.person}
          role={roleOf(doing.person)}
          onDone={(list) => end(t.removed, list)}
          onCancel={() => end()}
        />
      )}
      {isKnown && doing?.what === 'add' && <AddPerson onDone={(list) => end(t.added, list)} onCancel={() => end()} />}
      {isKnown && doing === undefined && (
        <div>
          <Button onClick={() => begin({ what: 'add' })}>{t.add}</Button>
        </div>
      )}
      {isKnown && (
        <Rows>
          <FactRow label={t.own} text={t.changeText}>
            <Button
              variant="secondary"
              data-size="sm"
              aria-expanded={doing?.what === 'change'}
              onClick={() => begin({ what: 'change' })}
            >
              {t.change}
            </Button>
          </FactRow>
          <FactRow label={t.sheet} text={t.sheetText}>
            <Button
              variant="secondary"
              data-size="sm"
              aria-expanded={doing?.what === 'sheet'}
              onClick={() => begin({ what: 'sheet' })}
            >
              {t.sheetRun}
            </Button>
          </FactRow>
        </Rows>
      )}
      {doing?.what === 'change' && (
        <ChangePassphrase
          onDone={() => {
            end(t.changed);
            people.reload();
          }}
          onCancel={() => end()}
        />
      )}
      {isKnown && (
        <OsKeyRow
          open={doing?.what === 'os'}
          onOpen={() => begin({ what: 'os' })}
          onDone={(text) => end(text)}
          onCancel={() => end()}
        />
      )}
      {doing?.what === 'sheet' && <RenewSheet onDone={() => void refresh()} onCancel={() => end()} />}
      {people.value.length > 0 && (
        <details className="vault-more">
          <summary>{t.costs}</summary>
          <p className="vault-text">{t.costsText}</p>
          <ul className="vault-text">
            {people.value.map((person) => (
              <li key={person.id}>{costOf(person)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
