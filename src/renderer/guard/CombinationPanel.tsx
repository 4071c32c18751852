/** Traces that are common one by one and can together fit a single family. A warning, never a verdict, never a stop. */
import type { QuasiIdentifier } from '../../anonymity/combination.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph, Pill } from '../ui/index.ts';
import './finding-panel.css';
import { useScan } from './use-scan.ts';

/** What narrows most stands first: that is what to make coarser (DOMAIN 2.3). */
const COARSEN_FIRST: readonly QuasiIdentifier[] = [
  'diagnosis',
  'origin',
  'occupation',
  'religion',
  'event',
  'language',
  'family',
  'service',
  'age',
  'sex',
];

/** `text`: everything that is written about the same family, one part on each line. */
export function CombinationPanel({ text }: { readonly text: string }) {
  const t = useTexts('guard').combination;
  const { locale } = useSession();
  const { combination } = useScan(text);
  if (!combination?.exceeds) return null;
  const first = COARSEN_FIRST.filter((r) => combination.reasons.includes(r)).slice(0, 2);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <div className="combination">
      <h3 className="combination-title">
        <Glyph kind="hint" size={18} />
        {t.title}
      </h3>
      <ul className="combination-reasons">
        {combination.reasons.map((r) => (
          <li key={r}>
            <Pill kind="line">{t.reasons[r]}</Pill>
          </li>
        ))}
      </ul>
      <p>
        {fill(t.text, { count: combination.reasons.length })}{' '}
        {fill(t.coarsen, { reasons: list.format(first.map((r) => t.reasons[r])) })}
      </p>
    </div>
  );
}
