/** A new cooperation: an alias, offered or chosen. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { aliasSchema } from '../../domain/cooperation.ts';
import type { Failure } from '../../domain/result.ts';
import { useRouter } from '../app/router.tsx';
import { useTexts } from '../text/texts.ts';
import { PageHead } from '../ui/index.ts';
import './cooperation.css';
import { Refusal } from './Refusal.tsx';

/** What is wrong with an alias, by what answered; undefined when the failure is of another kind. */
export function aliasFault(failure: Failure): 'finding' | 'taken' | 'wrong' | undefined {
  if (failure.code === 'stopped-by-guard') return 'finding';
  if (failure.code === 'invalid') return 'wrong';
  return failure.code === 'not-allowed' && failure.rule === 'alias-taken' ? 'taken' : undefined;
}

export function NewCooperation() {
  const t = useTexts('cooperation').new;
  const { go } = useRouter();
  const [alias, setAlias] = useState('');
  const [fault, setFault] = useState<'finding' | 'taken' | 'wrong'>();
  const [failure, setFailure] = useState<Failure>();
  const written = useRef(false);
  const offer = async (): Promise<void> => {
    const answer = await window.samrad.call['cooperation.offerAlias']({});
    if (!answer.ok) return setFailure(answer.failure);
    // Somebody who has begun to write knows what they want.
    if (written.current) return;
    setAlias(answer.value.alias);
    setFault(undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: one is offered when the page is come to
  useEffect(() => {
    void offer();
  }, []);
  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setFailure(undefined);
    if (!aliasSchema.safeParse(alias).success) return setFault('wrong');
    const answer = await window.samrad.call['cooperation.start']({ alias: alias.trim() });
    if (answer.ok) return go({ name: 'cooperation', id: answer.value.id });
    const found = aliasFault(answer.failure);
    setFault(found);
    if (found === undefined) setFailure(answer.failure);
  };
  return (
    <>
      <PageHead title={t.title} track="dekknavn" sub={t.sub} />
      <Refusal failure={failure} />
      <form className="card cooperation-new" noValidate onSubmit={(event) => void start(event)}>
        <Textfield
          id="alias"
          label={t.alias}
          description={t.aliasWhy}
          autoComplete="off"
          value={alias}
          error={fault && t[fault]}
          onChange={(event) => {
            written.current = true;
            setAlias(event.target.value);
            setFault(undefined);
          }}
        />
        <div className="row cooperation-do">
          <Button type="submit">{t.start}</Button>
          <Button
            type="button"
            variant="secondary"
            onClick={() => {
              written.current = false;
              void offer();
            }}
          >
            {t.offer}
          </Button>
          <Button type="button" variant="tertiary" onClick={() => go({ name: 'cooperations' })}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </>
  );
}
