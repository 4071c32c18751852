/** How words of a finding are written where they are compared with words a person chose to keep. */

/** The same for capitals and small letters, composed and decomposed letters, and any white space between words. */
export const keptForm = (words: string): string =>
  words.normalize('NFC').toLocaleLowerCase('nb').trim().replace(/\s+/gu, ' ');
