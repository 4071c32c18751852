/** When the schools of the municipality have a break. They differ from place to place: what is suggested is only that. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { longDate } from '../../../domain/local-time.ts';
import { SUGGESTIONS_OF, suggestedBreaks, WINTER_WEEKS } from '../../../domain/planning.ts';
import { useSession } from '../../app/session.tsx';
import { useNow } from '../../meeting/index.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { Choice } from '../../ui/index.ts';
import { type BreakFields, freshKey } from './planning-form.ts';

interface Props {
  readonly breaks: readonly BreakFields[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onType: (breaks: readonly BreakFields[]) => void;
  readonly onKeep: (breaks: readonly BreakFields[]) => void;
  readonly onLeave: () => void;
}

/** School years one can fetch suggestions for, from the present one. */
const YEARS = 4;

export function SchoolBreaks({ breaks, errorOf, onType, onKeep, onLeave }: Props) {
  const t = useTexts('planning').settings.breaks;
  const [said, setSaid] = useState('');
  const field = (row: BreakFields, name: 'name' | 'from' | 'to') => (
    <Textfield
      id={`${row.key}-${name}`}
      type={name === 'name' ? 'text' : 'date'}
      aria-label={fill(t.of, { label: t[name], name: row.name === '' ? t.unnamed : row.name })}
      value={row[name]}
      error={errorOf(`${row.key}-${name}`)}
      onChange={(e) => onType(breaks.map((b) => (b === row ? { ...b, [name]: e.target.value } : b)))}
      onBlur={onLeave}
    />
  );
  const add = (): void => {
    const key = freshKey(breaks, 'break');
    onType([...breaks, { key, name: '', from: '', to: '' }]);
    requestAnimationFrame(() => document.getElementById(`${key}-name`)?.focus());
  };
  return (
    <section className="card settings-form" aria-labelledby="planning-breaks">
      <div>
        <h3 className="h2" id="planning-breaks">
          {t.title}
        </h3>
        <p className="mut s14">{fill(t.why, { date: longDate(SUGGESTIONS_OF, useSession().locale) })}</p>
      </div>
      <Suggestions
        breaks={breaks}
        onSuggest={(next, year) => {
          onKeep(next);
          setSaid(fill(t.suggested, { year }));
        }}
      />
      {breaks.length === 0 ? (
        <p className="mut">{t.none}</p>
      ) : (
        <ol className="planning-breaks">
          {breaks.map((row) => (
            <li key={row.key}>
              {field(row, 'name')}
              {field(row, 'from')}
              <span aria-hidden="true">–</span>
              {field(row, 'to')}
              <Button
                variant="tertiary"
                data-size="sm"
                icon
                aria-label={fill(t.remove, { name: row.name === '' ? t.unnamed : row.name })}
                onClick={() => onKeep(breaks.filter((b) => b !== row))}
              >
                <TrashIcon aria-hidden />
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button type="button" variant="secondary" onClick={add}>
          <PlusIcon aria-hidden />
          {t.add}
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

/** Suggestions of a school year take the place of what stands for that year. */
function Suggestions(props: {
  readonly breaks: readonly BreakFields[];
  readonly onSuggest: (breaks: readonly BreakFields[], year: string) => void;
}) {
  const { breaks, onSuggest } = props;
  const t = useTexts('planning').settings.breaks;
  const { locale } = useSession();
  const { date: today } = useNow();
  const first = Number(today.slice(0, 4)) - (today.slice(5, 7) < '08' ? 1 : 0);
  const [year, setYear] = useState(first);
  const [week, setWeek] = useState(WINTER_WEEKS[0] ?? 8);
  const nameOf = (of: number): string => fill(t.year, { from: of, to: String(of + 1).slice(2) });
  const suggest = (): void => {
    const [from, to] = [`${year}-08-16`, `${year + 1}-08-15`];
    const kept = breaks.filter((b) => b.to < from || b.from > to);
    const all = [...kept, ...suggestedBreaks(year, locale, week)].sort((a, b) => a.from.localeCompare(b.from));
    onSuggest(
      all.map((b, i) => ({ ...b, key: `suggested-${year}-${week}-${i}` })),
      nameOf(year),
    );
  };
  return (
    <div className="planning-suggest">
      <Choice
        label={t.forYear}
        value={String(year)}
        options={Array.from({ length: YEARS }, (_, i) => [String(first + i), nameOf(first + i)] as const)}
        onChoose={(value) => setYear(Number(value))}
      />
      <Choice
        label={t.winter}
        value={String(week)}
        options={WINTER_WEEKS.map((n) => [String(n), fill(t.week, { week: n })] as const)}
        onChoose={(value) => setWeek(Number(value))}
      />
      <Button type="button" variant="secondary" onClick={suggest}>
        {t.suggest}
      </Button>
    </div>
  );
}
