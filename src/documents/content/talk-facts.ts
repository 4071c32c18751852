/** What invitation and guide say alike about a talk. */
import type { Language } from '../../domain/language.ts';
import type { Talk } from '../../domain/talk.ts';
import { fill, textsIn } from '../texts.ts';
import { dayAtTime, meetingDay } from './meeting-facts.ts';
import { serviceName } from './words.ts';

/** Day and time as far as they are known; undefined when the day is not. */
export const talkWhen = (talk: Talk, language: Language): string | undefined =>
  talk.date === undefined
    ? undefined
    : talk.start === undefined
      ? meetingDay(talk.date, language)
      : dayAtTime(talk.date, talk.start, language);

/** Unit and department for the page header; the service when no unit is named. */
export function talkUnit(talk: Talk, language: Language): string {
  const t = textsIn(language).common;
  const unit = talk.unit ?? serviceName(talk.service, language);
  return talk.department === undefined ? unit : fill(t.unitWithDepartment, { unit, department: talk.department });
}
