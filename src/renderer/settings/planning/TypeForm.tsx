/** What one type of meeting begins with, and what always stands on its agenda. */
import { Button, Select, Textfield } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { capitalise, termLabel } from '../../../domain/catalogues.ts';
import { agendaKindSchema } from '../../../domain/codes.ts';
import type { PlannedType } from '../../../domain/planning.ts';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import { Choice } from '../../ui/index.ts';
import { freshKey, type ItemFields, type TypeFields } from './planning-form.ts';

interface Props {
  readonly type: PlannedType;
  readonly fields: TypeFields;
  readonly methods: readonly (readonly [string, string])[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onType: (change: Partial<TypeFields>) => void;
  readonly onKeep: (change: Partial<TypeFields>) => void;
  readonly onLeave: () => void;
}

export function TypeForm(props: Props) {
  const { type, fields, methods, errorOf, onType, onKeep, onLeave } = props;
  const t = useTexts('planning').settings.types;
  const text = (
    field: 'start' | 'minutes' | 'place' | 'onlineLink' | 'deadlineDays',
    kind: 'text' | 'time' | 'number' = 'text',
    why?: string,
  ) => (
    <Textfield
      id={`${type}-${field}`}
      type={kind === 'time' ? 'time' : 'text'}
      inputMode={kind === 'number' ? 'numeric' : undefined}
      label={t[field]}
      description={why}
      value={fields[field]}
      error={errorOf(`${type}-${field}`)}
      onChange={(e) => onType({ [field]: e.target.value })}
      onBlur={onLeave}
    />
  );
  return (
    <>
      <div className="planning-times">
        {text('start', 'time')}
        {text('minutes', 'number')}
        {text('deadlineDays', 'number')}
      </div>
      <div className="settings-grid">
        {text('place')}
        {text('onlineLink')}
      </div>
      <Choice
        id={`${type}-method`}
        label={t.method}
        value={fields.method}
        options={[['', t.teamMethod], ...methods]}
        onChoose={(method) => onKeep({ method })}
      />
      <Standing {...props} />
    </>
  );
}

function Standing({ type, fields, errorOf, onType, onKeep, onLeave }: Props) {
  const t = useTexts('planning').settings.standing;
  const [said, setSaid] = useState('');
  const { standing } = fields;
  const nameOf = (item: ItemFields): string =>
    item.title.trim() === '' ? fill(t.number, { number: standing.indexOf(item) + 1 }) : item.title;
  const changed = (item: ItemFields, change: Partial<ItemFields>) => ({
    standing: standing.map((one) => (one === item ? { ...one, ...change } : one)),
  });
  const move = (item: ItemFields, by: 1 | -1): void => {
    const to = standing.indexOf(item) + by;
    if (to < 0 || to >= standing.length) return;
    const next = standing.filter((one) => one !== item);
    next.splice(to, 0, item);
    onKeep({ standing: next });
    setSaid(fill(t.moved, { item: nameOf(item), number: to + 1 }));
  };
  const remove = (item: ItemFields): void => {
    onKeep({ standing: standing.filter((one) => one !== item) });
    setSaid(fill(t.removed, { item: nameOf(item) }));
  };
  const add = (): void => {
    const key = freshKey(standing, type);
    onType({ standing: [...standing, { key, kind: 'info', title: '', minutes: '10' }] });
    requestAnimationFrame(() => document.getElementById(`${key}-title`)?.focus());
  };
  return (
    <fieldset className="planning-standing">
      <legend>{t.title}</legend>
      <p className="mut s14">{t.why}</p>
      {standing.length > 0 && (
        <ol>
          {standing.map((item, i) => (
            <li key={item.key}>
              <Item
                item={item}
                name={nameOf(item)}
                error={errorOf(`${item.key}-minutes`)}
                onType={(change) => onType(changed(item, change))}
                onKeep={(change) => onKeep(changed(item, change))}
                onLeave={onLeave}
              />
              <span className="planning-row-actions">
                <Button
                  variant="tertiary"
                  data-size="sm"
                  icon
                  aria-label={fill(t.up, { item: nameOf(item) })}
                  aria-disabled={i === 0}
                  onClick={() => move(item, -1)}
                >
                  <ArrowUpIcon aria-hidden />
                </Button>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  icon
                  aria-label={fill(t.down, { item: nameOf(item) })}
                  aria-disabled={i === standing.length - 1}
                  onClick={() => move(item, 1)}
                >
                  <ArrowDownIcon aria-hidden />
                </Button>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  icon
                  aria-label={fill(t.remove, { item: nameOf(item) })}
                  onClick={() => remove(item)}
                >
                  <TrashIcon aria-hidden />
                </Button>
              </span>
            </li>
          ))}
        </ol>
      )}
      <Button type="button" variant="secondary" onClick={add}>
        <PlusIcon aria-hidden />
        {t.add}
      </Button>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </fieldset>
  );
}

function Item(props: {
  readonly item: ItemFields;
  readonly name: string;
  readonly error: string | undefined;
  readonly onType: (change: Partial<ItemFields>) => void;
  readonly onKeep: (change: Partial<ItemFields>) => void;
  readonly onLeave: () => void;
}) {
  const { item, name, error, onType, onKeep, onLeave } = props;
  const t = useTexts('planning').settings.standing;
  const { locale } = useSession();
  const of = (label: string): string => fill(t.of, { label, item: name });
  return (
    <>
      <Select
        id={`${item.key}-kind`}
        aria-label={of(t.kind)}
        value={item.kind}
        onChange={(e) => onKeep({ kind: e.currentTarget.value })}
      >
        {agendaKindSchema.exclude(['sak']).options.map((kind) => (
          <Select.Option key={kind} value={kind}>
            {capitalise(termLabel('agendaKind', kind, locale))}
          </Select.Option>
        ))}
      </Select>
      <Textfield
        id={`${item.key}-title`}
        aria-label={of(t.itemTitle)}
        value={item.title}
        onChange={(e) => onType({ title: e.target.value })}
        onBlur={onLeave}
      />
      <Textfield
        id={`${item.key}-minutes`}
        aria-label={of(t.minutes)}
        inputMode="numeric"
        value={item.minutes}
        error={error}
        onChange={(e) => onType({ minutes: e.target.value })}
        onBlur={onLeave}
      />
      <span className="mut s14">{t.min}</span>
    </>
  );
}
