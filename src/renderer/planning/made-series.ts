/** The series that was made last, so that it can be taken back from the list: in memory only, until the window locks. */
import type { MadeMeetings } from '../../domain/meeting-view.ts';

let made: MadeMeetings['meetings'] = [];

export const lastSeries = (): MadeMeetings['meetings'] => made;
export const rememberSeries = (meetings: MadeMeetings['meetings']): void => {
  made = meetings;
};
