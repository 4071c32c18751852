/** F1: the keyboard map. */
import { Button, Heading } from '@digdir/designsystemet-react';
import { useTexts } from '../text/texts.ts';
import { Kbd, useModal } from '../ui/index.ts';
import './palette.css';

export function HelpPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('app').help;
  const dialog = useModal();
  return (
    <dialog ref={dialog} className="help" aria-label={t.title} onClose={onClose}>
      <Heading level={2} data-size="xs">
        {t.title}
      </Heading>
      <p>{t.intro}</p>
      <dl>
        {t.keys.map((k) => (
          <div key={k.key}>
            <dt>
              <Kbd>{k.key}</Kbd>
            </dt>
            <dd>{k.does}</dd>
          </div>
        ))}
      </dl>
      <Button variant="secondary" onClick={onClose}>
        {t.close}
      </Button>
    </dialog>
  );
}
