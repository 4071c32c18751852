/** A card carried with keys: taken up, brought over the columns, put down or let go. Each step is said aloud. */
import { type KeyboardEvent, useState } from 'react';
import { type MoveAnswer, placeOf, QUEUE, type QueueStatus } from '../../../domain/case-move.ts';
import type { QueuedCase } from '../../../domain/case-view.ts';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import { stateName } from './words.ts';

/** What an arrow does to the place among the columns. They stand side by side, or under one another in a narrow window. */
const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export interface Carry {
  readonly id: string | undefined;
  readonly over: QueueStatus | undefined;
  onKey(of: QueuedCase, event: KeyboardEvent): void;
  /** Puts it back where it stands, as when something else takes focus. */
  letGo(of: QueuedCase): void;
}

export function useCarry(on: {
  readonly answer: (of: QueuedCase, to: QueueStatus) => MoveAnswer;
  readonly words: (answer: MoveAnswer) => string;
  readonly move: (of: QueuedCase, to: QueueStatus) => void;
  /** The column a card is over has changed. */
  readonly look: (at: QueueStatus) => void;
  readonly say: (words: string) => void;
}): Carry {
  const t = useTexts('board').keyboard;
  const { locale } = useSession();
  const [carried, setCarried] = useState<{ readonly id: string; readonly over: QueueStatus }>();
  const name = (status: QueueStatus): string => stateName(status, locale);

  const take = (of: QueuedCase): void => {
    const here = placeOf(of.status);
    setCarried({ id: of.id, over: here });
    on.say(fill(t.picked, { code: of.code, state: name(here) }));
  };
  const bring = (of: QueuedCase, over: QueueStatus): void => {
    setCarried({ id: of.id, over });
    on.say(fill(t.over, { state: name(over), what: on.words(on.answer(of, over)) }));
    on.look(over);
  };
  const letGo = (of: QueuedCase): void => {
    if (carried?.id !== of.id) return;
    setCarried(undefined);
    on.say(fill(t.cancelled, { code: of.code, state: name(placeOf(of.status)) }));
  };
  const drop = (of: QueuedCase, over: QueueStatus): void => {
    const answer = on.answer(of, over);
    if (over === placeOf(of.status)) letGo(of);
    else if ('barrier' in answer) {
      on.say(fill(t.refused, { code: of.code, state: name(over), what: on.words(answer) }));
    } else {
      setCarried(undefined);
      on.say('');
      on.move(of, over);
    }
  };
  const onKey = (of: QueuedCase, event: KeyboardEvent): void => {
    const over = carried?.id === of.id ? carried.over : undefined;
    const by = ARROWS[event.key];
    if (over === undefined) {
      if (event.key !== ' ') return;
      take(of);
    } else if (by !== undefined) {
      const next = QUEUE[QUEUE.indexOf(over) + by];
      if (next !== undefined) bring(of, next);
    } else if (event.key === ' ' || event.key === 'Enter') drop(of, over);
    else if (event.key === 'Escape') letGo(of);
    else return;
    event.preventDefault();
  };
  return { id: carried?.id, over: carried?.over, onKey, letGo };
}
