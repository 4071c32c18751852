import { describe, expect, it } from 'vitest';
import { profilePaths, type Surroundings } from '../../src/main/paths.ts';

const windows: Surroundings = {
  platform: 'win32',
  env: { LOCALAPPDATA: 'C:\\Users\\Kari\\AppData\\Local', APPDATA: 'C:\\Users\\Kari\\AppData\\Roaming' },
  home: 'C:\\Users\\Kari',
  chosen: '',
  host: 'electron',
};
const linux: Surroundings = { platform: 'linux', env: {}, home: '/home/kari', chosen: '', host: 'electron' };

describe('where things lie', () => {
  it('never in the roaming profile on Windows', () => {
    const paths = profilePaths(windows);
    expect(paths.profile).toBe('C:\\Users\\Kari\\AppData\\Local\\Samrad');
    expect(paths.store).toBe('C:\\Users\\Kari\\AppData\\Local\\Samrad\\lager');
    expect(Object.values(paths).join()).not.toContain('Roaming');
  });

  it('the local profile also when Windows does not say where it is', () => {
    expect(profilePaths({ ...windows, env: {} }).profile).toBe('C:\\Users\\Kari\\AppData\\Local\\Samrad');
  });

  it.each([
    [{}, '/home/kari/.local/share/Samrad'],
    [{ XDG_DATA_HOME: '/data/kari' }, '/data/kari/Samrad'],
    [{ XDG_DATA_HOME: 'relative' }, '/home/kari/.local/share/Samrad'],
    [{ XDG_DATA_HOME: '' }, '/home/kari/.local/share/Samrad'],
  ])('on Linux with %j: %s', (env, profile) => {
    expect(profilePaths({ ...linux, env }).profile).toBe(profile);
  });

  it('in Application Support on a Mac', () => {
    expect(profilePaths({ ...linux, platform: 'darwin' }).profile).toBe(
      '/home/kari/Library/Application Support/Samrad',
    );
  });

  it('in the folder given on the command line', () => {
    expect(profilePaths({ ...linux, chosen: '/mnt/x' })).toEqual({
      profile: '/mnt/x',
      store: '/mnt/x/lager',
      session: '/mnt/x/nettleser',
    });
  });

  it.each([windows, linux, { ...linux, chosen: '/mnt/x' }])(
    'practice stores of the trial host lie apart (%#)',
    (real) => {
      const trial = profilePaths({ ...real, host: 'trial' });
      expect(trial.profile).toMatch(/[\\/]prøve$/);
      expect(trial.store.startsWith(trial.profile)).toBe(true);
      expect(trial.store).not.toBe(profilePaths(real).store);
    },
  );
});
