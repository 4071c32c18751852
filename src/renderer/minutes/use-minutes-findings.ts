/** Everything that will stand in the minutes, read by the guard once more. Kept findings are left out. */
import { useMemo } from 'react';
import { discussionOf } from '../../domain/case-notes.ts';
import type { MinutesView } from '../../domain/minutes-view.ts';
import { type FoundIn, type GateText, useGateFindings } from '../guard/index.ts';

interface MinutesText extends GateText {
  /** Number of the case; undefined for what is said of the meeting. */
  readonly number: number | undefined;
  /** Id of the field it is written in, where it can be changed here. */
  readonly field: string | undefined;
}

export type MinutesFinding = FoundIn<MinutesText>;

function textsOf({ meeting, cases }: MinutesView): MinutesText[] {
  const titles = meeting.agenda.flatMap((item) => item.title ?? []);
  return [
    ...titles.map((text) => ({
      number: undefined,
      documents: [meeting.id],
      text,
      field: undefined,
      staffField: true as const,
    })),
    ...cases.flatMap(({ id: caseId, number, questions, notes: { notes } }) => {
      // What was kept when the case was written is kept here too: it is the same words about the same case.
      const of = { number, documents: [meeting.id, caseId] };
      const isIn = discussionOf(caseId, notes) !== undefined;
      return [
        ...questions.map((text) => ({ ...of, text, field: undefined })),
        ...(isIn ? notes.lines.filter((line) => line.agreed) : []).map(({ key, text }) => ({
          ...of,
          text,
          field: `rad-${key}`,
        })),
        ...(isIn ? notes.openQuestions : []).map(({ key, text }) => ({ ...of, text, field: `sporsmal-${key}` })),
      ];
    }),
  ];
}

/** Undefined while the guard reads. */
export function useMinutesFindings(view: MinutesView): readonly MinutesFinding[] | undefined {
  return useGateFindings(useMemo(() => textsOf(view), [view]));
}
