/** Last the fields: what went where, to be put right, and what is not placed. Nothing is stored until the case is made. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { CaseDraft } from '../../../domain/case.ts';
import { capitalise, labelOf, termLabel } from '../../../domain/catalogues.ts';
import type { Failure } from '../../../domain/result.ts';
import { useSession } from '../../app/session.tsx';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useUndoKeys } from '../../app/use-undo-keys.ts';
import { GuardEditor } from '../../guard/index.ts';
import { fill, plural, useTexts } from '../../text/texts.ts';
import { FailureNotice, Glyph } from '../../ui/index.ts';
import { lacksOf } from '../readiness.ts';
import { Frame } from './Frame.tsx';
import { draftOf, LISTS, placed, type Sorted, TEXT_FIELDS, takenBack, written } from './sorted.ts';
import { UnplacedList } from './UnplacedList.tsx';

export function ReviewStep({
  sorted,
  isForm,
  failure,
  onChange,
  onBack,
  onCreate,
}: {
  readonly sorted: Sorted;
  /** Whether anything of our form was recognised. */
  readonly isForm: boolean;
  readonly failure: Failure | undefined;
  readonly onChange: (sorted: Sorted) => void;
  readonly onBack: () => void;
  readonly onCreate: () => void;
}) {
  const t = useTexts('paste');
  const steps = useTexts('case').steps;
  const [said, setSaid] = useState('');
  const chosen = useChosen(sorted.chosen);
  const texts = TEXT_FIELDS.filter((field) => sorted.texts[field] !== '' || sorted.past.some((p) => p.field === field));
  const undo = (): void => {
    if (sorted.past.length === 0) return;
    onChange(takenBack(sorted));
    setSaid(t.review.undone);
  };
  useUndoKeys({ undo, redo: () => {} });
  useShortcuts({ 'Ctrl+Enter': onCreate });
  const lacking = new Set(
    lacksOf(draftOf(sorted))
      .filter(({ step }) => step !== 'plikten' && step !== 'kontroll')
      .map(({ step }) => steps[step].toLowerCase()),
  );
  return (
    <Frame
      step={3}
      title={t.review.title}
      lead={t.review.lead}
      actions={
        <>
          <Button variant="tertiary" onClick={onBack}>
            {t.review.again}
          </Button>
          <span className="case-next">
            <span className="s14 mut">
              {sorted.unplaced.length > 0 ? plural(sorted.unplaced.length, t.review.left) : t.review.what}
            </span>
            <Button onClick={onCreate} aria-keyshortcuts="Control+Enter">
              {t.review.create}
            </Button>
          </span>
        </>
      }
    >
      {failure !== undefined && <FailureNotice failure={failure} />}
      <p className="paste-note">
        <Glyph kind={isForm ? 'ok' : 'warn'} size={18} />
        {isForm ? plural(chosen.length + texts.length, t.review.placed) : t.review.noForm}
      </p>
      {chosen.length > 0 && (
        <section aria-labelledby="paste-facts">
          <h2 className="h2 paste-part" id="paste-facts">
            {t.review.facts}
          </h2>
          <dl className="paste-facts">
            {chosen.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {texts.length > 0 && (
        <section aria-labelledby="paste-texts" className="paste-texts">
          <h2 className="h2 paste-part" id="paste-texts">
            {t.review.texts}
          </h2>
          {texts.map((field) => (
            <GuardEditor
              key={field}
              id={`pasted-${field}`}
              label={t.fields[field]}
              {...(LISTS.includes(field) ? { description: t.review.perLine } : {})}
              multiline
              value={sorted.texts[field]}
              onChange={(text) => onChange(written(sorted, field, text))}
            />
          ))}
        </section>
      )}
      {lacking.size > 0 && (
        <p className="mut s14 paste-lacks">{fill(t.review.lacks, { fields: [...lacking].join(', ') })}</p>
      )}
      <section aria-labelledby="paste-unplaced">
        <h2 className="h2 paste-part" id="paste-unplaced">
          {t.review.unplaced}
        </h2>
        <div className="paste-said">
          <p role="status">{said}</p>
          {sorted.past.length > 0 && (
            <button type="button" className="link" aria-keyshortcuts="Control+Z" onClick={undo}>
              {t.review.undo}
            </button>
          )}
        </div>
        <UnplacedList
          pieces={sorted.unplaced}
          onPut={(piece, field) => {
            onChange(placed(sorted, piece.key, field));
            setSaid(fill(t.review.put, { field: t.fields[field] }));
          }}
        />
      </section>
    </Frame>
  );
}

/** What was chosen from lists, in words. */
function useChosen(draft: CaseDraft): readonly (readonly [string, string])[] {
  const t = useTexts('case').finished;
  const { locale } = useSession();
  const term = (name: string, code: string | undefined): string =>
    code === undefined ? '' : capitalise(termLabel(name, code, locale));
  const rows: readonly (readonly [string, string])[] = [
    [
      t.fields.service,
      draft.presenterServiceType === undefined
        ? ''
        : capitalise(labelOf('services', draft.presenterServiceType, locale)),
    ],
    [t.fields.age, term('ageBand', draft.ageBand)],
    [t.fields.themes, (draft.concernThemes ?? []).map((code) => labelOf('themes', code, locale)).join(', ')],
    [t.fields.care, term('careSituation', draft.careSituation)],
    [t.fields.arenas, (draft.arenaTypes ?? []).map((code) => term('arenaType', code)).join(', ')],
    [t.fields.when, [term('duration', draft.duration), term('frequency', draft.frequency)].filter(Boolean).join(', ')],
    [t.fields.level, draft.level ?? ''],
    [t.fields.interpreter, draft.interpreterNeeded === true ? t.interpreterYes : ''],
    [
      t.fields.tried,
      (draft.actionsTried ?? [])
        .map(
          ({ type, effect }) =>
            `${capitalise(labelOf('actionTypes', type, locale))}: ${termLabel('effect', effect, locale)}`,
        )
        .join(', '),
    ],
    [t.fields.guardians, term('guardiansContacted', draft.guardiansContacted)],
    [t.fields.child, term('childSpokenWith', draft.childSpokenWith)],
  ];
  return rows.filter(([, value]) => value !== '');
}
