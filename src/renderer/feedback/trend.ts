/** How meetings have been, in words: an average where enough have answered, and else the counts. */
import { averageMark, FEEDBACK_SCALE, type FeedbackCounts, type FeedbackStatement } from '../../domain/feedback.ts';
import type { Locale } from '../../domain/language.ts';
import type { Route } from '../app/router.tsx';
import { fill, type Texts } from '../text/texts.ts';

/** A meeting, or several together, with what was answered. */
export interface Point {
  readonly key: string;
  /** In the table. */
  readonly name: string;
  /** Under the graph. */
  readonly short: string;
  readonly to: Route | undefined;
  readonly answers: number;
  readonly counts: FeedbackCounts;
}

interface Words {
  readonly t: Texts['feedback']['trend'];
  readonly scale: Texts['onPaper']['evaluationForm']['scale'];
  readonly locale: Locale;
}

/** «Stort sett (snitt 2,4)», or «2 ja, 1 litt» where few have answered. */
export function markWords(
  { counts }: Pick<Point, 'counts'>,
  statement: FeedbackStatement,
  { t, scale, locale }: Words,
): string {
  const average = averageMark(counts[statement]);
  if (average !== undefined) {
    const word = scale[FEEDBACK_SCALE[Math.round(average)] ?? 'no'];
    // On paper the scale is read from one to four.
    return fill(t.average, { word, number: (average + 1).toLocaleString(locale, { maximumFractionDigits: 1 }) });
  }
  const given = FEEDBACK_SCALE.toReversed().filter((mark) => counts[statement][mark] > 0);
  if (given.length === 0) return t.none;
  return given.map((mark) => `${counts[statement][mark]} ${scale[mark].toLowerCase()}`).join(', ');
}
