/** What the guard is told about the place and its employees. */
import type { LocalKnowledge } from '../anonymity/finding.ts';
import type { Municipality, Team } from '../domain/team.ts';

export const localKnowledge = (municipality: Municipality, team: Team): LocalKnowledge => ({
  placeNames: municipality.placeNames,
  staffNames: team.members.map((m) => m.name),
  population: municipality.population,
});
