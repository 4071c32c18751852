/** The free texts of a plan and of a meeting. Lines have keys of their own, so a text is known wherever it stands. */
import type { ConsentMeeting, Plan } from '../../domain/cooperation.ts';
import type { DraftTexts } from '../app/working.ts';

type Kept = (path: string, text: string) => string;

const keeper =
  (held: ReadonlySet<string>, lastClean: (path: string) => string | undefined): Kept =>
  (path, text) =>
    held.has(path) ? (lastClean(path) ?? '') : text;

export const PLAN_TEXTS: DraftTexts<Plan> = {
  textsOf: ({ goals, measures }) => [
    ...goals.flatMap(({ key, text, notice }) => [
      { path: `goals.${key}.text`, text },
      { path: `goals.${key}.notice`, text: notice },
    ]),
    ...measures.map(({ key, text }) => ({ path: `measures.${key}`, text })),
  ],
  draftToKeep(plan, held, lastClean) {
    const keep = keeper(held, lastClean);
    const screenPath = new Map([
      ...plan.goals.flatMap(({ key }, i) => [
        [`goals[${i}].text`, `goals.${key}.text`] as const,
        [`goals[${i}].notice`, `goals.${key}.notice`] as const,
      ]),
      ...plan.measures.map(({ key }, i) => [`measures[${i}].text`, `measures.${key}`] as const),
    ]);
    const draft: Plan = {
      ...plan,
      goals: plan.goals.map((goal) => ({
        ...goal,
        text: keep(`goals.${goal.key}.text`, goal.text),
        notice: keep(`goals.${goal.key}.notice`, goal.notice),
      })),
      measures: plan.measures.map((each) => ({ ...each, text: keep(`measures.${each.key}`, each.text) })),
    };
    return { draft, screenPath };
  },
  carryClean: (clean) => clean,
};

export const MEETING_TEXTS: DraftTexts<ConsentMeeting> = {
  textsOf: ({ place, purpose, invited, agenda, agreed }) => [
    { path: 'place', text: place },
    { path: 'purpose', text: purpose },
    ...invited.map(({ service, role }) => ({ path: `invited.${service}`, text: role })),
    ...agenda.map(({ key, title }) => ({ path: `agenda.${key}`, text: title })),
    ...agreed.map(({ key, text }) => ({ path: `agreed.${key}`, text })),
  ],
  draftToKeep(meeting, held, lastClean) {
    const keep = keeper(held, lastClean);
    const { invited, agenda, agreed } = meeting;
    const screenPath = new Map([
      ...invited.map(({ service }, i) => [`invited[${i}].role`, `invited.${service}`] as const),
      ...agenda.map(({ key }, i) => [`agenda[${i}].title`, `agenda.${key}`] as const),
      ...agreed.map(({ key }, i) => [`agreed[${i}].text`, `agreed.${key}`] as const),
    ]);
    const draft: ConsentMeeting = {
      ...meeting,
      place: keep('place', meeting.place),
      purpose: keep('purpose', meeting.purpose),
      invited: invited.map((each) => ({ ...each, role: keep(`invited.${each.service}`, each.role) })),
      agenda: agenda.map((item) => ({ ...item, title: keep(`agenda.${item.key}`, item.title) })),
      agreed: agreed.map((line) => ({ ...line, text: keep(`agreed.${line.key}`, line.text) })),
    };
    return { draft, screenPath };
  },
  carryClean: (clean) => clean,
};

/** A key for a new line. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(5))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
