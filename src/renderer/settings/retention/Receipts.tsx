/** Receipts of deletions: how many of what, by which rule, and how long backups hold it. */
import { capitalise } from '../../../domain/catalogues.ts';
import { longDate } from '../../../domain/local-time.ts';
import type { DeletionReceipt, RetentionView } from '../../../domain/retention.ts';
import { useSession } from '../../app/session.tsx';
import { fill, useTexts } from '../../text/texts.ts';
import '../../vault/vault.css';
import { lengthOf } from './words.ts';

export function Receipts({ view }: { readonly view: RetentionView }) {
  const texts = useTexts('retention');
  const t = texts.receipts;
  const roles = useTexts('auditLog').roles;
  const { locale } = useSession();
  if (view.receipts.length === 0) return <p className="mut s14">{t.empty}</p>;
  const kinds: Readonly<Record<string, string>> = t.kinds;
  const causeOf = ({ kind, cause, length }: DeletionReceipt): string => {
    if (cause !== 'rule') return t.causes[cause];
    const unit = view.rules.find((rule) => rule.kind === kind)?.unit;
    if (unit === undefined || length === null) return t.causes.ruleKeep;
    return fill(t.causes.rule, { length: lengthOf(unit, length, texts) });
  };
  const heldBy = ({ lastBackup, goneBy }: DeletionReceipt): string =>
    lastBackup === null || goneBy === null
      ? t.none
      : fill(t.backup, { day: longDate(lastBackup, locale), gone: longDate(goneBy, locale) });
  return (
    <>
      <p className="mut s14">{t.text}</p>
      <div className="card flush">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard */}
        <section className="vault-scroll" aria-labelledby="retention-receipts" tabIndex={0}>
          <table className="vault-table">
            <thead>
              <tr>
                <th scope="col">{t.day}</th>
                <th scope="col">{t.what}</th>
                <th scope="col" className="num">
                  {t.count}
                </th>
                <th scope="col">{t.cause}</th>
                <th scope="col">{t.role}</th>
                <th scope="col">{t.held}</th>
              </tr>
            </thead>
            <tbody>
              {view.receipts.map((receipt) => (
                <tr key={receipt.id}>
                  <td>{longDate(receipt.deletedOn, locale)}</td>
                  <th scope="row">{kinds[receipt.kind] ?? receipt.kind}</th>
                  <td className="num">{receipt.count}</td>
                  <td>{causeOf(receipt)}</td>
                  <td>{capitalise(roles[receipt.role])}</td>
                  <td>{heldBy(receipt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <p className="mut s14">{t.backupText}</p>
    </>
  );
}
