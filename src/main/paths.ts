/**
 * Where things lie. Never in a roaming profile: Electron's own default on Windows is, and a database in a folder that is
 * copied between machines is soon a damaged one.
 */
import { posix, win32 } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Folder given on the command line instead of the usual one; empty when none is given. */
  readonly chosen: string;
  readonly host: 'electron' | 'trial';
}

export interface ProfilePaths {
  /** What Samråd remembers of this PC, and under it the rest. */
  readonly profile: string;
  /** Folder of the live store. */
  readonly store: string;
  /** What Chromium writes; holds nothing of ours. */
  readonly session: string;
}

const NAME = 'Samrad';
/** The stand-in host keeps its practice stores apart from real ones. */
const TRIAL = 'prøve';

function base({ platform, env, home }: Surroundings): string {
  switch (platform) {
    case 'win32':
      return env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support');
    default: {
      // The XDG rule: a relative path is to be ignored.
      const data = env.XDG_DATA_HOME;
      return data !== undefined && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share');
    }
  }
}

export function profilePaths(surroundings: Surroundings): ProfilePaths {
  const { join } = surroundings.platform === 'win32' ? win32 : posix;
  const root = surroundings.chosen === '' ? join(base(surroundings), NAME) : surroundings.chosen;
  const profile = surroundings.host === 'trial' ? join(root, TRIAL) : root;
  return { profile, store: join(profile, 'lager'), session: join(profile, 'nettleser') };
}
