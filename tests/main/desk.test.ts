import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDesk } from '../../src/main/desk.ts';

let asked: unknown[];
let window: BrowserWindow | undefined;
let canceled: boolean;

const desk = createDesk({
  window: () => window,
  shell: {
    openPath: async (path) => {
      asked.push(path);
      return '';
    },
  },
  dialog: {
    showOpenDialog: async (...args: unknown[]) => {
      asked.push(args);
      return { canceled, filePaths: canceled ? [] : ['/home/kari/møte'] };
    },
    showSaveDialog: async (...args: unknown[]) => {
      asked.push(args);
      return { canceled, filePath: canceled ? '' : '/home/kari/ark.pdf' };
    },
  },
});

beforeEach(() => {
  asked = [];
  window = {} as BrowserWindow;
  canceled = false;
});

describe('the desk of the services', () => {
  it('asks in front of the window and leaves no trace among recent files', async () => {
    expect(await desk.chooseFolder()).toBe('/home/kari/møte');
    expect(await desk.findFile('word')).toBe('/home/kari/møte');
    expect(await desk.chooseFile('ark.pdf')).toBe('/home/kari/ark.pdf');
    expect(asked).toEqual([
      [window, { properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] }],
      [window, { properties: ['openFile', 'dontAddToRecent'], filters: [{ name: 'Word', extensions: ['docx'] }] }],
      [
        window,
        { defaultPath: 'ark.pdf', properties: ['createDirectory', 'dontAddToRecent', 'showOverwriteConfirmation'] },
      ],
    ]);
  });

  it('a cancelled dialog gives nothing', async () => {
    canceled = true;
    expect(await desk.chooseFolder()).toBeUndefined();
    expect(await desk.findFile('picture')).toBeUndefined();
    expect(await desk.chooseFile('ark.pdf')).toBeUndefined();
  });

  it('asks nothing without a window', async () => {
    window = undefined;
    expect(await desk.chooseFolder()).toBeUndefined();
    expect(await desk.chooseFile('ark.pdf')).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('shows a folder', async () => {
    await desk.openFolder('/home/kari/møte');
    expect(asked).toEqual(['/home/kari/møte']);
  });
});
