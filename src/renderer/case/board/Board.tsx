/** The queue of cases as columns. Moved by pointer, by keys, or by choosing where: always along the way the domain allows. */
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { type MoveAnswer, moveOf, placeOf, QUEUE, type QueueStatus } from '../../../domain/case-move.ts';
import type { QueuedCase } from '../../../domain/case-view.ts';
import { useSession } from '../../app/session.tsx';
import { useUndoKeys } from '../../app/use-undo-keys.ts';
import { useNow } from '../../meeting/now.ts';
import { plural, useTexts } from '../../text/texts.ts';
import { FailureNotice, Glyph, useDrag } from '../../ui/index.ts';
import './board.css';
import { Card } from './Card.tsx';
import { MeetingChoice } from './MeetingChoice.tsx';
import { nextCard } from './next-card.ts';
import { useCarry } from './use-carry.ts';
import { minutesOf, useMoves } from './use-moves.ts';
import { byDay, stateName } from './words.ts';

export function Board({ rows, reload }: { readonly rows: readonly QueuedCase[]; readonly reload: () => void }) {
  const t = useTexts('board');
  const { locale } = useSession();
  const { date: today } = useNow();
  const helpId = useId();
  const board = useRef<HTMLDivElement>(null);
  const [showClosed, setShowClosed] = useState(false);
  const [said, setSaid] = useState('');
  const moves = useMoves(reload);
  const { outcome } = moves;

  const answerFor = (of: QueuedCase, to: QueueStatus): MoveAnswer => moveOf(of.status, to, of.discussed);
  const wordsFor = (answer: MoveAnswer): string =>
    'move' in answer ? t.drop[answer.move] : t.barriers[answer.barrier];
  const moveTo = (of: QueuedCase, to: QueueStatus): void => {
    const answer = answerFor(of, to);
    if ('move' in answer) void moves.move(of, answer.move);
  };
  /** Where Tab comes to in each column. */
  const [entry, setEntry] = useState<Partial<Record<QueueStatus, string>>>({});
  const columns = QUEUE.map((place) => {
    const here = rows.filter((row) => placeOf(row.status) === place).sort(byDay);
    const folded = place === 'avsluttet' && !showClosed;
    const shown = folded ? [] : here;
    const current = shown.find(({ id }) => id === entry[place]) ?? shown[0];
    return { place, here, shown, ids: shown.map(({ id }) => id), current: current?.id };
  });
  const focusOn = (id: string): void =>
    board.current?.querySelector<HTMLElement>(`[data-case="${id}"] .board-handle`)?.focus();
  const drag = useDrag<QueueStatus>((id, to) => {
    const of = rows.find((row) => row.id === id);
    if (of !== undefined) moveTo(of, to);
  });
  const carried = useCarry({
    answer: answerFor,
    words: wordsFor,
    move: moveTo,
    look: (at) => {
      const column = board.current?.querySelector(`[data-place="${at}"]`);
      column?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    },
    say: setSaid,
  });
  const taken = rows.find((row) => row.id === (drag.dragged ?? carried.id));
  const undo = (): void => void outcome?.undo?.();
  useUndoKeys({ undo, redo: () => {} });
  useFocusOn(board, outcome?.of, rows);

  return (
    <>
      <p id={helpId} hidden>
        {t.keyboard.help}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {moves.failure !== undefined && <FailureNotice failure={moves.failure} />}
      <div className="board-said">
        <p role="status">
          {outcome !== undefined && <Glyph kind="ok" />}
          {outcome?.text ?? ''}
        </p>
        {outcome?.undo !== undefined && (
          <button type="button" className="link" aria-keyshortcuts="Control+Z" onClick={undo}>
            {t.said.undo}
          </button>
        )}
        {outcome === undefined && <p className="mut s14">{t.keyboard.hint}</p>}
      </div>
      <section aria-label={t.label}>
        <div className={showClosed ? 'board' : 'board board-folded'} ref={board}>
          {columns.map(({ place, here, shown, current }) => {
            const answer = taken && answerFor(taken, place);
            const over = (drag.dragged === undefined ? carried.over : drag.place) === place;
            return (
              <section
                key={place}
                data-place={place}
                className={classOf(answer, over)}
                aria-labelledby={`board-${place}`}
                onDragOver={(event: DragEvent) => {
                  if (answer === undefined || !('move' in answer)) return drag.over(undefined);
                  event.preventDefault();
                  drag.over(place);
                }}
                onDrop={(event: DragEvent) => {
                  event.preventDefault();
                  drag.drop();
                }}
              >
                <h2 className="board-head" id={`board-${place}`}>
                  <span>{stateName(place, locale)}</span>
                  <span className="board-count num">
                    <span aria-hidden="true">{here.length}</span>
                    <span className="visually-hidden">{plural(here.length, t.count)}</span>
                  </span>
                </h2>
                {answer !== undefined && <p className="board-may">{wordsFor(answer)}</p>}
                {place === 'avsluttet' && here.length > 0 && (
                  <button
                    type="button"
                    className="link board-fold"
                    aria-expanded={showClosed}
                    onClick={() => setShowClosed(!showClosed)}
                  >
                    {showClosed ? t.closed.hide : t.closed.show}
                  </button>
                )}
                {here.length === 0 && answer === undefined && <p className="board-empty">{t.empty[place]}</p>}
                {shown.length > 0 && (
                  <ul className="board-cards">
                    {shown.map((of) => (
                      <Card
                        key={of.id}
                        of={of}
                        today={today}
                        carried={taken?.id === of.id}
                        isCurrent={of.id === current}
                        places={QUEUE.filter((to) => 'move' in answerFor(of, to))}
                        helpId={helpId}
                        actions={{
                          onDragStart: () => drag.start(of.id),
                          onDragEnd: drag.end,
                          onKey: (event) => {
                            const next = carried.id === of.id ? undefined : nextCard(columns, of.id, event.key);
                            if (next === undefined) return carried.onKey(of, event);
                            event.preventDefault();
                            focusOn(next);
                          },
                          onFocus: () => entry[place] !== of.id && setEntry({ ...entry, [place]: of.id }),
                          onBlur: () => carried.letGo(of),
                          onMove: (to) => moveTo(of, to),
                        }}
                      />
                    ))}
                  </ul>
                )}
              </section>
            );
          })}
        </div>
      </section>
      {moves.planning !== undefined && (
        <MeetingChoice
          code={moves.planning.code}
          minutes={minutesOf(moves.planning)}
          onChoose={(meeting) => void moves.plan(meeting)}
          onClose={moves.closePlan}
        />
      )}
    </>
  );
}

const classOf = (answer: MoveAnswer | undefined, over: boolean): string => {
  const state = answer === undefined ? '' : 'move' in answer ? ' board-open' : ' board-shut';
  return `board-column${state}${over ? ' board-over' : ''}`;
};

/** After a move the card has focus where it stands now. */
function useFocusOn(
  board: React.RefObject<HTMLDivElement | null>,
  id: string | undefined,
  rows: readonly QueuedCase[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the cards have been drawn anew
  useEffect(() => {
    if (id !== undefined) board.current?.querySelector<HTMLElement>(`[data-case="${id}"] .board-handle`)?.focus();
  }, [id, rows]);
}
