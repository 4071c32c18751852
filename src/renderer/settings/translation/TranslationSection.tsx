/** The further languages of parents: how far each has come, and the municipality's approval of its texts. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { capitalise } from '../../../domain/catalogues.ts';
import { longDate } from '../../../domain/local-time.ts';
import { type ParentLanguage, parentLanguage } from '../../../domain/parent-language.ts';
import type { TranslationRow } from '../../../domain/translation-view.ts';
import { useSession } from '../../app/session.tsx';
import { useUndoKeys } from '../../app/use-undo-keys.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { FailureNotice, Pill, SkeletonRows } from '../../ui/index.ts';
import { Rows } from '../Rows.tsx';
import { LanguageCard } from './LanguageCard.tsx';
import './translation.css';
import { useTranslations } from './use-translations.ts';

export function TranslationSection() {
  const t = useTexts('translation');
  const translations = useTranslations();
  const { rows, failure } = translations;
  const [open, setOpen] = useState<ParentLanguage>();
  useUndoKeys({ undo: translations.undo, redo: () => {} });
  if (rows.state === 'loading') return <SkeletonRows rows={6} />;
  if (rows.state === 'failed') return <FailureNotice failure={rows.failure} />;
  const shown = rows.value.find(({ language }) => language === open);
  return (
    <>
      <p className="translation-text">{t.intro}</p>
      <div className="card translation-what">
        <b>{t.what.title}</b>
        <p className="mut s14">{t.what.text}</p>
      </div>
      <h3 className="h2" id="translation-list">
        {t.list}
      </h3>
      <Rows labelledBy="translation-list">
        {rows.value.map((row) => (
          <LanguageRow
            key={row.language}
            row={row}
            open={row.language === open}
            onOpen={() => setOpen(row.language === open ? undefined : row.language)}
          />
        ))}
      </Rows>
      {failure && <FailureNotice failure={failure} />}
      {shown && <LanguageCard key={shown.language} row={shown} translations={translations} />}
    </>
  );
}

function LanguageRow(props: { readonly row: TranslationRow; readonly open: boolean; readonly onOpen: () => void }) {
  const { row, open, onOpen } = props;
  const t = useTexts('translation');
  const { locale } = useSession();
  const { ownName, label, direction } = parentLanguage(row.language);
  const date = row.approvedOn === null ? '' : longDate(row.approvedOn, locale);
  return (
    <li className="translation-row">
      <div className="grow">
        <b>{capitalise(label[locale])}</b>
        <p>
          <span lang={row.language} dir={direction}>
            {ownName}
          </span>
        </p>
      </div>
      <Pill kind={row.state === 'approved' ? 'ok' : 'warn'}>{fill(t.state[row.state], { date })}</Pill>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-expanded={open}
        aria-label={fill(t.lookAt, { language: label[locale] })}
        onClick={onOpen}
      >
        {t.look}
      </Button>
    </li>
  );
}
