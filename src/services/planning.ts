/** How the team plans its meetings: its own choices, or the suggestions until it has made them. */
import { isPlannedType, type Planning, type PlanningView, suggestedPlanning } from '../domain/planning.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, StoredMeeting } from '../store/index.ts';
import type { FreeText } from './free-text.ts';
import { findingsIn, passGuard } from './guard.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Session } from './session.ts';

export function planningOf(session: Session, store: Store, teamId: string): PlanningView {
  const stored = store.planning.get(teamId);
  if (stored !== undefined) return stored;
  const [year, month] = [Number(session.today.slice(0, 4)), session.today.slice(5, 7)];
  const locale = store.municipalities.get()?.value.locale ?? 'nb';
  return { planning: suggestedPlanning(locale, month < '08' ? year - 1 : year), version: null };
}

/** The team's own rule for who must be there; null when it has made none. */
export const requiredServices = (store: Store, teamId: string): readonly string[] | null =>
  store.planning.get(teamId)?.planning.requiredServices ?? null;

/** How cases are led in a meeting of this type, when the team has said so. */
export function methodPresetFor(store: Store, { teamId, meeting }: StoredMeeting): string | undefined {
  const { type } = meeting;
  return isPlannedType(type) ? store.planning.get(teamId)?.planning.types[type].method : undefined;
}

/** What is printed of it, and what it names the breaks. Employees may be named. */
const freeTextsOf = ({ types, breaks }: Planning): FreeText[] =>
  [
    ...Object.entries(types).flatMap(([type, { place, standing }]) => [
      ...(place === undefined ? [] : [{ path: `types.${type}.place`, text: place }]),
      ...standing.map(({ title }, i) => ({ path: `types.${type}.standing[${i}].title`, text: title })),
    ]),
    ...breaks.map(({ name }, i) => ({ path: `breaks[${i}].name`, text: name })),
  ].map((text) => ({ ...text, staffField: true as const }));

export const planningServices = (session: Session) => ({
  get: (): Result<PlanningView> =>
    session.read((store) => {
      const [team] = store.teams.list();
      return team === undefined ? fail({ code: 'not-found' }) : ok(planningOf(session, store, team.id));
    }),

  save: ({ planning, version }: PlanningView): Result<PlanningView> =>
    session.write((store) => {
      const [team] = store.teams.list();
      if (team === undefined) return fail({ code: 'not-found' });
      const passed = passGuard(findingsIn(freeTextsOf(planning), knowledgeOf(session, store), session.guard));
      if (!passed.ok) return passed;
      const saved = store.planning.save(team.id, version, planning);
      store.audit.append('planning-saved', 'bruker');
      return ok(saved);
    }),
});
