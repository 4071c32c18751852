/** Teams and their members. A member keeps one id for life, because meetings held refer to it. */
import { z } from 'zod';
import { FailureError } from '../domain/result.ts';
import { type Team, type TeamMember, teamMemberSchema, teamSchema } from '../domain/team.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { checkVersion, found, newId } from './engine/identity.ts';
import { flagColumn, idColumn, orNull, versionColumn } from './engine/rows.ts';

export interface StoredTeam {
  readonly id: string;
  readonly version: number;
  /** The team as it is now; member ids are the stored ones. */
  readonly team: Team;
  /** Members who have left. Meetings held refer to them; no new meeting does. */
  readonly former: readonly TeamMember[];
}

/** A team after saving, and the stored id behind every member id it was given with. */
export interface SavedTeam extends StoredTeam {
  readonly memberIds: ReadonlyMap<string, string>;
}

export interface TeamRepository {
  /** All teams, by name. */
  list(): StoredTeam[];
  get(id: string): StoredTeam | undefined;
  findByName(name: string): StoredTeam | undefined;
  /**
   * Saves a team whose member ids may be stored ids or ids local to a file. A member is the one with that stored id, else
   * the one with the same name and service in this team (one who left comes back), else a new one. Members no longer
   * listed become former members. Without `at` a new team is made: `conflict` when its name is taken. With `at`:
   * `not-found`, or `conflict` when somebody has saved since.
   */
  save(team: Team, at?: { readonly id: string; readonly version: number }): SavedTeam;
}

const teamRow = z.strictObject({
  id: idColumn,
  version: versionColumn,
  name: z.string(),
  kind: z.string(),
  method_preset: z.string(),
});
const memberRow = z
  .strictObject({
    id: idColumn,
    name: z.string(),
    service_type: z.string(),
    profession: z.string(),
    team_role: z.string(),
    deputy_for: z.string().nullable(),
    active: flagColumn,
  })
  .transform(({ active, service_type, team_role, deputy_for, ...plain }): unknown => ({
    active,
    member: { ...plain, serviceType: service_type, teamRole: team_role, deputyFor: deputy_for },
  }))
  .pipe(z.strictObject({ active: z.boolean(), member: teamMemberSchema }));
type MemberRow = z.infer<typeof memberRow>;

/**
 * Who among the stored members each given one is: by id, else by name and service. Nobody is matched twice, so two members
 * of the same name and service stay two.
 */
function matchMembers(given: readonly TeamMember[], stored: readonly MemberRow[]): Map<string, string> {
  const free = new Set(stored);
  const matched = new Map<string, string>();
  const take = (member: TeamMember, fits: (row: MemberRow) => boolean): void => {
    const row = [...free].find(fits);
    if (row === undefined) return;
    free.delete(row);
    matched.set(member.id, row.member.id);
  };
  for (const member of given) take(member, (row) => row.member.id === member.id);
  for (const active of [true, false]) {
    for (const member of given) {
      if (matched.has(member.id)) continue;
      take(
        member,
        ({ active: a, member: m }) => a === active && m.name === member.name && m.serviceType === member.serviceType,
      );
    }
  }
  return matched;
}

export function teamRepository({ db, random }: RepositoryContext): TeamRepository {
  const selectAll = db.prepare('SELECT * FROM team ORDER BY name');
  const selectOne = db.prepare('SELECT * FROM team WHERE id = ?');
  const selectByName = db.prepare('SELECT * FROM team WHERE name = ?');
  const selectMembers = db.prepare(`SELECT id, name, service_type, profession, team_role, deputy_for, active
    FROM team_member WHERE team_id = ? ORDER BY active DESC, position, name, id`);
  const insert = db.prepare(`INSERT INTO team (id, version, name, kind, method_preset)
    VALUES (@id, @version, @name, @kind, @methodPreset)`);
  const update =
    db.prepare(`UPDATE team SET version = @version, name = @name, kind = @kind, method_preset = @methodPreset
    WHERE id = @id`);
  const retireAll = db.prepare('UPDATE team_member SET active = 0, deputy_for = NULL WHERE team_id = ?');
  const putMember = db.prepare(`INSERT INTO team_member
    (id, team_id, position, name, service_type, profession, team_role, deputy_for, active)
    VALUES (@id, @teamId, @position, @name, @serviceType, @profession, @teamRole, @deputyFor, 1)
    ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, service_type = excluded.service_type,
      profession = excluded.profession, team_role = excluded.team_role, deputy_for = excluded.deputy_for, active = 1`);

  const membersOf = (id: string): MemberRow[] => selectMembers.all(id).map((row) => memberRow.parse(row));
  const assemble = (row: unknown): StoredTeam => {
    const { id, version, name, kind, method_preset } = teamRow.parse(row);
    const rows = membersOf(id);
    const members = rows.filter((r) => r.active).map((r) => r.member);
    return {
      id,
      version,
      team: teamSchema.parse({ name, kind, methodPreset: method_preset, members }),
      former: rows.filter((r) => !r.active).map((r) => r.member),
    };
  };
  const maybeAssemble = (row: unknown): StoredTeam | undefined => (row === undefined ? undefined : assemble(row));

  return {
    list: () => selectAll.all().map(assemble),
    get: (id) => maybeAssemble(selectOne.get(id)),
    findByName: (name) => maybeAssemble(selectByName.get(name)),
    save: (team, at) =>
      atomically(db, () => {
        const stored = at && found(maybeAssemble(selectOne.get(at.id)));
        if (stored && at) checkVersion(stored, at.version);
        const namesake = maybeAssemble(selectByName.get(team.name));
        if (namesake && namesake.id !== stored?.id) throw new FailureError({ code: 'conflict' });

        const id = stored?.id ?? newId(random);
        const version = (stored?.version ?? 0) + 1;
        const { members, ...plain } = team;
        (stored ? update : insert).run({ ...plain, id, version });

        const memberIds = matchMembers(members, membersOf(id));
        for (const member of members) if (!memberIds.has(member.id)) memberIds.set(member.id, newId(random));
        retireAll.run(id);
        members.forEach((member, position) => {
          const deputyFor = member.deputyFor === undefined ? undefined : memberIds.get(member.deputyFor);
          putMember.run({
            ...member,
            id: memberIds.get(member.id),
            deputyFor: orNull(deputyFor),
            teamId: id,
            position,
          });
        });
        return { ...assemble(selectOne.get(id)), memberIds };
      }),
  };
}
