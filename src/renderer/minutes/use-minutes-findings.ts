/** Everything that will stand in the minutes, read by the guard once more. Kept findings are left out. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { discussionOf } from '../../domain/case-notes.ts';
import type { MinutesView } from '../../domain/minutes-view.ts';
import type { OpenFinding } from '../guard/field-board.ts';
import { useEngine } from '../guard/index.ts';

interface MinutesText {
  /** Number of the case; undefined for what is said of the meeting. */
  readonly number: number | undefined;
  readonly caseId: string | undefined;
  readonly text: string;
  /** Id of the field it is written in, where it can be changed here. */
  readonly field: string | undefined;
}

export interface MinutesFinding extends OpenFinding {
  readonly source: MinutesText;
}

function textsOf({ meeting, cases }: MinutesView): MinutesText[] {
  const titles = meeting.agenda.flatMap((item) => item.title ?? []);
  return [
    ...titles.map((text) => ({ number: undefined, caseId: undefined, text, field: undefined })),
    ...cases.flatMap(({ id: caseId, number, questions, notes: { notes } }) => {
      const of = { number, caseId };
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
  const { client, kept } = useEngine();
  const texts = useMemo(() => textsOf(view), [view]);
  const [read, setRead] = useState<{ readonly texts: unknown; readonly found: readonly MinutesFinding[] }>();
  const epoch = useSyncExternalStore(
    (told) => client.subscribe(told),
    () => client.epoch,
  );
  useSyncExternalStore(kept.subscribe, kept.epoch);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a guard that has learnt something reads everything anew
  useEffect(() => {
    let wanted = true;
    void Promise.all(texts.map((t) => client.scan(t.text))).then((scans) => {
      if (!wanted) return;
      const found = texts.flatMap((source, i) =>
        (scans[i]?.findings ?? []).map((f) => ({ ...f, words: source.text.slice(f.start, f.end), source })),
      );
      setRead({ texts, found });
    });
    return () => {
      wanted = false;
    };
  }, [client, texts, epoch]);
  if (read?.texts !== texts) return undefined;
  // What was kept when the case was written is kept here too: it is the same words about the same case.
  return read.found.filter(
    (f) =>
      !kept.has(view.meeting.id, f, f.words) &&
      (f.source.caseId === undefined || !kept.has(f.source.caseId, f, f.words)),
  );
}
