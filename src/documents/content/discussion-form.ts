/** The discussion form of one anonymous case: the question first, strengths before risk (DOMAIN 1.4). */

import { dutyStops } from '../../domain/case.ts';
import { labelOf, lawReference, levelLabel, termLabel } from '../../domain/catalogues.ts';
import type { DutyAnswer } from '../../domain/codes.ts';
import type { Language } from '../../domain/language.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { CodedCase, Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import {
  bullets,
  type FactRow,
  fact,
  facts,
  fillIn,
  heading,
  numbered,
  paragraph,
  together,
  userLine,
  userText,
} from './blocks.ts';
import { frame } from './frame.ts';
import { inWords, serviceName, termName } from './words.ts';

const NOTE_LINES = 4;

/** Throws for a case that the duty gate has stopped: no paper leads around the duty to report (DOMAIN 5.11 rule 3). */
export function buildDiscussionForm(c: CodedCase, sender: Sender, language: Language): DocumentModel {
  if (dutyStops(c.dutyGate)) throw new Error('a case the duty gate has stopped has no discussion form');
  const t = textsIn(language).discussionForm;
  const written = sender.municipality.locale;
  const own = (text: string): Block[] => userText(text, written, language);
  const list = (items: readonly string[]): Block => bullets(items.map((item) => userLine(item, written, language)));

  const blocks: Block[] = [
    heading(t.headings.questions),
    numbered(c.questions.map((q) => userLine(q, written, language))),
    heading(t.headings.facts),
    facts(caseFacts(c, sender, language)),
    heading(t.headings.observations),
    ...own(c.observations),
    heading(t.headings.childExpressions),
    ...(c.childExpressions === undefined ? [paragraph(t.noChildExpressions)] : own(c.childExpressions)),
    together([heading(t.headings.protective), list(c.protectiveFactors)]),
    together([heading(t.headings.risk), c.riskFactors.length > 0 ? list(c.riskFactors) : paragraph(t.noRisk)]),
    heading(t.headings.tried),
    triedBlock(c, language),
    facts([
      fact(t.facts.guardiansContacted, termName('guardiansContacted', c.guardiansContacted, language)),
      ...(c.guardiansContactedReason === undefined
        ? []
        : [fact(t.facts.guardiansReason, userLine(c.guardiansContactedReason, written, language))]),
      fact(t.facts.childSpokenWith, termName('childSpokenWith', c.childSpokenWith, language)),
    ]),
    together([heading(t.headings.checks), facts(checks(c, sender, language)), paragraph(t.checkAgain)]),
    together([heading(t.headings.inMeeting), bullets(t.inMeeting), fillIn('notes', t.notes, NOTE_LINES)]),
  ];
  const content = {
    title: t.title,
    subtitle: t.subtitle,
    unit: sender.team.name,
    withoutNames: true,
    density: 'compact',
    blocks,
  } as const;
  return frame('discussion-form', content, sender, language);
}

function caseFacts(c: CodedCase, sender: Sender, language: Language): FactRow[] {
  const { discussionForm: t, common } = textsIn(language);
  const term = (name: string, code: string | undefined): string =>
    code === undefined ? common.notGiven : termName(name, code, language);
  const arenas = (c.arenaTypes ?? []).map((a) => termLabel('arenaType', a, language));
  const level = c.level === undefined ? undefined : levelLabel(sender.municipality.levelScale, c.level, language);
  return [
    fact(t.facts.code, c.code),
    fact(t.facts.presentedBy, serviceName(c.presenterServiceType, language)),
    fact(t.facts.ageBand, term('ageBand', c.ageBand)),
    fact(t.facts.themes, c.concernThemes.map((code) => labelOf('themes', code, language)).join('; ')),
    fact(t.facts.careSituation, term('careSituation', c.careSituation)),
    fact(t.facts.arenas, arenas.length > 0 ? inWords(arenas, language) : common.notGiven),
    fact(t.facts.duration, term('duration', c.duration)),
    fact(t.facts.frequency, term('frequency', c.frequency)),
    ...(c.level !== undefined && level !== undefined
      ? [fact(t.facts.level, fill(t.level, { code: c.level, label: level }))]
      : []),
    // Whether, never which language: the language would tell where the family comes from (DOMAIN 2.2).
    ...(c.interpreterNeeded === undefined
      ? []
      : [fact(t.facts.interpreter, c.interpreterNeeded ? common.yes : common.no)]),
  ];
}

function triedBlock(c: CodedCase, language: Language): Block {
  const t = textsIn(language).discussionForm;
  if (c.actionsTried.length === 0) return paragraph(t.nothingTried);
  return {
    kind: 'table',
    caption: t.triedCaption,
    columns: [
      { header: t.triedAction, width: 0.7 },
      { header: t.triedEffect, width: 0.3 },
    ],
    rows: c.actionsTried.map((a) => [
      labelOf('actionTypes', a.type, language),
      termLabel('effect', a.effect, language),
    ]),
  };
}

function checks(c: CodedCase, sender: Sender, language: Language): FactRow[] {
  const t = textsIn(language).discussionForm;
  const answer = (given: DutyAnswer): string => (given === 'nei' ? t.duty.nei : t.duty.usikker);
  const law = (code: string): string => lawReference(code, language, sender.today);
  return [
    fact(fill(t.facts.reporting, { law: law('bvl-13-2') }), answer(c.dutyGate.reporting)),
    fact(fill(t.facts.averting, { law: law('strl-196') }), answer(c.dutyGate.averting)),
    fact(t.facts.anonymity, c.confirmedFiveFamilies ? t.fiveFamilies : t.notConfirmed),
  ];
}
