/** A new meeting on consent: what it begins with, and whether it can be set up. */
import {
  type ConsentMeeting,
  type ConsentMeetingType,
  type Cooperation,
  consentedServices,
  consentMeetingSchema,
} from '../../domain/cooperation.ts';
import { addDays } from '../../domain/local-time.ts';
import type { Texts } from '../text/texts.ts';
import { newKey } from './draft-texts.ts';

export interface MeetingForm {
  readonly type: ConsentMeetingType;
  readonly date: string;
  readonly start: string;
  readonly end: string;
}

/** Days from today to the day that is proposed: time to call everybody in. */
const DAYS_AHEAD = 14;

export const startingForm = (today: string): MeetingForm => ({
  type: 'samarbeidsmøte',
  date: addDays(today, DAYS_AHEAD),
  start: '09:00',
  end: '10:00',
});

/** The whole meeting, with an agenda for its kind and everyone the family has said yes to. Undefined when a field is wrong. */
export function meetingOf(
  form: MeetingForm,
  { consents, batons }: Pick<Cooperation, 'consents' | 'batons'>,
  agendas: Texts['cooperation']['agendas'],
  today: string,
): ConsentMeeting | undefined {
  const holder = batons.at(-1);
  const parsed = consentMeetingSchema.safeParse({
    ...form,
    place: '',
    purpose: '',
    invited: consentedServices(consents, today).map((service) => ({
      service,
      role: service === holder?.service ? holder.role : '',
      present: null,
    })),
    agenda: agendas[form.type].map(({ title, minutes }) => ({ key: newKey(), title, minutes: Number(minutes) })),
    agreed: [],
    looked: [],
  });
  return parsed.success ? parsed.data : undefined;
}
