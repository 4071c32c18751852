/** One language: its documents to look at, and the choice to approve their texts or to take that back. */
import { Button, Checkbox, ToggleGroup } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { capitalise } from '../../../domain/catalogues.ts';
import { longDate } from '../../../domain/local-time.ts';
import { parentLanguage } from '../../../domain/parent-language.ts';
import type { TranslationRow } from '../../../domain/translation-view.ts';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import { Glyph } from '../../ui/index.ts';
import { TranslationSample } from './TranslationSample.tsx';
import type { Translations } from './use-translations.ts';
import { Wording } from './wording/Wording.tsx';

export function LanguageCard(props: { readonly row: TranslationRow; readonly translations: Translations }) {
  const { row, translations } = props;
  const t = useTexts('translation');
  const { views } = useTexts('wording');
  const { locale } = useSession();
  const { label } = parentLanguage(row.language);
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const { done, round } = translations;
  const [view, setView] = useState<'sample' | 'sentences'>('sample');
  const [seen, setSeen] = useState(false);
  const [first] = useState(round);
  // What has come is told of by its heading, and what was done by the words about it: its button is gone.
  useEffect(() => (round === first ? heading : said).current?.focus(), [round, first]);
  useEffect(() => {
    card.current?.scrollIntoView?.({ block: 'start' });
  }, []);
  const name = label[locale];
  return (
    <section className="card translation-card" ref={card} aria-labelledby="translation-open">
      <h3 className="h2" id="translation-open" ref={heading} tabIndex={-1}>
        {capitalise(name)}
      </h3>
      {row.state === 'changed' && row.approvedOn !== null && (
        <p className="translation-said">
          <Glyph kind="warn" size={18} />
          {fill(row.changed === null ? t.changed : row.changed === 1 ? t.changedOne : t.changedSome, {
            date: longDate(row.approvedOn, locale),
            count: row.changed ?? 0,
          })}
        </p>
      )}
      <ToggleGroup
        variant="secondary"
        data-size="sm"
        aria-label={views.label}
        value={view}
        onChange={(value) => {
          setView(value === 'sentences' ? 'sentences' : 'sample');
          setSeen(seen || value === 'sentences');
        }}
      >
        <ToggleGroup.Item value="sample">{views.sample}</ToggleGroup.Item>
        <ToggleGroup.Item value="sentences">{views.sentences}</ToggleGroup.Item>
      </ToggleGroup>
      {view === 'sample' && <TranslationSample language={row.language} round={translations.round} />}
      {/* What is being written there stays while one looks at the pages. */}
      {seen && (
        <div hidden={view === 'sample'}>
          <Wording row={row} translations={translations} />
        </div>
      )}
      <div className="translation-end">
        <p role="status" className="translation-said" ref={said} tabIndex={-1}>
          {done?.language === row.language && (
            <>
              <Glyph kind="ok" size={18} />
              {fill(done.what === 'approve' ? t.saidApproved : t.saidWithdrawn, { language: name })}
            </>
          )}
        </p>
        {row.state === 'approved' ? (
          <>
            <p className="translation-text">{fill(t.approvedText, { language: name })}</p>
            <div>
              <Button variant="secondary" onClick={() => translations.run('withdraw', row.language)}>
                {t.withdraw}
              </Button>
            </div>
          </>
        ) : (
          <Approval onApprove={() => translations.run('approve', row.language)} />
        )}
      </div>
    </section>
  );
}

/** Someone says that the texts were checked, and only then are they approved. */
function Approval({ onApprove }: { readonly onApprove: () => void }) {
  const t = useTexts('translation');
  const [checked, setChecked] = useState(false);
  const [told, setTold] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const approve = (): void => {
    if (checked) onApprove();
    else {
      setTold(true);
      box.current?.focus();
    }
  };
  return (
    <>
      <Checkbox
        ref={box}
        value="checked"
        label={t.checked}
        checked={checked}
        error={told && !checked ? t.mustCheck : undefined}
        onChange={(event) => setChecked(event.target.checked)}
      />
      <div className="translation-run">
        <Button onClick={approve}>{t.approve}</Button>
        <small>{t.approveText}</small>
      </div>
    </>
  );
}
