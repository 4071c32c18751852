/** What the pages for municipality, team and places have in common: reading, what is wrong, saving, undo, conflicts. */
import { Button, ErrorSummary } from '@digdir/designsystemet-react';
import { ArrowRedoIcon, ArrowUndoIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { clockTime } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, SkeletonRows } from '../ui/index.ts';
import { OrganisationConflict } from './OrganisationConflict.tsx';
import type { OrganisationContent, OrganisationEditor } from './organisation-editor.ts';
import { useOrganisation } from './use-organisation.ts';

interface Inside {
  readonly content: OrganisationContent;
  readonly editor: OrganisationEditor;
  /** Raised when the content is another than the one the screen wrote. */
  readonly round: number;
}

export function OrganisationFrame({ children }: { readonly children: (inside: Inside) => ReactNode }) {
  const { editor, state } = useOrganisation();
  const { content, round, failure, conflict } = state;
  const t = useTexts('organisation');
  useUndoKeys({ undo: () => editor.undo(), redo: () => editor.redo() });
  if (content === undefined) return failure ? <FailureNotice failure={failure} /> : <SkeletonRows rows={4} />;
  return (
    <>
      {conflict && (
        <OrganisationConflict stored={conflict} mine={content} onSettle={(choice) => editor.settle(choice)} />
      )}
      {failure && (
        <FailureNotice
          failure={failure}
          action={
            <button type="button" className="link" onClick={() => editor.retry()}>
              {t.again}
            </button>
          }
        />
      )}
      {children({ content, editor, round })}
      <SaveLine editor={editor} state={state} />
    </>
  );
}

function SaveLine({ editor, state }: ReturnType<typeof useOrganisation>) {
  const t = useTexts('organisation');
  const { locale } = useSession();
  const { saving, savedAt, canUndo, canRedo } = state;
  return (
    <div className="settings-saved">
      <span role="status">
        {saving === 'saving'
          ? t.saving
          : saving === 'failed'
            ? t.notSaved
            : savedAt === undefined
              ? t.atOnce
              : fill(t.saved, { at: clockTime(savedAt, locale) })}
      </span>
      {(canUndo || canRedo) && (
        <>
          <Button variant="tertiary" data-size="sm" aria-disabled={!canUndo} onClick={() => editor.undo()}>
            <ArrowUndoIcon aria-hidden />
            {t.undo}
          </Button>
          <Button variant="tertiary" data-size="sm" aria-disabled={!canRedo} onClick={() => editor.redo()}>
            <ArrowRedoIcon aria-hidden />
            {t.redo}
          </Button>
        </>
      )}
    </div>
  );
}

/**
 * What is not kept because something is wrong with it, with links to the fields. As an element of its own it would take focus,
 * and whoever was on the way to the next field would write into nothing.
 */
export function NotKept({ errors }: { readonly errors: readonly { readonly field: string; readonly text: string }[] }) {
  const t = useTexts('organisation');
  if (errors.length === 0) return null;
  return (
    <ErrorSummary asChild>
      <section aria-labelledby="not-kept">
        <ErrorSummary.Heading id="not-kept">{t.errors.title}</ErrorSummary.Heading>
        <ErrorSummary.List>
          {errors.map(({ field, text }) => (
            <ErrorSummary.Item key={field}>
              <ErrorSummary.Link
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {text}
              </ErrorSummary.Link>
            </ErrorSummary.Item>
          ))}
        </ErrorSummary.List>
      </section>
    </ErrorSummary>
  );
}
