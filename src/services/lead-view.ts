/** A meeting being led, as the chair's screen and the projector see it. */
import { catalogues } from '../domain/catalogues.ts';
import { canUndo, type Run, type RunState, type RunStep, secondsAhead, secondsLeft, timeUsed } from '../domain/lead.ts';
import type { LeadView, PhaseView, Projection } from '../domain/lead-view.ts';
import { timedAgenda } from '../domain/meeting.ts';
import { type LeadMethod, ownMethod, phaseMinutes } from '../domain/method.ts';
import type { Store, StoredMeeting } from '../store/index.ts';

export interface Led {
  readonly stored: StoredMeeting;
  readonly method: LeadMethod;
  readonly run: Run;
  readonly program: readonly RunStep[];
  readonly state: RunState;
  /** The instant `state` is of. */
  readonly now: number;
}

const plain = ({ code, label, minutes, rule, speaker }: LeadMethod['phases'][number]): PhaseView => ({
  code,
  label,
  minutes,
  rule,
  speaker,
});

export function leadViewOf(store: Store, { stored, method, run, program, state, now }: Led): LeadView {
  const { meeting } = stored;
  const step = program[state.step];
  const phasesOf = (item: number, by: Pick<LeadMethod, 'phases'> = method): PhaseView[] => {
    const one = meeting.agenda[item];
    if (one === undefined || one.kind !== 'sak') return [];
    const minutes = phaseMinutes(by, one.minutes);
    return by.phases.map((p, i) => ({ ...plain(p), minutes: minutes[i] ?? 0 }));
  };
  const phaseAt = (s: RunStep): PhaseView | null =>
    s.phase === undefined ? null : (phasesOf(s.item)[s.phase] ?? null);
  const at = step?.item ?? 0;
  const firstCase = meeting.agenda.findIndex((i) => i.kind === 'sak');
  const next = program[state.step + 1];
  const own = store.lead.ownMethod(stored.teamId) ?? null;
  const methods = [...catalogues.methods.entries, ...(own === null ? [] : [{ ...ownMethod(own.phases), label: null }])];
  return {
    meeting: stored.id,
    date: meeting.date,
    status: state.status,
    minutes: (step?.minutes ?? 0) + state.extra,
    secondsLeft: secondsLeft(state, program),
    items: timedAgenda(meeting.agenda, meeting.start).map(({ item, start, caseNumber }) => ({
      kind: item.kind,
      title: item.title ?? null,
      number: caseNumber ?? null,
      start,
      minutes: item.minutes,
      case: item.case === undefined ? null : caseOf(store, item.case),
    })),
    at: { item: at, phase: step?.phase ?? null },
    phases: phasesOf(state.status === 'ready' ? firstCase : at),
    secondsAhead: secondsAhead(state, program),
    times: state.status === 'ready' ? [] : timesOf(run, program, state, now),
    next: next === undefined ? null : { item: next.item, phase: phaseAt(next), minutes: next.minutes },
    hasNextItem: program.some((s) => s.item > at),
    undo: canUndo(state) ?? null,
    recusals: meeting.recusals.map((r) => r.memberRole),
    method: method.code,
    methods: methods.map(({ code, label, phases }) => ({ code, label, phases: phasesOf(firstCase, { phases }) })),
    own: own && { version: own.version, phases: [...own.phases] },
  };
}

function timesOf(run: Run, program: readonly RunStep[], { step }: RunState, now: number): LeadView['times'] {
  const used = timeUsed(run, program, now);
  return program.slice(0, step + 1).map(({ item, phase, minutes }, i) => ({
    item,
    phase: phase ?? null,
    minutes,
    seconds: Math.round((used[i] ?? 0) / 1_000),
  }));
}

function caseOf(store: Store, id: string): LeadView['items'][number]['case'] {
  const found = store.cases.get(id);
  if (found === undefined) throw new Error('an agenda names a case that does not exist');
  const { presenterServiceType, ageBand, questions } = found.body;
  return {
    id,
    code: found.code,
    presenterServiceType: presenterServiceType ?? '',
    ageBand: ageBand ?? '',
    questions: questions ?? [],
  };
}

export function projectionOf(store: Store, led: Led): Projection['run'] {
  const { items, at, phases, next, status, minutes, secondsLeft: left } = leadViewOf(store, led);
  return {
    status,
    minutes,
    secondsLeft: left,
    type: led.stored.meeting.type,
    items: items.map(({ kind, title, number, start }) => ({ kind, title, number, start })),
    item: at.item,
    cases: items.filter((i) => i.number !== null).length,
    phase: at.phase === null ? null : (phases[at.phase] ?? null),
    next: next && { item: next.item, phase: next.phase },
  };
}
