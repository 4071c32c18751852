/** What the window and the guard's worker say to each other. */
import type { CombinationRisk } from '../../anonymity/combination.ts';
import type { Finding, LocalKnowledge } from '../../anonymity/finding.ts';

export type GuardRequest =
  | { readonly kind: 'know'; readonly knowledge: LocalKnowledge }
  | { readonly kind: 'scan'; readonly id: number; readonly text: string; readonly staffField: boolean };

/** What the guard says of one text. Offsets belong to exactly that text. */
export interface Scan {
  readonly findings: readonly Finding[];
  readonly combination: CombinationRisk;
}

export interface GuardAnswer extends Scan {
  readonly id: number;
}
