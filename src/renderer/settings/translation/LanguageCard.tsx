/** One language: its documents to look at, and the choice to approve their texts or to take that back. */
import { Button, Checkbox } from '@digdir/designsystemet-react';
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

export function LanguageCard(props: { readonly row: TranslationRow; readonly translations: Translations }) {
  const { row, translations } = props;
  const t = useTexts('translation');
  const { locale } = useSession();
  const { label } = parentLanguage(row.language);
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const { done, round } = translations;
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
          {fill(t.changed, { date: longDate(row.approvedOn, locale) })}
        </p>
      )}
      <TranslationSample language={row.language} round={translations.round} />
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
