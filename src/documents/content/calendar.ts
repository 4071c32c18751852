/** What a calendar entry says: enough to find the room, nothing about who or what the meeting is for. */
import type { Language } from '../../domain/language.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { textsIn } from '../texts.ts';

export interface CalendarTexts {
  /** Neutral title: it is seen by colleagues, on lock screens and in shared calendars. */
  readonly title: string;
  readonly place: string;
  readonly onlineLink: string | undefined;
  /** One fixed sentence, the same for every meeting. */
  readonly description: string;
}

export function calendarTexts(meeting: Meeting, language: Language): CalendarTexts {
  const t = textsIn(language).calendar;
  return {
    title: t.titles[meeting.type],
    place: meeting.place,
    onlineLink: meeting.onlineLink,
    description: t.description,
  };
}
