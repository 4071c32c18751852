/** How Samråd opens on this machine, or why it cannot. */
import { texts } from './texts.ts';

export interface Machine {
  readonly display: boolean;
  /** Path of Electron's binary. */
  readonly electron: string | undefined;
  /** Path of an installed Chromium, Chrome or Edge. */
  readonly browser: string | undefined;
  /** Where save dialogs of the browser window save. */
  readonly saveFolder: string;
}

export type Choice =
  | { readonly way: 'electron'; readonly program: string; readonly lines: readonly string[] }
  | { readonly way: 'browser'; readonly program: string; readonly lines: readonly string[] }
  | { readonly way: 'none'; readonly lines: readonly string[] };

/** `wantsBrowser`: the person asked for the browser window although Electron may be there. */
export function chooseWay(machine: Machine, wantsBrowser: boolean): Choice {
  if (!machine.display) return { way: 'none', lines: [texts.noDisplay, texts.demo] };
  if (machine.electron !== undefined && !wantsBrowser) return { way: 'electron', program: machine.electron, lines: [] };
  if (machine.browser === undefined) return { way: 'none', lines: [texts.noBrowser, texts.demo] };
  return {
    way: 'browser',
    program: machine.browser,
    lines: [wantsBrowser ? texts.asked : texts.noBinary, `${texts.trial} ${texts.saved} ${machine.saveFolder}.`],
  };
}
