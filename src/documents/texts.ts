/** Every text of the documents, one resource per document and language. Bokmål decides which keys there are. */
import enActionPlan from '../../resources/texts/en/documents/action-plan.json' with { type: 'json' };
import enAgreedNote from '../../resources/texts/en/documents/agreed-note.json' with { type: 'json' };
import enAnnualReport from '../../resources/texts/en/documents/annual-report.json' with { type: 'json' };
import enAttendanceList from '../../resources/texts/en/documents/attendance-list.json' with { type: 'json' };
import enAuditLog from '../../resources/texts/en/documents/audit-log.json' with { type: 'json' };
import enCalendar from '../../resources/texts/en/documents/calendar.json' with { type: 'json' };
import enCommon from '../../resources/texts/en/documents/common.json' with { type: 'json' };
import enConsentExplained from '../../resources/texts/en/documents/consent-explained.json' with { type: 'json' };
import enConsentForm from '../../resources/texts/en/documents/consent-form.json' with { type: 'json' };
import enCooperationRecord from '../../resources/texts/en/documents/cooperation-record.json' with { type: 'json' };
import enDiscussionForm from '../../resources/texts/en/documents/discussion-form.json' with { type: 'json' };
import enDiscussionFormBlank from '../../resources/texts/en/documents/discussion-form-blank.json' with { type: 'json' };
import enDutyNote from '../../resources/texts/en/documents/duty-note.json' with { type: 'json' };
import enEvaluationForm from '../../resources/texts/en/documents/evaluation-form.json' with { type: 'json' };
import enFamilyPlan from '../../resources/texts/en/documents/family-plan.json' with { type: 'json' };
import enGroundRules from '../../resources/texts/en/documents/ground-rules.json' with { type: 'json' };
import enMinutes from '../../resources/texts/en/documents/minutes.json' with { type: 'json' };
import enMinutesLog from '../../resources/texts/en/documents/minutes-log.json' with { type: 'json' };
import enParentDraft from '../../resources/texts/en/documents/parent-draft.json' with { type: 'json' };
import enRecoverySheet from '../../resources/texts/en/documents/recovery-sheet.json' with { type: 'json' };
import enRefusalReceipt from '../../resources/texts/en/documents/refusal-receipt.json' with { type: 'json' };
import enSummons from '../../resources/texts/en/documents/summons.json' with { type: 'json' };
import enTalkGuide from '../../resources/texts/en/documents/talk-guide.json' with { type: 'json' };
import enTalkInvitation from '../../resources/texts/en/documents/talk-invitation.json' with { type: 'json' };
import enTranslationList from '../../resources/texts/en/documents/translation-list.json' with { type: 'json' };
import enWelcomeLetter from '../../resources/texts/en/documents/welcome-letter.json' with { type: 'json' };
import enWithdrawalReceipt from '../../resources/texts/en/documents/withdrawal-receipt.json' with { type: 'json' };
import enWonderingNote from '../../resources/texts/en/documents/wondering-note.json' with { type: 'json' };
import nbActionPlan from '../../resources/texts/nb/documents/action-plan.json' with { type: 'json' };
import nbAgreedNote from '../../resources/texts/nb/documents/agreed-note.json' with { type: 'json' };
import nbAnnualReport from '../../resources/texts/nb/documents/annual-report.json' with { type: 'json' };
import nbAttendanceList from '../../resources/texts/nb/documents/attendance-list.json' with { type: 'json' };
import nbAuditLog from '../../resources/texts/nb/documents/audit-log.json' with { type: 'json' };
import nbCalendar from '../../resources/texts/nb/documents/calendar.json' with { type: 'json' };
import nbCommon from '../../resources/texts/nb/documents/common.json' with { type: 'json' };
import nbConsentExplained from '../../resources/texts/nb/documents/consent-explained.json' with { type: 'json' };
import nbConsentForm from '../../resources/texts/nb/documents/consent-form.json' with { type: 'json' };
import nbCooperationRecord from '../../resources/texts/nb/documents/cooperation-record.json' with { type: 'json' };
import nbDiscussionForm from '../../resources/texts/nb/documents/discussion-form.json' with { type: 'json' };
import nbDiscussionFormBlank from '../../resources/texts/nb/documents/discussion-form-blank.json' with { type: 'json' };
import nbDutyNote from '../../resources/texts/nb/documents/duty-note.json' with { type: 'json' };
import nbEvaluationForm from '../../resources/texts/nb/documents/evaluation-form.json' with { type: 'json' };
import nbFamilyPlan from '../../resources/texts/nb/documents/family-plan.json' with { type: 'json' };
import nbGroundRules from '../../resources/texts/nb/documents/ground-rules.json' with { type: 'json' };
import nbMinutes from '../../resources/texts/nb/documents/minutes.json' with { type: 'json' };
import nbMinutesLog from '../../resources/texts/nb/documents/minutes-log.json' with { type: 'json' };
import nbParentDraft from '../../resources/texts/nb/documents/parent-draft.json' with { type: 'json' };
import nbRecoverySheet from '../../resources/texts/nb/documents/recovery-sheet.json' with { type: 'json' };
import nbRefusalReceipt from '../../resources/texts/nb/documents/refusal-receipt.json' with { type: 'json' };
import nbSummons from '../../resources/texts/nb/documents/summons.json' with { type: 'json' };
import nbTalkGuide from '../../resources/texts/nb/documents/talk-guide.json' with { type: 'json' };
import nbTalkInvitation from '../../resources/texts/nb/documents/talk-invitation.json' with { type: 'json' };
import nbTranslationList from '../../resources/texts/nb/documents/translation-list.json' with { type: 'json' };
import nbWelcomeLetter from '../../resources/texts/nb/documents/welcome-letter.json' with { type: 'json' };
import nbWithdrawalReceipt from '../../resources/texts/nb/documents/withdrawal-receipt.json' with { type: 'json' };
import nbWonderingNote from '../../resources/texts/nb/documents/wondering-note.json' with { type: 'json' };
import nnActionPlan from '../../resources/texts/nn/documents/action-plan.json' with { type: 'json' };
import nnAgreedNote from '../../resources/texts/nn/documents/agreed-note.json' with { type: 'json' };
import nnAnnualReport from '../../resources/texts/nn/documents/annual-report.json' with { type: 'json' };
import nnAttendanceList from '../../resources/texts/nn/documents/attendance-list.json' with { type: 'json' };
import nnAuditLog from '../../resources/texts/nn/documents/audit-log.json' with { type: 'json' };
import nnCalendar from '../../resources/texts/nn/documents/calendar.json' with { type: 'json' };
import nnCommon from '../../resources/texts/nn/documents/common.json' with { type: 'json' };
import nnConsentExplained from '../../resources/texts/nn/documents/consent-explained.json' with { type: 'json' };
import nnConsentForm from '../../resources/texts/nn/documents/consent-form.json' with { type: 'json' };
import nnCooperationRecord from '../../resources/texts/nn/documents/cooperation-record.json' with { type: 'json' };
import nnDiscussionForm from '../../resources/texts/nn/documents/discussion-form.json' with { type: 'json' };
import nnDiscussionFormBlank from '../../resources/texts/nn/documents/discussion-form-blank.json' with { type: 'json' };
import nnDutyNote from '../../resources/texts/nn/documents/duty-note.json' with { type: 'json' };
import nnEvaluationForm from '../../resources/texts/nn/documents/evaluation-form.json' with { type: 'json' };
import nnFamilyPlan from '../../resources/texts/nn/documents/family-plan.json' with { type: 'json' };
import nnGroundRules from '../../resources/texts/nn/documents/ground-rules.json' with { type: 'json' };
import nnMinutes from '../../resources/texts/nn/documents/minutes.json' with { type: 'json' };
import nnMinutesLog from '../../resources/texts/nn/documents/minutes-log.json' with { type: 'json' };
import nnParentDraft from '../../resources/texts/nn/documents/parent-draft.json' with { type: 'json' };
import nnRecoverySheet from '../../resources/texts/nn/documents/recovery-sheet.json' with { type: 'json' };
import nnRefusalReceipt from '../../resources/texts/nn/documents/refusal-receipt.json' with { type: 'json' };
import nnSummons from '../../resources/texts/nn/documents/summons.json' with { type: 'json' };
import nnTalkGuide from '../../resources/texts/nn/documents/talk-guide.json' with { type: 'json' };
import nnTalkInvitation from '../../resources/texts/nn/documents/talk-invitation.json' with { type: 'json' };
import nnTranslationList from '../../resources/texts/nn/documents/translation-list.json' with { type: 'json' };
import nnWelcomeLetter from '../../resources/texts/nn/documents/welcome-letter.json' with { type: 'json' };
import nnWithdrawalReceipt from '../../resources/texts/nn/documents/withdrawal-receipt.json' with { type: 'json' };
import nnWonderingNote from '../../resources/texts/nn/documents/wondering-note.json' with { type: 'json' };
import type { Language } from '../domain/language.ts';
import { isParentLanguage, type ParentDocumentTexts, type PrintLanguage, parentTextsIn } from './parent-texts.ts';

