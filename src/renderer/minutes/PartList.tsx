/** The list of parts beside what is written: where one is, and what has all it needs. */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import type { MinutesView } from '../../domain/minutes-view.ts';
import { type MinutesPart, useRouter } from '../app/router.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { missingIn } from './missing.ts';
import { partsOf } from './parts.ts';

export function PartList({ view, at }: { readonly view: MinutesView; readonly at: MinutesPart }) {
  const t = useTexts('minutes').parts;
  const { go } = useRouter();
  const missing = missingIn(view);
  const isDone = (part: MinutesPart): boolean => {
    if (part === 'attendance') return !missing.some((m) => m.case === undefined && m.code !== 'meeting-not-held');
    if (typeof part === 'number') return !missing.some((m) => m.case === view.cases[part - 1]?.id);
    return part === 'approve' && view.meeting.status === 'godkjent' && view.correction === null;
  };
  return (
    <nav className="minutes-parts" aria-label={t.label}>
      <ol>
        {partsOf(view).map((part) => (
          <li key={part}>
            <button
              type="button"
              aria-current={part === at ? 'step' : undefined}
              onClick={() => go({ name: 'minutes', id: view.meeting.id, part })}
            >
              <span className={isDone(part) ? 'minutes-dot minutes-dot-done' : 'minutes-dot'} aria-hidden="true">
                {isDone(part) && <CheckmarkIcon />}
              </span>
              {typeof part === 'number' ? fill(t.case, { number: part }) : t[part]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
