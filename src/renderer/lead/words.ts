/** A meeting being led, in words: phases, rules and time, the same for the chair and the room. */
import { capitalise, labelOf, termLabel } from '../../domain/catalogues.ts';
import type { AgendaKind } from '../../domain/codes.ts';
import type { Locale } from '../../domain/language.ts';
import type { LeadView, PhaseView } from '../../domain/lead-view.ts';
import { fill, plural, type Texts } from '../text/texts.ts';

type T = Texts['lead'];

export interface StepWords {
  readonly title: string;
  /** «Teamet snakker. Melder lytter.» */
  readonly say: string;
  readonly now: readonly string[];
  readonly wait: readonly string[];
  /** What must wait, as a sentence for the room; empty when nothing must. */
  readonly roomWait: string;
}

/** A phase of a method Samråd knows has words of its own; a team's own phase has those of its rule. */
export function phaseWords(phase: PhaseView, t: T, locale: Locale): StepWords {
  const known: Readonly<Record<string, StepWords | undefined>> = t.phases;
  return known[phase.code] ?? { title: phase.label[locale], say: t.speakers[phase.speaker], ...t.rules[phase.rule] };
}

/** What is said of an item that is no case. */
export const itemWords = (kind: Exclude<AgendaKind, 'sak'>, title: string, t: T): StepWords => ({
  title,
  ...t.kinds[kind],
  wait: [],
  roomWait: '',
});

export interface TimeWords {
  /** The large number; empty when the time is out. */
  readonly number: string;
  readonly under: string;
  /** «Om lag 4 minutter igjen» */
  readonly sentence: string;
  readonly isOver: boolean;
}

/** Time left in whole minutes, rounded up; after the end, whole minutes over. */
export function timeWords(secondsLeft: number, t: T): TimeWords {
  const { clock } = t;
  if (secondsLeft > 0) {
    const count = Math.ceil(secondsLeft / 60);
    const under = count === 1 ? clock.left.one : clock.left.other;
    return { number: String(count), under, sentence: plural(count, clock.words), isOver: false };
  }
  const count = Math.floor(-secondsLeft / 60);
  if (count === 0) return { number: '', under: clock.out, sentence: clock.out, isOver: true };
  const under = count === 1 ? clock.over.one : clock.over.other;
  return { number: String(count), under, sentence: plural(count, clock.overWords), isOver: true };
}

/** «Møtet er 2 minutter foran planen»; less than a minute is nothing. */
export function planWords(secondsAhead: number, t: T): string {
  const minutes = Math.floor(Math.abs(secondsAhead) / 60);
  if (minutes === 0) return t.plan.on;
  return fill(secondsAhead > 0 ? t.plan.ahead : t.plan.behind, { minutes: plural(minutes, t.minutes) });
}

export interface Standing {
  readonly words: StepWords;
  /** «Fase 6 av 8», «Punkt 1 av 5» */
  readonly place: string;
}

/** Where the meeting stands, in words. */
export function standingOf({ at, items, phases }: LeadView, t: T, locale: Locale): Standing {
  const item = items[at.item];
  const phase = at.phase === null ? undefined : phases[at.phase];
  if (phase !== undefined && at.phase !== null) {
    return {
      words: phaseWords(phase, t, locale),
      place: fill(t.phaseOf, { at: at.phase + 1, count: phases.length }),
    };
  }
  const kind = item === undefined || item.kind === 'sak' ? 'info' : item.kind;
  return {
    words: itemWords(kind, item?.title ?? '', t),
    place: fill(t.itemOf, { at: at.item + 1, count: items.length }),
  };
}

/** «Sak 2», or the title of what is no case. */
export const itemName = (item: Pick<LeadView['items'][number], 'number' | 'title'>, t: T): string =>
  item.number === null ? (item.title ?? '') : fill(t.caseNumber, { number: item.number });

/** Who presents and the age band: coarse facts, nothing else. */
export function factsOfCase(of: NonNullable<LeadView['items'][number]['case']>, locale: Locale): string {
  const facts = [
    of.presenterServiceType === '' ? '' : capitalise(labelOf('services', of.presenterServiceType, locale)),
    of.ageBand === '' ? '' : termLabel('ageBand', of.ageBand, locale),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}
