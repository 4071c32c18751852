/** From domain objects to the neutral document. Pure: the same source, sender and language give the same document. */
import type { Language } from '../../domain/language.ts';
import type { DocumentModel } from '../model.ts';
import type { DocumentSource, Sender } from '../source.ts';
import { buildAgreedNote } from './agreed-note.ts';
import { buildAnnualReport } from './annual-report.ts';
import { buildAttendanceList } from './attendance-list.ts';
import { buildCooperationRecord } from './cooperation-record.ts';
import { buildDiscussionForm } from './discussion-form.ts';
import { buildBlankDiscussionForm } from './discussion-form-blank.ts';
import { buildDutyNote } from './duty-note.ts';
import { buildEvaluationForm } from './evaluation-form.ts';
import { buildGroundRules } from './ground-rules.ts';
import { buildMinutes } from './minutes.ts';
import { buildMinutesLog } from './minutes-log.ts';
import { buildShortMinutes } from './minutes-short.ts';
import { buildForParents } from './parent-document.ts';
import { buildPlan } from './plan.ts';
import { buildReceipt } from './receipts.ts';
import { buildSummons } from './summons.ts';
import { buildTalkGuide } from './talk-guide.ts';
import { buildWelcomeLetter } from './welcome-letter.ts';
import { buildWonderingNote, WONDERING_DAYS } from './wondering-note.ts';

export { calendarTexts } from './calendar.ts';
export { buildBeside, type SecondLanguage } from './parent-document.ts';
export { summonsMail } from './summons-mail.ts';

/**
 * Builds a document. `language` decides for every text; the source's own language only marks what the user wrote.
 * Throws for a case the duty gate has stopped, for names in the anonymous track, for a case that is not on the agenda it is
 * asked for, and when a law the document must name is not in force on `sender.today`.
 */
export function buildDocument(source: DocumentSource, sender: Sender, language: Language): DocumentModel {
  switch (source.type) {
    case 'summons':
      return buildSummons(source, sender, language);
    case 'minutes': {
      const build = source.detail === 'short' ? buildShortMinutes : buildMinutes;
      return build(source, sender, language);
    }
    case 'minutes-log':
      return buildMinutesLog(source, sender, language);
    case 'discussion-form':
      return buildDiscussionForm(source.case, sender, language);
    case 'consent-form':
    case 'consent-explained':
    case 'talk-invitation':
      return buildForParents(source, sender, language);
    case 'talk-guide':
      return buildTalkGuide(source.talk, source.sections, sender, language);
    case 'agreed-note':
      return buildAgreedNote(source.use, sender, language);
    case 'refusal-receipt':
    case 'withdrawal-receipt':
      return buildReceipt(source.type, source.use, sender, language);
    case 'wondering-note':
      return buildWonderingNote(source.use, source.days ?? WONDERING_DAYS, sender, language);
    case 'action-plan':
    case 'family-plan':
      return buildPlan(source, sender, language);
    case 'cooperation-record':
      return buildCooperationRecord(source, sender, language);
    case 'evaluation-form':
      return buildEvaluationForm(source.meeting, sender, language);
    case 'attendance-list':
      return buildAttendanceList(source.meeting, sender, language);
    case 'welcome-letter':
      return buildWelcomeLetter(source, sender, language);
    case 'ground-rules':
      return buildGroundRules(source.large ?? false, sender, language);
    case 'duty-note':
      return buildDutyNote(source.use, sender, language);
    case 'discussion-form-blank':
      return buildBlankDiscussionForm(source.service, sender, language);
    case 'annual-report':
      return buildAnnualReport(source, sender, language);
  }
}
