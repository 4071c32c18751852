import type { CaseDraft } from '../../src/domain/case.ts';

/** A case with everything that is asked for and every judgement made. */
export const COMPLETE: CaseDraft = {
  presenterServiceType: 'BHG',
  ageBand: '4-5',
  concernThemes: ['SAMSPILL'],
  observations: 'Barnet trekker seg unna i frileken.',
  protectiveFactors: ['forelder ønsker hjelp'],
  riskFactors: [],
  actionsTried: [],
  guardiansContacted: 'ja',
  childSpokenWith: 'nei',
  questions: ['Hvordan kan vi snakke med barnet?'],
  dutyGate: { reporting: 'nei', averting: 'nei' },
  confirmedFiveFamilies: true,
};
