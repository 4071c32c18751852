/** From a stored meeting to what is frozen at approval, and from that to the same bytes, as often as it is asked for. */
import type { FontSet } from '../documents/pdf/fonts.ts';
import type { DocumentSource, MinutesCase, Sender, UsedLetterhead } from '../documents/source.ts';
import type { Language } from '../domain/language.ts';
import type { Attendance, Meeting } from '../domain/meeting.ts';
import { type FrozenMinutes, frozenMinutesSchema, type MinutesKind, minutesKindSchema } from '../domain/minutes.ts';
import type { MinutesFile } from '../domain/minutes-view.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Team } from '../domain/team.ts';
import type { Store, StoredMeeting } from '../store/index.ts';
import { teamOf } from './meeting.ts';
import { type Rendered, render } from './render.ts';
import { earlierInPrint } from './returning.ts';
import { usedLetterhead } from './used-letterhead.ts';

/** The formats that approved minutes have a fingerprint in. */
const FORMATS = ['docx', 'pdf'] as const;

export type ApprovalFacts = Pick<FrozenMinutes, 'approvedOn' | 'number' | 'reason'>;

/** Everything the minutes say, by value: a change of team or case afterwards changes nothing here. */
export function freeze(store: Store, stored: StoredMeeting, approval: ApprovalFacts): Result<FrozenMinutes> {
  const municipality = store.municipalities.get();
  if (municipality === undefined) return fail({ code: 'not-found' });
  const cases = stored.meeting.agenda.flatMap(({ case: id }) => {
    const found = id === undefined ? undefined : store.cases.get(id);
    return found === undefined ? [] : [{ id: found.id, code: found.code, ...found.body }];
  });
  const content = {
    meeting: stored.meeting,
    cases: cases.map(({ id, code, presenterServiceType, ageBand, concernThemes, questions }) => ({
      id,
      code,
      presenterServiceType,
      ageBand,
      concernThemes,
      questions,
      ...earlierInPrint(store, stored, id),
    })),
    // What the guard knows of the place is not printed, and not kept a second time.
    municipality: { ...municipality.value, placeNames: [] },
    team: withThoseNamed(teamOf(store, stored), stored.meeting),
    ...approval,
    practice: store.practice,
    letterhead: store.letterheads.active()?.number ?? null,
  };
  // Through JSON and the schema, as it will be read again: what is rendered now is what can be rendered later.
  return ok(frozenMinutesSchema.parse(JSON.parse(JSON.stringify(content))));
}

/** The team as the minutes name it: those who were called in or came, and nobody else. */
function withThoseNamed(team: Team, meeting: Meeting): Team {
  const named = new Set([
    meeting.chair,
    meeting.minuteTaker,
    ...meeting.attendance.flatMap((a: Attendance) => (a.deputy === undefined ? [a.member] : [a.member, a.deputy])),
  ]);
  return {
    ...team,
    members: team.members.filter((m) => named.has(m.id)).map((m) => ({ ...m, deputyFor: undefined })),
  };
}

/** The letterhead that frozen minutes were made on, as it was: versions of it are never changed. */
export function frozenLetterhead(
  store: Store,
  { letterhead: number, municipality }: FrozenMinutes,
): Result<UsedLetterhead | undefined> {
  if (number === null) return ok(undefined);
  const version = store.letterheads.get(number);
  return version === undefined ? fail({ code: 'not-found' }) : usedLetterhead(version, municipality);
}

/** What a document of frozen minutes is made from. */
export function frozenSource(
  content: FrozenMinutes,
  letterhead: UsedLetterhead | undefined,
  kind: MinutesKind,
): { readonly source: DocumentSource; readonly sender: Sender } {
  const { meeting, municipality, team, approvedOn, number, reason } = content;
  const cases = new Map<string, MinutesCase>(content.cases.map((c) => [c.id, c]));
  const approval = { on: approvedOn, number, reason };
  return {
    source:
      kind === 'log'
        ? { type: 'minutes-log', meeting, cases, approval }
        : { type: 'minutes', meeting, cases, approval, detail: kind },
    sender: { municipality, team, today: approvedOn, letterhead },
  };
}

/** The files of frozen minutes of one kind: the same content and language give the same bytes. */
export function renderFrozen(
  content: FrozenMinutes,
  letterhead: UsedLetterhead | undefined,
  kind: MinutesKind,
  language: Language,
  fonts: FontSet,
): Promise<Rendered[]> {
  const { source, sender } = frozenSource(content, letterhead, kind);
  return render(source, sender, language, FORMATS, fonts, undefined, content.practice);
}

/** The fingerprints of every file that frozen minutes can be made into. */
export async function fingerprints(
  content: FrozenMinutes,
  letterhead: UsedLetterhead | undefined,
  language: Language,
  fonts: FontSet,
): Promise<MinutesFile[]> {
  const files: MinutesFile[] = [];
  for (const kind of minutesKindSchema.options) {
    for (const { format, sha256 } of await renderFrozen(content, letterhead, kind, language, fonts)) {
      if (format === 'docx' || format === 'pdf') files.push({ kind, format, sha256 });
    }
  }
  return files;
}
