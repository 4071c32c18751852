/** What people tell the guard: a finding that may stand, and names typed for documents that are never stored. */
import type { FindingType } from '../anonymity/finding.ts';
import { keptForm } from '../anonymity/kept-form.ts';
import type { KeepReason } from '../domain/codes.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Session } from './session.ts';

interface Answered {
  /** Id of a case or a meeting. */
  readonly document: string;
  readonly type: FindingType;
  /** The words found, as they stand. They are hashed here and go no further. */
  readonly words: string;
}

export const guardServices = (session: Session) => ({
  /** `not-allowed` (`finding-must-go`) for words that no gate lets pass, `not-found` without such a document. */
  keep: ({ document, type, words, reason }: Answered & { reason: KeepReason }): Result<Record<string, never>> =>
    session.write((store) => {
      const found = session.guard.scan(words, knowledgeOf(session, store));
      if (found.some((f) => f.severity === 'block')) return fail({ code: 'not-allowed', rule: 'finding-must-go' });
      store.kept.keep(document, { type, words: keptForm(words) }, reason);
      return ok({});
    }),

  takeBack: ({ document, type, words }: Answered): Result<Record<string, never>> =>
    session.write((store) => {
      store.kept.takeBack(document, { type, words: keptForm(words) });
      return ok({});
    }),

  /** Which of the findings of a document are kept, in the order asked, and whether it has kept ones at all. */
  kept: ({
    document,
    findings,
  }: {
    document: string;
    findings: readonly Omit<Answered, 'document'>[];
  }): Result<{ any: boolean; kept: boolean[] }> =>
    session.read((store) =>
      ok({
        any: store.kept.any(document),
        kept: findings.map(({ type, words }) => store.kept.has(document, { type, words: keptForm(words) })),
      }),
    ),

  /** Names typed in a document that is printed and not stored: until it locks, the guard knows them. */
  learn: ({ names }: { names: readonly string[] }): Result<Record<string, never>> =>
    session.read(() => {
      session.learn(names);
      return ok({});
    }),
});
