/** The alias of a family: offered from a list of neutral words, or chosen by the team and read by the guard. */
import words from '../../../resources/words/alias.json' with { type: 'json' };
import { loadLexicon } from '../../anonymity/lexicon.ts';
import { capitalise } from '../../domain/catalogues.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { Store } from '../../store/index.ts';
import { findingsIn, passGuard, UNANSWERED } from '../guard.ts';
import { knowledgeOf } from '../knowledge.ts';
import type { Session } from '../session.ts';

/** Before this many are tried there is one that is free. */
const TRIES = 200;

function drawn(list: readonly string[], random: (bytes: Uint8Array) => Uint8Array): string {
  const [high = 0, low = 0] = random(new Uint8Array(2));
  return list[(high * 256 + low) % list.length] ?? '';
}

let names: ReadonlySet<string> | undefined;
/** A first name that many have: alone, without a sentence round it, the guard lets some of them pass. */
function isFirstName(word: string): boolean {
  names ??= loadLexicon().firstNames;
  return names.has(word);
}

/**
 * Passes an alias that says nothing of anyone, else `stopped-by-guard`. There is no keeping what is found: another alias costs
 * nothing.
 */
export function checkAlias(session: Session, store: Store, alias: string): Result<unknown> {
  if (alias.toLocaleLowerCase('nb').split(/[ -]/).some(isFirstName)) {
    return fail({ code: 'stopped-by-guard', findings: [{ path: 'alias', type: 'NAME' }] });
  }
  return passGuard(
    findingsIn([{ path: 'alias', text: alias }], knowledgeOf(session, store), session.guard),
    UNANSWERED,
  );
}

/** An alias nobody has, such as «Blå lykt». Empty when all that were drawn are taken. */
export function offeredAlias(session: Session, store: Store): string {
  const taken = new Set(store.cooperations.list().map(({ content }) => content.alias.toLocaleLowerCase('nb')));
  for (let i = 0; i < TRIES; i += 1) {
    const alias = capitalise(`${drawn(words.first, session.env.random)} ${drawn(words.second, session.env.random)}`);
    if (!taken.has(alias.toLocaleLowerCase('nb')) && checkAlias(session, store, alias).ok) return alias;
  }
  return '';
}
