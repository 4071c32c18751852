/** How often, on which weekday, and from when to when. */
import { Button, Radio, Textfield } from '@digdir/designsystemet-react';
import { capitalise } from '../../domain/catalogues.ts';
import { weekday } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Choice } from '../ui/index.ts';
import { periodsFrom, type SeriesFields } from './series-form.ts';

/** Monday to Friday, by a week that has them in order. */
const MONDAY = 7;
const WEEKDAYS = [1, 2, 3, 4, 5];
const EVERY = [1, 2, 3, 4, 6, 8];
const NTHS = [1, 2, 3, 4, 5];

export function RhythmFields(props: {
  readonly fields: SeriesFields;
  readonly today: string;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
  readonly onChange: (change: Partial<SeriesFields>) => void;
}) {
  const { fields, today, errors, onChange } = props;
  const t = useTexts('planning').series;
  const { locale } = useSession();
  const errorOf = (field: string): string | undefined => errors.find((e) => e.field === field)?.text;
  const day = (n: number): string => weekday(`2026-12-${String(MONDAY + n - 1).padStart(2, '0')}`, locale);
  return (
    <section className="card meeting-form-card" aria-labelledby="series-rhythm">
      <h2 className="h2" id="series-rhythm">
        {t.rhythm.title}
      </h2>
      <fieldset className="series-kinds">
        <legend className="visually-hidden">{t.rhythm.title}</legend>
        {(['month', 'weeks'] as const).map((kind) => (
          <Radio
            key={kind}
            name="series-rhythm"
            value={kind}
            label={t.rhythm[kind]}
            checked={fields.rhythm === kind}
            onChange={() => onChange({ rhythm: kind })}
          />
        ))}
      </fieldset>
      <div className="series-row">
        {fields.rhythm === 'month' ? (
          <Choice
            id="series-nth"
            label={t.rhythm.which}
            value={fields.nth}
            options={NTHS.map((n) => [String(n), t.rhythm.nth[n - 1] ?? ''] as const)}
            onChoose={(nth) => onChange({ nth })}
          />
        ) : (
          <Choice
            id="series-every"
            label={t.rhythm.howOften}
            value={fields.every}
            options={EVERY.map((n) => [String(n), n === 1 ? t.rhythm.everyWeek : fill(t.rhythm.every, { n })] as const)}
            onChoose={(every) => onChange({ every })}
          />
        )}
        <Choice
          id="series-weekday"
          label={t.rhythm.weekday}
          value={fields.weekday}
          options={WEEKDAYS.map((n) => [String(n), capitalise(day(n))] as const)}
          onChoose={(value) => onChange({ weekday: value })}
        />
        <Textfield
          id="series-deadlineDays"
          label={t.deadlineDays}
          inputMode="numeric"
          value={fields.deadlineDays}
          error={errorOf('series-deadlineDays')}
          onChange={(e) => onChange({ deadlineDays: e.target.value })}
        />
      </div>
      <div className="series-row">
        <Textfield
          id="series-from"
          type="date"
          label={t.from}
          value={fields.from}
          error={errorOf('series-from')}
          onChange={(e) => onChange({ from: e.target.value })}
        />
        <Textfield
          id="series-to"
          type="date"
          label={t.to}
          value={fields.to}
          onChange={(e) => onChange({ to: e.target.value })}
        />
      </div>
      <div className="series-periods">
        <span className="mut s14" id="series-periods">
          {t.periods.title}
        </span>
        {periodsFrom(today).map(({ kind, from, to }) => (
          <Button
            key={`${kind} ${to}`}
            type="button"
            variant="tertiary"
            data-size="sm"
            aria-pressed={fields.from === from && fields.to === to}
            onClick={() => onChange({ from, to })}
          >
            {fill(t.periods[kind], { from: from.slice(0, 4), to: to.slice(2, 4) })}
          </Button>
        ))}
      </div>
    </section>
  );
}
