/** Saved, in words. There is no button for it. */
import { clockTime, toOslo } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';
import { STEP_OF_TEXT, textsOf } from './draft-texts.ts';
import { useCasePage } from './use-case-page.tsx';

export function SaveLine() {
  const t = useTexts('case').frame;
  const { locale } = useSession();
  const { save, view, held } = useCasePage();
  const at = clockTime(toOslo(new Date(view.updatedAt)).time, locale);
  return (
    <span role="status">
      {save.kind === 'saved'
        ? fill(held.size > 0 ? t.savedButHeld : t.saved, { at })
        : save.kind === 'waiting'
          ? t.saving
          : t.notSaved}
    </span>
  );
}

/** Which texts are held back, and until when. Under the field, so that nothing above it moves while one writes. */
export function HeldTexts() {
  const t = useTexts('case');
  const { held, draft } = useCasePage();
  const steps = new Set(textsOf(draft).flatMap((text) => (held.has(text.path) ? [STEP_OF_TEXT[text.field]] : [])));
  return [...steps].map((step) => (
    <p key={step} className="held" role="status">
      <Glyph kind="block" size={18} />
      {fill(t.frame.held, { step: t.steps[step] })}
    </p>
  ));
}

/** What could not be saved, and what to do. */
export function SaveFailure() {
  const t = useTexts('case').frame;
  const { save, working } = useCasePage();
  if (save.kind !== 'failed') return null;
  return (
    <FailureNotice
      failure={save.failure}
      action={
        <button type="button" className="link" onClick={() => void working.flush()}>
          {t.again}
        </button>
      }
    />
  );
}
