/** What protects comes first, and at least one is asked for; then what one worries about. */
import { catalogues } from '../../../domain/catalogues.ts';
import { useSession } from '../../app/session.tsx';
import { useTexts } from '../../text/texts.ts';
import { StepFrame } from '../StepFrame.tsx';
import { useCasePage } from '../use-case-page.tsx';
import { FactorList } from './FactorList.tsx';

export function FactorsStep() {
  const t = useTexts('case').factors;
  const { locale } = useSession();
  const { draft, write, change } = useCasePage();
  return (
    <StepFrame step="styrker" title={t.title} lead={t.lead}>
      <FactorList
        field="protectiveFactors"
        title={t.protective}
        item={t.protectiveItem}
        add={t.addProtective}
        texts={draft.protectiveFactors ?? ['']}
        examples={catalogues.factors.protective.map((f) => f.label[locale])}
        onWrite={(protectiveFactors) => write({ protectiveFactors })}
        onChange={(protectiveFactors) => change({ protectiveFactors })}
      />
      <FactorList
        field="riskFactors"
        title={t.risk}
        item={t.riskItem}
        add={t.addRisk}
        texts={draft.riskFactors ?? []}
        examples={catalogues.factors.risk.map((f) => f.label[locale])}
        onWrite={(riskFactors) => write({ riskFactors })}
        onChange={(riskFactors) => change({ riskFactors })}
      />
    </StepFrame>
  );
}
