/** Every document in a language: on the screen where it has a PDF, and as Word files for the person who checks the texts. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type ParentLanguage, parentLanguage } from '../../../domain/parent-language.ts';
import type { Failure } from '../../../domain/result.ts';
import { useSession } from '../../app/session.tsx';
import { useLoad } from '../../app/use-load.ts';
import { DocumentPreview } from '../../document/index.ts';
import { fill, plural, useTexts } from '../../text/texts.ts';
import { FailureNotice } from '../../ui/index.ts';

export function TranslationSample({ language, round }: { readonly language: ParentLanguage; readonly round: number }) {
  const t = useTexts('translation');
  const { locale } = useSession();
  const { label, withoutPdf } = parentLanguage(language);
  return (
    <div className="translation-sample">
      <p className="translation-text">{t.sample.text}</p>
      {withoutPdf === undefined ? (
        <Pages language={language} round={round} label={fill(t.sample.label, { language: label[locale] })} />
      ) : (
        <p className="notice">
          {withoutPdf[locale]} {t.sample.withoutPdf}
        </p>
      )}
      <SaveSamples language={language} />
    </div>
  );
}

function Pages(props: { readonly language: ParentLanguage; readonly round: number; readonly label: string }) {
  const { language, round, label } = props;
  const t = useTexts('translation').sample;
  const sample = useLoad(() => window.samrad.call['translation.preview']({ language }), [language, round]);
  if (sample.state === 'failed') return <FailureNotice failure={sample.failure} />;
  if (sample.state === 'loading') return <p role="status">{t.drawing}</p>;
  return <DocumentPreview files={sample.value.files.map(({ pdf }) => pdf)} label={label} compact />;
}

function SaveSamples({ language }: { readonly language: ParentLanguage }) {
  const t = useTexts('translation');
  const [saved, setSaved] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const save = async (): Promise<void> => {
    setFailure(undefined);
    const answer = await window.samrad.call['translation.saveSamples']({ language });
    if (answer.ok) setSaved(answer.value.files.length);
    else if (answer.failure.code !== 'cancelled') setFailure(answer.failure);
  };
  return (
    <>
      <div className="translation-run">
        <Button variant="secondary" data-size="sm" onClick={() => void save()}>
          {t.sample.save}
        </Button>
        <span role="status" className="s14">
          {saved !== undefined && plural(saved, t.saved)}
        </span>
        {saved !== undefined && (
          <Button variant="tertiary" data-size="sm" onClick={() => void window.samrad.call['document.openFolder']({})}>
            {t.openFolder}
          </Button>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
