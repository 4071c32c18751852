/** What a person reads who checks the texts in a language: every document for parents, with nearly all that can stand on it. */
import type { ParentSource } from '../documents/source.ts';
import { textsIn } from '../documents/texts.ts';
import { catalogues } from '../domain/catalogues.ts';
import { directionSchema, talkBlockSchema, talkKindSchema } from '../domain/codes.ts';
import type { Locale } from '../domain/language.ts';
import { addDays } from '../domain/local-time.ts';

/** One of them, with what tells it from the others in a file name. */
export interface SampleDocument {
  readonly source: ParentSource;
  readonly mark: string;
}

const SERVICE = 'BHG';
const HALF_A_YEAR = 183;

/** `today` is `YYYY-MM-DD`. Nothing in them is anybody's: names are lines for the pen. */
export function sampleDocuments(today: string, language: Locale): SampleDocument[] {
  return [
    { source: consentForm(today, language), mark: 'prove' },
    { source: { type: 'consent-explained', audience: 'child', use: { service: SERVICE } }, mark: 'prove-barn' },
    { source: { type: 'consent-explained', audience: 'youth', use: { service: SERVICE } }, mark: 'prove-ungdom' },
    ...talkKindSchema.options.map((kind, i) => ({ source: invitation(kind, i > 0, language), mark: `prove-${i + 1}` })),
  ];
}

/** Every service, every direction, every kind of information and every place to sign. */
function consentForm(today: string, language: Locale): ParentSource {
  const directions = directionSchema.options;
  return {
    type: 'consent-form',
    form: {
      id: 'sample',
      purpose: textsIn(language).parentDraft.samplePurpose,
      requestingService: SERVICE,
      services: catalogues.services.entries.map(({ code }, i) => ({
        serviceType: code,
        direction: directions[i % directions.length] ?? 'begge',
      })),
      informationTypes: catalogues.informationTypes.entries.map(({ code }) => code),
      exclusions: '',
      reviewDate: addDays(today, HALF_A_YEAR),
      signatureLines: ['foresatt', 'foresatt', 'egne_opplysninger', 'ungdom', 'barnevernstjeneste'],
      childView: undefined,
      interpreter: undefined,
      oralRecord: undefined,
      youthBasis: undefined,
      language,
      printOnly: undefined,
    },
  };
}

const invitation = (
  kind: (typeof talkKindSchema.options)[number],
  interpreter: boolean,
  language: Locale,
): ParentSource => ({
  type: 'talk-invitation',
  talk: {
    id: 'sample',
    kind,
    service: SERVICE,
    unit: undefined,
    department: undefined,
    date: undefined,
    start: undefined,
    place: undefined,
    contactRole: undefined,
    answerBy: undefined,
    durationMinutes: 60,
    interpreter,
    blocks: [...talkBlockSchema.options],
    language,
    printOnly: undefined,
  },
});
