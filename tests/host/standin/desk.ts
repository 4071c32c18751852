/**
 * `dialog` and `shell`. A browser has no native dialogs: a test puts its own answer in place, and a person who tries the
 * app out gets everything saved in one folder, given with `--standin-save-folder`.
 */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { switchValue } from './arguments.ts';
import { host } from './channel.ts';
import { coveredOnly } from './uncovered.ts';

interface Options {
  readonly defaultPath?: string;
}

function saveFolder(asked: string): string {
  const folder = switchValue('standin-save-folder');
  if (folder === '') throw new Error(`dialog.${asked} was called, but the test has put no answer in its place`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

// Electron takes (options) or (window, options).
const optionsOf = (args: readonly [Options] | readonly [unknown, Options]): Options =>
  args.length === 1 ? args[0] : args[1];

export const dialog = coveredOnly('dialog', {
  showOpenDialog: async (): Promise<{ canceled: boolean; filePaths: string[] }> => ({
    canceled: false,
    filePaths: [saveFolder('showOpenDialog')],
  }),
  showSaveDialog: async (
    ...args: readonly [Options] | readonly [unknown, Options]
  ): Promise<{ canceled: boolean; filePath: string }> => ({
    canceled: false,
    filePath: join(saveFolder('showSaveDialog'), basename(optionsOf(args).defaultPath ?? 'Samråd')),
  }),
  showErrorBox: (title: string, content: string): void => console.error(`${title}: ${content}`),
});

export const shell = coveredOnly('shell', {
  /** Empty text means that it went well, as in Electron. */
  openPath: async (path: string): Promise<string> => {
    await host.ask('path.open', { path });
    return '';
  },
});
