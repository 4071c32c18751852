/** The ground rules as a poster for the wall of the meeting room, one page in large type (DOMAIN 1.8). */
import type { Language } from '../../domain/language.ts';
import type { DocumentModel } from '../model.ts';
import type { Sender } from '../source.ts';
import { textsIn } from '../texts.ts';
import { heading, lead, together } from './blocks.ts';
import { frame } from './frame.ts';

/** `large`: the rules' names only, which fill the page and are read from the other end of a table. */
export function buildGroundRules(large: boolean, sender: Sender, language: Language): DocumentModel {
  const t = textsIn(language).groundRules;
  const blocks = t.rules.map((rule) =>
    large ? heading(rule.title) : together([heading(rule.title), lead(rule.text)]),
  );
  const content = { title: t.title, unit: sender.team.name, withoutNames: false, open: true, blocks } as const;
  if (large) return frame('ground-rules', { ...content, density: 'poster' }, sender, language);
  return frame('ground-rules', content, sender, language);
}
