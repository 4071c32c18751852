/**
 * The one editor for free text. A plain text field, so that caret, undo, spelling and screen readers are the engine's own;
 * the marks lie on a sheet behind it with the same words in the same places. Nothing here ever changes the text or waits.
 */
import { useEffect, useRef, useState } from 'react';
import { fill, plural, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import './editor.css';
import { markText, useBoard, useGuarded } from './GuardProvider.tsx';
import { Legend } from './Legend.tsx';
import { segments } from './marks.ts';
import { useOpenFindings } from './use-open-findings.ts';

export interface GuardEditorProps {
  /** Id of the field in the page; also its name on the board. */
  readonly id: string;
  readonly label: string;
  /** The label is read, but a heading above says it already. */
  readonly labelHidden?: boolean;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** A text of several lines. Otherwise a short field: no numbers over the words, one line under it instead. */
  readonly multiline?: boolean;
  /** Most characters wanted. More can be typed: nothing is cut, the counter says it. */
  readonly maxLength?: number;
  readonly error?: string | undefined;
  /** Employees may be named here. */
  readonly staffField?: boolean;
}

/** Ways a text comes in that nobody has typed: it is said how many findings it brought. */
const BROUGHT_IN: Readonly<Record<string, 'pasted' | 'dropped'>> = {
  insertFromPaste: 'pasted',
  insertFromDrop: 'dropped',
};

export function GuardEditor(props: GuardEditorProps) {
  const { id, label, value: text, onChange, multiline = false } = props;
  const t = useTexts('guard');
  const element = useRef<HTMLTextAreaElement>(null);
  const [broughtIn, setBroughtIn] = useState<'pasted' | 'dropped'>();
  const { open: findings, kept, upToDate } = useOpenFindings(text, props.staffField ?? false);
  const { board, say } = useGuarded();
  const { at, placed } = useBoard();
  const firstNumber = placed.find((p) => p.field.id === id)?.number ?? 1;

  useEffect(() => {
    if (element.current) board.put({ id, label, element: element.current, text, findings, kept, upToDate });
  }, [board, id, label, text, findings, kept, upToDate]);
  useEffect(() => () => board.remove(id), [board, id]);

  const told = useRef<number>(undefined);
  useEffect(() => {
    if (!upToDate) return;
    const more = findings.length - (told.current ?? findings.length);
    told.current = findings.length;
    if (broughtIn) say(fill(t[broughtIn], { count: findings.length }));
    else if (more > 0) {
      const mustGo = findings.some((f) => f.severity === 'block');
      say(mustGo ? `${plural(more, t.new)} ${t.newBlock}` : plural(more, t.new));
    }
  }, [findings, upToDate, broughtIn, say, t]);

  const caret = (): void => {
    if (element.current) board.caret(id, element.current.selectionStart);
  };
  const describedBy = [props.description && `${id}-text`, `${id}-state`, props.error && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={multiline ? 'guarded' : 'guarded guarded-short'}>
      <label htmlFor={id} className={props.labelHidden ? 'visually-hidden' : 'guarded-label'}>
        {label}
      </label>
      {props.description && (
        <p id={`${id}-text`} className="guarded-text">
          {props.description}
        </p>
      )}
      <div className="guarded-box">
        <div className="guarded-sheet" aria-hidden="true">
          {segments(text, findings).map((s) =>
            s.finding === undefined ? (
              <span key={s.start}>{s.text}</span>
            ) : (
              <mark
                key={s.start}
                className={`fm fm-${findings[s.finding]?.severity ?? 'hint'}${at?.field.id === id && at.finding === findings[s.finding] ? ' fm-at' : ''}`}
                data-n={firstNumber + s.finding}
              >
                {s.text}
              </mark>
            ),
          )}
          {/* A line break at the end shows as a line only when something stands after it. */}
          {'\u200b'}
        </div>
        <textarea
          ref={element}
          id={id}
          value={text}
          rows={multiline ? 4 : 1}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={describedBy}
          aria-invalid={props.error !== undefined || undefined}
          onChange={(e) => {
            const { nativeEvent } = e;
            setBroughtIn(nativeEvent instanceof InputEvent ? BROUGHT_IN[nativeEvent.inputType] : undefined);
            // A pasted line break becomes a space: a short field is one line on paper too.
            onChange(multiline ? e.target.value : e.target.value.replace(/[\r\n]/g, ' '));
            caret();
          }}
          onKeyDown={(e) => {
            if (!multiline && e.key === 'Enter' && !e.ctrlKey) e.preventDefault();
          }}
          onSelect={caret}
          onFocus={caret}
        />
      </div>
      {props.error && (
        <p id={`${id}-error`} className="guarded-error">
          <Glyph kind="warn" />
          {props.error}
        </p>
      )}
      <div className="guarded-foot">
        {multiline ? <Legend /> : <FirstFinding id={id} />}
        <span id={`${id}-state`} className="guarded-state">
          {broughtIn && upToDate && <span>{fill(t[broughtIn], { count: findings.length })} </span>}
          {findings.length > 0 && !broughtIn && (
            <span className="visually-hidden">{plural(findings.length, t.count)}. </span>
          )}
          {at?.field.id === id && <span className="visually-hidden">{markText(at, placed.length, t)}. </span>}
          {(multiline || props.maxLength !== undefined) && <Counter length={text.length} most={props.maxLength} />}
        </span>
      </div>
    </div>
  );
}

function Counter({ length, most }: { readonly length: number; readonly most: number | undefined }) {
  const t = useTexts('guard');
  const count = length.toLocaleString('nb');
  if (most === undefined) return <span className="num">{fill(t.characters, { count })}</span>;
  return length > most ? (
    <span className="num guarded-too-long">
      <Glyph kind="warn" size={14} /> {fill(t.tooLong, { count: (length - most).toLocaleString('nb') })}
    </span>
  ) : (
    <span className="num">{fill(t.charactersOf, { count, max: most.toLocaleString('nb') })}</span>
  );
}

/** Under a short field: its first finding, and the first thing to write instead. */
function FirstFinding({ id }: { readonly id: string }) {
  const t = useTexts('guard');
  const { placed } = useBoard();
  const { suggestions, apply } = useGuarded();
  const first = placed.find((p) => p.field.id === id);
  if (first === undefined) return <span />;
  const [suggestion] = suggestions(first);
  return (
    <span className="guarded-first">
      <Glyph kind={first.finding.severity} />
      <span>
        {t.severity[first.finding.severity]}: {first.finding.words}
      </span>
      {suggestion && (
        <button type="button" className="link" onClick={() => apply(first, suggestion)}>
          {fill(t.first, { text: suggestion.text === '' ? t.remove : suggestion.text })}
        </button>
      )}
    </span>
  );
}
