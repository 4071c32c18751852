/** Asks before a page with typed text is left. Locking is never held up: it must always work at once. */
import { Button, Heading } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { type Route, useRouter } from '../app/router.tsx';
import { useTexts } from '../text/texts.ts';
import { useModal } from '../ui/index.ts';

/** `stays`: whether a place still belongs to the page. */
export function KeepPage({ wanted, stays }: { readonly wanted: boolean; readonly stays: (to: Route) => boolean }) {
  const { keep } = useRouter();
  const [leave, setLeave] = useState<() => void>();
  const belongs = useRef(stays);
  belongs.current = stays;
  useEffect(() => {
    if (!wanted) return;
    return keep((to, go) => {
      if (belongs.current(to)) return false;
      setLeave(() => go);
      return true;
    });
  }, [wanted, keep]);
  return leave === undefined ? null : <Question onStay={() => setLeave(undefined)} onLeave={leave} />;
}

function Question({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const t = useTexts('paper').leave;
  const dialog = useModal();
  return (
    <dialog ref={dialog} className="help paper-leave" aria-label={t.title} onClose={onStay}>
      <Heading level={2} data-size="xs">
        {t.title}
      </Heading>
      <p>{t.text}</p>
      <div className="row">
        <Button autoFocus onClick={onStay}>
          {t.stay}
        </Button>
        <Button variant="tertiary" onClick={onLeave}>
          {t.leave}
        </Button>
      </div>
    </dialog>
  );
}
