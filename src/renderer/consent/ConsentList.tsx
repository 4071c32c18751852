/** Consent forms made before, as receipts, and the way to a new one. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useRouter } from '../app/router.tsx';
import { useLoad } from '../app/use-load.ts';
import { useCooperationState } from '../cooperation/index.ts';
import { Receipts } from '../paper/index.ts';
import { useTexts } from '../text/texts.ts';
import { EmptyState, FailureNotice, PageHead, SkeletonRows } from '../ui/index.ts';

export function ConsentList() {
  const t = useTexts('consent').list;
  const { go } = useRouter();
  const { reload } = useCooperationState();
  const made = useLoad(() => window.samrad.call['consent.list']({}), []);
  const start = (
    <Button onClick={() => go({ name: 'new-consent', step: 'hvem' })} aria-keyshortcuts="Control+Shift+N">
      <PlusIcon aria-hidden />
      {t.new}
    </Button>
  );
  const review = async (id: string, reviewed: boolean): Promise<void> => {
    const answer = await window.samrad.call['consent.review']({ id, reviewed });
    if (answer.ok && made.state === 'ready') made.replace(answer.value);
    else made.reload();
    reload();
  };
  const none = made.state === 'ready' && made.value.length === 0;
  return (
    <>
      <PageHead title={t.title} track="papir" sub={t.sub} actions={!none && start} />
      {made.state === 'loading' && <SkeletonRows rows={3} />}
      {made.state === 'failed' && <FailureNotice failure={made.failure} />}
      {none && <EmptyState title={t.empty.title} text={t.empty.text} action={start} />}
      {made.state === 'ready' && !none && (
        <Receipts rows={made.value} reviewed onReview={(id, reviewed) => void review(id, reviewed)} />
      )}
    </>
  );
}
