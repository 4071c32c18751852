/** Where a live store must not lie, and why. Decided on the path and on rules alone, so that nothing has to be tried out. */
import { z } from 'zod';

/**
 * `network`: a share, where locks do not hold. `synced`: a folder that a program copies elsewhere while the store is written.
 * `roaming`: a profile that moves between PCs. `policy`: a folder the organisation has ruled out.
 */
export const placeProblemSchema = z.enum(['network', 'synced', 'roaming', 'policy']);
export type PlaceProblem = z.infer<typeof placeProblemSchema>;

export interface PlaceRules {
  /** As Node names it: `win32`, `darwin`, `linux`. */
  readonly platform: string;
  /** The environment's variables: they say where the synced and the roaming folders of this person are. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Folders the organisation has ruled out, with everything in them. */
  readonly refused?: readonly string[];
  /** Folders the organisation has ruled in, with everything in them; anywhere else when left out. */
  readonly allowed?: readonly string[];
}

const SYNCED_FOLDER =
  /^(onedrive|onedrive [-–] .+|onedrive-.+|dropbox|dropbox \(.+\)|google ?drive.*|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud|box sync)$/i;
const SYNCED_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

const isWindows = ({ platform }: Pick<PlaceRules, 'platform'>): boolean => platform === 'win32';

/** A path as a list of names, comparable with another of the same system. */
function namesOf(path: string, rules: Pick<PlaceRules, 'platform'>): string[] {
  const plain = isWindows(rules) ? path.replace(/^[\\/]{2}\?[\\/](?!unc[\\/])/i, '').toLowerCase() : path;
  return plain.split(isWindows(rules) ? /[\\/]+/ : /\/+/).filter((name) => name !== '' && name !== '.');
}

function isInside(folder: readonly string[], parent: string | undefined, rules: Pick<PlaceRules, 'platform'>): boolean {
  const names = parent === undefined ? [] : namesOf(parent, rules);
  return names.length > 0 && names.every((name, at) => folder[at] === name);
}

/** Whether a path is a folder or lies somewhere in it; both absolute, as the system spells them. */
export const isInFolder = (path: string, folder: string, platform: string): boolean =>
  isInside(namesOf(path, { platform }), folder, { platform });

function isNetwork(path: string, rules: PlaceRules): boolean {
  if (!isWindows(rules)) return /\/gvfs\/|^\/net\/|^[a-z]+:\/\//i.test(path);
  const long = /^[\\/]{2}[?.][\\/]/.test(path);
  return long ? /^[\\/]{2}[?.][\\/]unc[\\/]/i.test(path) : /^[\\/]{2}/.test(path);
}

/** Why a store must not lie in a folder (an absolute path); undefined when it may. A drive letter may hide a share: that is not seen. */
export function placeProblem(folder: string, rules: PlaceRules): PlaceProblem | undefined {
  const names = namesOf(folder, rules);
  const { variables, refused = [], allowed } = rules;
  if (isNetwork(folder, rules)) return 'network';
  if (names.some((name) => SYNCED_FOLDER.test(name))) return 'synced';
  if (SYNCED_VARIABLES.some((name) => isInside(names, variables[name], rules))) return 'synced';
  if (isWindows(rules)) {
    const roaming = names.some((name, at) => name === 'appdata' && names[at + 1] === 'roaming');
    if (roaming || isInside(names, variables.APPDATA, rules)) return 'roaming';
  }
  const isRuledOut = refused.some((each) => isInside(names, each, rules));
  const isRuledIn = allowed === undefined || allowed.some((each) => isInside(names, each, rules));
  return isRuledOut || !isRuledIn ? 'policy' : undefined;
}
