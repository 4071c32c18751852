/** What can be done from anywhere. */
import { useMemo } from 'react';
import { useRouter } from './router.tsx';
import { useSession } from './session.tsx';

export interface Commands {
  readonly lock: () => void;
  readonly newCase: () => void;
  readonly newMeeting: () => void;
  readonly newConsent: () => void;
  readonly help: () => void;
}

export function useCommands(help: () => void): Commands {
  const { go } = useRouter();
  const { refresh } = useSession();
  return useMemo(
    () => ({
      // Main reloads the window when it locks; asking for the status anew covers a host that does not.
      lock: () => void window.samrad.call['vault.lock']({}).then(refresh),
      newCase: () =>
        void window.samrad.call['case.start']({}).then((started) => {
          if (started.ok) go({ name: 'case', id: started.value.id, step: 'plikten' });
        }),
      newMeeting: () => go({ name: 'new-meeting' }),
      newConsent: () => go({ name: 'new-consent', step: 'hvem' }),
      help,
    }),
    [go, refresh, help],
  );
}
