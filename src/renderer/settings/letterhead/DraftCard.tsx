/** A letterhead being put together: what was read, what can be changed, what it looks like, and the choice to use it. */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { LetterheadContent } from '../../../domain/letterhead.ts';
import { Link } from '../../app/router.tsx';
import { useTexts } from '../../text/texts.ts';
import { ColourField } from './ColourField.tsx';
import { Line, WordLines } from './Contents.tsx';
import { Sample } from './Sample.tsx';
import type { Letterhead } from './use-letterhead.ts';

export function DraftCard(props: {
  readonly draft: LetterheadContent;
  readonly address: string;
  readonly letterhead: Letterhead;
}) {
  const { draft, letterhead } = props;
  const t = useTexts('letterhead');
  const heading = useRef<HTMLHeadingElement>(null);
  // What has come is told of by its heading, once.
  useEffect(() => heading.current?.focus(), []);
  const small = (label: string, onClick: () => void) => (
    <Button variant="tertiary" data-size="sm" onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <section className="card letterhead-draft" aria-labelledby="letterhead-draft">
      <h3 className="h2" id="letterhead-draft" ref={heading} tabIndex={-1}>
        {t.draft.title}
      </h3>
      <p className="mut s14">{t.draft.text}</p>
      <dl className="letterhead-lines">
        <WordLines word={draft.word} />
        <Line
          label={t.logo.label}
          actions={
            <>
              {small(t.logo.choose, () => letterhead.choose('logo'))}
              {draft.logo !== 'word' &&
                draft.word?.hasLogo === true &&
                small(t.logo.fromWord, () => letterhead.change({ logo: 'word' }))}
              {draft.logo !== 'none' && small(t.logo.remove, () => letterhead.change({ logo: 'none' }))}
            </>
          }
        >
          {draft.logo === 'none' && draft.word !== null && !draft.word.hasLogo ? t.logo.noneInWord : t.logo[draft.logo]}
        </Line>
        <Line label={t.colour.title}>
          <p className="mut s14">{t.colour.why}</p>
          <ColourField
            colour={draft.colour}
            onChoose={(colour) => letterhead.change({ colour })}
            onForget={() => letterhead.change({ colour: null })}
          />
        </Line>
        <Line
          label={t.address.label}
          actions={<Link to={{ name: 'settings', page: 'kommune' }}>{t.address.change}</Link>}
        >
          {props.address}
        </Line>
      </dl>
      <Sample number={null} round={letterhead.round} />
      <div className="letterhead-end">
        <Button aria-disabled={letterhead.working} onClick={letterhead.approve}>
          {t.draft.approve}
        </Button>
        <Button variant="tertiary" onClick={letterhead.discard}>
          {t.draft.discard}
        </Button>
        <small>{t.draft.what}</small>
      </div>
    </section>
  );
}
