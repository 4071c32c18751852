/** What a restore would change, in numbers. */
import type { BackupDifferences } from '../../domain/backup.ts';
import { useTexts } from '../text/texts.ts';

const KINDS = [
  'case',
  'meeting',
  'document',
  'receipt',
  'cooperation',
  'team',
  'letterhead',
  'translation',
  'wording',
  'draft',
] as const;

export function Differences({ differences }: { readonly differences: BackupDifferences }) {
  const t = useTexts('vault').restore;
  const rows = KINDS.map((kind) => ({ kind, ...differences[kind] }));
  if (rows.every(({ onlyNow, onlyBackup, changed }) => onlyNow + onlyBackup + changed === 0)) {
    return <p className="vault-text">{t.nothing}</p>;
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard */}
      <section className="vault-scroll" aria-label={t.caption} tabIndex={0}>
        <table className="vault-table vault-numbers">
          <caption>{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.kind}</th>
              <th scope="col" className="num">
                {t.onlyNow}
              </th>
              <th scope="col" className="num">
                {t.onlyBackup}
              </th>
              <th scope="col" className="num">
                {t.changed}
              </th>
              <th scope="col" className="num">
                {t.same}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, onlyNow, onlyBackup, changed, same }) => (
              <tr key={kind}>
                <th scope="row">{t.kinds[kind]}</th>
                <Changes count={onlyNow} />
                <Changes count={onlyBackup} />
                <Changes count={changed} />
                <td className="num vault-none">{same}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {differences.draft.onlyNow > 0 && <p className="vault-text">{t.drafts}</p>}
    </>
  );
}

const Changes = ({ count }: { readonly count: number }) => (
  <td className={count === 0 ? 'num vault-none' : 'num'}>{count}</td>
);
