/** The hits as a list one opens. Arrow keys move between them, and up from the first back to the field. */
import {
  ArrowCirclepathIcon,
  CalendarIcon,
  ChatIcon,
  ChevronRightIcon,
  FolderFileIcon,
  LightBulbIcon,
} from '@navikt/aksel-icons';
import type { KeyboardEvent } from 'react';
import { marksIn, type SearchHit, type SearchKind, searchWords } from '../../domain/search.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { Pill } from '../ui/index.ts';
import { Marked } from './Marked.tsx';
import { factsOf, pillOf, routeOf, stateLabel, titleOf } from './words.ts';

const ICON: Readonly<Record<SearchKind, typeof CalendarIcon>> = {
  case: FolderFileIcon,
  meeting: CalendarIcon,
  advice: LightBulbIcon,
  followUp: ArrowCirclepathIcon,
  comment: ChatIcon,
};

export const HIT_LINK = '.search-hit-link';

export function Hits({
  hits,
  words,
  onLeave,
}: {
  readonly hits: readonly SearchHit[];
  /** As they were typed. */
  readonly words: string;
  /** Up from the first hit, or Esc. */
  readonly onLeave: () => void;
}) {
  const wanted = searchWords(words);
  const onKey = (event: KeyboardEvent<HTMLUListElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>(HIT_LINK)];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (event.key === 'Escape' || to === -1) {
      event.preventDefault();
      onLeave();
    } else if (to !== undefined) {
      event.preventDefault();
      links[to]?.focus();
    }
  };
  return (
    <ul className="card flush list search-hits" onKeyDown={onKey}>
      {hits.map((hit) => (
        <Hit key={hit.key} hit={hit} wanted={wanted} />
      ))}
    </ul>
  );
}

function Hit({ hit, wanted }: { readonly hit: SearchHit; readonly wanted: readonly string[] }) {
  const t = useTexts('search');
  const { locale } = useSession();
  const Icon = ICON[hit.kind];
  const title = titleOf(hit, t, locale);
  const facts = factsOf(hit, locale);
  return (
    <li className="search-hit">
      <Icon aria-hidden className="search-hit-icon" />
      <div className="grow">
        <Link to={routeOf(hit)} className="search-hit-link">
          <Marked text={title} marks={marksIn(title, wanted)} />
        </Link>
        {hit.excerpt.text !== '' && (
          <p className="search-hit-text">
            <Marked {...hit.excerpt} />
          </p>
        )}
        {facts !== '' && <p className="search-hit-facts">{facts}</p>}
      </div>
      {hit.state !== null && <Pill kind={pillOf(hit.state)}>{stateLabel(hit.state, locale)}</Pill>}
      <ChevronRightIcon aria-hidden className="search-hit-arrow" />
    </li>
  );
}
