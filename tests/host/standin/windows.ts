/** The register of open windows; knows only what its readers need. */
import type { StandInContents } from './web-contents.ts';

export interface OpenWindow {
  readonly id: number;
  readonly webContents: StandInContents;
  close(): void;
}

const register = new Map<number, OpenWindow>();

export const openWindows = (): OpenWindow[] => [...register.values()];
export const windowById = (id: number): OpenWindow | undefined => register.get(id);
export const addWindow = (window: OpenWindow): void => {
  register.set(window.id, window);
};
export const removeWindow = (id: number): boolean => register.delete(id);
