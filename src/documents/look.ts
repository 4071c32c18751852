/** Colours shared by every format that has colours. Fjord is used sparingly: rules and table heads. */
export const COLOURS = {
  ink: '#22211F',
  muted: '#5A554D',
  accent: '#12616B',
  accentDark: '#0E4D55',
  /** Text in the second language of a document. */
  second: '#0E4D55',
  /** The word behind a draft. */
  watermark: '#EFECE6',
  accentTint: '#E4EFF0',
  line: '#D3CDC2',
  penLine: '#8A857B',
  quiet: '#F6F4F0',
  sand: '#F7F0E1',
  sandLine: '#DCC99B',
  paper: '#FFFFFF',
} as const;
