/** The list that goes to a translator in Word, and what is new in it when it comes back. */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { type ParentLanguage, parentLanguage } from '../../../../domain/parent-language.ts';
import type { Failure } from '../../../../domain/result.ts';
import type { WordingList as List, WordingChange } from '../../../../domain/wording.ts';
import { useSession } from '../../../app/session.tsx';
import { fill, plural, useTexts } from '../../../text/texts.ts';
import { FailureNotice } from '../../../ui/index.ts';
import { faultText } from './fault-text.ts';

interface Props {
  readonly language: ParentLanguage;
  /** True when everything was saved. */
  readonly onTake: (changes: readonly WordingChange[]) => Promise<boolean>;
  readonly onBegin: () => void;
}

export function WordingList({ language, onTake, onBegin }: Props) {
  const t = useTexts('wording').list;
  const [saved, setSaved] = useState<string>();
  const [read, setRead] = useState<List>();
  const [failure, setFailure] = useState<Failure>();
  const begin = (): void => {
    onBegin();
    setFailure(undefined);
    setSaved(undefined);
    setRead(undefined);
  };
  const fails = (problem: Failure): void => {
    if (problem.code !== 'cancelled') setFailure(problem);
  };
  const save = async (): Promise<void> => {
    begin();
    const answer = await window.samrad.call['wording.saveList']({ language });
    if (answer.ok) setSaved(answer.value.fileName);
    else fails(answer.failure);
  };
  const take = async (): Promise<void> => {
    begin();
    const answer = await window.samrad.call['wording.readList']({ language });
    if (answer.ok) setRead(answer.value);
    else fails(answer.failure);
  };
  return (
    <>
      <div className="translation-run">
        <Button variant="secondary" data-size="sm" onClick={() => void save()}>
          {t.save}
        </Button>
        <Button variant="secondary" data-size="sm" onClick={() => void take()}>
          {t.take}
        </Button>
        <span role="status" className="s14">
          {saved !== undefined && fill(t.saved, { file: saved })}
        </span>
      </div>
      {failure && <ListFailure failure={failure} language={language} />}
      {read && (
        <ReadList
          read={read}
          language={language}
          onDrop={() => setRead(undefined)}
          onTake={async () => {
            const changes = read.changes.map(({ key, was, text }) => ({ key, was, text }));
            if (await onTake(changes)) setRead(undefined);
          }}
        />
      )}
    </>
  );
}

function ListFailure({ failure, language }: { readonly failure: Failure; readonly language: ParentLanguage }) {
  const t = useTexts('wording').list.wrong;
  const { locale } = useSession();
  if (failure.code !== 'not-allowed' || failure.rule !== 'no-wording-list') return <FailureNotice failure={failure} />;
  return (
    <div className="notice notice-failure" role="alert">
      <div>
        <b>{fill(t.title, { language: parentLanguage(language).label[locale] })}</b>
        <p>{t.text}</p>
      </div>
    </div>
  );
}

function ReadList(props: {
  readonly read: List;
  readonly language: ParentLanguage;
  readonly onDrop: () => void;
  readonly onTake: () => Promise<void>;
}) {
  const { read, language } = props;
  const t = useTexts('wording');
  const { locale } = useSession();
  const { direction } = parentLanguage(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { changes, refused, same, missing, unknown } = read;
  return (
    <section className="card wording-read" aria-labelledby="wording-read">
      <h5 className="h3" id="wording-read" ref={heading} tabIndex={-1}>
        {fill(t.list.title, { file: read.fileName })}
      </h5>
      <ul className="wording-counts s14">
        <li>{changes.length === 0 ? t.list.nothing : plural(changes.length, t.list.changes)}</li>
        {same > 0 && <li>{plural(same, t.list.same)}</li>}
        {missing > 0 && <li>{plural(missing, t.list.missing)}</li>}
        {unknown > 0 && <li>{plural(unknown, t.list.unknown)}</li>}
      </ul>
      {changes.length > 0 && (
        <ul className="wording-changes">
          {changes.map(({ key, norwegian, now, next }) => (
            <li key={key}>
              <p lang={locale} className="mut s14">
                {norwegian}
              </p>
              <dl>
                <dt>{t.list.now}</dt>
                <dd lang={language} dir={direction}>
                  {now}
                </dd>
                <dt>{t.list.next}</dt>
                <dd lang={language} dir={direction}>
                  <b>{next}</b>
                </dd>
              </dl>
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <>
          <p>{plural(refused.length, t.list.refused)}</p>
          <ul className="wording-changes">
            {refused.map(({ norwegian, text, fault }) => (
              <li key={norwegian}>
                <p lang={locale} className="mut s14">
                  {norwegian}
                </p>
                {text !== '' && (
                  <p lang={language} dir={direction}>
                    {text}
                  </p>
                )}
                <p className="s14">{faultText(fault, t)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="translation-run">
        {changes.length > 0 && (
          <Button data-size="sm" onClick={() => void props.onTake()}>
            {plural(changes.length, t.list.do)}
          </Button>
        )}
        <Button variant="tertiary" data-size="sm" onClick={props.onDrop}>
          {changes.length > 0 ? t.list.drop : t.cancel}
        </Button>
      </div>
    </section>
  );
}
