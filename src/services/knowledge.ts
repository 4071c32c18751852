/** What the guard is told about the place, its employees, and the names typed since the store was unlocked. */
import type { LocalKnowledge } from '../anonymity/finding.ts';
import type { Municipality, Team } from '../domain/team.ts';
import type { Store } from '../store/index.ts';
import { organisationOf } from './organisation.ts';
import type { Session } from './session.ts';

export const localKnowledge = (municipality: Municipality, team: Team): LocalKnowledge => ({
  placeNames: municipality.placeNames,
  staffNames: team.members.map((m) => m.name),
  population: municipality.population,
});

/** What is known with a store open; nothing local before municipality and team are named. */
export function knowledgeOf(session: Session, store: Store): LocalKnowledge {
  const organisation = organisationOf(store);
  const local =
    organisation === null
      ? { placeNames: [], staffNames: [] }
      : localKnowledge(organisation.municipality, organisation.team);
  return { ...local, typedNames: session.typedNames };
}
