/** How meetings have been, in words: an average where enough have answered, and else the counts. */
import { averageMark, FEEDBACK_SCALE, type FeedbackRow, type FeedbackStatement } from '../../domain/feedback.ts';
import type { Locale } from '../../domain/language.ts';
import { fill, type Texts } from '../text/texts.ts';

interface Words {
  readonly t: Texts['feedback']['trend'];
  readonly scale: Texts['onPaper']['evaluationForm']['scale'];
  readonly locale: Locale;
}

/** «Stort sett (snitt 2,4)», or «2 ja, 1 litt» where few have answered. */
export function markWords({ counts }: FeedbackRow, statement: FeedbackStatement, { t, scale, locale }: Words): string {
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
