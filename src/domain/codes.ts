/** Closed enumerations of the run file and the data model (DOMAIN 5.2, 5.3, 5.10), each with labels in `terms.json`. */
import { z } from 'zod';

export const ageBandSchema = z.enum(['ufødt', '0-1', '2-3', '4-5', '6-9', '10-12', '13-15', '16-18']);
export const careSituationSchema = z.enum(['begge', 'en_forelder', 'delt', 'fosterhjem', 'ukjent']);
export const arenaTypeSchema = z.enum(['hjem', 'barnehage', 'skole', 'sfo', 'fritid', 'helsestasjon', 'nett', 'annet']);
export const durationSchema = z.enum(['<1m', '1-3m', '3-12m', '>1år', 'ukjent']);
export const frequencySchema = z.enum(['enkelt', 'av_og_til', 'ukentlig', 'daglig']);
export const effectSchema = z.enum(['bedre', 'uendret', 'verre', 'ukjent']);
export const guardiansContactedSchema = z.enum(['ja', 'nei', 'planlagt', 'bevisst_ikke']);
export const childSpokenWithSchema = z.enum(['ja', 'nei', 'planlagt', 'ikke_aktuelt']);
export const dutyAnswerSchema = z.enum(['nei', 'usikker', 'ja']);
export const caseStatusSchema = z.enum([
  'kladd',
  'duty_stop',
  'klar_for_kontroll',
  'klar',
  'satt_opp',
  'drøftet',
  'oppfølging',
  'avsluttet',
  'slettet',
]);
export const teamKindSchema = z.enum([
  'konsultasjonsteam',
  'drøftingsteam',
  'tverrfaglig_team',
  'fastdag',
  'ressursteam',
  'annet',
]);
export const teamRoleSchema = z.enum(['koordinator', 'leder', 'fast', 'stedfortreder', 'ad_hoc']);
export const meetingTypeSchema = z.enum([
  'konsultasjonsteam',
  'tverrfaglig_team',
  'fastdag',
  'samarbeidsmøte',
  'stafettmøte',
  'ansvarsgruppe',
  'evaluering',
]);
export const meetingStatusSchema = z.enum(['planlagt', 'innkalt', 'startet', 'referat', 'godkjent', 'avlyst']);
export const agendaKindSchema = z.enum(['åpning', 'sak', 'systemsak', 'info', 'evaluering']);
export const directionSchema = z.enum(['begge', 'til', 'fra']);
export const signatureRoleSchema = z.enum(['foresatt', 'ungdom', 'barnevernstjeneste', 'egne_opplysninger']);
export const talkKindSchema = z.enum(['oppstartssamtale', 'foreldresamtale', 'bekymringssamtale']);
export const talkBlockSchema = z.enum([
  'ramme',
  'om_barnet',
  'trivsel',
  'overganger',
  'familie',
  'helse',
  'psykisk_helse',
  'rus',
  'vold',
  'okonomi',
  'styrker',
  'avtale',
]);
export const documentTypeSchema = z.enum([
  'summons',
  'minutes',
  'minutes-log',
  'consent-form',
  'talk-invitation',
  'talk-guide',
  'discussion-form',
]);
/** Every type of a run file but the discussion form, which belongs to the anonymous track alone, and the plans of the consent track. */
export const namedDocumentTypeSchema = z.enum([
  ...documentTypeSchema.exclude(['discussion-form']).options,
  'action-plan',
  'family-plan',
  'evaluation-form',
  'cooperation-record',
]);
/** What is recorded as made from a meeting or a case of the anonymous track. */
export const issuedTypeSchema = z.enum([
  'summons',
  'minutes',
  'minutes-short',
  'minutes-log',
  'discussion-form',
  'attendance-list',
  'evaluation-form',
  'welcome-letter',
]);
export const documentFormatSchema = z.enum(['docx', 'pdf', 'ics', 'txt']);

/** Why a person keeps what the guard has found. */
export const keepReasonSchema = z.enum(['ordinary', 'many', 'needed', 'public']);

export type AgeBand = z.infer<typeof ageBandSchema>;
export type DutyAnswer = z.infer<typeof dutyAnswerSchema>;
export type CaseStatus = z.infer<typeof caseStatusSchema>;
export type TeamRole = z.infer<typeof teamRoleSchema>;
export type MeetingType = z.infer<typeof meetingTypeSchema>;
export type MeetingStatus = z.infer<typeof meetingStatusSchema>;
export type AgendaKind = z.infer<typeof agendaKindSchema>;
export type Direction = z.infer<typeof directionSchema>;
export type SignatureRole = z.infer<typeof signatureRoleSchema>;
export type TalkKind = z.infer<typeof talkKindSchema>;
export type TalkBlock = z.infer<typeof talkBlockSchema>;
export type DocumentType = z.infer<typeof documentTypeSchema>;
export type NamedDocumentType = z.infer<typeof namedDocumentTypeSchema>;
export type IssuedType = z.infer<typeof issuedTypeSchema>;
export type DocumentFormat = z.infer<typeof documentFormatSchema>;
export type KeepReason = z.infer<typeof keepReasonSchema>;

/** The three meeting types of the anonymous track; cases stand on no other agenda. */
export const ANONYMOUS_MEETING_TYPES: readonly MeetingType[] = ['konsultasjonsteam', 'tverrfaglig_team', 'fastdag'];
export const isAnonymousMeeting = (type: MeetingType): boolean => ANONYMOUS_MEETING_TYPES.includes(type);
