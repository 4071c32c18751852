/** Unsure: the case waits while the person asks barnevernstjenesten how the duty is, without saying who it is about. */
import { Button } from '@digdir/designsystemet-react';
import { useRouter } from '../../app/router.tsx';
import { useTexts } from '../../text/texts.ts';
import { Glyph } from '../../ui/index.ts';
import { DoList } from './DoList.tsx';
import './duty.css';

export function DutyUnsure() {
  const t = useTexts('case').duty;
  const { go } = useRouter();
  return (
    <div className="duty-unsure" role="status">
      <Glyph kind="wait" size={28} />
      <div className="grow">
        <h2 className="duty-title">{t.unsureTitle}</h2>
        <p>{t.unsureText}</p>
        <DoList items={t.unsureDo} />
        <div className="duty-actions">
          <Button onClick={() => go({ name: 'cases' })}>{t.later}</Button>
        </div>
      </div>
    </div>
  );
}
