/** What a document is made from. */
import type { CaseContent } from '../domain/case.ts';
import type { ConsentForm } from '../domain/consent.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Talk } from '../domain/talk.ts';
import type { Municipality, Team } from '../domain/team.ts';

/** A case as documents see it: its content and its random code. */
export interface CodedCase extends CaseContent {
  readonly code: string;
}

/** The cases of a meeting, by the id its agenda and discussions use. */
export type Cases = ReadonlyMap<string, CodedCase>;

export type DocumentSource =
  | { readonly type: 'summons' | 'minutes' | 'minutes-log'; readonly meeting: Meeting; readonly cases: Cases }
  | { readonly type: 'discussion-form'; readonly case: CodedCase }
  | { readonly type: 'consent-form'; readonly form: ConsentForm }
  | { readonly type: 'talk-invitation' | 'talk-guide'; readonly talk: Talk };

/** Who sends the document and on which day it is made (`YYYY-MM-DD`, Europe/Oslo). */
export interface Sender {
  readonly municipality: Municipality;
  readonly team: Team;
  readonly today: string;
}
