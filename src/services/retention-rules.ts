/** The rules in force: the municipality's own, else those Samråd proposes. */
import { defaultRule, expiryKindSchema, type RuleKind, type RuleView, reviewKindSchema } from '../domain/retention.ts';
import type { Store } from '../store/index.ts';

const KINDS: readonly RuleKind[] = [...expiryKindSchema.options, ...reviewKindSchema.options];

/** Every rule in its order. */
export function rulesOf(store: Store): RuleView[] {
  const own = new Map(store.retention.rules().map((rule) => [rule.kind, rule]));
  return KINDS.map((kind) => {
    const { unit, length, least, most, automatic } = defaultRule(kind);
    const decided = own.get(kind);
    return {
      kind,
      unit,
      length: decided === undefined ? length : decided.length,
      proposed: length,
      least,
      most,
      automatic,
      version: decided?.version ?? 0,
      decidedOn: decided?.decidedOn ?? null,
    };
  });
}

export function ruleOf(store: Store, kind: RuleKind): RuleView {
  const found = rulesOf(store).find((rule) => rule.kind === kind);
  if (found === undefined) throw new Error(`no rule for ${kind}`);
  return found;
}

/** Days of a rule that goes by itself; such a rule always has a length. */
export const daysOf = (store: Store, kind: 'draft' | 'bin'): number =>
  ruleOf(store, kind).length ?? defaultRule(kind).length;
