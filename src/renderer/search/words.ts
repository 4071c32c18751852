/** What hits and filters are called, and where a hit is read. */
import { capitalise, catalogues, labelOf, termLabel } from '../../domain/catalogues.ts';
import { caseStatusSchema } from '../../domain/codes.ts';
import type { Locale } from '../../domain/language.ts';
import { longDate, weekdayAndDate } from '../../domain/local-time.ts';
import type { SearchHit, SearchState } from '../../domain/search.ts';
import type { Route } from '../app/router.tsx';
import { fill, type Texts } from '../text/texts.ts';

export function routeOf({ to }: SearchHit): Route {
  switch (to.page) {
    case 'case':
      return { name: 'case', id: to.id, step: 'plikten' };
    case 'meeting':
      return { name: 'meeting', id: to.id };
    case 'minutes':
      return { name: 'minutes', id: to.id, part: to.part };
    case 'followUp':
      return { name: 'follow-up', id: to.id };
  }
}

/** «Sak S-7K3Q», «Kladd S-7K3Q», «Møte tirsdag 8. desember 2026» */
export function titleOf(hit: SearchHit, t: Texts['search'], locale: Locale): string {
  const day = hit.meetingDate === null ? '' : weekdayAndDate(hit.meetingDate, locale);
  if (hit.kind === 'meeting') return fill(t.hit.meeting, { day });
  if (hit.kind === 'comment' && hit.code === null) return t.hit.commentOnMeeting;
  const form = hit.kind === 'case' && hit.state === 'kladd' ? t.hit.draft : t.hit[hit.kind];
  return fill(form, { code: hit.code ?? '' });
}

/** «desember 2026» of a month, «8. desember 2026» of a day. */
export const whenOf = (at: string, locale: Locale): string =>
  at.length > 7 ? longDate(at, locale) : longDate(`${at}-01`, locale).replace(/^1\. /, '');

/** Service, themes and time, as far as they are known. */
export const factsOf = (hit: SearchHit, locale: Locale): string =>
  [
    hit.service && capitalise(labelOf('services', hit.service, locale)),
    ...hit.themes.map((code) => labelOf('themes', code, locale)),
    hit.kind === 'meeting' ? '' : whenOf(hit.at, locale),
  ]
    .filter(Boolean)
    .join(' · ');

const isCaseState = (state: string): boolean => caseStatusSchema.safeParse(state).success;

export const stateLabel = (state: string, locale: Locale): string =>
  termLabel(isCaseState(state) ? 'caseStatus' : 'meetingStatus', state, locale);

/** Unfinished and stopped cases are told apart at a glance. */
export const pillOf = (state: SearchState): 'line' | 'block' | 'plain' =>
  state === 'duty_stop' ? 'block' : state === 'kladd' ? 'line' : 'plain';

/** Of the scale of the municipality; a level of another one keeps its code. */
export function levelText(scale: string | undefined, code: string, locale: Locale): string {
  const level = catalogues.levelScales.entries.find((s) => s.code === scale)?.levels.find((l) => l.code === code);
  return level === undefined ? code : level.label[locale];
}
