/** A new case gets its code from the store and opens at the duty gate. */
import { useCallback, useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { useRouter } from '../app/router.tsx';

export function useStartCase(): { readonly start: () => void; readonly failure: Failure | undefined } {
  const { go } = useRouter();
  const [failure, setFailure] = useState<Failure>();
  const start = useCallback(() => {
    void window.samrad.call['case.start']({}).then((started) => {
      if (started.ok) go({ name: 'case', id: started.value.id, step: 'plikten' });
      else setFailure(started.failure);
    });
  }, [go]);
  return { start, failure };
}
