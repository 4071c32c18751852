/** What invitation and guide say alike about a talk. */

import type { Talk } from '../../domain/talk.ts';
import type { PrintLanguage } from '../parent-texts.ts';
import { fill, textsIn } from '../texts.ts';
import { printedDay, printedTime, serviceName } from './words.ts';

/** Day and time as far as they are known; undefined when the day is not. */
export const talkWhen = (talk: Talk, language: PrintLanguage): string | undefined =>
  talk.date === undefined
    ? undefined
    : talk.start === undefined
      ? printedDay(talk.date, language)
      : fill(textsIn(language).common.dateAtTime, {
          date: printedDay(talk.date, language),
          time: printedTime(talk.start, language),
        });

/** Unit and department for the page header; the service when no unit is named. */
export function talkUnit(talk: Talk, language: PrintLanguage): string {
  const t = textsIn(language).common;
  const unit = talk.unit ?? serviceName(talk.service, language);
  return talk.department === undefined ? unit : fill(t.unitWithDepartment, { unit, department: talk.department });
}
