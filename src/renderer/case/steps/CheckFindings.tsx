/** Every finding of the case, most serious first, each with the way to it. */
import { useState } from 'react';
import type { Severity } from '../../../anonymity/finding.ts';
import { capitalise } from '../../../domain/catalogues.ts';
import { KeepReasons, useEngine } from '../../guard/index.ts';
import { useTexts } from '../../text/texts.ts';
import { Glyph } from '../../ui/index.ts';
import { CheckLine } from '../CheckLine.tsx';
import type { CaseFinding } from '../use-all-findings.ts';
import { useCasePage } from '../use-case-page.tsx';

const BY_SEVERITY: readonly Severity[] = ['block', 'warn', 'hint'];

/** `findings`: undefined while the guard reads. */
export function CheckFindings({ findings }: { readonly findings: readonly CaseFinding[] | undefined }) {
  const t = useTexts('case').check;
  if (findings === undefined) return <p className="mut">{t.reading}</p>;
  if (findings.length === 0) return <CheckLine>{t.findingsNone}</CheckLine>;
  return (
    <>
      {BY_SEVERITY.map((severity) => {
        const found = findings.filter((f) => f.severity === severity);
        return found.length === 0 ? null : <Group key={severity} severity={severity} found={found} />;
      })}
    </>
  );
}

function Group({ severity, found }: { readonly severity: Severity; readonly found: readonly CaseFinding[] }) {
  const t = useTexts('case').check;
  const guard = useTexts('guard');
  return (
    <section className="check-group">
      <h3 className="check-severity">
        <Glyph kind={severity} size={18} />
        {capitalise(guard.severity[severity])} <span className="num">({found.length})</span>
        <span className="mut s14">{t[severity]}</span>
      </h3>
      <ul>
        {found.map((f) => (
          <Row key={`${f.source.path}-${f.start}`} finding={f} />
        ))}
      </ul>
    </section>
  );
}

function Row({ finding }: { readonly finding: CaseFinding }) {
  const t = useTexts('case');
  const guard = useTexts('guard');
  const { goTo, view } = useCasePage();
  const { kept } = useEngine();
  const [keeping, setKeeping] = useState(false);
  return (
    <li className="check-row">
      <span className="grow">
        <b>{finding.words}</b>
        <small>
          {guard.types[finding.type]} · {t.steps[finding.step]}
        </small>
      </span>
      <button type="button" className="link" onClick={() => goTo(finding.step, finding.source.path)}>
        {t.check.go}
        <span className="visually-hidden">: {finding.words}</span>
      </button>
      {finding.severity === 'warn' && (
        <button type="button" className="link" aria-expanded={keeping} onClick={() => setKeeping(!keeping)}>
          {t.check.keep}
          <span className="visually-hidden">: {finding.words}</span>
        </button>
      )}
      {keeping && (
        <div className="check-keep">
          <KeepReasons
            onKeep={(reason) => void kept.keep(view.id, finding, reason)}
            onCancel={() => setKeeping(false)}
          />
        </div>
      )}
    </li>
  );
}
