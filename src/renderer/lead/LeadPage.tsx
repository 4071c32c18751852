/** Leading a meeting: before it, while it goes, and when it is over. Fills the window; the clock is main's own. */
import { useEffect, useState } from 'react';
import { useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { FailureNotice } from '../ui/index.ts';
import { Ended } from './Ended.tsx';
import { LeadScreen } from './LeadScreen.tsx';
import './lead.css';
import { StartPanel } from './StartPanel.tsx';
import { StopScreen } from './StopScreen.tsx';
import { useLead } from './use-lead.ts';

export function LeadPage({ id }: { readonly id: string }) {
  const t = useTexts('lead');
  const { go } = useRouter();
  const lead = useLead(id);
  const { view, failure } = lead;
  useFullScreen();
  useDarkUnlessChosen();
  const close = (): void => go({ name: 'meeting', id });

  // Whether the meeting was under way when this screen came up: then it says where it goes on.
  const [cameBack, setCameBack] = useState<boolean>();
  if (view !== undefined && cameBack === undefined) setCameBack(view.status !== 'ready' && view.status !== 'ended');

  return (
    <div className="lead">
      {failure !== undefined && <FailureNotice failure={failure} />}
      {view === undefined ? (
        <h1 className="visually-hidden" data-page-heading tabIndex={-1}>
          {t.loading}
        </h1>
      ) : view.status === 'ready' ? (
        <StartPanel view={view} lead={lead} onClose={close} />
      ) : view.status === 'stopped' ? (
        <StopScreen onResume={() => void lead.press({ kind: 'resume' })} />
      ) : view.status === 'ended' ? (
        <Ended
          view={view}
          onUndo={() => void lead.press({ kind: 'undo' })}
          onMinutes={() => go({ name: 'minutes', id, part: 'attendance' })}
          onFeedback={() => go({ name: 'give-feedback', id })}
        />
      ) : (
        <LeadScreen view={view} lead={lead} cameBack={cameBack === true} onClose={close} />
      )}
    </div>
  );
}

/** The window fills the screen while this page is shown. */
function useFullScreen(): void {
  useEffect(() => {
    void window.samrad.call['window.fullScreen']({ on: true });
    return () => void window.samrad.call['window.fullScreen']({ on: false });
  }, []);
}

/** Beside a projector a white screen glares: dark, unless the person has chosen one or the other. */
function useDarkUnlessChosen(): void {
  const { colorScheme } = useSession().preferences;
  useEffect(() => {
    if (colorScheme !== 'auto') return;
    document.documentElement.dataset.colorScheme = 'dark';
    return () => {
      document.documentElement.dataset.colorScheme = colorScheme;
    };
  }, [colorScheme]);
}