const nb = {
  common: nbCommon,
  calendar: nbCalendar,
  summons: nbSummons,
  minutes: nbMinutes,
  minutesLog: nbMinutesLog,
  discussionForm: nbDiscussionForm,
  consentForm: nbConsentForm,
  talkInvitation: nbTalkInvitation,
  talkGuide: nbTalkGuide,
  agreedNote: nbAgreedNote,
  refusalReceipt: nbRefusalReceipt,
  withdrawalReceipt: nbWithdrawalReceipt,
  consentExplained: nbConsentExplained,
  wonderingNote: nbWonderingNote,
  actionPlan: nbActionPlan,
  familyPlan: nbFamilyPlan,
  cooperationRecord: nbCooperationRecord,
  evaluationForm: nbEvaluationForm,
  groundRules: nbGroundRules,
  attendanceList: nbAttendanceList,
  welcomeLetter: nbWelcomeLetter,
  dutyNote: nbDutyNote,
  annualReport: nbAnnualReport,
  discussionFormBlank: nbDiscussionFormBlank,
  parentDraft: nbParentDraft,
  recoverySheet: nbRecoverySheet,
  auditLog: nbAuditLog,
  translationList: nbTranslationList,
};

/** Typed after bokmål: a key that nynorsk or English lacks does not compile. */
export type DocumentTexts = typeof nb;

