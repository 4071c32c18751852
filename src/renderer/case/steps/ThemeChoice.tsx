/** One to three themes. Some of them ask for the duty to be answered once more; one is never discussed in the team. */
import { Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { catalogues } from '../../../domain/catalogues.ts';
import { useSession } from '../../app/session.tsx';
import { useTexts } from '../../text/texts.ts';
import { Glyph } from '../../ui/index.ts';
import { Tile } from '../Tiles.tsx';
import { useCasePage } from '../use-case-page.tsx';

/** DOMAIN 5.2: at most three themes. */
const MOST = 3;

export function ThemeChoice() {
  const t = useTexts('case').about;
  const { locale } = useSession();
  const { draft, change, goTo } = useCasePage();
  const [refused, setRefused] = useState<'too-many' | 'stop'>();
  const chosen = draft.concernThemes ?? [];
  const themes = catalogues.themes.entries;
  const asksForDuty = themes.some((x) => chosen.includes(x.code) && x.gate.startsWith('duty'));
  const smallPlace = themes.some((x) => chosen.includes(x.code) && x.smallPlaceWarning);

  const toggle = (code: string, on: boolean): void => {
    setRefused(undefined);
    if (!on) change({ concernThemes: chosen.filter((c) => c !== code) });
    else if (themes.find((x) => x.code === code)?.gate === 'stop') setRefused('stop');
    else if (chosen.length >= MOST) setRefused('too-many');
    else change({ concernThemes: [...chosen, code] });
  };
  /** The answers are taken back: nothing beyond the gate can be reached before they are given anew. */
  const answerAnew = (): void => {
    change({ dutyGate: {} });
    goTo('plikten', 'dutyGate');
  };
  return (
    <fieldset className="case-checks">
      <legend>{t.themes}</legend>
      <p className="case-checks-text">{t.themesText}</p>
      <div className="tiles tiles-two">
        {themes.map((theme, i) => (
          <Tile key={theme.code}>
            <Checkbox
              id={i === 0 ? 'concernThemes' : undefined}
              label={theme.label[locale]}
              value={theme.code}
              checked={chosen.includes(theme.code)}
              onChange={(e) => toggle(theme.code, e.target.checked)}
            />
          </Tile>
        ))}
      </div>
      <div role="status">
        {refused === 'too-many' && (
          <p className="case-note">
            <Glyph kind="warn" size={18} />
            <span>{t.tooMany}</span>
          </p>
        )}
        {(refused === 'stop' || asksForDuty) && (
          <p className="case-note">
            <Glyph kind={refused === 'stop' ? 'block' : 'warn'} size={18} />
            <span>
              {refused === 'stop' ? t.gateStop : t.gate}{' '}
              <button type="button" className="link" onClick={answerAnew}>
                {t.gateGo}
              </button>
            </span>
          </p>
        )}
        {smallPlace && (
          <p className="case-note">
            <Glyph kind="hint" size={18} />
            <span>{t.smallPlace}</span>
          </p>
        )}
      </div>
    </fieldset>
  );
}
