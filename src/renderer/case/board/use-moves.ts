/**
 * Moving cases on the board. Each move is the operation that the case, or the meeting, has for it; what needs more than a
 * drop opens the place where it is done, and nothing moves until it is.
 */
import { useState } from 'react';
import type { CaseMove, QueueStatus } from '../../../domain/case-move.ts';
import type { CaseView, QueuedCase } from '../../../domain/case-view.ts';
import { RETURNING_MINUTES } from '../../../domain/follow-up.ts';
import { dayAndMonth } from '../../../domain/local-time.ts';
import type { AgendaItem } from '../../../domain/meeting.ts';
import type { MeetingRow, MeetingView } from '../../../domain/meeting-view.ts';
import { type Failure, fail, type Result } from '../../../domain/result.ts';
import { useRouter } from '../../app/router.tsx';
import { useSession } from '../../app/session.tsx';
import { CASE_MINUTES, itemsOf, newKey, rowOfCase, rowsOf, withRow } from '../../meeting/agenda.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { useDesk } from '../CaseDesk.tsx';
import { stateName } from './words.ts';

/** What the last move came to, and the way back when there is one. */
export interface Outcome {
  readonly of: string;
  readonly text: string;
  readonly undo: (() => Promise<void>) | undefined;
}

export interface Moves {
  readonly outcome: Outcome | undefined;
  readonly failure: Failure | undefined;
  /** The case a meeting is being chosen for. */
  readonly planning: QueuedCase | undefined;
  move(of: QueuedCase, move: CaseMove): Promise<void>;
  plan(meeting: MeetingRow): Promise<void>;
  closePlan(): void;
}

export const minutesOf = ({ discussed }: QueuedCase): number => (discussed ? RETURNING_MINUTES : CASE_MINUTES);

const saveAgenda = (view: MeetingView, agenda: readonly AgendaItem[]): Promise<Result<MeetingView>> =>
  window.samrad.call['meeting.saveAgenda']({ id: view.id, version: view.version, agenda: [...agenda] });

/** `reload` reads the cases anew. */
export function useMoves(reload: () => void): Moves {
  const t = useTexts('board').said;
  const { locale } = useSession();
  const { go } = useRouter();
  const desk = useDesk();
  const [outcome, setOutcome] = useState<Outcome>();
  const [failure, setFailure] = useState<Failure>();
  const [planning, setPlanning] = useState<QueuedCase>();

  const name = (status: CaseView['status']): string => stateName(status as QueueStatus, locale);
  const done = (of: QueuedCase, text: string, undo?: () => Promise<void>): void => {
    setFailure(undefined);
    setOutcome({ of: of.id, text, undo });
    reload();
  };
  const failed = (why: Failure): void => {
    setFailure(why);
    setOutcome(undefined);
    reload();
  };

  const pass = async (
    of: QueuedCase,
    call: 'case.submit' | 'case.complete' | 'case.reopen',
    say: (after: CaseView) => void,
  ): Promise<void> => {
    const version = await desk.settle(of.id, of.version);
    const answer: Result<CaseView> =
      version === undefined
        ? fail({ code: 'stopped-by-guard', findings: [] })
        : await window.samrad.call[call]({ id: of.id, version });
    if (answer.ok) return say(answer.value);
    const { code } = answer.failure;
    if (call !== 'case.reopen' && (code === 'invalid' || code === 'stopped-by-guard')) {
      // The last step of the case says what is missing, and leads there.
      return go({ name: 'case', id: of.id, step: 'kontroll', asked: true });
    }
    failed(answer.failure);
  };
  const after = (of: QueuedCase, { id, version, status }: CaseView): QueuedCase => ({ ...of, id, version, status });

  const submit = (of: QueuedCase, say = t.moved): Promise<void> =>
    pass(of, 'case.submit', (now) => {
      const text = fill(say, { code: of.code, state: name(now.status) });
      done(of, text, say === t.moved ? () => reopen(after(of, now), t.undone) : undefined);
    });
  const complete = (of: QueuedCase): Promise<void> =>
    pass(of, 'case.complete', (now) =>
      done(of, fill(t.moved, { code: of.code, state: name(now.status) }), () => reopen(after(of, now), t.undoneCheck)),
    );
  const reopen = (of: QueuedCase, say = t.moved): Promise<void> =>
    pass(of, 'case.reopen', (now) => {
      const text = fill(say, { code: of.code, state: name(now.status) });
      if (say !== t.moved) return done(of, text);
      if (of.status === 'klar_for_kontroll') return done(of, text, () => submit(after(of, now), t.undone));
      done(of, `${text} ${t.cannotUndo}`);
    });

  /** Changes an agenda as it is stored now; the way back gives it the lines it had. */
  const changeAgenda = async (
    of: QueuedCase,
    meeting: string,
    change: (view: MeetingView) => readonly AgendaItem[],
    say: string,
  ): Promise<void> => {
    const before = await window.samrad.call['meeting.get']({ id: meeting });
    if (!before.ok) return failed(before.failure);
    const saved = await saveAgenda(before.value, change(before.value));
    if (!saved.ok) return failed(saved.failure);
    done(of, say, async () => {
      const undone = await saveAgenda(saved.value, itemsOf(rowsOf(before.value.agenda, [])));
      if (!undone.ok) return failed(undone.failure);
      const now = await window.samrad.call['case.get']({ id: of.id });
      if (!now.ok) return failed(now.failure);
      done(of, fill(t.undone, { code: of.code, state: name(now.value.status) }));
    });
  };
  const plan = async (meeting: MeetingRow): Promise<void> => {
    const of = planning;
    setPlanning(undefined);
    if (of === undefined) return;
    const row = rowOfCase({ id: of.id, code: of.code, presenterServiceType: of.presenterServiceType ?? '' });
    await changeAgenda(
      of,
      meeting.id,
      (view) => {
        const rows = rowsOf(view.agenda, []);
        return itemsOf(withRow(rows, { ...row, key: newKey(rows), minutes: minutesOf(of) }));
      },
      fill(t.planned, { code: of.code, date: dayAndMonth(meeting.date, locale) }),
    );
  };
  const takeOff = async (of: QueuedCase): Promise<void> => {
    if (of.meeting === null) return failed({ code: 'conflict' });
    await changeAgenda(
      of,
      of.meeting.id,
      (view) => itemsOf(rowsOf(view.agenda, []).filter((row) => row.case?.id !== of.id)),
      fill(t.takenOff, { code: of.code, state: name(of.discussed ? 'oppfølging' : 'klar') }),
    );
  };
  const openMeeting = ({ meeting }: QueuedCase): void => {
    const held = meeting?.status === 'startet' || meeting?.status === 'referat';
    if (meeting === null) failed({ code: 'conflict' });
    else go(held ? { name: 'minutes', id: meeting.id, part: 'attendance' } : { name: 'meeting', id: meeting.id });
  };

  const move = async (of: QueuedCase, by: CaseMove): Promise<void> => {
    setFailure(undefined);
    switch (by) {
      case 'submit':
        return submit(of);
      case 'complete':
        return complete(of);
      case 'reopen':
        return reopen(of);
      case 'plan':
        return setPlanning(of);
      case 'takeOff':
        return takeOff(of);
      case 'discuss':
        return openMeeting(of);
      case 'followUp':
      case 'openAgain':
        return go({ name: 'follow-up', id: of.id });
      case 'close':
        return go({ name: 'follow-up', id: of.id, closing: true });
    }
  };
  return { outcome, failure, planning, move, plan, closePlan: () => setPlanning(undefined) };
}