const nn: DocumentTexts = {
  common: nnCommon,
  calendar: nnCalendar,
  summons: nnSummons,
  minutes: nnMinutes,
  minutesLog: nnMinutesLog,
  discussionForm: nnDiscussionForm,
  consentForm: nnConsentForm,
  talkInvitation: nnTalkInvitation,
  talkGuide: nnTalkGuide,
  agreedNote: nnAgreedNote,
  refusalReceipt: nnRefusalReceipt,
  withdrawalReceipt: nnWithdrawalReceipt,
  consentExplained: nnConsentExplained,
  wonderingNote: nnWonderingNote,
  actionPlan: nnActionPlan,
  familyPlan: nnFamilyPlan,
  cooperationRecord: nnCooperationRecord,
  evaluationForm: nnEvaluationForm,
  groundRules: nnGroundRules,
  attendanceList: nnAttendanceList,
  welcomeLetter: nnWelcomeLetter,
  dutyNote: nnDutyNote,
  annualReport: nnAnnualReport,
  discussionFormBlank: nnDiscussionFormBlank,
  parentDraft: nnParentDraft,
  recoverySheet: nnRecoverySheet,
  auditLog: nnAuditLog,
  translationList: nnTranslationList,
};

const en: DocumentTexts = {
  common: enCommon,
  calendar: enCalendar,
  summons: enSummons,
  minutes: enMinutes,
  minutesLog: enMinutesLog,
  discussionForm: enDiscussionForm,
  consentForm: enConsentForm,
  talkInvitation: enTalkInvitation,
  talkGuide: enTalkGuide,
  agreedNote: enAgreedNote,
  refusalReceipt: enRefusalReceipt,
  withdrawalReceipt: enWithdrawalReceipt,
  consentExplained: enConsentExplained,
  wonderingNote: enWonderingNote,
  actionPlan: enActionPlan,
  familyPlan: enFamilyPlan,
  cooperationRecord: enCooperationRecord,
  evaluationForm: enEvaluationForm,
  groundRules: enGroundRules,
  attendanceList: enAttendanceList,
  welcomeLetter: enWelcomeLetter,
  dutyNote: enDutyNote,
  annualReport: enAnnualReport,
  discussionFormBlank: enDiscussionFormBlank,
  parentDraft: enParentDraft,
  recoverySheet: enRecoverySheet,
  auditLog: enAuditLog,
  translationList: enTranslationList,
};

const all: Readonly<Record<Language, DocumentTexts>> = { nb, nn, en };

/** What the documents for parents say, in every language they can be in. */
export type SharedTexts = ParentDocumentTexts & { readonly common: Pick<DocumentTexts['common'], SharedCommon> };
type SharedCommon = 'minutes' | 'dateAtTime' | 'unitWithDepartment';

export function textsIn(language: Language): DocumentTexts;
export function textsIn(language: PrintLanguage): SharedTexts;
export function textsIn(language: PrintLanguage): SharedTexts {
  return isParentLanguage(language) ? parentTextsIn(language) : all[language];
}

const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/**
 * Puts values in the places of a template: `fill('Sak {number}', { number: 1 })`. A value is never read as a template.
 * Throws when a place has no value or a value has no place: either way the printed sentence would be wrong.
 */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  const used = new Set<string>();
  const filled = template.replace(PLACEHOLDER, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no value for {${name}} in «${template}»`);
    used.add(name);
    return String(value);
  });
  const unused = Object.keys(params).filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`no place for ${unused.join(', ')} in «${template}»`);
  return filled;
}
