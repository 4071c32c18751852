/** A yes: what to do now, in which order, by which law. There is nothing here that leads on to the team. */
import { Button } from '@digdir/designsystemet-react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { catalogues, lawReference } from '../../../domain/catalogues.ts';
import { longDate, toOslo } from '../../../domain/local-time.ts';
import { useSession } from '../../app/session.tsx';
import { useShortcuts } from '../../app/shortcuts.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { Glyph } from '../../ui/index.ts';
import { DoList } from './DoList.tsx';
import './duty.css';

/** The provisions behind each duty (DOMAIN 3.2, 3.3). */
const LAWS = { reporting: ['bvl-13-2', 'bhl-46', 'hpl-33'], averting: ['strl-196'] } as const;

export function DutyStop({
  duty,
  onChange,
}: {
  readonly duty: 'reporting' | 'averting';
  readonly onChange: () => void;
}) {
  const t = useTexts('case').duty;
  const app = useTexts('app');
  const print = (): void => {
    // Before the dialog, which holds the page until it is closed. The log says that something was printed, not what.
    void window.samrad.call['document.printed']({});
    window.print();
  };
  useShortcuts({ 'Ctrl+P': print });
  const { locale, status } = useSession();
  const today = toOslo(new Date()).date;
  const laws = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    LAWS[duty].map((code) => lawReference(code, locale, today)),
  );
  const [title, text, steps] =
    duty === 'reporting'
      ? ([t.reportTitle, t.reportText, t.reportDo] as const)
      : ([t.avertTitle, t.avertText, t.avertDo] as const);
  return (
    <>
      <div className="duty-stop" role="alert">
        <Glyph kind="block" size={30} title={t.stop} />
        <div className="grow">
          <h2 className="duty-title">{title}</h2>
          <p>{text}</p>
          <DoList items={steps} />
          <p className="duty-law">{fill(t.law, { laws, date: longDate(catalogues.laws.date, locale) })}</p>
          <div className="duty-actions">
            <Button onClick={print} aria-keyshortcuts="Control+P">
              <PrinterSmallIcon aria-hidden />
              {t.print}
            </Button>
            <Button variant="tertiary" onClick={onChange}>
              {t.change}
            </Button>
          </div>
        </div>
      </div>
      {/* What the printer gets in place of the page: the guidance, and nothing of the case. */}
      <div className="print-note" aria-hidden="true">
        <p>
          {status.practice && `${t.practice} · `}
          {app.name} · {t.noteTitle} · {longDate(today, locale)}
        </p>
        <h2>{title}</h2>
        <p>{text}</p>
        <DoList items={steps} />
        <p>{fill(t.law, { laws, date: longDate(catalogues.laws.date, locale) })}</p>
        <p>{t.noteFoot}</p>
      </div>
    </>
  );
}
