/** How a team plans its meetings. */
import { z } from 'zod';
import { type Planning, planningSchema } from '../domain/planning.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { checkVersion } from './engine/identity.ts';
import { jsonColumn, versionColumn } from './engine/rows.ts';

const row = z.strictObject({ version: versionColumn, body: jsonColumn(planningSchema) });

export interface StoredPlanning {
  readonly version: number;
  readonly planning: Planning;
}

export interface PlanningRepository {
  /** Undefined until the team has planned something in its own way. */
  get(teamId: string): StoredPlanning | undefined;
  /** `version` is null the first time. `conflict` when somebody has saved since. */
  save(teamId: string, version: number | null, planning: Planning): StoredPlanning;
}

export function planningRepository({ db }: RepositoryContext): PlanningRepository {
  const select = db.prepare('SELECT version, body FROM planning WHERE team_id = ?');
  const put = db.prepare(`INSERT INTO planning (team_id, version, body) VALUES (?, ?, ?)
    ON CONFLICT (team_id) DO UPDATE SET version = excluded.version, body = excluded.body`);
  const get = (teamId: string): StoredPlanning | undefined => {
    const found = select.get(teamId);
    if (found === undefined) return undefined;
    const { version, body } = row.parse(found);
    return { version, planning: body };
  };
  return {
    get,
    save: (teamId, version, planning) =>
      atomically(db, () => {
        const before = get(teamId)?.version ?? 0;
        checkVersion({ version: before }, version ?? 0);
        put.run(teamId, before + 1, JSON.stringify(planning));
        return { version: before + 1, planning };
      }),
  };
}
