/** Every free text of a cooperation with its path: what the guard must have read before it is kept. */
import type { ConsentMeeting, Plan } from '../../domain/cooperation.ts';
import type { FreeText } from '../free-text.ts';

/** Paths are relative to the plan. */
export const freeTextsOfPlan = ({ goals, measures }: Plan): FreeText[] => [
  ...goals.flatMap(({ text, notice }, i) => [
    { path: `goals[${i}].text`, text },
    { path: `goals[${i}].notice`, text: notice },
  ]),
  ...measures.map(({ text }, i) => ({ path: `measures[${i}].text`, text })),
];

/** Paths are relative to the meeting. Employees are named on paper, so not here either. */
export const freeTextsOfConsentMeeting = ({ place, purpose, invited, agenda, agreed }: ConsentMeeting): FreeText[] => [
  { path: 'place', text: place },
  { path: 'purpose', text: purpose },
  ...invited.map(({ role }, i) => ({ path: `invited[${i}].role`, text: role })),
  ...agenda.map(({ title }, i) => ({ path: `agenda[${i}].title`, text: title })),
  ...agreed.map(({ text }, i) => ({ path: `agreed[${i}].text`, text })),
];
