/** A page that is saved with a button: when a lock comes first, the lock screen says that something was not saved. */
import { useEffect } from 'react';

export function useUnsaved(hasUnsaved: boolean): void {
  useEffect(() => window.samrad.on('vault.locking', () => !hasUnsaved), [hasUnsaved]);
}
