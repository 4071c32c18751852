import { EventEmitter } from 'node:events';
import type { Display } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  otherScreen,
  PROJECTOR_URL,
  Projector,
  type ProjectorWindow,
  projectorOptions,
} from '../../src/main/projector.ts';
import { webPreferences } from '../../src/main/window.ts';

const display = (id: number, x: number): Display => ({ id, bounds: { x, y: 0, width: 1920, height: 1080 } }) as Display;

describe('where it stands', () => {
  it('the first screen that the chair does not sit at', () => {
    const [one, two, three] = [display(1, 0), display(2, 1920), display(3, 3840)];
    expect(otherScreen([one, two, three], one)).toBe(two);
    expect(otherScreen([one, two], two)).toBe(one);
    expect(otherScreen([one], one)).toBeUndefined();
  });

  it('fills that screen, and is an ordinary window where there is none', () => {
    expect(projectorOptions('/x', true, display(2, 1920).bounds)).toMatchObject({ x: 1920, fullscreen: true });
    const alone = projectorOptions('/x', true, undefined);
    expect(alone).toMatchObject({ width: 1280, height: 720, title: 'Samråd', show: false });
    expect(alone.fullscreen).toBeUndefined();
  });

  it('its page may do what the other page may, and not a thing more', () => {
    expect(projectorOptions('/x/projector.cjs', true, undefined).webPreferences).toEqual(
      webPreferences('/x/projector.cjs', true),
    );
  });
});

class FakeWindow extends EventEmitter {
  readonly webContents = {} as ProjectorWindow['webContents'];
  loaded: string | undefined;
  shown = false;
  async loadURL(url: string): Promise<void> {
    this.loaded = url;
  }
  show(): void {
    this.shown = true;
  }
  destroy(): void {
    this.emit('closed');
  }
}

describe('the window', () => {
  let opened: FakeWindow[];
  let held: unknown[];
  let told: boolean[];
  let projector: Projector<FakeWindow>;
  beforeEach(() => {
    opened = [];
    held = [];
    told = [];
    projector = new Projector<FakeWindow>({
      open: () => {
        const window = new FakeWindow();
        opened.push(window);
        return window;
      },
      hold: (contents) => held.push(contents),
      changed: () => told.push(projector.isOn),
    });
  });

  it('opens once, on its own page, held in place, shown when ready, with a title that stays', () => {
    projector.show();
    projector.show();
    expect(opened).toHaveLength(1);
    const [window] = opened;
    expect([window?.loaded, held]).toEqual([PROJECTOR_URL, [window?.webContents]]);
    expect(projector.contents).toBe(window?.webContents);
    expect(window?.shown).toBe(false);
    window?.emit('ready-to-show');
    expect(window?.shown).toBe(true);
    let kept = false;
    window?.emit('page-title-updated', { preventDefault: () => (kept = true) });
    expect(kept).toBe(true);
  });

  it('tells when it comes and goes, whoever closes it, and can come back', () => {
    projector.show();
    projector.close();
    expect([projector.isOn, projector.contents]).toEqual([false, undefined]);
    projector.close();
    projector.show();
    opened[1]?.emit('closed');
    expect(told).toEqual([true, false, true, false]);
  });
});
