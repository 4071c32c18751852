/** What the guard finds and how serious it is (DOMAIN 2.5). */

export const FINDING_TYPES = [
  'NAME',
  'PLACE',
  'ADDRESS',
  'ORG',
  'PHONE',
  'EMAIL',
  'NATIONAL_ID',
  'BIRTH_DATE',
  'POSTCODE',
  'PLATE',
  'CASE_NO',
  'ORIGIN',
  'DIAGNOSIS_RARE',
  'AGE',
  'QUOTE',
  'COMBINATION',
  'OTHER',
] as const;
export type FindingType = (typeof FINDING_TYPES)[number];

/** `block` must go, `warn` asks for a rewrite or a reason, `hint` is counted and may stand. */
export type Severity = 'block' | 'warn' | 'hint';

/** One finding. Offsets in UTF-16 code units, end exclusive. It never carries the text it points at. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
  readonly severity: Severity;
}

/** What the guard knows beside the text: local names that identify here, and how small the place is. */
export interface LocalKnowledge {
  /** The municipality's own list: kindergartens, schools, places, streets. A hit is always `block`. */
  readonly placeNames: readonly string[];
  /** Names of employees: allowed in staff fields, a finding in case text. */
  readonly staffNames: readonly string[];
  /** Names of citizens typed for named documents since the store was unlocked. Kept in memory only. */
  readonly typedNames?: readonly string[];
  /** The text is of a field where employees are named: their full names are no finding there. */
  readonly staffField?: boolean;
  /** Inhabitants of the municipality; below 5,000 the combination threshold is lower. Undefined when not known. */
  readonly population?: number;
}

export const NO_LOCAL_KNOWLEDGE: LocalKnowledge = { placeNames: [], staffNames: [] };
