/** Something dragged with the pointer to a place: which it is, and where it would land. The agenda and the board of cases use it. */
import { type DragEvent, useState } from 'react';

export interface Drag<P> {
  /** Key of what is dragged now. */
  readonly dragged: string | undefined;
  readonly place: P | undefined;
  readonly start: (key: string) => void;
  /** The pointer is over a place; undefined over none. */
  readonly over: (place: P | undefined) => void;
  readonly drop: () => void;
  readonly end: () => void;
}

export function useDrag<P>(onDrop: (key: string, place: P) => void): Drag<P> {
  const [dragged, setDragged] = useState<string>();
  const [place, setPlace] = useState<P>();
  const end = (): void => {
    setDragged(undefined);
    setPlace(undefined);
  };
  return {
    dragged,
    place,
    start: setDragged,
    over: (to) => setPlace(() => to),
    drop: () => {
      if (dragged !== undefined && place !== undefined) onDrop(dragged, place);
      end();
    },
    end,
  };
}

/** Begins a drag that shows `shown` under the pointer. */
export function beginDrag(event: DragEvent<HTMLElement>, shown: Element | null): void {
  event.dataTransfer.effectAllowed = 'move';
  // Something must be carried for the drag to begin; it names nothing of what is dragged.
  event.dataTransfer.setData('text/plain', '');
  if (shown !== null) event.dataTransfer.setDragImage(shown, 16, 16);
}
