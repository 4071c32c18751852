/** The figures of an annual report: counts by code of a catalogue, never anything about one case. */

/**
 * A count, or what stands in its place: `few` for a count below five, `hidden` for one that would give away a `few` by
 * subtraction. A number below five is printed as `few` whatever the input says (DOMAIN 5.11 rule 7).
 */
export type Figure = number | 'few' | 'hidden';

export interface Counted {
  /** Code in the catalogue or term that the group counts by. */
  readonly code: string;
  readonly count: Figure;
}

export interface AnnualFigures {
  readonly year: number;
  /** Meetings are the team's own work and no people: printed as they are. */
  readonly meetings: { readonly planned: number; readonly held: number };
  /** Cases discussed in the year. */
  readonly cases: Figure;
  /** Each case once: codes of the term `ageBand`. */
  readonly byAgeBand: readonly Counted[];
  /** Each case once, by presenting service: codes of the catalogue `services`. */
  readonly byService: readonly Counted[];
  /** One to three per case: codes of the catalogue `themes`. */
  readonly byTheme: readonly Counted[];
  /** Any number per case: codes of the catalogue `actionTypes`. */
  readonly byAdvice: readonly Counted[];
  /** Each case that was followed up, once: what the presenter did with the advice. */
  readonly followUp: { readonly used: Figure; readonly partly: Figure; readonly notUsed: Figure };
  /** Each case that was followed up, once: how it went. */
  readonly effect: {
    readonly better: Figure;
    readonly unchanged: Figure;
    readonly worse: Figure;
    readonly notKnown: Figure;
  };
}
