/**
 * What consent is, said to the child: one page for about 7 to 12 years, one for 13 and up (DOMAIN 1.3.2, 3.5). The child's
 * own view has lines at the end, since the adults must ask for it.
 */

import type { Block, DocumentModel } from '../model.ts';
import type { PrintLanguage } from '../parent-texts.ts';
import type { FormUse, Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { bullets, fact, facts, fillIn, heading, lead, penLine, together } from './blocks.ts';
import { formUnit } from './form-use.ts';
import { frame } from './frame.ts';
import { printedLaw } from './laws.ts';

export function buildConsentExplained(
  audience: 'child' | 'youth',
  use: FormUse,
  sender: Sender,
  language: PrintLanguage,
): DocumentModel {
  const t = textsIn(language).consentExplained;
  const own = t[audience];
  const blocks: Block[] = [
    lead(own.lead),
    ...own.parts.map((part) => together([heading(part.title), bullets(part.lines)])),
    ...(audience === 'youth' ? [whoDecides(sender, language)] : []),
    together([
      heading(own.viewTitle),
      fillIn('may-share', own.mayShare, 1),
      fillIn('must-not-share', own.mustNotShare, 1),
      facts([fact(t.askUs, penLine()), fact(t.phone, penLine())]),
    ]),
  ];
  const content = {
    title: own.title,
    subtitle: own.subtitle,
    unit: formUnit(use, sender, language),
    withoutNames: false,
    open: true,
    ...(audience === 'youth' ? ({ density: 'compact' } as const) : {}),
    blocks,
  } as const;
  return frame('consent-explained', content, sender, language);
}

/** From which age a young person answers alone. Guidance for each service, never one limit. */
function whoDecides(sender: Sender, language: PrintLanguage): Block {
  const t = textsIn(language).consentExplained.age;
  const law = (code: string): string => printedLaw(code, language, sender.today);
  return together([
    heading(t.title),
    bullets([
      t.younger,
      fill(t.private, { law: law('pbrl-3-4') }),
      fill(t.school, { law: law('oppl-24-5') }),
      fill(t.health, { law: law('pbrl-4-3') }),
      t.childWelfare,
    ]),
  ]);
}
