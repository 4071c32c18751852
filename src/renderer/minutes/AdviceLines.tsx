/** Advice, line by line: Enter makes the next one, and only those the team agrees on go into the minutes. */
import { Button, Checkbox, Field, Label, Select } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { AdviceLine } from '../../domain/case-notes.ts';
import { lowerFirst, type TextBlock } from '../../domain/catalogues.ts';
import { useSession } from '../app/session.tsx';
import { actionOptions, serviceOptions } from '../case/options.ts';
import { GuardEditor } from '../guard/index.ts';
import { fill, plural, useTexts } from '../text/texts.ts';
import type { WorkingNotes } from './NotesDesk.tsx';
import { moved, newKey } from './notes-texts.ts';
import { TextBlocks } from './TextBlocks.tsx';

const emptyLine = (): AdviceLine => ({ key: newKey(), text: '', adviceType: 'rad_veiledning', agreed: false });

/** Gives focus to a field that stands there after the next paint. */
export const focusField = (id: string): void => {
  setTimeout(() => document.getElementById(id)?.focus());
};
const idOf = (key: string): string => `rad-${key}`;

export function AdviceLines({
  working,
  lines,
}: {
  readonly working: WorkingNotes;
  readonly lines: readonly AdviceLine[];
}) {
  const t = useTexts('minutes').notes;
  const { locale } = useSession();
  const id = useId();
  const [said, setSaid] = useState('');
  const change = (next: readonly AdviceLine[]): void => working.change({ lines: [...next] });
  const set = (key: string, part: Partial<AdviceLine>): void =>
    change(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const write = (key: string, text: string): void =>
    working.write({ lines: lines.map((line) => (line.key === key ? { ...line, text } : line)) });
  const insert = (at: number, line: AdviceLine): void => {
    change([...lines.slice(0, at), line, ...lines.slice(at)]);
    setSaid(t.added);
    focusField(idOf(line.key));
  };
  const insertBlock = (block: TextBlock): void => {
    const line = { ...emptyLine(), text: block.text[locale], adviceType: block.adviceType ?? 'rad_veiledning' };
    const empty = lines.findIndex((l) => l.text.trim() === '');
    const rest = empty < 0 ? lines : lines.filter((_, i) => i !== empty);
    change([...rest, line]);
    setSaid(t.added);
    focusField(idOf(line.key));
  };
  const move = (index: number, by: 1 | -1): void => {
    change(moved(lines, index, by));
    setSaid(fill(t.moved, { number: Math.min(lines.length, Math.max(1, index + 1 + by)) }));
  };
  const remove = (index: number): void => {
    change(lines.filter((_, i) => i !== index));
    setSaid(t.removed);
    const next = lines[index + 1] ?? lines[index - 1];
    focusField(next === undefined ? `${id}-add` : idOf(next.key));
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (!(event.target instanceof HTMLTextAreaElement) || event.nativeEvent.isComposing) return;
    const by = event.altKey && !event.ctrlKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (by === 1 || by === -1) {
      event.preventDefault();
      move(index, by);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      insert(index + 1, emptyLine());
    }
  };
  const left = lines.filter((line) => !line.agreed && line.text.trim() !== '').length;
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 className="discussion-title" id={`${id}-title`}>
        {t.advice}
      </h3>
      <p className="discussion-lead">{t.adviceLead}</p>
      <ol className="advice-lines">
        {lines.map((line, i) => (
          <li
            key={line.key}
            className={line.agreed ? 'advice-line advice-agreed' : 'advice-line'}
            onKeyDown={(event) => onKeyDown(event, i)}
          >
            <span className="advice-number num" aria-hidden="true">
              {i + 1}
            </span>
            <div className="grow">
              <GuardEditor
                id={idOf(line.key)}
                label={fill(t.line, { number: i + 1 })}
                labelHidden
                value={line.text}
                onChange={(text) => write(line.key, text)}
              />
              <LineChoices number={i + 1} line={line} onChange={(part) => set(line.key, part)}>
                <Tool label={fill(t.up, { number: i + 1 })} off={i === 0} onPress={() => move(i, -1)}>
                  <ArrowUpIcon aria-hidden />
                </Tool>
                <Tool label={fill(t.down, { number: i + 1 })} off={i === lines.length - 1} onPress={() => move(i, 1)}>
                  <ArrowDownIcon aria-hidden />
                </Tool>
                <Tool label={fill(t.remove, { number: i + 1 })} onPress={() => remove(i)}>
                  <TrashIcon aria-hidden />
                </Tool>
              </LineChoices>
            </div>
          </li>
        ))}
      </ol>
      <div className="discussion-add">
        <Button id={`${id}-add`} variant="tertiary" onClick={() => insert(lines.length, emptyLine())}>
          <PlusIcon aria-hidden />
          {t.addLine}
        </Button>
        <TextBlocks place="advice" onInsert={insertBlock} />
      </div>
      {left > 0 && <p className="discussion-note">{plural(left, t.left)}</p>}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

/** A small button with a picture. At the end of the list it stays, so that focus is not lost. */
export function Tool(props: {
  readonly label: string;
  readonly off?: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}) {
  const { label, off = false, onPress, children } = props;
  return (
    <Button
      variant="tertiary"
      icon
      data-size="sm"
      aria-label={label}
      aria-disabled={off || undefined}
      onClick={() => !off && onPress()}
    >
      {children}
    </Button>
  );
}

function LineChoices(props: {
  readonly number: number;
  readonly line: AdviceLine;
  readonly onChange: (part: Partial<AdviceLine>) => void;
  /** What can be done with the line as a whole. */
  readonly children: ReactNode;
}) {
  const { number, line, onChange } = props;
  const t = useTexts('minutes').notes;
  const { locale } = useSession();
  const id = useId();
  return (
    <div className="advice-choices">
      <div className="advice-row">
        <Checkbox
          label={
            <>
              {`${t.agreed} `}
              <span className="visually-hidden">{fill(t.agreedLabel, { number })}</span>
            </>
          }
          value="agreed"
          checked={line.agreed}
          onChange={(event) => onChange({ agreed: event.target.checked })}
        />
        <div className="advice-tools">{props.children}</div>
      </div>
      <div className="advice-row">
        <Field className="advice-type">
          <Label className="visually-hidden" htmlFor={`${id}-type`}>
            {t.type} {number}
          </Label>
          <Select
            id={`${id}-type`}
            data-size="sm"
            value={line.adviceType}
            onChange={(event) => onChange({ adviceType: event.currentTarget.value })}
          >
            {actionOptions(locale).map(([code, label]) => (
              <Select.Option key={code} value={code}>
                {label}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label htmlFor={`${id}-to`} className="visually-hidden">
            {t.to} {number}
          </Label>
          <Select
            id={`${id}-to`}
            data-size="sm"
            value={line.addressedTo ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange({ addressedTo: value === '' ? undefined : value });
            }}
          >
            <Select.Option value="">{`${t.to} ${t.toPresenter}`}</Select.Option>
            {serviceOptions(locale).map(([code, label]) => (
              <Select.Option key={code} value={code}>
                {`${t.to} ${lowerFirst(label)}`}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
    </div>
  );
}
