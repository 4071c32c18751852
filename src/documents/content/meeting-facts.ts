/** What summons and minutes say alike about a meeting: when and where. */
import { capitalise } from '../../domain/catalogues.ts';
import type { Language } from '../../domain/language.ts';
import { clockTime, minutesOf, timeRange, weekdayAndDate } from '../../domain/local-time.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { fill, textsIn } from '../texts.ts';
import { type FactRow, fact } from './blocks.ts';

/** «Tirsdag 8. desember 2026». */
export const meetingDay = (date: string, language: Language): string => capitalise(weekdayAndDate(date, language));

/** «Tirsdag 8. desember 2026 kl. 09.00». */
export const dayAtTime = (date: string, start: string, language: Language): string =>
  fill(textsIn(language).common.dateAtTime, { date: meetingDay(date, language), time: clockTime(start, language) });

/** Time with weekday and duration, place, and the link of an online meeting. */
export function timeAndPlace(meeting: Meeting, language: Language): FactRow[] {
  const { common, summons } = textsIn(language);
  const when = fill(common.dateAndTimes, {
    date: meetingDay(meeting.date, language),
    times: timeRange(meeting.start, meeting.end, language),
    minutes: minutesOf(meeting.end) - minutesOf(meeting.start),
  });
  return [
    fact(common.labels.time, when),
    fact(common.labels.place, meeting.place),
    ...(meeting.onlineLink === undefined ? [] : [fact(summons.facts.onlineLink, meeting.onlineLink)]),
  ];
}
