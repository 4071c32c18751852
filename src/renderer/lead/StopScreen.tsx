/** Somebody said a name: one calm sentence, the clock stands, and nothing of what was said is kept. */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../text/texts.ts';

/** Keys that mean something else, or nothing by themselves. */
const OTHER_KEYS = ['F9', 'F1', 'F6', 'F11', 'Tab', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

export function StopScreen({ onResume }: { readonly onResume: () => void }) {
  const t = useTexts('lead').stop;
  const resume = useRef(onResume);
  resume.current = onResume;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || OTHER_KEYS.includes(event.key)) return;
      event.preventDefault();
      resume.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <section className="lead-calm" aria-labelledby="lead-stop">
      <h1 id="lead-stop" data-page-heading tabIndex={-1}>
        {t.title} <br />
        {t.text}
      </h1>
      <p>{t.note}</p>
      <Button onClick={onResume}>{t.resume}</Button>
      <p className="mut">{t.any}</p>
    </section>
  );
}
