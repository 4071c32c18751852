/** Measures: what is to be done, by which service, when, and how far it has come. What is late is said in words. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { isLate, type Measure, measureForSchema, measureStatusSchema, type Plan } from '../../domain/cooperation.ts';
import { dayAndMonth } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import type { Working } from '../app/working.ts';
import { serviceOptions } from '../case/index.ts';
import { termOptions } from '../case/options.ts';
import { GuardEditor } from '../guard/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Choice, Glyph, OptionalChoice } from '../ui/index.ts';
import { newKey } from './draft-texts.ts';

const newMeasure = (meeting: string | null): Measure => ({
  key: newKey(),
  text: '',
  service: null,
  forWhom: 'barnet',
  due: null,
  status: 'planlagt',
  meeting,
});

export function MeasureList<V>({
  plan,
  working,
  shown,
  today,
  services,
  empty,
  closed = false,
  meeting,
}: {
  readonly plan: Plan;
  readonly working: Working<V, Plan>;
  /** Those of the plan that stand in this list. */
  readonly shown: (measure: Measure) => boolean;
  readonly today: string;
  /** Services that can see to a measure; empty when the family has said yes to none yet. */
  readonly services: readonly string[];
  /** Said when there is none. */
  readonly empty: string;
  readonly closed?: boolean;
  /** New ones are of this meeting; undefined: none can be added here, null: of no meeting. */
  readonly meeting: string | null | undefined;
}) {
  const t = useTexts('cooperation').page;
  const { locale } = useSession();
  const list = useRef<HTMLUListElement>(null);
  const added = useRef<string>(undefined);
  const change = (key: string, part: Partial<Measure>): Plan => ({
    ...plan,
    measures: plan.measures.map((each) => (each.key === key ? { ...each, ...part } : each)),
  });
  useEffect(() => {
    if (added.current === undefined) return;
    document.getElementById(`measure-${added.current}`)?.focus();
    added.current = undefined;
  });
  const add = (): void => {
    const fresh = newMeasure(meeting ?? null);
    added.current = fresh.key;
    working.change({ measures: [...plan.measures, fresh] });
  };
  const rows = plan.measures.filter(shown);
  return (
    <div className="stack">
      {rows.length === 0 && <p className="mut s14">{empty}</p>}
      {rows.length > 0 && (
        <ul className="card flush cooperation-entries" ref={list}>
          {rows.map((measure) => {
            const { key, service } = measure;
            const known = services.includes(service ?? '') || service === null ? services : [...services, service];
            return (
              <li key={key}>
                <div className="cooperation-entry-head">
                  <GuardEditor
                    id={`measure-${key}`}
                    label={t.measure}
                    value={measure.text}
                    onChange={(text) => working.write({ measures: change(key, { text }).measures })}
                  />
                  {!closed && meeting !== undefined && (
                    <Button
                      variant="tertiary"
                      icon
                      aria-label={`${t.removeMeasure}: ${measure.text}`}
                      onClick={() => working.change({ measures: plan.measures.filter((each) => each.key !== key) })}
                    >
                      <TrashIcon aria-hidden />
                    </Button>
                  )}
                </div>
                <div className="cooperation-entry-fields">
                  <OptionalChoice
                    id={`service-${key}`}
                    label={t.service}
                    none={t.noService}
                    value={service ?? undefined}
                    options={serviceOptions(locale).filter(([code]) => known.includes(code))}
                    onChoose={(chosen) => working.change(change(key, { service: chosen ?? null }))}
                  />
                  <Choice
                    id={`for-${key}`}
                    label={t.forWhom}
                    value={measure.forWhom}
                    options={termOptions('measureFor', measureForSchema, locale)}
                    onChoose={(chosen) => working.change(change(key, { forWhom: measureForSchema.parse(chosen) }))}
                  />
                  <Textfield
                    id={`due-${key}`}
                    type="date"
                    label={t.due}
                    value={measure.due ?? ''}
                    onChange={(event) => working.change(change(key, { due: event.target.value || null }))}
                  />
                  <Choice
                    id={`status-${key}`}
                    label={t.status}
                    value={measure.status}
                    options={termOptions('measureStatus', measureStatusSchema, locale)}
                    onChoose={(chosen) => working.change(change(key, { status: measureStatusSchema.parse(chosen) }))}
                  />
                </div>
                {isLate(measure, today) && (
                  <p className="cooperation-late">
                    <Glyph kind="warn" size={16} />
                    {fill(t.late, { date: dayAndMonth(measure.due ?? today, locale) })}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {meeting !== undefined && !closed && (
        <div>
          <Button variant="tertiary" onClick={add}>
            <PlusIcon aria-hidden />
            {t.addMeasure}
          </Button>
        </div>
      )}
    </div>
  );
}
