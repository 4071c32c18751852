/** The ground rules as a poster for the wall of the meeting room, one page in large type (DOMAIN 1.8). */
import type { Language } from '../../domain/language.ts';
import type { DocumentModel } from '../model.ts';
import type { Sender } from '../source.ts';
import { textsIn } from '../texts.ts';
import { heading, lead, together } from './blocks.ts';
import { frame } from './frame.ts';

export function buildGroundRules(sender: Sender, language: Language): DocumentModel {
  const t = textsIn(language).groundRules;
  const blocks = t.rules.map((rule) => together([heading(rule.title), lead(rule.text)]));
  const content = { title: t.title, unit: sender.team.name, withoutNames: false, open: true, blocks } as const;
  return frame('ground-rules', content, sender, language);
}
