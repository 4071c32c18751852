/** The themes of the talk, with their minutes and a bar in proportion: chosen, ordered, taken out and put in. */
import { DragVerticalIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { termLabel } from '../../domain/catalogues.ts';
import { type TalkBlock, talkBlockSchema } from '../../domain/codes.ts';
import { blockMinutes, isSensitive, isTight } from '../../domain/talk.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import { movedBlock, withBlock } from './talk-form.ts';

interface Props {
  readonly blocks: readonly TalkBlock[];
  readonly minutes: number;
  readonly chosen: TalkBlock | undefined;
  readonly canUndo: boolean;
  readonly onChoose: (block: TalkBlock) => void;
  readonly onChange: (blocks: readonly TalkBlock[]) => void;
  readonly onUndo: () => void;
}

export function BlockList(props: Props) {
  const { blocks, minutes, chosen, onChoose, onChange } = props;
  const t = useTexts('talk').plan;
  const undo = useTexts('paper').undo;
  const { locale } = useSession();
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<number>();
  const list = useRef<HTMLOListElement>(null);
  const follow = useRef<TalkBlock>(undefined);
  const name = (block: TalkBlock): string => termLabel('talkBlock', block, locale);
  const parts = blockMinutes({ blocks: [...blocks], durationMinutes: minutes });
  const left = talkBlockSchema.options.filter((block) => !blocks.includes(block));

  useEffect(() => {
    // A theme that was moved keeps focus at its new place.
    const block = follow.current;
    follow.current = undefined;
    if (block !== undefined) list.current?.querySelector<HTMLElement>(`[data-block="${block}"]`)?.focus();
  });
  const move = (from: number, to: number): void => {
    const block = blocks[from];
    const next = movedBlock(blocks, from, to);
    if (block === undefined || next === blocks) return;
    follow.current = block;
    setSaid(fill(t.moved, { block: name(block), place: to + 1 }));
    onChange(next);
  };
  const remove = (block: TalkBlock): void => {
    const at = blocks.indexOf(block);
    const next = blocks.filter((b) => b !== block);
    follow.current = next[Math.min(at, next.length - 1)];
    setSaid(fill(t.removed, { block: name(block) }));
    onChange(next);
    if (follow.current !== undefined) onChoose(follow.current);
  };
  const add = (block: TalkBlock): void => {
    follow.current = block;
    setSaid(fill(t.added, { block: name(block) }));
    onChange(withBlock(blocks, block));
    onChoose(block);
  };
  const onKey = (event: KeyboardEvent, i: number): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const to = blocks[i + by];
    if (event.altKey) move(i, i + by);
    if (event.altKey || to === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-block="${to}"]`)?.focus();
    onChoose(to);
  };
  return (
    <>
      <div className="talk-bar" aria-hidden="true">
        {blocks.map((block, i) => (
          <i
            key={block}
            className={[isSensitive(block) ? 'talk-bar-card' : '', block === chosen ? 'talk-bar-now' : ''].join(' ')}
            style={{ flexGrow: parts[i] ?? 1 }}
          />
        ))}
      </div>
      <ol className="talk-blocks card flush" id="blocks" tabIndex={-1} ref={list}>
        {blocks.map((block, i) => (
          <li
            key={block}
            className={block === chosen ? 'talk-block-now' : ''}
            draggable
            onDragStart={() => setDragged(i)}
            onDragOver={(e) => dragged !== undefined && e.preventDefault()}
            onDrop={() => {
              if (dragged !== undefined) move(dragged, i);
              setDragged(undefined);
            }}
            onDragEnd={() => setDragged(undefined)}
          >
            <button
              type="button"
              data-block={block}
              aria-pressed={block === chosen}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onClick={() => onChoose(block)}
              onKeyDown={(e) => onKey(e, i)}
            >
              <DragVerticalIcon aria-hidden />
              <span className="grow">{name(block)}</span>
              {isSensitive(block) && <span className="talk-mark">{t.card}</span>}
              <span className="num mut s14">{fill(t.minutes, { count: parts[i] ?? 0 })}</span>
            </button>
            {block === chosen && (
              <span className="talk-block-acts">
                <button type="button" className="link" onClick={() => move(i, i - 1)} aria-disabled={i === 0}>
                  {t.up}
                </button>
                <button
                  type="button"
                  className="link"
                  onClick={() => move(i, i + 1)}
                  aria-disabled={i === blocks.length - 1}
                >
                  {t.down}
                </button>
                <button type="button" className="link" onClick={() => remove(block)}>
                  {t.remove}
                </button>
              </span>
            )}
          </li>
        ))}
        {blocks.length === 0 && <li className="talk-none">{t.empty}</li>}
      </ol>
      <div className="talk-said">
        <span role="status">{said}</span>
        {props.canUndo && said !== '' && (
          <button
            type="button"
            className="link"
            onClick={() => {
              props.onUndo();
              setSaid(t.undone);
            }}
          >
            {undo}
          </button>
        )}
      </div>
      {blocks.length > 0 && isTight({ blocks: [...blocks], durationMinutes: minutes }) && (
        <p className="talk-note">
          <Glyph kind="warn" size={16} />
          {t.tight}
        </p>
      )}
      <p className="mut s13">
        <span className="talk-mark">{t.card}</span> {t.cardNote} {t.keys}.
      </p>
      {left.length > 0 && (
        <div className="talk-left">
          <b className="s14">{t.add}</b>
          <ul>
            {left.map((block) => (
              <li key={block}>
                <button type="button" className="suggestion" onClick={() => add(block)}>
                  {name(block)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
