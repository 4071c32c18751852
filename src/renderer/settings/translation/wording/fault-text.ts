/** What is wrong with a wording, in words. */
import type { WordingFault } from '../../../../domain/wording.ts';
import { fill, type Texts } from '../../../text/texts.ts';

/** `{date}, {name}`: as they stand in the text. */
export const placesInWords = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');

export const faultText = (fault: WordingFault, t: Texts['wording']): string =>
  'names' in fault ? fill(t.faults[fault.code], { names: placesInWords(fault.names) }) : t.faults[fault.code];
