/** `screen`: one, as a browser window sees it. Tests put their own answers in place. */
import { coveredOnly } from './uncovered.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const only = { id: 1, bounds: { x: 0, y: 0, width: 1280, height: 800 } };

export const screen = coveredOnly('screen', {
  getAllDisplays: (): { id: number; bounds: Area }[] => [only],
  getDisplayMatching: (_area: Area): { id: number; bounds: Area } => only,
});
