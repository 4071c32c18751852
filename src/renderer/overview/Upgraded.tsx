/** That the file has just been brought up from an older version, and where the copy of before is. Told once. */
import { Button } from '@digdir/designsystemet-react';
import { useLoad } from '../app/use-load.ts';
import { useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';

export function Upgraded() {
  const t = useTexts('overview').upgraded;
  const told = useLoad(() => window.samrad.call['vault.upgraded']({}), []);
  if (told.state !== 'ready' || told.value.upgrade === null) return null;
  const { name, folder } = told.value.upgrade;
  const seen = async (): Promise<void> => {
    await window.samrad.call['vault.upgradeSeen']({});
    told.replace({ upgrade: null });
  };
  return (
    <section className="notice overview-upgraded" aria-labelledby="overview-upgraded">
      <Glyph kind="ok" size={20} />
      <div>
        <h2 id="overview-upgraded">{t.title}</h2>
        <p>{t.text}</p>
        <dl>
          <dt>{t.where}</dt>
          <dd>{name}</dd>
          <dd className="path mut s14">{folder}</dd>
        </dl>
        <Button variant="secondary" data-size="sm" onClick={() => void seen()}>
          {t.seen}
        </Button>
      </div>
    </section>
  );
}
