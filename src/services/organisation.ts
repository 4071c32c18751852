/** Whose store it is. */
import type { Organisation } from '../domain/team.ts';
import type { Store } from '../store/index.ts';

/** The municipality and team of a store; null before they are named. */
export function organisationOf(store: Store): Organisation | null {
  const municipality = store.municipalities.get();
  const [team] = store.teams.list();
  if (municipality === undefined || team === undefined) return null;
  return {
    municipality: municipality.value,
    municipalityVersion: municipality.version,
    team: team.team,
    teamVersion: team.version,
  };
}
