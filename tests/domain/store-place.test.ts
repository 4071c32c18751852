import { expect, test } from 'vitest';
import { type PlaceRules, placeProblem } from '../../src/domain/store-place.ts';

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
