/** The menu bar: our own words, nothing that reloads the page or opens developer tools in a packaged app. */
import type { MenuItemConstructorOptions } from 'electron';
import type { Locale } from '../domain/language.ts';
import { shellTexts } from './texts.ts';

export interface MenuActions {
  lock(): void;
}

/** Template for `Menu.buildFromTemplate`. */
export function menuTemplate(locale: Locale, actions: MenuActions, production: boolean): MenuItemConstructorOptions[] {
  const text = shellTexts[locale];
  const menu: MenuItemConstructorOptions[] = [
    {
      label: text.file,
      submenu: [
        { id: 'lock', label: text.lock, accelerator: 'CommandOrControl+L', click: () => actions.lock() },
        { type: 'separator' },
        { role: 'quit', label: text.quit },
      ],
    },
    {
      label: text.edit,
      submenu: [
        { role: 'undo', label: text.undo },
        { role: 'redo', label: text.redo },
        { type: 'separator' },
        { role: 'cut', label: text.cut },
        { role: 'copy', label: text.copy },
        { role: 'paste', label: text.paste },
        { role: 'selectAll', label: text.selectAll },
      ],
    },
    {
      label: text.view,
      submenu: [
        { role: 'zoomIn', label: text.zoomIn },
        { role: 'zoomOut', label: text.zoomOut },
        { role: 'resetZoom', label: text.resetZoom },
        { type: 'separator' },
        { role: 'togglefullscreen', label: text.fullScreen },
      ],
    },
  ];
  if (production) return menu;
  return [
    ...menu,
    {
      label: text.developer,
      submenu: [
        { role: 'reload', label: text.reload },
        { role: 'toggleDevTools', label: text.devTools },
      ],
    },
  ];
}
