/** Saving what can be read of a damaged file: read first, shown in numbers, and used only when a person says so. */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { SalvageReport } from '../../domain/salvage.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph, useFocusBack } from '../ui/index.ts';
import { useAttempt } from './attempt.ts';
import { PassphraseForm } from './PassphraseForm.tsx';
import './vault.css';

export function Salvage({
  known,
  onUsed,
  onBack,
}: {
  /** Passphrase the person has just typed. */
  readonly known: string;
  readonly onUsed: () => void;
  readonly onBack: () => void;
}) {
  const t = useTexts('vault').salvage;
  const [report, setReport] = useState<SalvageReport>();
  // One passphrase for both steps: what is read under it is also what is used.
  const attempt = useAttempt(known);
  const { failure, working } = attempt;
  const title = useRef<HTMLHeadingElement>(null);
  useFocusBack();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is told by its heading
  useEffect(() => title.current?.focus(), [report]);

  const read = (): Promise<void> =>
    attempt.run(
      (passphrase) => window.samrad.call['vault.salvage']({ passphrase }),
      ({ value }) => setReport(value),
    );
  const use = (): Promise<void> =>
    attempt.run((passphrase) => window.samrad.call['vault.useSalvaged']({ passphrase }), onUsed);

  if (report !== undefined) {
    return (
      <div className="card vault-card">
        <h2 ref={title} tabIndex={-1} className="h2">
          {t.done}
        </h2>
        <p>{fill(t.pages, { damaged: report.damagedPages, pages: report.pages })}</p>
        <Rescued report={report} />
        {!report.checked && <Warning text={t.unchecked} />}
        {!report.allKeys && <Warning text={t.ownKey} />}
        {report.placeholders > 0 && <Warning text={fill(t.placeholders, { count: report.placeholders })} />}
        <p className="vault-text">{t.what}</p>
        {failure && <FailureNotice failure={failure} />}
        <div className="vault-actions">
          <Button onClick={() => void use()} aria-busy={working}>
            {working ? t.using : t.use}
          </Button>
          <Button variant="tertiary" onClick={onBack}>
            {t.back}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <PassphraseForm
      className="card vault-card"
      attempt={attempt}
      words={{ ...t, label: t.passphrase, cancel: t.back }}
      refusal={(failed) =>
        failed.code === 'corrupt' && (
          <div role="alert">
            <Warning text={t.nothing} />
          </div>
        )
      }
      onRun={read}
      onCancel={onBack}
    >
      <h2 ref={title} tabIndex={-1} className="h2">
        {t.title}
      </h2>
      <p className="vault-text">{t.text}</p>
    </PassphraseForm>
  );
}

function Warning({ text }: { readonly text: string }) {
  return (
    <p className="vault-said">
      <Glyph kind="warn" size={18} />
      {text}
    </p>
  );
}

type Tables = ReturnType<typeof useTexts<'vault'>>['salvage']['tables'];

/** The tables a person knows by name, in the order they matter; all others in one row. */
function rowsOf(report: SalvageReport, names: Tables): { name: string; read: number; lost: number }[] {
  const sum = (of: readonly SalvageReport['tables'][number][], name: string) => ({
    name,
    read: of.reduce((total, { read }) => total + read, 0),
    lost: of.reduce((total, { lost }) => total + lost, 0),
  });
  const { other, ...known } = names;
  const isKnown = (table: string): table is keyof typeof known => Object.hasOwn(known, table);
  return [
    ...Object.entries(known).map(([table, name]) =>
      sum(
        report.tables.filter((each) => each.table === table),
        name,
      ),
    ),
    sum(
      report.tables.filter(({ table }) => !isKnown(table)),
      other,
    ),
  ];
}

function Rescued({ report }: { readonly report: SalvageReport }) {
  const t = useTexts('vault').salvage;
  return (
    <table className="vault-table">
      <caption>{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.kind}</th>
          <th scope="col" className="num">
            {t.read}
          </th>
          <th scope="col" className="num">
            {t.lost}
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(report, t.tables).map(({ name, read, lost }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{read}</td>
            <td className="num">{lost === 0 ? t.none : fill(t.atLeast, { count: lost })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
