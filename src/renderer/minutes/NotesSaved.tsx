/** Whether notes are kept, in words; what to do when they are not; and both versions when someone else wrote too. */
import type { CaseNotes } from '../../domain/case-notes.ts';
import { clockTime, toOslo } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph, TwoVersions } from '../ui/index.ts';
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
    <TwoVersions
      words={t}
      theirs={<Version notes={state.save.theirs.notes} />}
      mine={<Version notes={state.draft} />}
      onSettle={onSettle}
    />
  );
}

function Version({ notes }: { readonly notes: CaseNotes }) {
  const t = useTexts('minutes').conflict;
  const written = [...notes.lines, ...notes.openQuestions].filter((line) => line.text.trim() !== '');
  return written.length === 0 ? (
    <p>{t.empty}</p>
  ) : (
    <ul>
      {written.map((line) => (
        <li key={line.key}>{line.text}</li>
      ))}
    </ul>
  );
}
