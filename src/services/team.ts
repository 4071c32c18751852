/** Municipality and team. */
import { fail, ok, type Result } from '../domain/result.ts';
import type { Municipality, Organisation, Team } from '../domain/team.ts';
import { organisationOf } from './organisation.ts';
import type { Session } from './session.ts';

export interface OrganisationChange {
  readonly municipality: Municipality;
  readonly municipalityVersion: number | null;
  readonly team: Team;
  readonly teamVersion: number | null;
}

export const teamServices = (session: Session) => ({
  get: (): Result<Organisation | null> => session.read((store) => ok(organisationOf(store))),

  save(change: OrganisationChange): Result<Organisation> {
    const saved = session.write((store) => {
      const [team] = store.teams.list();
      store.municipalities.save(change.municipality, change.municipalityVersion ?? undefined);
      store.teams.save(
        change.team,
        team === undefined || change.teamVersion === null ? undefined : { id: team.id, version: change.teamVersion },
      );
      store.audit.append('team-saved', 'bruker');
      const organisation = organisationOf(store);
      return organisation === null ? fail({ code: 'not-found' }) : ok(organisation);
    });
    if (saved.ok) {
      session.remember({ organisation: { municipality: change.municipality.name, team: change.team.name } });
    }
    return saved;
  },
});
