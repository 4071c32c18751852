/** The duties that hold whatever was answered: printed with every consent, refusal and withdrawal (DOMAIN 1.3.3 row 11). */

import type { Block } from '../model.ts';
import type { PrintLanguage } from '../parent-texts.ts';
import type { Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { paragraph } from './blocks.ts';
import { statutoryExceptions } from './laws.ts';

export function exceptionsNotice(services: readonly string[], sender: Sender, language: PrintLanguage): Block {
  const t = textsIn(language).consentForm.exceptions;
  return {
    kind: 'notice',
    title: t.title,
    blocks: [
      paragraph(t.text),
      paragraph(fill(t.laws, { laws: statutoryExceptions(services, language, sender.today) })),
    ],
  };
}
