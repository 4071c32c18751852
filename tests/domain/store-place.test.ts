import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlaceRules, placeProblem, placeProblemOf } from '../../src/domain/store-place.ts';

const windows = (variables: PlaceRules['variables'] = {}, refused: readonly string[] = []): PlaceRules => ({
  platform: 'win32',
  variables: {
    APPDATA: 'C:\\Users\\kari\\AppData\\Roaming',
    LOCALAPPDATA: 'C:\\Users\\kari\\AppData\\Local',
    ...variables,
  },
  refused,
});
const unix = (platform: 'linux' | 'darwin', refused: readonly string[] = []): PlaceRules => ({
  platform,
  variables: {},
  refused,
});

test.each([
  ['C:\\Users\\kari\\AppData\\Local\\Samrad\\lager', undefined],
  ['D:\\Samrad', undefined],
  ['\\\\?\\C:\\Samrad', undefined],
  ['C:\\Users\\kari\\Dropboxen', undefined],
  ['C:\\Users\\kari\\Boks\\box', undefined],
  ['C:\\Mine disker\\Samrad', undefined],
  ['C:\\Local Settings\\Application Data\\Samrad', undefined],
  ['\\\\.\\C:\\Samrad', undefined],
  ['\\??\\C:\\Samrad', undefined],
  ['/\\tjener\\felles', 'network'],
  ['\\\\?\\unc/tjener/felles', 'network'],
  ['\\\\.\\UNC\\tjener\\felles', 'network'],
  ['\\??\\UNC\\tjener\\felles', 'network'],
  ['\\\\?\\GLOBALROOT\\Device\\Mup\\tjener\\felles', 'network'],
  ['\\\\tjener@SSL\\DavWWWRoot\\felles', 'network'],
  ['\\\\?\\C:\\Users\\kari\\ONEDRIVE.\\Samrad', 'synced'],
  ['C:\\Users\\kari\\OneDrive \\Samrad', 'synced'],
  ['C:\\Users\\kari\\ONEDRI~1\\Samrad', 'synced'],
  ['C:\\Users\\kari\\Lokalt\\..\\OneDrive – Frydal\\Samrad', 'synced'],
  ['C:\\Users\\kari\\OneDrive\\..\\Lokalt', undefined],
  ['C:\\Users\\kari\\iCloudDrive\\x', 'synced'],
  ['C:\\Users\\kari\\Nextcloud2\\x', 'synced'],
  ['C:\\Users\\kari\\Nextcloud - Frydal\\x', 'synced'],
  ['C:\\Users\\kari\\Jottacloud\\x', 'synced'],
  ['C:\\Users\\kari\\Box\\x', 'synced'],
  ['G:\\Min disk\\Samrad', 'synced'],
  ['C:\\Users\\kari\\Application Data\\Samrad', 'roaming'],
  ['C:\\Users\\kari\\AppData\\Local\\..\\Roaming.\\Samrad', 'roaming'],
  ['\\\\tjener\\felles\\Samrad', 'network'],
  ['//tjener/felles/Samrad', 'network'],
  ['\\\\?\\UNC\\tjener\\felles', 'network'],
  ['C:\\Users\\kari\\OneDrive\\Samrad', 'synced'],
  ['C:\\Users\\kari\\onedrive - Frydal kommune\\Dokumenter', 'synced'],
  ['C:\\Users\\kari\\Dropbox (Frydal)\\x', 'synced'],
  ['C:\\Users\\kari\\Google Drive\\x', 'synced'],
  ['C:\\Users\\kari\\AppData\\Roaming\\Samrad', 'roaming'],
  ['c:/users/KARI/appdata/roaming/Samrad', 'roaming'],
] as const)('Windows: %s', (folder, problem) => {
  expect(placeProblem(folder, windows())).toBe(problem);
});

test('the variables of the environment and the rules of the organisation decide too', () => {
  expect(placeProblem('E:\\Sky\\Samrad', windows({ OneDriveCommercial: 'E:\\Sky' }))).toBe('synced');
  expect(placeProblem('E:\\Skyen\\Samrad', windows({ OneDriveCommercial: 'E:\\Sky' }))).toBeUndefined();
  expect(placeProblem('H:\\profil\\Samrad', windows({ APPDATA: 'H:\\profil' }))).toBe('roaming');
  expect(placeProblem('H:\\Samrad', windows({}, ['H:\\']))).toBe('policy');
  expect(placeProblem('H:\\Samrad', windows({ APPDATA: '' }))).toBeUndefined();
});

