/** Texts of the window in bokmål and nynorsk. Bokmål decides which keys there are; one that nynorsk lacks does not compile. */

import nbAuditLog from '../../../resources/texts/nb/documents/audit-log.json' with { type: 'json' };
import nbConsentForm from '../../../resources/texts/nb/documents/consent-form.json' with { type: 'json' };
import nbEvaluationForm from '../../../resources/texts/nb/documents/evaluation-form.json' with { type: 'json' };
import nbSummonsPaper from '../../../resources/texts/nb/documents/summons.json' with { type: 'json' };
import nbTalkGuide from '../../../resources/texts/nb/documents/talk-guide.json' with { type: 'json' };
import nbApp from '../../../resources/texts/nb/ui/app.json' with { type: 'json' };
import nbBoard from '../../../resources/texts/nb/ui/board.json' with { type: 'json' };
import nbCase from '../../../resources/texts/nb/ui/case.json' with { type: 'json' };
import nbConsent from '../../../resources/texts/nb/ui/consent.json' with { type: 'json' };
import nbCooperation from '../../../resources/texts/nb/ui/cooperation.json' with { type: 'json' };
import nbDocument from '../../../resources/texts/nb/ui/document.json' with { type: 'json' };
import nbFailures from '../../../resources/texts/nb/ui/failures.json' with { type: 'json' };
import nbFeedback from '../../../resources/texts/nb/ui/feedback.json' with { type: 'json' };
import nbFollowUp from '../../../resources/texts/nb/ui/follow-up.json' with { type: 'json' };
import nbGuard from '../../../resources/texts/nb/ui/guard.json' with { type: 'json' };
import nbLead from '../../../resources/texts/nb/ui/lead.json' with { type: 'json' };
import nbLetterhead from '../../../resources/texts/nb/ui/letterhead.json' with { type: 'json' };
import nbMeeting from '../../../resources/texts/nb/ui/meeting.json' with { type: 'json' };
import nbMinutes from '../../../resources/texts/nb/ui/minutes.json' with { type: 'json' };
import nbOrganisation from '../../../resources/texts/nb/ui/organisation.json' with { type: 'json' };
import nbOverview from '../../../resources/texts/nb/ui/overview.json' with { type: 'json' };
import nbPaper from '../../../resources/texts/nb/ui/paper.json' with { type: 'json' };
import nbPaste from '../../../resources/texts/nb/ui/paste.json' with { type: 'json' };
import nbPlanning from '../../../resources/texts/nb/ui/planning.json' with { type: 'json' };
import nbPolicy from '../../../resources/texts/nb/ui/policy.json' with { type: 'json' };
import nbRetention from '../../../resources/texts/nb/ui/retention.json' with { type: 'json' };
import nbSearch from '../../../resources/texts/nb/ui/search.json' with { type: 'json' };
import nbSettings from '../../../resources/texts/nb/ui/settings.json' with { type: 'json' };
import nbStart from '../../../resources/texts/nb/ui/start.json' with { type: 'json' };
import nbTalk from '../../../resources/texts/nb/ui/talk.json' with { type: 'json' };
import nbTransfer from '../../../resources/texts/nb/ui/transfer.json' with { type: 'json' };
import nbTranslation from '../../../resources/texts/nb/ui/translation.json' with { type: 'json' };
import nbVault from '../../../resources/texts/nb/ui/vault.json' with { type: 'json' };
import nbWording from '../../../resources/texts/nb/ui/wording.json' with { type: 'json' };
import nnAuditLog from '../../../resources/texts/nn/documents/audit-log.json' with { type: 'json' };
import nnConsentForm from '../../../resources/texts/nn/documents/consent-form.json' with { type: 'json' };
import nnEvaluationForm from '../../../resources/texts/nn/documents/evaluation-form.json' with { type: 'json' };
import nnSummonsPaper from '../../../resources/texts/nn/documents/summons.json' with { type: 'json' };
import nnTalkGuide from '../../../resources/texts/nn/documents/talk-guide.json' with { type: 'json' };
import nnApp from '../../../resources/texts/nn/ui/app.json' with { type: 'json' };
import nnBoard from '../../../resources/texts/nn/ui/board.json' with { type: 'json' };
import nnCase from '../../../resources/texts/nn/ui/case.json' with { type: 'json' };
import nnConsent from '../../../resources/texts/nn/ui/consent.json' with { type: 'json' };
import nnCooperation from '../../../resources/texts/nn/ui/cooperation.json' with { type: 'json' };
import nnDocument from '../../../resources/texts/nn/ui/document.json' with { type: 'json' };
import nnFailures from '../../../resources/texts/nn/ui/failures.json' with { type: 'json' };
import nnFeedback from '../../../resources/texts/nn/ui/feedback.json' with { type: 'json' };
import nnFollowUp from '../../../resources/texts/nn/ui/follow-up.json' with { type: 'json' };
import nnGuard from '../../../resources/texts/nn/ui/guard.json' with { type: 'json' };
import nnLead from '../../../resources/texts/nn/ui/lead.json' with { type: 'json' };
import nnLetterhead from '../../../resources/texts/nn/ui/letterhead.json' with { type: 'json' };
import nnMeeting from '../../../resources/texts/nn/ui/meeting.json' with { type: 'json' };
import nnMinutes from '../../../resources/texts/nn/ui/minutes.json' with { type: 'json' };
import nnOrganisation from '../../../resources/texts/nn/ui/organisation.json' with { type: 'json' };
import nnOverview from '../../../resources/texts/nn/ui/overview.json' with { type: 'json' };
import nnPaper from '../../../resources/texts/nn/ui/paper.json' with { type: 'json' };
import nnPaste from '../../../resources/texts/nn/ui/paste.json' with { type: 'json' };
import nnPlanning from '../../../resources/texts/nn/ui/planning.json' with { type: 'json' };
import nnPolicy from '../../../resources/texts/nn/ui/policy.json' with { type: 'json' };
import nnRetention from '../../../resources/texts/nn/ui/retention.json' with { type: 'json' };
import nnSearch from '../../../resources/texts/nn/ui/search.json' with { type: 'json' };
import nnSettings from '../../../resources/texts/nn/ui/settings.json' with { type: 'json' };
import nnStart from '../../../resources/texts/nn/ui/start.json' with { type: 'json' };
import nnTalk from '../../../resources/texts/nn/ui/talk.json' with { type: 'json' };
import nnTransfer from '../../../resources/texts/nn/ui/transfer.json' with { type: 'json' };
import nnTranslation from '../../../resources/texts/nn/ui/translation.json' with { type: 'json' };
import nnVault from '../../../resources/texts/nn/ui/vault.json' with { type: 'json' };
import nnWording from '../../../resources/texts/nn/ui/wording.json' with { type: 'json' };
import type { Locale } from '../../domain/language.ts';
import { useSession } from '../app/session.tsx';

