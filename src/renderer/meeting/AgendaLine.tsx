/** One line of the agenda: clock, what it is, minutes, and what can be done with it. */
import { Button } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon, DragVerticalIcon, PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { clockTime } from '../../domain/local-time.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { beginDrag, Pill } from '../ui/index.ts';
import type { TimedRow } from './agenda.ts';
import { factsOfItem, nameOfItem } from './item-words.ts';
import { MinutesField } from './MinutesField.tsx';
import { type OtherItem, OtherItemForm } from './OtherItemForm.tsx';

export interface LineActions {
  readonly onMove: (by: 1 | -1) => void;
  readonly onMinutes: (minutes: number) => void;
  readonly onMinutesDone: () => void;
  readonly onEdit: (item: OtherItem) => void;
  readonly onRemove: () => void;
  readonly onDragStart: () => void;
  /** The pointer drags over this line; `after` when it is over the lower half. */
  readonly onDragOver: (after: boolean) => void;
  readonly onDrop: () => void;
  readonly onDragEnd: () => void;
}

export function AgendaLine({
  timed,
  editable,
  isFirst,
  isLast,
  mark,
  helpId,
  actions,
}: {
  readonly timed: TimedRow;
  readonly editable: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Where a dragged line would land beside this one. */
  readonly mark: 'above' | 'below' | undefined;
  readonly helpId: string;
  readonly actions: LineActions;
}) {
  const t = useTexts('meeting');
  const followUp = useTexts('followUp').agenda;
  const { locale } = useSession();
  const [open, setOpen] = useState<'choices' | 'text'>();
  const { row, start } = timed;
  const name = nameOfItem(timed, t);

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (!editable || !event.altKey || event.ctrlKey || by === undefined) return;
    event.preventDefault();
    actions.onMove(by);
  };
  const onDragStart = (event: DragEvent<HTMLElement>): void => {
    beginDrag(event, event.currentTarget.closest('li'));
    actions.onDragStart();
  };
  const onDragOver = (event: DragEvent<HTMLElement>): void => {
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    actions.onDragOver(event.clientY > top + height / 2);
  };

  return (
    <li
      className={mark === undefined ? 'meeting-item' : `meeting-item meeting-drop-${mark}`}
      data-key={row.key}
      onKeyDown={onKeyDown}
      onDragOver={onDragOver}
      onDrop={(event) => {
        event.preventDefault();
        actions.onDrop();
      }}
    >
      <div className="meeting-item-main">
        {editable && (
          <button
            type="button"
            className="meeting-handle"
            draggable
            aria-label={fill(t.agenda.handle, { item: name })}
            aria-describedby={helpId}
            aria-expanded={open !== undefined}
            onClick={() => setOpen(open === undefined ? 'choices' : undefined)}
            onDragStart={onDragStart}
            onDragEnd={actions.onDragEnd}
          >
            <DragVerticalIcon aria-hidden />
          </button>
        )}
        <span className="meeting-clock num">{clockTime(start, locale)}</span>
        <div className="grow">
          <b>{name}</b>
          {row.case !== null && <span className="meeting-code num">{row.case.code}</span>}
          {row.case?.returning === true && <Pill kind="line">{followUp.tag}</Pill>}
          <p>{factsOfItem(row, locale)}</p>
        </div>
        {editable ? (
          <MinutesField
            label={fill(t.agenda.minutesLabel, { item: name })}
            minutes={row.minutes}
            onChange={actions.onMinutes}
            onDone={actions.onMinutesDone}
          />
        ) : (
          <span className="meeting-minutes num">
            {row.minutes} {t.agenda.minutes}
          </span>
        )}
      </div>
      {open === 'choices' && (
        <div className="meeting-choices">
          <Button variant="tertiary" aria-disabled={isFirst} onClick={() => actions.onMove(-1)}>
            <ArrowUpIcon aria-hidden />
            {t.agenda.up}
          </Button>
          <Button variant="tertiary" aria-disabled={isLast} onClick={() => actions.onMove(1)}>
            <ArrowDownIcon aria-hidden />
            {t.agenda.down}
          </Button>
          {row.case === null && (
            <Button variant="tertiary" onClick={() => setOpen('text')}>
              <PencilIcon aria-hidden />
              {t.agenda.edit}
            </Button>
          )}
          {row.case?.discussed !== true && (
            <Button variant="tertiary" onClick={actions.onRemove}>
              <TrashIcon aria-hidden />
              {t.agenda.remove}
            </Button>
          )}
          {row.case !== null && (
            <Link to={{ name: 'case', id: row.case.id, step: 'plikten' }}>{t.agenda.openCase}</Link>
          )}
          {row.case?.returning === true && <Link to={{ name: 'follow-up', id: row.case.id }}>{followUp.follow}</Link>}
        </div>
      )}
      {open === 'text' && row.kind !== 'sak' && (
        <OtherItemForm
          first={{ kind: row.kind, title: row.title ?? '', minutes: row.minutes }}
          isNew={false}
          onDone={(item) => {
            setOpen(undefined);
            actions.onEdit(item);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </li>
  );
}
