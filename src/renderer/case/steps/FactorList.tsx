/** A list of short texts: each can be written, chosen from common ones, and taken away again. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { GuardEditor } from '../../guard/index.ts';
import { fill, useTexts } from '../../text/texts.ts';

export function FactorList(props: {
  readonly field: 'protectiveFactors' | 'riskFactors';
  readonly title: string;
  /** «Styrke {number}» */
  readonly item: string;
  readonly add: string;
  readonly texts: readonly string[];
  readonly examples: readonly string[];
  readonly onWrite: (texts: string[]) => void;
  readonly onChange: (texts: string[]) => void;
}) {
  const { field, texts, item } = props;
  const t = useTexts('case').factors;
  const id = (i: number): string => `${field}[${i}]`;
  const focus = (i: number): void => {
    setTimeout(() => document.getElementById(id(i))?.focus());
  };
  const add = (text: string): void => {
    const empty = texts.findIndex((x) => x.trim() === '');
    const next = empty < 0 ? [...texts, text] : texts.map((x, i) => (i === empty ? text : x));
    props.onChange(next);
    if (text === '') focus(empty < 0 ? texts.length : empty);
  };
  const offered = props.examples.filter((e) => !texts.some((x) => x.trim().toLocaleLowerCase('nb') === e));
  return (
    <section className="factors" aria-labelledby={`${field}-title`}>
      <h2 className="h2" id={`${field}-title`}>
        {props.title}
      </h2>
      <ol className="factors-list">
        {texts.map((text, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: texts may be alike, and a field must keep its caret while its text changes
          <li key={i}>
            <GuardEditor
              id={id(i)}
              label={fill(item, { number: i + 1 })}
              labelHidden
              value={text}
              onChange={(next) => props.onWrite(texts.map((x, k) => (k === i ? next : x)))}
            />
            <Button
              type="button"
              variant="tertiary"
              icon
              aria-label={fill(t.remove, { item: fill(item, { number: i + 1 }) })}
              onClick={() => {
                props.onChange(texts.filter((_, k) => k !== i));
                focus(Math.max(0, i - 1));
              }}
            >
              <TrashIcon aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
      <Button type="button" variant="tertiary" onClick={() => add('')}>
        <PlusIcon aria-hidden />
        {props.add}
      </Button>
      <div className="factors-examples">
        <span className="s13 mut">{t.examples}</span>
        <ul>
          {offered.map((example) => (
            <li key={example}>
              <button type="button" className="suggestion" onClick={() => add(example)}>
                <PlusIcon aria-hidden />
                {example}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