const nb = {
  app: nbApp,
  auditLog: nbAuditLog,
  board: nbBoard,
  case: nbCase,
  consent: nbConsent,
  cooperation: nbCooperation,
  document: nbDocument,
  failures: nbFailures,
  feedback: nbFeedback,
  followUp: nbFollowUp,
  guard: nbGuard,
  lead: nbLead,
  letterhead: nbLetterhead,
  meeting: nbMeeting,
  organisation: nbOrganisation,
  minutes: nbMinutes,
  overview: nbOverview,
  paper: nbPaper,
  planning: nbPlanning,
  paste: nbPaste,
  retention: nbRetention,
  policy: nbPolicy,
  search: nbSearch,
  settings: nbSettings,
  start: nbStart,
  talk: nbTalk,
  transfer: nbTransfer,
  /** What stands on paper, where the window shows the same. */
  onPaper: {
    consentForm: nbConsentForm,
    evaluationForm: nbEvaluationForm,
    summons: nbSummonsPaper,
    talkGuide: nbTalkGuide,
  },
  translation: nbTranslation,
  vault: nbVault,
  wording: nbWording,
};
export type Texts = typeof nb;

const nn: Texts = {
  app: nnApp,
  auditLog: nnAuditLog,
  board: nnBoard,
  case: nnCase,
  consent: nnConsent,
  cooperation: nnCooperation,
  document: nnDocument,
  failures: nnFailures,
  feedback: nnFeedback,
  followUp: nnFollowUp,
  guard: nnGuard,
  lead: nnLead,
  letterhead: nnLetterhead,
  meeting: nnMeeting,
  organisation: nnOrganisation,
  minutes: nnMinutes,
  overview: nnOverview,
  paper: nnPaper,
  planning: nnPlanning,
  paste: nnPaste,
  retention: nnRetention,
  policy: nnPolicy,
  search: nnSearch,
  settings: nnSettings,
  start: nnStart,
  talk: nnTalk,
  transfer: nnTransfer,
  /** What stands on paper, where the window shows the same. */
  onPaper: {
    consentForm: nnConsentForm,
    evaluationForm: nnEvaluationForm,
    summons: nnSummonsPaper,
    talkGuide: nnTalkGuide,
  },
  translation: nnTranslation,
  vault: nnVault,
  wording: nnWording,
};

const ALL: Readonly<Record<Locale, Texts>> = { nb, nn };

/** The texts of one part of the window in a written form. */
export const textsFor = <P extends keyof Texts>(part: P, locale: Locale): Texts[P] => ALL[locale][part];

/** The texts of one part of the window in the written form of the person at the PC. */
export function useTexts<P extends keyof Texts>(part: P): Texts[P] {
  return textsFor(part, useSession().locale);
}

/** Puts values in the places of a text: `fill('Sak {number}', { number: 1 })`. A place without a value is a fault. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}}`);
    return String(value);
  });
}

/** The form of a text for a number: one, or another. */
export const plural = (count: number, forms: { readonly one: string; readonly other: string }): string =>
  fill(count === 1 ? forms.one : forms.other, { count });
