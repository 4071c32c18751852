/** Everything that is stored without names, found while one types. The words are kept nowhere. */
import { Button, Field, Input, Label, ToggleGroup } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import {
  LONGEST_SEARCH,
  SEARCH_MOST,
  SEARCH_PAGE,
  type SearchFound,
  type SearchQuery,
  searchKindSchema,
} from '../../domain/search.ts';
import { useRouter } from '../app/router.tsx';
import { fill, plural, useTexts } from '../text/texts.ts';
import { EmptyState, FailureNotice, Kbd, PageHead, WithAside } from '../ui/index.ts';
import { HIT_LINK, Hits } from './Hits.tsx';
import { askFor, useAsked } from './memory.ts';
import { isNarrowed, Narrow } from './Narrow.tsx';
import './search.css';
import { useSearch } from './use-search.ts';

export function SearchPage() {
  const t = useTexts('search');
  const { back } = useRouter();
  const query = useAsked();
  const { found, answered, failure } = useSearch(query);
  const field = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLDivElement>(null);
  /** More hits were asked for: when they come, focus goes on to the first new one. */
  const more = useRef<{ readonly shown: number; readonly limit: number }>(undefined);
  useEffect(() => {
    if (answered === undefined || more.current === undefined) return;
    // Another question has come first: it begins with the first hits again.
    if (answered.limit === more.current.limit) {
      page.current?.querySelectorAll<HTMLElement>(HIT_LINK)[more.current.shown]?.focus();
    }
    more.current = undefined;
  }, [answered]);

  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      back();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      page.current?.querySelector<HTMLElement>(HIT_LINK)?.focus();
    }
  };
  // What is shown belongs to what was answered: while the next hits are on their way, the last ones stay.
  const isAsked = answered !== undefined && (answered.words.trim() !== '' || isNarrowed(answered));
  return (
    <WithAside aside={<Narrow query={query} facets={found?.facets} onChange={askFor} />}>
      <div ref={page}>
        <PageHead title={t.title} track="uten" />
        <div className="stack search-main">
          <Field>
            <Label htmlFor="search-words">{t.label}</Label>
            <Input
              id="search-words"
              ref={field}
              type="search"
              data-page-heading
              autoComplete="off"
              spellCheck={false}
              maxLength={LONGEST_SEARCH}
              value={query.words}
              onChange={(e) => askFor({ ...query, words: e.currentTarget.value, limit: SEARCH_PAGE })}
              onKeyDown={onKey}
            />
          </Field>
          <p className="search-keys" aria-hidden="true">
            <span>
              <Kbd>↓</Kbd> {t.keys.down}
            </span>
            <span>
              <Kbd>Enter</Kbd> {t.keys.open}
            </span>
            <span>
              <Kbd>Esc</Kbd> {t.keys.back}
            </span>
          </p>
          {failure && <FailureNotice failure={failure} />}
          {found !== undefined && isAsked && <Kinds query={query} found={found} />}
          <p className={isAsked ? 'search-count' : 'visually-hidden'} role="status">
            {found !== undefined && isAsked && countText(found, t)}
          </p>
          {found !== undefined && !isAsked && <Teaching />}
          {found !== undefined && isAsked && found.total === 0 && (
            <EmptyState
              title={t.none.title}
              text={isNarrowed(query) ? t.none.narrowed : t.none.text}
              action={isNarrowed(query) && <ClearFilters query={query} />}
            />
          )}
          {found !== undefined && isAsked && found.total > 0 && (
            <>
              <Hits hits={found.hits} words={answered?.words ?? ''} onLeave={() => field.current?.focus()} />
              <More
                found={found}
                onMore={() => {
                  const limit = Math.min(query.limit + SEARCH_PAGE, SEARCH_MOST);
                  more.current = { shown: found.hits.length, limit };
                  askFor({ ...query, limit });
                }}
              />
            </>
          )}
        </div>
      </div>
    </WithAside>
  );
}

const countText = ({ total, hits }: SearchFound, t: ReturnType<typeof useTexts<'search'>>): string =>
  hits.length < total ? fill(t.shown, { shown: hits.length, total }) : plural(total, t.hits);

const ALL = 'alle';

/** What kind of hits are shown, each with how many there are. */
function Kinds({ query, found }: { readonly query: SearchQuery; readonly found: SearchFound }) {
  const t = useTexts('search');
  const { kind: _, ...rest } = query;
  const count = (code: string): number => found.facets.kind.find((each) => each.code === code)?.count ?? 0;
  const all = found.facets.kind.reduce((sum, each) => sum + each.count, 0);
  const kinds = searchKindSchema.options.filter((code) => count(code) > 0 || code === query.kind);
  if (kinds.length < 2 && query.kind === undefined) return null;
  const choose = (value: string): void => {
    const kind = searchKindSchema.safeParse(value);
    askFor({ ...rest, limit: SEARCH_PAGE, ...(kind.success ? { kind: kind.data } : {}) });
  };
  return (
    <ToggleGroup
      variant="secondary"
      data-size="sm"
      aria-label={t.kinds.label}
      value={query.kind ?? ALL}
      onChange={choose}
      className="search-kinds"
    >
      <ToggleGroup.Item value={ALL}>{fill(t.kinds.all, { count: all })}</ToggleGroup.Item>
      {kinds.map((code) => (
        <ToggleGroup.Item key={code} value={code}>
          {fill(t.kinds[code], { count: count(code) })}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  );
}

function ClearFilters({ query }: { readonly query: SearchQuery }) {
  const t = useTexts('search').narrow;
  return (
    <Button variant="secondary" onClick={() => askFor({ words: query.words })}>
      {t.clear}
    </Button>
  );
}

function More({ found, onMore }: { readonly found: SearchFound; readonly onMore: () => void }) {
  const t = useTexts('search');
  const { total, hits } = found;
  if (hits.length >= total) return null;
  if (hits.length >= SEARCH_MOST) return <p className="mut">{t.tooMany}</p>;
  return (
    <Button variant="secondary" className="search-more" onClick={onMore}>
      {t.more}
    </Button>
  );
}

/** What can be found and what cannot. */
function Teaching() {
  const t = useTexts('search').teaching;
  return (
    <div className="card search-teaching">
      <h2 className="h2">{t.title}</h2>
      <ul>
        {t.can.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2 className="h2">{t.cannotTitle}</h2>
      <p>{t.cannot}</p>
    </div>
  );
}
