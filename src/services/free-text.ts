/** Every free text of the anonymous track with its path: what the guard must have read before anything is kept or printed. */
import type { CaseContent, CaseDraft } from '../domain/case.ts';
import type { CaseNotes } from '../domain/case-notes.ts';
import { isAnonymousMeeting } from '../domain/codes.ts';
import type { EarlierAdvice } from '../domain/follow-up.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { RunFile } from '../domain/run-file.ts';

export interface FreeText {
  /** JSON path of the text in its input. */
  readonly path: string;
  readonly text: string;
  /** Local id of the case the text is about; undefined for texts of the meeting as such. */
  readonly caseId?: string;
  /** Employees may be named here: what the meeting is for, where, and what stands on its agenda beside cases. */
  readonly staffField?: true;
}

const numbered = (path: string, texts: readonly string[] | undefined): FreeText[] =>
  (texts ?? []).map((text, i) => ({ path: `${path}[${i}]`, text }));
const single = (path: string, text: string | undefined): FreeText[] => (text === undefined ? [] : [{ path, text }]);

/** The free texts of a case, finished or not; paths are relative to the case. */
export const freeTextsOfCase = (content: CaseContent | CaseDraft): FreeText[] => [
  ...single('observations', content.observations),
  ...single('childExpressions', content.childExpressions),
  ...numbered('protectiveFactors', content.protectiveFactors),
  ...numbered('riskFactors', content.riskFactors),
  ...single('guardiansContactedReason', content.guardiansContactedReason),
  ...numbered('questions', content.questions),
];

/** The free texts of what was advised earlier and what came of it; paths are relative to it. */
export const freeTextsOfEarlier = (earlier: EarlierAdvice | undefined): FreeText[] => [
  ...(earlier?.advice ?? []).map(({ text }, i) => ({ path: `advice[${i}].text`, text })),
  ...single('newDirection', earlier?.newDirection ?? undefined),
];

/** The free texts of a meeting of the anonymous track; paths are relative to the meeting. Named meetings have none here. */
export function freeTextsOfMeeting(meeting: Meeting): FreeText[] {
  if (!isAnonymousMeeting(meeting.type)) return [];
  return [
    ...[
      ...single('purpose', meeting.purpose),
      ...single('place', meeting.place),
      ...meeting.agenda.flatMap((item, i) => single(`agenda[${i}].title`, item.title)),
    ].map((t) => ({ ...t, staffField: true as const })),
    ...meeting.discussions.flatMap((d, i) =>
      [
        ...d.advice.map((a, k) => ({ path: `discussions[${i}].advice[${k}].text`, text: a.text })),
        ...numbered(`discussions[${i}].openQuestions`, d.openQuestions),
      ].map((t) => ({ ...t, caseId: d.case })),
    ),
  ];
}

/** The free texts of the notes about a case, agreed or not; paths are relative to the notes. */
export const freeTextsOfNotes = (notes: CaseNotes): FreeText[] => [
  ...notes.lines.map(({ text }, i) => ({ path: `lines[${i}].text`, text })),
  ...notes.openQuestions.map(({ text }, i) => ({ path: `openQuestions[${i}].text`, text })),
];

export const under = (prefix: string, texts: FreeText[], caseId?: string): FreeText[] =>
  texts.map((t) => ({ ...t, path: `${prefix}.${t.path}`, ...(caseId === undefined ? {} : { caseId }) }));

/** The free texts of a whole run file. */
export const freeTextsOfRun = (run: RunFile): FreeText[] => [
  ...run.cases.flatMap((c, i) => under(`cases[${i}]`, freeTextsOfCase(c), c.id)),
  ...run.meetings.flatMap((m, i) => under(`meetings[${i}]`, freeTextsOfMeeting(m))),
];
