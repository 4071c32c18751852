/** What has been tried and how it went, and whether parents and child have been spoken with. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import type { CaseDraft } from '../../../domain/case.ts';
import { childSpokenWithSchema, effectSchema, guardiansContactedSchema } from '../../../domain/codes.ts';
import { useSession } from '../../app/session.tsx';
import { GuardEditor } from '../../guard/index.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { OptionalChoice } from '../../ui/index.ts';
import { actionOptions, termOptions } from '../options.ts';
import { StepFrame } from '../StepFrame.tsx';
import { Tiles } from '../Tiles.tsx';
import { useCasePage } from '../use-case-page.tsx';

type Tried = NonNullable<CaseDraft['actionsTried']>[number];

export function TriedStep() {
  const t = useTexts('case').tried;
  const { draft, change, write } = useCasePage();
  return (
    <StepFrame step="gjort" title={t.title} lead={t.lead}>
      <Actions />
      <Tiles
        name="guardiansContacted"
        legend={t.guardians}
        description={t.guardiansText}
        value={draft.guardiansContacted}
        options={guardiansContactedSchema.options.map((code) => [code, t.chosen.guardians[code]] as const)}
        onChoose={(guardiansContacted) => change({ guardiansContacted })}
      />
      {draft.guardiansContacted === 'bevisst_ikke' && (
        <div className="case-inset">
          <GuardEditor
            id="guardiansContactedReason"
            label={t.reason}
            value={draft.guardiansContactedReason ?? ''}
            onChange={(guardiansContactedReason) => write({ guardiansContactedReason })}
          />
        </div>
      )}
      <Tiles
        name="childSpokenWith"
        legend={t.child}
        value={draft.childSpokenWith}
        options={childSpokenWithSchema.options.map((code) => [code, t.chosen.child[code]] as const)}
        onChoose={(childSpokenWith) => change({ childSpokenWith })}
      />
    </StepFrame>
  );
}

function Actions() {
  const t = useTexts('case').tried;
  const factors = useTexts('case').factors;
  const about = useTexts('case').about;
  const { locale } = useSession();
  const { draft, change } = useCasePage();
  const tried = draft.actionsTried ?? [];
  const set = (i: number, part: Partial<Tried>): void =>
    change({ actionsTried: tried.map((a, k) => (k === i ? { ...a, ...part } : a)) });
  return (
    <section className="tried" aria-labelledby="actions-title">
      <h2 className="h2" id="actions-title">
        {t.actions}
      </h2>
      {tried.length === 0 && <p className="s14 mut">{t.none}</p>}
      <ol className="tried-list">
        {tried.map((action, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same action may stand twice
          <li key={i}>
            <OptionalChoice
              id={i === 0 ? 'actionsTried' : `actionsTried[${i}]`}
              label={fill(t.action, { number: i + 1 })}
              none={about.choose}
              value={action.type}
              options={actionOptions(locale)}
              onChoose={(type) => type && set(i, { type })}
            />
            <OptionalChoice
              id={`actionsTried[${i}].effect`}
              label={t.effect}
              none={about.choose}
              value={action.effect}
              options={termOptions('effect', effectSchema, locale)}
              onChoose={(effect) => effect && set(i, { effect })}
            />
            <Button
              type="button"
              variant="tertiary"
              icon
              aria-label={fill(factors.remove, { item: fill(t.action, { number: i + 1 }) })}
              onClick={() => change({ actionsTried: tried.filter((_, k) => k !== i) })}
            >
              <TrashIcon aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
      <Button
        type="button"
        variant="tertiary"
        onClick={() => change({ actionsTried: [...tried, { type: 'rad_veiledning', effect: 'ukjent' }] })}
      >
        <PlusIcon aria-hidden />
        {t.add}
      </Button>
    </section>
  );
}
