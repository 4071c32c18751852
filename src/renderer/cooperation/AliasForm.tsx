/** An alias, offered or chosen: for a new cooperation, and in the place of one that says too much. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { aliasSchema } from '../../domain/cooperation.ts';
import type { Failure } from '../../domain/result.ts';
import { useTexts } from '../text/texts.ts';
import { Refusal } from './Refusal.tsx';

type Fault = 'finding' | 'taken' | 'wrong';

/** What is wrong with an alias, by what answered; undefined when the failure is of another kind. */
function aliasFault(failure: Failure): Fault | undefined {
  if (failure.code === 'stopped-by-guard') return 'finding';
  if (failure.code === 'invalid') return 'wrong';
  return failure.code === 'not-allowed' && failure.rule === 'alias-taken' ? 'taken' : undefined;
}

export function AliasForm({
  label,
  submit,
  start,
  onSave,
  onCancel,
}: {
  readonly label: string;
  readonly submit: string;
  /** What stands in the field; one is offered when it is left out. */
  readonly start?: string;
  /** The failure, if there was one; undefined when it was saved. */
  readonly onSave: (alias: string) => Promise<Failure | undefined>;
  readonly onCancel: () => void;
}) {
  const t = useTexts('cooperation').new;
  const [alias, setAlias] = useState(start ?? '');
  const [fault, setFault] = useState<Fault>();
  const [failure, setFailure] = useState<Failure>();
  const written = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const offer = async (): Promise<void> => {
    const answer = await window.samrad.call['cooperation.offerAlias']({});
    if (!answer.ok) return setFailure(answer.failure);
    // Somebody who has begun to write knows what they want.
    if (written.current) return;
    setAlias(answer.value.alias);
    setFault(undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form is come to
  useEffect(() => {
    if (start === undefined) void offer();
    else field.current?.focus();
  }, []);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setFailure(undefined);
    if (!aliasSchema.safeParse(alias).success) return setFault('wrong');
    const answered = await onSave(alias.trim());
    if (answered === undefined) return;
    const found = aliasFault(answered);
    setFault(found);
    if (found === undefined) setFailure(answered);
  };
  return (
    <>
      <Refusal failure={failure} />
      <form className="card cooperation-new" noValidate onSubmit={(event) => void save(event)}>
        <Textfield
          id="alias"
          ref={field}
          label={label}
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
          <Button type="submit">{submit}</Button>
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
          <Button type="button" variant="tertiary" onClick={onCancel}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </>
  );
}
