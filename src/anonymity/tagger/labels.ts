/** Labels of the tagger. A run of one label is one span. */

export const LABELS = ['O', 'NAME', 'PLACE', 'ORG', 'ADDRESS'] as const;
export type Label = (typeof LABELS)[number];
export const LABEL_COUNT = LABELS.length;
/** Index of the label for words outside every span. */
export const OUTSIDE = 0;
