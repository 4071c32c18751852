/** Everything found on the page, in the order it stands: why, what to write instead, or keep it. */
import { type ReactNode, useState } from 'react';
import { keptForm } from '../../anonymity/kept-form.ts';
import { plural, useTexts } from '../text/texts.ts';
import { Glyph, Kbd } from '../ui/index.ts';
import type { PlacedFinding } from './field-board.ts';
import './finding-panel.css';
import { useEngine } from './engine.tsx';
import { useBoard, useGuarded } from './GuardProvider.tsx';
import { KeepReasons } from './KeepReasons.tsx';
import { type Counts, countFindings } from './marks.ts';

export function FindingPanel({ children }: { readonly children?: ReactNode }) {
  const t = useTexts('guard');
  const { placed, at, fields } = useBoard();
  const { client } = useEngine();
  const counts = countFindings(placed.map((p) => p.finding));
  const reading = fields.some((f) => !f.upToDate);
  const written = fields.some((f) => f.text.trim() !== '');
  return (
    <section aria-labelledby="findings">
      <div className="row between">
        <h2 className="h2" id="findings">
          {counts.all === 0 ? t.title : plural(counts.all, t.count)}
        </h2>
        {counts.all > 0 && (
          <span className="s13 mut row">
            {t.next} <Kbd>F8</Kbd>
          </span>
        )}
      </div>
      <p className="findings-counts">
        {client.failed
          ? t.failed
          : reading
            ? t.checking
            : counts.all > 0
              ? countsInWords(counts, t)
              : written
                ? t.none
                : t.empty}
      </p>
      {counts.all > 0 && (
        <ol className="findings">
          {placed.map((p) => (
            <FindingRow key={`${p.field.id}-${p.number}`} placed={p} open={p.number === at?.number} />
          ))}
        </ol>
      )}
      <KeptList />
      {children}
    </section>
  );
}

/** What is kept in the texts on the page, each with a way to be asked again. */
function KeptList() {
  const t = useTexts('guard').keep;
  const { fields } = useBoard();
  const { document, say } = useGuarded();
  const { kept } = useEngine();
  const all = new Map(fields.flatMap((f) => f.kept.map((k) => [`${k.type} ${keptForm(k.words)}`, k] as const)));
  if (all.size === 0) return null;
  return (
    <details className="kept">
      <summary>{plural(all.size, t.kept)}</summary>
      <ul>
        {[...all].map(([key, finding]) => (
          <li key={key} className="row between">
            <b>{finding.words}</b>
            <button
              type="button"
              className="link"
              onClick={() => {
                say(t.tookBack, true);
                void kept.takeBack(document, finding).then((failure) => failure && say(t.failed, true));
              }}
            >
              {t.takeBack}
              <span className="visually-hidden">: {finding.words}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** «1 må bort · 3 skriv om»: only what there is. */
const countsInWords = (counts: Counts, t: ReturnType<typeof useTexts<'guard'>>): string =>
  (['block', 'warn', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${t.severity[severity]}`)
    .join(' · ');

function FindingRow({ placed, open }: { readonly placed: PlacedFinding; readonly open: boolean }) {
  const t = useTexts('guard');
  const { board } = useGuarded();
  const { finding, number } = placed;
  return (
    <li className={open ? `finding finding-open finding-${finding.severity}` : 'finding'}>
      <button
        type="button"
        className="finding-row"
        aria-expanded={open}
        title={t.goTo}
        onClick={() => board.goTo(placed)}
      >
        <Glyph kind={finding.severity} size={18} title={t.severity[finding.severity]} />
        <span className="finding-number num">{number}</span>
        <b>{finding.words}</b>
        <small>{t.types[finding.type]}</small>
      </button>
      {open && <FindingHelp placed={placed} />}
    </li>
  );
}

function FindingHelp({ placed }: { readonly placed: PlacedFinding }) {
  const t = useTexts('guard');
  const { suggestions, apply, board, document, say } = useGuarded();
  const { kept } = useEngine();
  const [keeping, setKeeping] = useState(false);
  const { finding, field } = placed;
  // A place, organisation or address that must go stands on the municipality's own list: that is why it must.
  const local = finding.severity === 'block' && ['PLACE', 'ORG', 'ADDRESS', 'NAME', 'OTHER'].includes(finding.type);
  const offered = field.upToDate ? suggestions(placed) : [];
  return (
    <div className="finding-help">
      <p>{local ? t.localName : t.why[finding.type]}</p>
      {offered.length > 0 && (
        <ul className="finding-suggestions" aria-label={t.suggestions}>
          {offered.map((s, i) => (
            <li key={s.text}>
              <button
                type="button"
                className="suggestion"
                aria-keyshortcuts={`Control+${i + 1}`}
                onClick={() => apply(placed, s)}
              >
                <Kbd>{i + 1}</Kbd>
                {s.text === '' ? t.remove : s.text}
              </button>
            </li>
          ))}
        </ul>
      )}
      {finding.severity !== 'block' &&
        (keeping ? (
          <KeepReasons
            onKeep={(reason) => {
              say(t.keep.done, true);
              void kept.keep(document, finding, reason).then((failure) => failure && say(t.keep.failed, true));
              field.element.focus();
            }}
            onCancel={() => {
              setKeeping(false);
              board.goTo(placed);
            }}
          />
        ) : (
          <button type="button" className="link" onClick={() => setKeeping(true)}>
            {t.keep.open}
          </button>
        ))}
    </div>
  );
}
