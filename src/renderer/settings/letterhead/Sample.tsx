/** A sample document on a letterhead: its pages on the screen, and the same as a Word file. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Failure } from '../../../domain/result.ts';
import { useLoad } from '../../app/use-load.ts';
import { DocumentPreview } from '../../document/index.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { FailureNotice, SkeletonRows } from '../../ui/index.ts';

export function Sample({ number, round }: { readonly number: number | null; readonly round: number }) {
  const t = useTexts('letterhead').sample;
  const sample = useLoad(() => window.samrad.call['letterhead.preview']({ number }), [number, round]);
  const [saved, setSaved] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const save = async (): Promise<void> => {
    setFailure(undefined);
    const answer = await window.samrad.call['letterhead.saveSample']({ number });
    if (answer.ok) setSaved(answer.value.fileName);
    else if (answer.failure.code !== 'cancelled') setFailure(answer.failure);
  };
  return (
    <div className="letterhead-sample">
      <h4 className="h2">{t.title}</h4>
      <p className="mut s14">{t.text}</p>
      {sample.state === 'loading' && <SkeletonRows rows={3} />}
      {sample.state === 'failed' && <FailureNotice failure={sample.failure} />}
      {sample.state === 'ready' && <DocumentPreview files={[sample.value.pdf]} label={t.title} compact />}
      {failure && <FailureNotice failure={failure} />}
      <div className="row">
        <Button variant="secondary" data-size="sm" onClick={() => void save()}>
          {t.saveWord}
        </Button>
        <span className="s14" role="status">
          {saved === undefined ? '' : fill(t.saved, { name: saved })}
        </span>
      </div>
    </div>
  );
}
