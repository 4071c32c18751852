/** Retention: what goes when, what is ready, the rules, and what has been deleted. */
import { useLoad } from '../../app/use-load.ts';
import { Clock } from '../../overview/Expiry.tsx';
import { useTexts } from '../../text/texts.ts';
import { FailureNotice, SkeletonRows } from '../../ui/index.ts';
import type { Part } from './part.ts';
import { Receipts } from './Receipts.tsx';
import './retention.css';
import { Review } from './Review.tsx';
import { Rules } from './Rules.tsx';
import { Timeline } from './Timeline.tsx';

export function RetentionSection() {
  const t = useTexts('retention');
  const loaded = useLoad(() => window.samrad.call['retention.get']({}), []);
  if (loaded.state === 'loading') return <SkeletonRows rows={6} />;
  if (loaded.state === 'failed') return <FailureNotice failure={loaded.failure} />;
  const part: Part = { view: loaded.value, replace: loaded.replace };
  return (
    <>
      <Clock view={loaded.value.expiry} onAnswered={loaded.reload} />
      <h3 className="h2" id="retention-timeline">
        {t.timeline.title}
      </h3>
      <Timeline view={loaded.value} />
      <h3 className="h2" id="retention-review">
        {t.review.title}
      </h3>
      <Review {...part} />
      <h3 className="h2" id="retention-rules">
        {t.rules.title}
      </h3>
      <Rules {...part} />
      <h3 className="h2" id="retention-receipts">
        {t.receipts.title}
      </h3>
      <Receipts view={loaded.value} />
    </>
  );
}
