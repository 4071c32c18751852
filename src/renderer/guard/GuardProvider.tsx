/** The guarded fields of one page: their findings, the keys that go between them, and what is said aloud. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { type Suggestion, suggestionsFor } from '../../anonymity/suggestions.ts';
import { useSession } from '../app/session.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Announcer } from './announcer.ts';
import { type BoardState, FieldBoard, type PlacedFinding } from './field-board.ts';
import { replaceIn } from './replace.ts';

/** As many as there are keys for them: Ctrl+1 to Ctrl+3. */
const MOST_SUGGESTIONS = 3;

export interface Guarded {
  readonly board: FieldBoard;
  /** The thing that is written on; what is kept in one document is asked about again in another. */
  readonly document: string;
  say(message: string, now?: boolean): void;
  suggestions(placed: PlacedFinding): readonly Suggestion[];
  apply(placed: PlacedFinding, suggestion: Suggestion): void;
}

const GuardedContext = createContext<Guarded | undefined>(undefined);

export function useGuarded(): Guarded {
  const guarded = useContext(GuardedContext);
  if (guarded === undefined) throw new Error('useGuarded outside GuardProvider');
  return guarded;
}

export function useBoard(): BoardState {
  const { board } = useGuarded();
  return useSyncExternalStore(board.subscribe, board.state);
}

export function GuardProvider({
  document = 'page',
  children,
}: {
  readonly document?: string;
  readonly children: ReactNode;
}) {
  const t = useTexts('guard');
  const { locale } = useSession();
  const [board] = useState(() => new FieldBoard());
  const [said, setSaid] = useState('');
  const [announcer] = useState(() => new Announcer(setSaid));
  useEffect(() => () => announcer.stop(), [announcer]);

  const suggestions = useCallback(
    ({ finding, field }: PlacedFinding) => suggestionsFor(finding, field.text, locale).slice(0, MOST_SUGGESTIONS),
    [locale],
  );
  const apply = useCallback(
    ({ field }: PlacedFinding, suggestion: Suggestion) => {
      replaceIn(field.element, suggestion);
      announcer.say(suggestion.text === '' ? t.removed : fill(t.replaced, { text: suggestion.text }), true);
    },
    [t, announcer],
  );
  const guarded = useMemo<Guarded>(
    () => ({ board, document, say: (m, now) => announcer.say(m, now), suggestions, apply }),
    [board, document, announcer, suggestions, apply],
  );

  const step = (by: 1 | -1): void => {
    const to = board.step(by);
    announcer.say(to === undefined ? t.none : markText(to, board.state().placed.length, t), true);
  };
  const use = (index: number): void => {
    const { at } = board.state();
    // While the guard reads, the words may stand elsewhere than it last saw them.
    if (at === undefined || !at.field.upToDate) return;
    const chosen = suggestions(at)[index];
    if (chosen !== undefined) apply(at, chosen);
  };
  useShortcuts({
    F8: () => step(1),
    'Shift+F8': () => step(-1),
    'Ctrl+1': () => use(0),
    'Ctrl+2': () => use(1),
    'Ctrl+3': () => use(2),
  });

  return (
    <GuardedContext value={guarded}>
      {children}
      <p className="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
    </GuardedContext>
  );
}

/** A finding in words: «Funn 1 av 6, skriv om, virksomhet: …». */
export const markText = (
  { number, finding }: PlacedFinding,
  of: number,
  t: ReturnType<typeof useTexts<'guard'>>,
): string =>
  fill(t.mark, {
    number,
    of,
    severity: t.severity[finding.severity],
    type: t.types[finding.type].toLocaleLowerCase('nb'),
    text: finding.words,
  });
