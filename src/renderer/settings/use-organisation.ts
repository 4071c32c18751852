/** Municipality and team under edit, for a page of the settings. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { toOslo } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { OrganisationEditor, type OrganisationState } from './organisation-editor.ts';

export function useOrganisation(): { readonly editor: OrganisationEditor; readonly state: OrganisationState } {
  const [editor] = useState(() => new OrganisationEditor(window.samrad.call, () => toOslo(new Date()).time));
  const state = useSyncExternalStore(editor.subscribe, editor.state);
  const { refresh } = useSession();
  useEffect(() => {
    void editor.open();
  }, [editor]);
  useEffect(() => window.samrad.on('vault.locking', () => editor.settled()), [editor]);
  // The navigation shows the names: it hears of it once it is kept. The guard is told by the program itself.
  const kept = state.saving === 'saved' ? state.content : undefined;
  useEffect(() => {
    if (kept !== undefined) void refresh();
  }, [kept, refresh]);
  return { editor, state };
}
