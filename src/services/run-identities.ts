/** Random identities for what a run file names locally. */
import type { RunFile } from '../domain/run-file.ts';
import type { ServiceEnvironment } from './environment.ts';
import { newUuid } from './identity.ts';

/** The random identities of a run's cases and meetings, drawn before anything is printed or stored. */
export interface RunIdentities {
  /** Code such as `S-7K3Q` of a case, by its local id. */
  codeOf(caseId: string): string;
  /** Store id of a case, by its local id. */
  caseIdOf(caseId: string): string;
  /** Store id of a meeting, by its local id; also the stable part of its calendar UID. */
  meetingIdOf(meetingId: string): string;
}

export const lookUp = (map: ReadonlyMap<string, string>, id: string): string => {
  const found = map.get(id);
  if (found === undefined) throw new Error('a local id that validation should have refused');
  return found;
};

/** Draws a code per case and an id per case and meeting. */
export function drawIdentities(env: ServiceEnvironment, input: RunFile, drawCode: () => string): RunIdentities {
  const used = new Set<string>();
  const freshCode = (): string => {
    const code = drawCode();
    if (used.has(code)) return freshCode();
    used.add(code);
    return code;
  };
  const codes = new Map(input.cases.map((c) => [c.id, freshCode()]));
  const cases = new Map(input.cases.map((c) => [c.id, newUuid(env.random)]));
  const meetings = new Map(input.meetings.map((m) => [m.id, newUuid(env.random)]));
  return {
    codeOf: (id) => lookUp(codes, id),
    caseIdOf: (id) => lookUp(cases, id),
    meetingIdOf: (id) => lookUp(meetings, id),
  };
}
