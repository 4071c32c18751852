/** Municipality, team and its members. Members are employees: their names are printed (P1, DOMAIN 5.1). */
import { z } from 'zod';
import { teamKindSchema, teamRoleSchema } from './codes.ts';
import { addProblem, codeOf, line, localId, maybe } from './fields.ts';
import { localeSchema } from './language.ts';

export const municipalitySchema = z.strictObject({
  name: line,
  population: z.number().int().min(1).max(10_000_000),
  locale: localeSchema,
  levelScale: codeOf('levelScales'),
  placeNames: z.array(line).max(5_000),
  contact: z.strictObject({ address: line, phone: line, email: line }),
});
/** The municipality; `placeNames` are local names that identify. */
export type Municipality = z.infer<typeof municipalitySchema>;

export const teamMemberSchema = z.strictObject({
  id: localId,
  name: line,
  serviceType: codeOf('services'),
  profession: line,
  teamRole: teamRoleSchema,
  deputyFor: maybe(localId),
});
export type TeamMember = z.infer<typeof teamMemberSchema>;

export const teamSchema = z
  .strictObject({
    name: line,
    kind: teamKindSchema,
    methodPreset: codeOf('methods'),
    members: z.array(teamMemberSchema).min(1).max(500),
  })
  .superRefine((team, ctx) => {
    const ids = new Set<string>();
    team.members.forEach((m, i) => {
      if (ids.has(m.id)) addProblem(ctx, 'duplicate', {}, ['members', i, 'id']);
      ids.add(m.id);
    });
    team.members.forEach((m, i) => {
      if (m.deputyFor !== undefined && (!ids.has(m.deputyFor) || m.deputyFor === m.id)) {
        addProblem(ctx, 'no-such-reference', { kind: 'member' }, ['members', i, 'deputyFor']);
      }
    });
  });
export type Team = z.infer<typeof teamSchema>;

export function memberById(team: Pick<Team, 'members'>, id: string): TeamMember {
  const found = team.members.find((m) => m.id === id);
  if (!found) throw new Error('a member id that validation should have refused');
  return found;
}

/** Municipality and team as kept in the store, with the versions a save must name. */
export const organisationSchema = z.strictObject({
  municipality: municipalitySchema,
  municipalityVersion: z.number().int().positive(),
  team: teamSchema,
  teamVersion: z.number().int().positive(),
});
export type Organisation = z.infer<typeof organisationSchema>;
