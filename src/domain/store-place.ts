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
  /^(onedrive|onedrive [-–] .+|onedrive-.+|dropbox|dropbox \(.+\)|google ?drive.*|googledrive-.+|icloud ?drive|mobile documents|cloudstorage|(nextcloud|owncloud)(| ?[-–(\d].*)|box sync|jottacloud|proton drive)$/i;
/** Box is a word of many folders; it is the program's only right under the home folder. */
const SYNCED_AT_HOME = /^(users|home)\/[^/]+\/box(\/|$)/i;
/** What Windows calls the same folders where a program asks for names of eight letters. */
const SYNCED_SHORT_NAME = /^(onedri|nextcl|ownclo|icloud|jottac)~\d+$/;
/** Google Drive has a drive letter of its own, with one of these at its root. */
const SYNCED_ROOT = /^(my drive|min disk|shared drives|delte disker)$/;
const SYNCED_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

type System = Pick<PlaceRules, 'platform'>;
const isWindows = ({ platform }: System): boolean => platform === 'win32';

// Windows has several ways of saying that a path is not to be looked at: \\?\C:\x, \\.\C:\x and \??\C:\x are C:\x.
const DEVICE = /^[\\/]{2}[?.][\\/]|^[\\/]\?\?[\\/]/;

/** The parts of a path without `.` and `..`, as the system itself takes them away before it opens anything. */
function withoutSteps(names: readonly string[]): string[] {
  const left: string[] = [];
  for (const name of names) {
    if (name === '..') left.pop();
    else if (name !== '' && name !== '.') left.push(name);
  }
  return left;
}

/** A path as a list of names, comparable with another of the same system. */
function namesOf(path: string, rules: System): string[] {
  const text = path.normalize('NFC');
  if (rules.platform === 'darwin') return withoutSteps(text.toLowerCase().split(/\/+/));
  if (!isWindows(rules)) return withoutSteps(text.split(/\/+/));
  const names = text
    .replace(DEVICE, '')
    .toLowerCase()
    .split(/[\\/]+/);
  // Windows drops dots and spaces at the end of a name.
  return withoutSteps(names.map((name) => (/^\.+ *$/.test(name) ? name.trimEnd() : name.replace(/[. ]+$/, ''))));
}

function isInside(folder: readonly string[], parent: string | undefined, rules: System): boolean {
  const names = parent === undefined ? [] : namesOf(parent, rules);
  return names.length > 0 && names.every((name, at) => folder[at] === name);
}

/** Whether a path is a folder or lies somewhere in it; both absolute, as the system spells them. */
export const isInFolder = (path: string, folder: string, platform: string): boolean =>
  isInside(namesOf(path, { platform }), folder, { platform });

function isShare(path: string, rules: System): boolean {
  if (!isWindows(rules)) return /\/gvfs\/|^\/net\/|^[a-z]+:\/\//i.test(path);
  if (!DEVICE.test(path)) return /^[\\/]{2}/.test(path);
  return /^(unc|mup|lanmanredirector|webdavredirector|globalroot[\\/]+device[\\/]+(mup|lanmanredirector|webdavredirector))[\\/]/i.test(
    path.replace(DEVICE, ''),
  );
}

/** Windows tells the share that a person's home folder lies on, and the letter it has got. */
function isHomeShare(names: readonly string[], rules: PlaceRules): boolean {
  const { HOMESHARE: share, HOMEDRIVE: letter } = rules.variables;
  return isWindows(rules) && share !== undefined && isShare(share, rules) && isInside(names, letter, rules);
}

function isSynced(names: readonly string[], rules: PlaceRules): boolean {
  if (names.some((name) => SYNCED_FOLDER.test(name))) return true;
  if (SYNCED_AT_HOME.test(names.slice(isWindows(rules) ? 1 : 0).join('/'))) return true;
  if (isWindows(rules)) {
    if (names.some((name) => SYNCED_SHORT_NAME.test(name)) || SYNCED_ROOT.test(names[1] ?? '')) return true;
  }
  return SYNCED_VARIABLES.some((name) => isInside(names, rules.variables[name], rules));
}

/** Windows XP's name for the folder still leads there; the one in `Local Settings` leads to the local one. */
function isRoaming(names: readonly string[], rules: PlaceRules): boolean {
  if (!isWindows(rules)) return false;
  const named = names.some(
    (name, at) =>
      (name === 'appdata' && names[at + 1] === 'roaming') ||
      (name === 'application data' && names[at - 1] !== 'local settings'),
  );
  return named || isInside(names, rules.variables.APPDATA, rules);
}

/**
 * Why a store must not lie in a folder (an absolute path); undefined when it may. A drive letter may hide a share: only that of
 * the home folder is known by the path alone.
 */
export function placeProblem(folder: string, rules: PlaceRules): PlaceProblem | undefined {
  const names = namesOf(folder, rules);
  const { refused = [], allowed } = rules;
  if (isShare(folder, rules) || isHomeShare(names, rules)) return 'network';
  if (isSynced(names, rules)) return 'synced';
  if (isRoaming(names, rules)) return 'roaming';
  const isRuledOut = refused.some((each) => isInside(names, each, rules));
  const isRuledIn = allowed === undefined || allowed.some((each) => isInside(names, each, rules));
  return isRuledOut || !isRuledIn ? 'policy' : undefined;
}

/**
 * As `placeProblem`, also for the folder it really is: a link may lead elsewhere, and Windows tells the share behind a drive
 * letter there. What the organisation has ruled in is spelled as the path is, so that is asked of the path alone.
 */
export function placeProblemOf(
  folder: string,
  rules: PlaceRules,
  realPath: (folder: string) => string,
): PlaceProblem | undefined {
  const { allowed: _, ...others } = rules;
  return placeProblem(folder, rules) ?? placeProblem(realPath(folder), others);
}
