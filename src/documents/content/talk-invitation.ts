/** The letter that invites to a parent talk (DOMAIN 1.5). What is not known yet is a line for the pen. */

import { capitalise } from '../../domain/catalogues.ts';
import { isSensitive, type Talk } from '../../domain/talk.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { PrintLanguage } from '../parent-texts.ts';
import type { Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import {
  bullets,
  fact,
  facts,
  fillIn,
  heading,
  lead,
  orPenLine,
  paragraph,
  penLine,
  together,
  userLine,
} from './blocks.ts';
import { frame } from './frame.ts';
import { talkUnit, talkWhen } from './talk-facts.ts';
import { inWords, printedDate } from './words.ts';

export function buildTalkInvitation(talk: Talk, sender: Sender, language: PrintLanguage): DocumentModel {
  const { talkInvitation: t, common } = textsIn(language);
  const guardians = talk.printOnly?.guardians.map((g) => g.name) ?? [];
  const contactRole = talk.contactRole && userLine(capitalise(talk.contactRole), talk.language, language);
  const answerBy = talk.answerBy && printedDate(talk.answerBy, language);
  const themes = talk.blocks.flatMap((b) => (b === 'ramme' || b === 'avtale' ? [] : [t.themes[b]]));

  const good = t.goodToKnow;

  const blocks: Block[] = [
    facts([
      fact(t.facts.to, guardians.length > 0 ? inWords(guardians, language) : penLine()),
      fact(t.facts.child, orPenLine(talk.printOnly?.child.name)),
    ]),
    lead(t.intro[talk.kind]),
    facts([
      fact(t.facts.when, orPenLine(talkWhen(talk, language))),
      fact(t.facts.duration, fill(common.minutes, { minutes: talk.durationMinutes })),
      fact(t.facts.place, orPenLine(talk.place)),
      fact(t.facts.whoFromUs, orPenLine(contactRole)),
      ...(talk.interpreter ? [fact(t.facts.interpreterLanguage, penLine())] : []),
      fact(t.facts.answerBy, orPenLine(answerBy)),
      fact(t.facts.contact, orPenLine(contactRole)),
      fact(t.facts.phone, penLine()),
    ]),
    paragraph(t.change),
    ...(themes.length === 0 ? [] : [together([heading(t.headings.themes), bullets(themes), paragraph(t.ownThemes)])]),
    heading(t.headings.goodToKnow),
    bullets([
      good.voluntary,
      ...(talk.blocks.some(isSensitive) ? [good.sensitive] : []),
      good.who,
      talk.interpreter ? good.booked : good.offer,
      good.children,
      good.written,
      good.exceptions,
    ]),
    fillIn('greeting', t.greeting, 1),
  ];
  const content = {
    title: t.titles[talk.kind],
    unit: talkUnit(talk, language),
    withoutNames: false,
    density: 'compact',
    blocks,
  } as const;
  return frame('talk-invitation', content, sender, language);
}