test('macOS and Linux', () => {
  expect(placeProblem('/Users/kari/Library/Application Support/Samrad', unix('darwin'))).toBeUndefined();
  expect(placeProblem('/Users/kari/Library/Mobile Documents/x', unix('darwin'))).toBe('synced');
  expect(placeProblem('/Users/kari/Library/CloudStorage/OneDrive-Frydal/x', unix('darwin'))).toBe('synced');
  expect(placeProblem('/home/kari/.local/share/Samrad', unix('linux'))).toBeUndefined();
  expect(placeProblem('/run/user/1000/gvfs/smb-share:server=x/y', unix('linux'))).toBe('network');
  expect(placeProblem('/mnt/felles/Samrad', unix('linux', ['/mnt/felles']))).toBe('policy');
});

test('the letter of a home folder on a share is a share', () => {
  const home = { HOMEDRIVE: 'H:', HOMESHARE: '\\\\tjener\\hjem$' };
  expect(placeProblem('h:\\Samrad', windows(home))).toBe('network');
  expect(placeProblem('C:\\Samrad', windows(home))).toBeUndefined();
  expect(placeProblem('C:\\Samrad', windows({ HOMEDRIVE: 'C:', HOMESHARE: '' }))).toBeUndefined();
});

test('what a folder really is counts too, but for the folders ruled in, which are spelled as the path is', () => {
  const rules = { ...windows(), allowed: ['L:\\Samrad'] };
  const really = (real: string) => placeProblemOf('L:\\Samrad', rules, () => real);
  expect(really('\\\\?\\UNC\\tjener\\felles\\Samrad')).toBe('network');
  expect(really('C:\\Users\\kari\\OneDrive\\Samrad')).toBe('synced');
  expect(really('D:\\Fast disk\\Samrad')).toBeUndefined();
  expect(placeProblemOf('D:\\Fast disk', rules, () => 'L:\\Samrad')).toBe('policy');
});

test('however a Windows path is spelled, the answer is the same', () => {
  const folders = fc.constantFrom(
    ['Users', 'kari', 'AppData', 'Local', 'Samrad'],
    ['Users', 'kari', 'AppData', 'Roaming', 'Samrad'],
    ['Users', 'kari', 'OneDrive - Frydal kommune', 'Samrad'],
    ['Users', 'kari', 'Dropbox', 'x'],
    ['Sky', 'Samrad'],
    ['Sperret', 'Samrad'],
    ['Skyen', 'Samrad'],
  );
  const rules = windows({ OneDriveCommercial: 'C:\\Sky' }, ['c:/sperret/']);
  const spelling = fc.record({
    prefix: fc.constantFrom('', '\\\\?\\', '\\\\.\\', '\\??\\', '//?/'),
    separators: fc.array(fc.constantFrom('\\', '/', '\\\\', '\\.\\', '/x/../'), { minLength: 6, maxLength: 6 }),
    upper: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    tails: fc.array(fc.constantFrom('', '.', ' ', '. .'), { minLength: 6, maxLength: 6 }),
  });
  fc.assert(
    fc.property(folders, spelling, (names, { prefix, separators, upper, tails }) => {
      const spelled = names
        .map((name, at) => `${separators[at]}${upper[at] ? name.toUpperCase() : name}${tails[at]}`)
        .join('');
      expect(placeProblem(`${prefix}c:${spelled}`, rules)).toBe(placeProblem(`C:\\${names.join('\\')}`, rules));
    }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom('\\\\', '//', '/\\', '\\\\?\\UNC\\', '\\\\?\\unc/', '\\\\.\\UNC\\', '\\??\\UNC\\'),
      folders,
      (prefix, names) => {
        expect(placeProblem(`${prefix}tjener\\${names.join('\\')}`, rules)).toBe('network');
      },
    ),
  );
});
