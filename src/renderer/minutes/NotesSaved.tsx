/** Whether notes are kept, in words; what to do when they are not; and both versions when someone else wrote too. */
import { Button } from '@digdir/designsystemet-react';
import type { CaseNotes } from '../../domain/case-notes.ts';
import { clockTime, toOslo } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';
import type { NotesState } from './NotesDesk.tsx';

export function NotesSaveLine({ state }: { readonly state: NotesState }) {
  const t = useTexts('minutes').save;
  const { locale } = useSession();
  const { save, view, held } = state;
  const at = view.updatedAt === null ? undefined : clockTime(toOslo(new Date(view.updatedAt)).time, locale);
  const saved = at === undefined ? t.nothing : fill(held.size > 0 ? t.held : t.saved, { at });
  return (
    <span role="status" className="s14 mut">
      {save.kind === 'saved' ? saved : save.kind === 'waiting' ? t.saving : t.failed}
    </span>
  );
}

export function NotesFailure({ state, onAgain }: { readonly state: NotesState; readonly onAgain: () => void }) {
  const t = useTexts('minutes').save;
  const { save, held } = state;
  return (
    <>
      {save.kind === 'failed' && (
        <FailureNotice
          failure={save.failure}
          action={
            <button type="button" className="link" onClick={onAgain}>
              {t.again}
            </button>
          }
        />
      )}
      {held.size > 0 && (
        <p className="discussion-held" role="status">
          <Glyph kind="block" size={18} />
          {t.heldText}
        </p>
      )}
    </>
  );
}

export function NotesConflict(props: {
  readonly state: NotesState;
  readonly onSettle: (choice: 'mine' | 'theirs') => void;
}) {
  const { state, onSettle } = props;
  const t = useTexts('minutes').conflict;
  if (state.save.kind !== 'conflict') return null;
  return (
    <div className="notice notice-failure" role="alert">
      <Glyph kind="warn" size={20} />
      <div className="grow">
        <b>{t.title}</b>
        <p>{t.text}</p>
        <div className="notes-versions">
          <Version title={t.theirs} notes={state.save.theirs.notes} />
          <Version title={t.mine} notes={state.draft} />
        </div>
        <div className="notes-settle">
          <Button variant="secondary" onClick={() => onSettle('theirs')}>
            {t.keepTheirs}
          </Button>
          <Button variant="secondary" onClick={() => onSettle('mine')}>
            {t.keepMine}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Version({ title, notes }: { readonly title: string; readonly notes: CaseNotes }) {
  const t = useTexts('minutes').conflict;
  const written = [...notes.lines, ...notes.openQuestions].filter((line) => line.text.trim() !== '');
  return (
    <div>
      <small>{title}</small>
      {written.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <ul>
          {written.map((line) => (
            <li key={line.key}>{line.text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
