/** When minutes were approved and which version they are; lines for the pen until then. */
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../domain/local-time.ts';
import type { Approval } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { type FactRow, fact, orPenLine } from './blocks.ts';

export function approvalFacts(approval: Approval | undefined, language: Language): FactRow[] {
  const t = textsIn(language).minutes;
  const row = fact(t.facts.approvedOn, orPenLine(approval && longDate(approval.on, language)));
  if (approval === undefined) return [row];
  const { number, reason } = approval;
  const version = reason === undefined ? String(number) : fill(t.correctedVersion, { number, reason });
  return [row, fact(t.facts.version, version)];
}
