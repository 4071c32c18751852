/** A meeting under edit, for a screen. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { toOslo } from '../../domain/local-time.ts';
import { type EditorState, MeetingEditor } from './meeting-editor.ts';

export function useMeeting(id: string): { readonly editor: MeetingEditor; readonly state: EditorState } {
  const [editor] = useState(() => new MeetingEditor(id, window.samrad.call, () => toOslo(new Date()).time));
  const state = useSyncExternalStore(editor.subscribe, editor.state);
  useEffect(() => {
    void editor.open();
  }, [editor]);
  useEffect(() => window.samrad.on('vault.locking', () => editor.settled()), [editor]);
  return { editor, state };
}
