/** What hits are narrowed by, with how many there are of each. */
import { Button, Field, Input, Label } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { capitalise, labelOf } from '../../domain/catalogues.ts';
import type { SearchFacet, SearchFound, SearchQuery } from '../../domain/search.ts';
import { searchQuerySchema } from '../../domain/search.ts';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { useTexts } from '../text/texts.ts';
import { OptionalChoice } from '../ui/index.ts';
import { levelText, stateLabel } from './words.ts';

type Chosen = Exclude<SearchFacet, 'kind'>;
const CHOSEN: readonly Chosen[] = ['theme', 'service', 'level', 'state'];

export const isNarrowed = ({ words: _, limit: __, ...filters }: SearchQuery): boolean =>
  Object.values(filters).some((value) => value !== undefined);

export function Narrow({
  query,
  facets,
  onChange,
}: {
  readonly query: SearchQuery;
  readonly facets: SearchFound['facets'] | undefined;
  readonly onChange: (query: SearchQuery) => void;
}) {
  const t = useTexts('search').narrow;
  const { locale } = useSession();
  const team = useLoad(() => window.samrad.call['team.get']({}), []);
  const scale = team.state === 'ready' ? team.value?.municipality.levelScale : undefined;
  const id = useId();
  const label: Readonly<Record<Chosen, (code: string) => string>> = {
    theme: (code) => labelOf('themes', code, locale),
    service: (code) => capitalise(labelOf('services', code, locale)),
    level: (code) => levelText(scale, code, locale),
    state: (code) => stateLabel(code, locale),
  };
  const change = (part: Partial<Record<SearchFacet | 'from' | 'to', string | undefined>>): void => {
    const next = searchQuerySchema.safeParse({ ...query, ...part });
    if (next.success) onChange(next.data);
  };
  return (
    <section className="card search-narrow" aria-labelledby={`${id}-title`}>
      <h2 className="h2" id={`${id}-title`}>
        {t.title}
      </h2>
      {CHOSEN.map((facet) => (
        <OptionalChoice
          key={facet}
          id={`${id}-${facet}`}
          label={t[facet]}
          none={t.all}
          value={query[facet]}
          options={optionsOf(facets?.[facet] ?? [], query[facet], label[facet])}
          onChoose={(value) => change({ [facet]: value })}
        />
      ))}
      <div className="search-months">
        {(['from', 'to'] as const).map((end) => (
          <Field key={end}>
            <Label htmlFor={`${id}-${end}`}>{t[end]}</Label>
            <Input
              id={`${id}-${end}`}
              type="month"
              data-empty={query[end] === undefined}
              value={query[end] ?? ''}
              onChange={(e) => change({ [end]: e.currentTarget.value === '' ? undefined : e.currentTarget.value })}
            />
          </Field>
        ))}
      </div>
      {isNarrowed(query) && (
        <Button
          variant="tertiary"
          onClick={() => onChange({ words: query.words, limit: query.limit })}
          className="search-clear"
        >
          {t.clear}
        </Button>
      )}
    </section>
  );
}

/** By name, with their numbers; what is chosen stays there also when nothing is left of it. */
function optionsOf(
  facet: SearchFound['facets']['theme'],
  chosen: string | undefined,
  label: (code: string) => string,
): [string, string][] {
  const missing = chosen === undefined || facet.some(({ code }) => code === chosen) ? [] : [{ code: chosen, count: 0 }];
  return [...facet, ...missing]
    .map(({ code, count }): [string, string] => [code, `${label(code)} (${count})`])
    .sort(([, a], [, b]) => a.localeCompare(b, 'nb'));
}
