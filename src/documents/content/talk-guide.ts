/**
 * The guide for the employee who leads a parent talk (DOMAIN 1.5). Sensitive topics are conversation cards without answer
 * lines, each with a card for the answer one is afraid of; only the agreed note at the end is written.
 */
import { capitalise, lawReference, termLabel } from '../../domain/catalogues.ts';
import type { TalkBlock } from '../../domain/codes.ts';
import { type SectionChoice, sectionsOf } from '../../domain/document-sections.ts';
import type { Language } from '../../domain/language.ts';
import { blockMinutes, type Talk } from '../../domain/talk.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { Sender } from '../source.ts';
import { type DocumentTexts, fill, textsIn } from '../texts.ts';
import { noteBlocks } from './agreed-note.ts';
import {
  bullets,
  checkboxes,
  fact,
  facts,
  heading,
  lead,
  numbered,
  orPenLine,
  paragraph,
  together,
  userLine,
} from './blocks.ts';
import { frame } from './frame.ts';
import { reportingDuty } from './laws.ts';
import { talkUnit, talkWhen } from './talk-facts.ts';
import { planBlocks } from './talk-plan.ts';

type Blocks = DocumentTexts['talkGuide']['blocks'];
type SensitiveBlock = { [B in TalkBlock]: Blocks[B] extends { safety: string } ? B : never }[TalkBlock];

export function buildTalkGuide(
  talk: Talk,
  choice: SectionChoice<'talk-guide'> | undefined,
  sender: Sender,
  language: Language,
): DocumentModel {
  const sections = sectionsOf('talk-guide', choice);
  const { talkGuide: t, common } = textsIn(language);
  const minutes = blockMinutes(talk);
  const contactRole = talk.contactRole && userLine(capitalise(talk.contactRole), talk.language, language);
  const blocks: Block[] = [
    lead(t.lead),
    bullets(t.how),
    ...(talk.kind === 'bekymringssamtale' ? [paragraph(t.concernFirst)] : []),
    facts([
      fact(t.facts.when, orPenLine(talkWhen(talk, language))),
      fact(t.facts.place, orPenLine(talk.place)),
      fact(t.facts.duration, fill(common.minutes, { minutes: talk.durationMinutes })),
      fact(t.facts.contact, orPenLine(contactRole)),
      fact(t.facts.interpreter, talk.interpreter ? common.yes : common.no),
    ]),
    ...(talk.interpreter ? [paragraph(t.interpreter)] : []),
    ...(sections.checklist ? [together([heading(t.headings.before), checklist(talk, language)])] : []),
    together([heading(t.headings.plan), ...planBlocks(talk, language)]),
    heading(t.headings.talk),
    ...talk.blocks.flatMap((block, i) => blockBlocks(block, minutes[i] ?? 0, talk, sender, language)),
    ...(sections.agreedNote
      ? [{ kind: 'page-break' } as const, heading(t.headings.note), ...noteBlocks(talk.printOnly, language)]
      : []),
  ];
  const content = { title: t.titles[talk.kind], unit: talkUnit(talk, language), withoutNames: false, blocks };
  return frame('talk-guide', content, sender, language);
}

function checklist(talk: Talk, language: Language): Block {
  const t = textsIn(language).talkGuide.before;
  return checkboxes([
    { id: 'before-invitation', label: t.invitation },
    { id: 'before-roles', label: t.roles },
    { id: 'before-room', label: t.room },
    { id: 'before-services', label: t.services },
    { id: 'before-numbers', label: t.numbers },
    ...(talk.interpreter ? [{ id: 'before-interpreter', label: t.interpreter }] : []),
  ]);
}

const SENSITIVE: Readonly<Record<SensitiveBlock, true>> = {
  helse: true,
  psykisk_helse: true,
  rus: true,
  vold: true,
  okonomi: true,
};
const hasCard = (block: TalkBlock): block is SensitiveBlock => block in SENSITIVE;

function blockBlocks(block: TalkBlock, minutes: number, talk: Talk, sender: Sender, language: Language): Block[] {
  const { talkGuide: t } = textsIn(language);
  const { purpose, prompts } = t.blocks[block];
  const name = termLabel('talkBlock', block, language);
  if (!hasCard(block)) {
    return [
      together([heading(fill(t.blockHeading, { block: name, minutes }), 2), paragraph(purpose), bullets(prompts)]),
    ];
  }
  return [
    together([
      {
        kind: 'card',
        tone: 'talk',
        title: fill(t.cardTitle, { block: name, minutes }),
        blocks: [
          paragraph(purpose),
          paragraph(t.cardSay),
          bullets(prompts),
          ...(block === 'vold' ? [violenceNotice(sender, language)] : []),
        ],
      },
      {
        kind: 'card',
        tone: 'worry',
        title: fill(t.worryTitle, { block: name }),
        blocks: [numbered(worrySteps(block, talk, sender, language))],
      },
    ]),
  ];
}

/** A disclosure of violence goes to the duty gate and is never written here (DOMAIN 1.5). */
function violenceNotice(sender: Sender, language: Language): Block {
  const t = textsIn(language).talkGuide.violence;
  const law = lawReference('strl-196', language, sender.today);
  return {
    kind: 'notice',
    title: t.title,
    blocks: [paragraph(t.record), paragraph(t.report), paragraph(fill(t.avert, { law }))],
  };
}

function worrySteps(block: SensitiveBlock, talk: Talk, sender: Sender, language: Language): string[] {
  const { worry, violence, blocks } = textsIn(language).talkGuide;
  const laws = reportingDuty([talk.service], language, sender.today);
  const { safety, offer } = blocks[block];
  const duty =
    block === 'vold' ? [fill(violence.step, { laws }), worry.discuss] : [worry.discuss, fill(worry.duty, { laws })];
  return [worry.listen, worry.thank, worry.secrecy, safety, ...duty, offer, worry.next];
}
