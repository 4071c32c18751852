/** No file stands there. With backups it has been lost, and the way back comes first; without, this is the first start. */
import { useState } from 'react';
import { useLoad } from '../app/use-load.ts';
import { FirstStart } from './FirstStart.tsx';
import { TroubleScreen } from './TroubleScreen.tsx';

export function Beginning() {
  const list = useLoad(() => window.samrad.call['backup.list']({}), []);
  const [fresh, setFresh] = useState(false);
  if (list.state === 'loading') return null;
  const lost = list.state === 'ready' && list.value.backups.length > 0;
  if (fresh || !lost) return <FirstStart />;
  return <TroubleScreen failure="no-store" passphrase="" onFresh={() => setFresh(true)} />;
}
