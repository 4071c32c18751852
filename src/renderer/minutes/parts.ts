/** The parts of the page of minutes, in the order they are done. */
import type { MinutesView } from '../../domain/minutes-view.ts';
import type { MinutesPart } from '../app/router.tsx';

export const partsOf = (view: MinutesView): MinutesPart[] => [
  'attendance',
  ...view.cases.map((c) => c.number),
  'read',
  'approve',
];

/** Whether anything can be written: until approval, and while a correction is under way. */
export const isWritable = ({ meeting, correction }: MinutesView): boolean =>
  meeting.status === 'startet' ||
  meeting.status === 'referat' ||
  (meeting.status === 'godkjent' && correction !== null);
