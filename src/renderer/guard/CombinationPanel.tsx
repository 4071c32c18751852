/** Traces that are common one by one and can together fit a single family. A warning, never a verdict, never a stop. */
import type { FamilyEstimate } from '../../anonymity/combination.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph, Pill } from '../ui/index.ts';
import './finding-panel.css';
import { useScan } from './use-scan.ts';

/** The estimate in words: never none, since the family itself fits. */
function rangeOf({ low, high }: FamilyEstimate, one: string): string {
  const from = Math.max(1, low);
  return high <= from ? (from === 1 ? one : String(from)) : `${from}–${high}`;
}

/** `text`: everything that is written about the same family, one part on each line. */
export function CombinationPanel({ text }: { readonly text: string }) {
  const t = useTexts('guard').combination;
  const { locale, status } = useSession();
  const { combination } = useScan(text);
  if (!combination?.exceeds) return null;
  const { reasons, estimate } = combination;
  const first = combination.coarsenFirst.slice(0, 2);
  const place = status.organisation?.municipality;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <div className="combination">
      <h3 className="combination-title">
        <Glyph kind="hint" size={18} />
        {t.title}
      </h3>
      <ul className="combination-reasons">
        {reasons.map((r) => (
          <li key={r}>
            <Pill kind="line">{t.reasons[r]}</Pill>
          </li>
        ))}
      </ul>
      <p>
        {estimate && place !== undefined
          ? fill(t.estimate, { range: rangeOf(estimate, t.one), place })
          : fill(t.text, { count: reasons.length })}{' '}
        {fill(t.coarsen, { reasons: list.format(first.map((r) => t.reasons[r])) })}
      </p>
    </div>
  );
}
