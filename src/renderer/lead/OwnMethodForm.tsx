/** The team's own phases: name, minutes, rule and who speaks. */
import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import { type OwnPhase, ownPhaseSchema } from '../../domain/method.ts';
import { fill, useTexts } from '../text/texts.ts';

interface Row {
  readonly key: number;
  readonly name: string;
  readonly minutes: string;
  readonly rule: OwnPhase['rule'];
  readonly speaker: OwnPhase['speaker'];
}

const MOST = 12;
const { rule: ruleSchema, speaker: speakerSchema } = ownPhaseSchema.shape;
const emptyRow = (key: number): Row => ({ key, name: '', minutes: '10', rule: 'listen', speaker: 'team' });
const rowsOf = (phases: readonly OwnPhase[]): Row[] =>
  phases.length === 0 ? [emptyRow(0)] : phases.map((p, key) => ({ ...p, key, minutes: String(p.minutes) }));
const phaseOf = ({ name, minutes, rule, speaker }: Row) =>
  ownPhaseSchema.safeParse({
    name,
    minutes: /^\d+$/.test(minutes.trim()) ? Number(minutes) : undefined,
    rule,
    speaker,
  });

export function OwnMethodForm({
  first,
  onSave,
  onClose,
}: {
  readonly first: readonly OwnPhase[];
  readonly onSave: (phases: readonly OwnPhase[]) => Promise<void>;
  readonly onClose: () => void;
}) {
  const t = useTexts('lead').ownMethod;
  const id = useId();
  const [rows, setRows] = useState(() => rowsOf(first));
  const [missing, setMissing] = useState<number>();
  const change = (key: number, to: Partial<Row>): void =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...to } : row)));

  const save = (): void => {
    const parsed = rows.map(phaseOf);
    const at = parsed.findIndex((p) => !p.success);
    setMissing(at < 0 ? undefined : at);
    if (at >= 0) document.getElementById(`${id}-name-${rows[at]?.key}`)?.focus();
    else void onSave(parsed.flatMap((p) => (p.success ? [p.data] : [])));
  };
  return (
    <form
      className="lead-own"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{t.title}</h2>
      <p>{t.text}</p>
      <ol>
        {rows.map((row, i) => (
          <li key={row.key}>
            <fieldset>
              <legend>{fill(t.phase, { number: i + 1 })}</legend>
              <Textfield
                id={`${id}-name-${row.key}`}
                label={t.name}
                value={row.name}
                error={missing === i ? fill(t.missing, { number: i + 1 }) : undefined}
                onChange={(e) => change(row.key, { name: e.target.value })}
              />
              <Textfield
                label={t.minutes}
                inputMode="numeric"
                value={row.minutes}
                onChange={(e) => change(row.key, { minutes: e.target.value })}
              />
              <Field>
                <Label>{t.rule}</Label>
                <Select
                  value={row.rule}
                  onChange={(e) => change(row.key, { rule: ruleSchema.parse(e.currentTarget.value) })}
                >
                  {ruleSchema.options.map((code) => (
                    <Select.Option key={code} value={code}>
                      {t.rules[code]}
                    </Select.Option>
                  ))}
                </Select>
              </Field>
              <Field>
                <Label>{t.speaker}</Label>
                <Select
                  value={row.speaker}
                  onChange={(e) => change(row.key, { speaker: speakerSchema.parse(e.currentTarget.value) })}
                >
                  {speakerSchema.options.map((code) => (
                    <Select.Option key={code} value={code}>
                      {t.speakers[code]}
                    </Select.Option>
                  ))}
                </Select>
              </Field>
              {rows.length > 1 && (
                <Button
                  variant="tertiary"
                  icon
                  aria-label={fill(t.remove, { number: i + 1 })}
                  onClick={() => setRows(rows.filter((r) => r.key !== row.key))}
                >
                  <TrashIcon aria-hidden />
                </Button>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      <div className="lead-choices">
        {rows.length < MOST && (
          <Button
            variant="tertiary"
            onClick={() => setRows([...rows, emptyRow(Math.max(...rows.map((r) => r.key)) + 1)])}
          >
            <PlusIcon aria-hidden />
            {t.add}
          </Button>
        )}
      </div>
      <div className="lead-choices">
        <Button type="submit">{t.save}</Button>
        <Button variant="tertiary" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
