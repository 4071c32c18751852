/** Whether the services that always take part are represented in a meeting. */
import type { TeamRole } from './codes.ts';
import type { Team, TeamMember } from './team.ts';

const PERMANENT: readonly TeamRole[] = ['koordinator', 'leder', 'fast'];

/**
 * Services that must be represented and are not: those of the team's own rule, else those with a permanent member. It
 * informs; a meeting can be held without them.
 */
export const missingServices = (
  team: Pick<Team, 'members'>,
  present: readonly TeamMember[],
  required: readonly string[] | null,
): string[] =>
  required === null
    ? uncoveredServices(team, present)
    : required.filter((service) => !present.some((m) => m.serviceType === service));

/**
 * Service types with a permanent member in the team that nobody present belongs to, in the team's order. `present` are those
 * who meet: members and deputies.
 */
export function uncoveredServices(team: Pick<Team, 'members'>, present: readonly TeamMember[]): string[] {
  const permanent = team.members.filter((m) => PERMANENT.includes(m.teamRole)).map((m) => m.serviceType);
  const met = new Set(present.map((m) => m.serviceType));
  return [...new Set(permanent)].filter((service) => !met.has(service));
}

/** Those who may meet instead of a member: the member's own deputies, then deputies of nobody in particular in the same service. */
export function deputiesOf(team: Pick<Team, 'members'>, member: TeamMember): TeamMember[] {
  const deputies = team.members.filter((m) => m.teamRole === 'stedfortreder' && m.id !== member.id);
  return [
    ...deputies.filter((m) => m.deputyFor === member.id),
    ...deputies.filter((m) => m.deputyFor === undefined && m.serviceType === member.serviceType),
  ];
}
