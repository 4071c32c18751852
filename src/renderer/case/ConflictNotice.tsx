/** The same case saved elsewhere meanwhile: both texts side by side, and the person chooses. */
import { Button } from '@digdir/designsystemet-react';
import type { CaseDraft } from '../../domain/case.ts';
import type { CaseView } from '../../domain/case-view.ts';
import { clockTime, toOslo } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import { STEP_OF_TEXT, textsOf } from './draft-texts.ts';
import type { WorkingCase } from './working-case.ts';

export function ConflictNotice({
  mine,
  theirs,
  working,
}: {
  readonly mine: CaseDraft;
  readonly theirs: CaseView;
  readonly working: WorkingCase;
}) {
  const t = useTexts('case');
  const { locale } = useSession();
  const at = clockTime(toOslo(new Date(theirs.updatedAt)).time, locale);
  const mineTexts = new Map(textsOf(mine).map((x) => [x.path, x]));
  const theirTexts = new Map(textsOf(theirs.draft).map((x) => [x.path, x]));
  const different = [...new Set([...mineTexts.keys(), ...theirTexts.keys()])].filter(
    (path) => mineTexts.get(path)?.text !== theirTexts.get(path)?.text,
  );
  return (
    <section className="conflict" role="alert" aria-labelledby="conflict-title">
      <Glyph kind="warn" size={26} />
      <div className="grow">
        <h2 id="conflict-title" className="h2">
          {t.conflict.title}
        </h2>
        <p>{t.conflict.text}</p>
        {different.length === 0 && <p>{t.conflict.choices}</p>}
        {different.map((path) => {
          const field = (mineTexts.get(path) ?? theirTexts.get(path))?.field;
          return (
            <div key={path} className="conflict-pair">
              <h3 className="label">{field && t.steps[STEP_OF_TEXT[field]]}</h3>
              <p>
                <small>{fill(t.conflict.theirs, { at })}</small>
                {theirTexts.get(path)?.text || t.conflict.none}
              </p>
              <p>
                <small>{t.conflict.mine}</small>
                {mineTexts.get(path)?.text || t.conflict.none}
              </p>
            </div>
          );
        })}
        <div className="conflict-actions">
          <Button variant="secondary" onClick={() => void working.settle('theirs')}>
            {t.conflict.keepTheirs}
          </Button>
          <Button variant="secondary" onClick={() => void working.settle('mine')}>
            {t.conflict.keepMine}
          </Button>
        </div>
      </div>
    </section>
  );
}
