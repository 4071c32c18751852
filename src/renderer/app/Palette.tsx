/**
 * Ctrl+K: everything that can be done or gone to, by its first letters, and the best hits in what is stored. The search
 * text is not kept.
 */
import { ArrowRightIcon, ChevronRightIcon, FolderFileIcon, MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { talkKindSchema } from '../../domain/codes.ts';
import { LONGEST_SEARCH } from '../../domain/search.ts';
import { useCooperationState } from '../cooperation/index.ts';
import { askFor, Marked, routeOf, titleOf, useSearch } from '../search/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Kbd, useModal } from '../ui/index.ts';
import './palette.css';
import { SETTINGS_PAGES, useRouter } from './router.tsx';
import { useSession } from './session.tsx';
import type { Commands } from './use-commands.ts';

interface Entry {
  readonly group: 'do' | 'go' | 'found';
  /** Names it among all. */
  readonly label: string;
  /** What is shown instead of the label. */
  readonly shown?: ReactNode;
  readonly keys?: string;
  readonly run: () => void;
}

/** Whether every word written begins a word of the label: `ny sa` finds «Start en ny sak». */
export function matches(label: string, query: string): boolean {
  const words = label.toLocaleLowerCase('nb').split(/\s+/);
  return query
    .toLocaleLowerCase('nb')
    .split(/\s+/)
    .every((part) => words.some((w) => w.startsWith(part)));
}

function useEntries(commands: Commands): Entry[] {
  const t = useTexts('app');
  const settings = useTexts('settings');
  const search = useTexts('search').palette;
  const cooperation = useTexts('cooperation');
  const { use } = useCooperationState();
  const { go } = useRouter();
  const { preferences, choose } = useSession();
  return [
    { group: 'do', label: t.palette.newCase, keys: 'Ctrl N', run: commands.newCase },
    { group: 'do', label: t.palette.newMeeting, run: commands.newMeeting },
    { group: 'do', label: t.nav.planMeetings, run: () => go({ name: 'plan-meetings' }) },
    { group: 'do', label: t.palette.newConsent, keys: 'Ctrl Shift N', run: commands.newConsent },
    ...talkKindSchema.options.map((kind) => ({
      group: 'do' as const,
      label: t.palette.newTalk[kind],
      run: () => go({ name: 'talk', kind }),
    })),
    { group: 'do', label: t.palette.lock, keys: 'Ctrl L', run: commands.lock },
    { group: 'do', label: t.palette.help, keys: 'F1', run: commands.help },
    { group: 'do', label: t.palette.light, run: () => void choose({ ...preferences, colorScheme: 'light' }) },
    { group: 'do', label: t.palette.dark, run: () => void choose({ ...preferences, colorScheme: 'dark' }) },
    { group: 'do', label: t.palette.nb, run: () => void choose({ ...preferences, locale: 'nb' }) },
    { group: 'do', label: t.palette.nn, run: () => void choose({ ...preferences, locale: 'nn' }) },
    { group: 'go', label: t.nav.overview, keys: 'Alt 1', run: () => go({ name: 'overview' }) },
    { group: 'go', label: t.nav.meetings, keys: 'Alt 2', run: () => go({ name: 'meetings' }) },
    { group: 'go', label: t.nav.cases, keys: 'Alt 3', run: () => go({ name: 'cases' }) },
    { group: 'go', label: t.nav.consents, keys: 'Alt 4', run: () => go({ name: 'consents' }) },
    ...(use?.on
      ? ([
          { group: 'do', label: cooperation.palette, run: () => go({ name: 'new-cooperation' }) },
          { group: 'go', label: cooperation.list.title, run: () => go({ name: 'cooperations' }) },
        ] as const)
      : []),
    { group: 'go', label: t.nav.talks, keys: 'Alt 5', run: () => go({ name: 'talks' }) },
    { group: 'go', label: t.nav.documents, keys: 'Alt 8', run: () => go({ name: 'documents' }) },
    { group: 'go', label: search.page, keys: 'Ctrl F', run: () => go({ name: 'search' }) },
    { group: 'go', label: t.nav.settings, run: () => go({ name: 'settings' }) },
    ...SETTINGS_PAGES.map((page) => ({
      group: 'go' as const,
      label: `${t.nav.settings}: ${settings.pages[page].title}`,
      run: () => go({ name: 'settings', page }),
    })),
  ];
}

/** The best hits in what is stored, and the way to all of them. */
function useFound(typed: string): Entry[] {
  const t = useTexts('search');
  const { locale } = useSession();
  const { go } = useRouter();
  const words = typed.trim().slice(0, LONGEST_SEARCH);
  // A single letter is the beginning of something that can be done.
  const query = useMemo(() => (words.length < 2 ? undefined : { words, limit: BEST_HITS }), [words]);
  const { found } = useSearch(query);
  if (found === undefined || found.total === 0) return [];
  const hits = found.hits.map((hit): Entry => {
    const title = titleOf(hit, t, locale);
    const shown = (
      <>
        {title}{' '}
        <small>
          <Marked {...hit.excerpt} />
        </small>
      </>
    );
    return { group: 'found', label: hit.key, shown, run: () => go(routeOf(hit)) };
  });
  const all = (): void => {
    askFor({ words });
    go({ name: 'search' });
  };
  return [...hits, { group: 'found', label: fill(t.palette.all, { words }), run: all }];
}

/** More stand on the page they lead to. */
const BEST_HITS = 4;

export function Palette({ commands, onClose }: { readonly commands: Commands; readonly onClose: () => void }) {
  const t = useTexts('app').palette;
  const search = useTexts('search').palette;
  const groups = { do: t.do, go: t.go, found: search.group } as const;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();
  const dialog = useModal();
  const stored = useFound(query);
  const found = [...useEntries(commands).filter((e) => matches(e.label, query)), ...stored];
  const at = Math.min(chosen, found.length - 1);

  const run = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setChosen((at + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[at]);
    }
  };
  return (
    <dialog ref={dialog} className="palette" aria-label={t.title} onClose={onClose}>
      <div className="palette-field">
        <MagnifyingGlassIcon aria-hidden />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={found[at] && `${list}-${at}`}
          aria-label={t.title}
          placeholder={t.placeholder}
          autoComplete="off"
          value={query}
          onChange={(e) => {
            setQuery(e.target.value);
            setChosen(0);
          }}
          onKeyDown={onKey}
        />
        <Kbd>Esc</Kbd>
      </div>
      <div id={list} role="listbox" aria-label={t.title} className="palette-list" tabIndex={-1}>
        {(['do', 'go', 'found'] as const).map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: fieldset cannot stand in a listbox
          <div key={group} role="group" aria-label={groups[group]}>
            {found.some((e) => e.group === group) && (
              <p className="palette-group" aria-hidden="true">
                {groups[group]}
              </p>
            )}
            {found.map((entry, i) =>
              entry.group === group ? (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
                <div
                  key={entry.label}
                  id={`${list}-${i}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={i === at}
                  className="palette-entry"
                  onMouseMove={() => setChosen(i)}
                  onClick={() => run(entry)}
                >
                  <EntryIcon {...entry} />
                  <span>{entry.shown ?? entry.label}</span>
                  {entry.keys && <Kbd>{entry.keys}</Kbd>}
                </div>
              ) : null,
            )}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="palette-none">{t.none}</p>}
      <p className="palette-foot" aria-hidden="true">
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t.hintChoose}
        </span>
        <span>
          <Kbd>Enter</Kbd> {t.hintRun}
        </span>
        <span>
          <Kbd>Esc</Kbd> {t.hintClose}
        </span>
        <span className="palette-kept">{search.notKept}</span>
      </p>
    </dialog>
  );
}

function EntryIcon({ group, shown }: Entry) {
  if (group === 'do') return <ChevronRightIcon aria-hidden />;
  if (group === 'go') return <ArrowRightIcon aria-hidden />;
  return shown === undefined ? <MagnifyingGlassIcon aria-hidden /> : <FolderFileIcon aria-hidden />;
}
