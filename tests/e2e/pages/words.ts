/** The window's own words, so that a changed text changes the specs with it. */
import app from '../../../resources/texts/nb/ui/app.json' with { type: 'json' };
import board from '../../../resources/texts/nb/ui/board.json' with { type: 'json' };
import caseTexts from '../../../resources/texts/nb/ui/case.json' with { type: 'json' };
import consent from '../../../resources/texts/nb/ui/consent.json' with { type: 'json' };
import cooperation from '../../../resources/texts/nb/ui/cooperation.json' with { type: 'json' };
import document from '../../../resources/texts/nb/ui/document.json' with { type: 'json' };
import feedback from '../../../resources/texts/nb/ui/feedback.json' with { type: 'json' };
import followUp from '../../../resources/texts/nb/ui/follow-up.json' with { type: 'json' };
import guard from '../../../resources/texts/nb/ui/guard.json' with { type: 'json' };
import lead from '../../../resources/texts/nb/ui/lead.json' with { type: 'json' };
import letterhead from '../../../resources/texts/nb/ui/letterhead.json' with { type: 'json' };
import meeting from '../../../resources/texts/nb/ui/meeting.json' with { type: 'json' };
import minutes from '../../../resources/texts/nb/ui/minutes.json' with { type: 'json' };
import paper from '../../../resources/texts/nb/ui/paper.json' with { type: 'json' };
import paste from '../../../resources/texts/nb/ui/paste.json' with { type: 'json' };
import planning from '../../../resources/texts/nb/ui/planning.json' with { type: 'json' };
import policy from '../../../resources/texts/nb/ui/policy.json' with { type: 'json' };
import retention from '../../../resources/texts/nb/ui/retention.json' with { type: 'json' };
import search from '../../../resources/texts/nb/ui/search.json' with { type: 'json' };
import settings from '../../../resources/texts/nb/ui/settings.json' with { type: 'json' };
import start from '../../../resources/texts/nb/ui/start.json' with { type: 'json' };
import talk from '../../../resources/texts/nb/ui/talk.json' with { type: 'json' };
import transfer from '../../../resources/texts/nb/ui/transfer.json' with { type: 'json' };
import translation from '../../../resources/texts/nb/ui/translation.json' with { type: 'json' };
import vault from '../../../resources/texts/nb/ui/vault.json' with { type: 'json' };
import wording from '../../../resources/texts/nb/ui/wording.json' with { type: 'json' };

export const words = {
  app,
  board,
  paste,
  case: caseTexts,
  document,
  consent,
  cooperation,
  guard,
  feedback,
  followUp,
  lead,
  letterhead,
  meeting,
  paper,
  planning,
  policy,
  talk,
  retention,
  search,
  settings,
  minutes,
  lock: start.lock,
  recover: start.recover,
  olderCopy: start.olderCopy,
  first: start.first,
  transfer,
  translation,
  wording,
  vault,
};
