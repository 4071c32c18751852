/** Practice: the project's own example in a practice store. Real stores are never filled with invented cases. */
import { join } from 'node:path';
import { newCaseCode } from '../domain/case.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { parseRunFile } from '../domain/run-file.ts';
import { readJsonFile } from './read-json.ts';
import { enterRun } from './run-entry.ts';
import { drawIdentities } from './run-identities.ts';
import type { Session } from './session.ts';

export const practiceServices = (session: Session) => ({
  load(): Result<Record<string, never>> {
    const { env } = session;
    if (!session.profile.practice) return fail({ code: 'not-allowed', rule: 'practice-store-only' });
    const read = readJsonFile(join(env.paths.resources, 'demo', 'frydal.json'));
    if (!read.ok) return read;
    const input = parseRunFile(read.value);
    if (!input.ok) return input;
    const entered = session.write((store) => {
      const draw = (): string => {
        const code = newCaseCode(env.random);
        return store.cases.findByCode(code) === undefined ? code : draw();
      };
      enterRun(env, store, input.value, drawIdentities(env, input.value, draw), []);
      return ok({});
    });
    if (entered.ok) {
      const { municipality, team } = input.value;
      session.remember({ organisation: { municipality: municipality.name, team: team.name } });
    }
    return entered;
  },
});
