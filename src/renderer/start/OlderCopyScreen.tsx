/** This PC has seen the store further on than it is now: a person decides before anything is shown, and nothing is deleted. */
import { Button, Heading } from '@digdir/designsystemet-react';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import './lock.css';

export function OlderCopyScreen() {
  const { refresh } = useSession();
  const t = useTexts('start').olderCopy;
  return (
    <div className="lock">
      <main className="lock-box lock-box-wide">
        <Glyph kind="warn" size={40} />
        <Heading level={1} data-size="md">
          {t.title}
        </Heading>
        <p className="lock-text">{t.text}</p>
        <p className="lock-text">{t.first}</p>
        <div className="lock-ways">
          <Button onClick={() => void window.samrad.call['vault.lock']({}).then(refresh)}>{t.lock}</Button>
          <Button variant="tertiary" onClick={() => void window.samrad.call['vault.acceptCopy']({}).then(refresh)}>
            {t.go}
          </Button>
        </div>
      </main>
    </div>
  );
}
