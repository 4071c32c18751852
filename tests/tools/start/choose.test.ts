import { describe, expect, it } from 'vitest';
import { chooseWay } from '../../../tools/start/choose.ts';

const everything = { display: true, electron: '/e', browser: '/b', saveFolder: '/home/kari/Samrad-prøve' };

describe('how Samråd opens', () => {
  it('in Electron where its binary is, without a word', () => {
    expect(chooseWay(everything, false)).toEqual({ way: 'electron', program: '/e', lines: [] });
  });

  it('in a browser where it is not, and says so in two lines', () => {
    const choice = chooseWay({ ...everything, electron: undefined }, false);
    expect(choice).toMatchObject({ way: 'browser', program: '/b' });
    expect(choice.lines).toHaveLength(2);
    expect(choice.lines[0]).toContain('Electron er ikke på denne maskinen');
    expect(choice.lines[1]).toContain('ikke for ekte saker');
    expect(choice.lines[1]).toContain('/home/kari/Samrad-prøve');
  });

  it('in a browser when that is asked for', () => {
    expect(chooseWay(everything, true)).toMatchObject({ way: 'browser', program: '/b' });
  });

  it.each([
    ['no display', { ...everything, display: false }, false],
    ['neither Electron nor a browser', { ...everything, electron: undefined, browser: undefined }, false],
    ['a browser asked for and none there', { ...everything, browser: undefined }, true],
  ])('not at all with %s, and names what works', (_why, machine, wantsBrowser) => {
    const choice = chooseWay(machine, wantsBrowser);
    expect(choice.way).toBe('none');
    expect(choice.lines.at(-1)).toContain('npm run demo');
  });
});
