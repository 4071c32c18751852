/** The services' desk: the system's own dialogs and file manager. */
import type { BrowserWindow, Dialog, FileFilter, Shell } from 'electron';
import type { Desk } from '../services/environment.ts';

interface DeskParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly shell: Pick<Shell, 'openPath'>;
  readonly window: () => BrowserWindow | undefined;
}

const FILTERS: Readonly<Record<'word' | 'picture' | 'transfer', FileFilter>> = {
  word: { name: 'Word', extensions: ['docx'] },
  transfer: { name: 'Samråd', extensions: ['samradflytt'] },
  picture: { name: 'PNG, JPEG, SVG', extensions: ['png', 'jpg', 'jpeg', 'svg'] },
};

export function createDesk({ dialog, shell, window }: DeskParts): Desk {
  return {
    async chooseFolder() {
      const parent = window();
      if (parent === undefined) return undefined;
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return canceled ? undefined : filePaths[0];
    },
    async findFile(kind) {
      const parent = window();
      if (parent === undefined) return undefined;
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        properties: ['openFile', 'dontAddToRecent'],
        filters: [FILTERS[kind]],
      });
      return canceled ? undefined : filePaths[0];
    },
    async chooseFile(suggestedName) {
      const parent = window();
      if (parent === undefined) return undefined;
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        defaultPath: suggestedName,
        properties: ['createDirectory', 'dontAddToRecent', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? undefined : filePath;
    },
    async openFolder(folder) {
      await shell.openPath(folder);
    },
  };
}
