/** One case on the board: what it is in coarse words, how long it has, and what moves it. */
import { Button } from '@digdir/designsystemet-react';
import { DragVerticalIcon } from '@navikt/aksel-icons';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import type { QueueStatus } from '../../../domain/case-move.ts';
import type { QueuedCase } from '../../../domain/case-view.ts';
import { capitalise, termLabel } from '../../../domain/catalogues.ts';
import { Link } from '../../app/router.tsx';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import { beginDrag, Glyph, Pill } from '../../ui/index.ts';
import { daysOf, factsOf, monthOf, stateName } from './words.ts';

export interface CardActions {
  readonly onDragStart: () => void;
  readonly onDragEnd: () => void;
  /** A key pressed on the handle. */
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onMove: (to: QueueStatus) => void;
}

export function Card({
  of,
  today,
  carried,
  isCurrent,
  places,
  helpId,
  actions,
}: {
  readonly of: QueuedCase;
  readonly today: string;
  /** Taken up, by pointer or key. */
  readonly carried: boolean;
  /** The card of its column that Tab comes to; arrows go to the others. */
  readonly isCurrent: boolean;
  /** Where it may go. */
  readonly places: readonly QueueStatus[];
  readonly helpId: string;
  readonly actions: CardActions;
}) {
  const t = useTexts('board');
  const { locale } = useSession();
  const [open, setOpen] = useState(false);
  const facts = factsOf(of, t, locale);
  const days = daysOf(of, today, t);
  return (
    <li
      className={carried ? 'board-card board-card-carried' : 'board-card'}
      data-case={of.id}
      draggable
      onFocus={actions.onFocus}
      onDragStart={(event: DragEvent<HTMLElement>) => {
        beginDrag(event, event.currentTarget);
        actions.onDragStart();
      }}
      onDragEnd={actions.onDragEnd}
    >
      <div className="board-card-top">
        <Link
          to={{ name: 'case', id: of.id, step: 'plikten' }}
          className="board-card-link num"
          tabIndex={isCurrent ? 0 : -1}
        >
          {of.code}
        </Link>
        <button
          type="button"
          className="board-handle"
          tabIndex={isCurrent ? 0 : -1}
          aria-label={fill(t.card.move, { code: of.code })}
          aria-describedby={helpId}
          aria-expanded={open}
          aria-pressed={carried}
          onClick={() => setOpen(!open)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && open) setOpen(false);
            else actions.onKey(event);
          }}
          // The click that a space would bring when it is let go: the space has taken the card up or put it down.
          onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
          onBlur={actions.onBlur}
        >
          <DragVerticalIcon aria-hidden />
        </button>
      </div>
      {of.status === 'duty_stop' && (
        <p className="board-card-stop">
          <Glyph kind="block" size={16} />
          {termLabel('caseStatus', 'duty_stop', locale)}
        </p>
      )}
      {facts.length === 0 ? <p className="mut">{t.card.nothing}</p> : facts.map((fact) => <p key={fact}>{fact}</p>)}
      {days !== undefined && (
        <p className={days.late ? 'board-card-late' : 'board-card-days'}>
          {days.late && <Glyph kind="warn" size={15} />}
          {days.text}
        </p>
      )}
      <p className="board-card-month">{capitalise(monthOf(of.createdMonth, locale))}</p>
      {open && (
        <fieldset className="board-card-moves">
          <legend className="label">{t.card.moveTo}</legend>
          {places.length === 0 && (
            <Pill kind="line">{of.status === 'duty_stop' ? t.barriers.duty : t.card.nowhere}</Pill>
          )}
          {places.map((to) => (
            <Button
              key={to}
              variant="secondary"
              data-size="sm"
              onClick={() => {
                setOpen(false);
                actions.onMove(to);
              }}
            >
              {stateName(to, locale)}
            </Button>
          ))}
        </fieldset>
      )}
    </li>
  );
}
