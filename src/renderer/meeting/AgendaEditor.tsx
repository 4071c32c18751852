/** The agenda with its running clock: moved, timed, added to and taken from, every change kept at once. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { clockTime } from '../../domain/local-time.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';
import { useSession } from '../app/session.tsx';
import { fill, plural, useTexts } from '../text/texts.ts';
import { useDrag } from '../ui/index.ts';
import { AddToAgenda } from './AddToAgenda.tsx';
import { AgendaFit } from './AgendaFit.tsx';
import { AgendaLine } from './AgendaLine.tsx';
import { type AgendaRow, changed, fitOf, moved, newKey, rowOfCase, timedRows, without, withRow } from './agenda.ts';
import './agenda.css';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { nameOfItem } from './item-words.ts';
import type { EditorState, MeetingEditor } from './meeting-editor.ts';

export function AgendaEditor({
  editor,
  state,
  view,
  editable,
}: {
  readonly editor: MeetingEditor;
  readonly state: EditorState;
  readonly view: MeetingView;
  readonly editable: boolean;
}) {
  const t = useTexts('meeting');
  const { locale } = useSession();
  const helpId = useId();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const [justRemoved, setJustRemoved] = useState(false);
  const { rows } = state;
  const timed = timedRows(rows, view.start);
  const fit = fitOf(rows, view);

  const nameIn = (all: readonly AgendaRow[], key: string): string => {
    const found = timedRows(all, view.start).find((x) => x.row.key === key);
    return found === undefined ? '' : nameOfItem(found, t);
  };
  const clockIn = (all: readonly AgendaRow[], key: string): string =>
    clockTime(timedRows(all, view.start).find((x) => x.row.key === key)?.start ?? view.start, locale);
  const change = (next: readonly AgendaRow[], words: string, tag?: string): void => {
    editor.changeRows(next, tag);
    setJustRemoved(false);
    setSaid(words);
  };

  const follow = useFocusFollows(list, rows);
  const moveTo = (key: string, to: number): void => {
    const from = rows.findIndex((r) => r.key === key);
    const next = moved(rows, from, to);
    if (next === rows) return;
    follow(key);
    change(next, fill(t.agenda.moved, { item: nameIn(next, key), place: to + 1, time: clockIn(next, key) }));
  };
  const add = (row: Omit<AgendaRow, 'key'>): void => {
    const key = newKey(rows);
    const next = withRow(rows, { ...row, key });
    change(next, fill(t.agenda.added, { item: nameIn(next, key), time: clockIn(next, key) }));
  };
  const remove = (row: AgendaRow, at: number): void => {
    const next = without(rows, row.key);
    const neighbour = next[Math.min(at, next.length - 1)];
    if (neighbour !== undefined) follow(neighbour.key);
    change(next, fill(t.agenda.removed, { item: nameIn(rows, row.key) }));
    setJustRemoved(true);
  };
  const undo = (): void => {
    const undone = editor.undo();
    if (undone !== undefined) setSaid(undone === 'agenda' ? t.agenda.undone : t.about.undone);
    setJustRemoved(false);
  };
  useUndoKeys({
    undo,
    redo: () => {
      if (editor.redo() !== undefined) setSaid(t.agenda.redone);
    },
  });

  const dragging = useDragging((key, to) => moveTo(key, to), rows);
  const fitWords =
    fit.over > 0
      ? fill(t.agenda.tooMuch, { over: plural(fit.over, t.overTime), time: clockTime(fit.end, locale) })
      : fill(t.agenda.fits, { ...fit, time: clockTime(fit.end, locale) });

  return (
    <section aria-labelledby="meeting-agenda-title">
      <div className="meeting-agenda-head">
        <h2 className="h2" id="meeting-agenda-title">
          {t.agenda.title}
        </h2>
        <AgendaFit fit={fit} />
      </div>
      <p id={helpId} hidden>
        {t.agenda.handleHelp}
      </p>
      {rows.length === 0 ? (
        <p className="card meeting-agenda-empty">{t.agenda.empty}</p>
      ) : (
        <ol className="card flush meeting-agenda" ref={list}>
          {timed.map((line, at) => (
            <AgendaLine
              key={line.row.key}
              timed={line}
              editable={editable}
              isFirst={at === 0}
              isLast={at === timed.length - 1}
              mark={dragging.markAt(at)}
              helpId={helpId}
              actions={{
                onMove: (by) => moveTo(line.row.key, at + by),
                onMinutes: (minutes) => {
                  change(changed(rows, line.row.key, { minutes }), '', `minutes:${line.row.key}`);
                },
                onMinutesDone: () => {
                  editor.endStep();
                },
                onEdit: ({ kind, title }) => {
                  follow(line.row.key);
                  change(changed(rows, line.row.key, { kind, title }), fill(t.agenda.changed, { item: title }));
                },
                onRemove: () => remove(line.row, at),
                onDragStart: () => dragging.start(line.row.key),
                onDragOver: (after) => dragging.over(at, after),
                onDrop: dragging.drop,
                onDragEnd: dragging.end,
              }}
            />
          ))}
        </ol>
      )}
      {editable && (
        <AddToAgenda
          ready={view.readyCases.filter((c) => !rows.some((r) => r.case?.id === c.id))}
          firstItem={rows.length === 0}
          onCase={(of) => add(rowOfCase(of))}
          onOther={(item) => add({ ...item, case: null })}
        />
      )}
      <div className="meeting-said">
        <p role="status">{said}</p>
        {justRemoved && (
          <button type="button" className="link" onClick={undo}>
            {t.agenda.undo}
          </button>
        )}
      </div>
      <FitAnnouncement words={fitWords} />
    </section>
  );
}

/** Says how the time stands, a moment after it changed: not for every key. */
function FitAnnouncement({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('');
  const first = useRef(words);
  useEffect(() => {
    if (words === first.current) return;
    const timer = setTimeout(() => setSaid(words), 700);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

/** After a line has moved, the control that had focus in it has it again. */
function useFocusFollows(
  list: React.RefObject<HTMLOListElement | null>,
  rows: readonly AgendaRow[],
): (key: string) => void {
  const wanted = useRef<{ key: string; label: string | null }>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the rows have been drawn anew
  useLayoutEffect(() => {
    const target = wanted.current;
    wanted.current = undefined;
    if (target === undefined) return;
    const line = list.current?.querySelector(`[data-key="${CSS.escape(target.key)}"]`);
    const controls = [...(line?.querySelectorAll<HTMLElement>('button, input') ?? [])];
    const same = controls.find((c) => whatItDoes(c) === target.label);
    (same ?? controls[0])?.focus();
  }, [rows]);
  return (key) => {
    const focused = document.activeElement;
    wanted.current = { key, label: focused !== null && list.current?.contains(focused) ? whatItDoes(focused) : null };
  };
}

/** What a control does, without the name of its line: a case changes its number when it moves. */
const whatItDoes = (control: Element): string =>
  (control.getAttribute('aria-label') ?? control.textContent ?? '').split(/[:,]/)[0] ?? '';

/** A line dragged by its handle: which one, and the gap it would fall into. */
function useDragging(onMove: (key: string, to: number) => void, rows: readonly AgendaRow[]) {
  const {
    dragged,
    place: gap,
    ...drag
  } = useDrag<number>((key, to) => {
    const from = rows.findIndex((r) => r.key === key);
    if (from >= 0) onMove(key, to > from ? to - 1 : to);
  });
  return {
    ...drag,
    over: (at: number, after: boolean): void => drag.over(after ? at + 1 : at),
    markAt: (at: number): 'above' | 'below' | undefined => {
      if (dragged === undefined || gap === undefined) return undefined;
      if (gap === at) return 'above';
      return gap === at + 1 && at === rows.length - 1 ? 'below' : undefined;
    },
  };
}
