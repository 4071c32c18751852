/** The processes of a running app and the files they have open, as Linux tells of them. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    // It has ended meanwhile.
    return otherwise;
  }
}

/** Every process that a process has started, and those that these have started. */
export function descendantsOf(process: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    if (!Number.isInteger(id)) continue;
    // Name in brackets, which may hold anything, then state and parent.
    const stat = attempt(() => readFileSync(`/proc/${name}/stat`, 'utf8'), '');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const below = (id: number): number[] => (children.get(id) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(process);
}

/** What a process was started with. */
export const commandOf = (process: number): string =>
  attempt(() => readFileSync(`/proc/${process}/cmdline`, 'utf8').replaceAll('\0', ' '), '');

export interface OpenFile {
  /** Where it can be read for as long as it is open, also when it has no name any more. */
  readonly handle: string;
  readonly path: string;
  /** Taken away from its folder while it is open. */
  readonly nameless: boolean;
}

const GONE = ' (deleted)';
/** Pipes, sockets and the like have no path; what lies under these is memory, or the system's own. */
export const isOnDisk = (path: string): boolean => path.startsWith('/') && !/^\/(dev|proc|sys|memfd:)/.test(path);

/** The files that a process has open just now. */
export function openFilesOf(process: number): OpenFile[] {
  const folder = `/proc/${process}/fd`;
  return attempt(() => readdirSync(folder), []).flatMap((name) => {
    const handle = `${folder}/${name}`;
    const target = attempt(() => readlinkSync(handle), '');
    if (!isOnDisk(target)) return [];
    const nameless = target.endsWith(GONE);
    return [{ handle, path: nameless ? target.slice(0, -GONE.length) : target, nameless }];
  });
}
