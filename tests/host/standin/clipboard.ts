/** `clipboard`: the browser's is its own, and the main process here reaches no other. A test may put a text on this one. */
import { coveredOnly } from './uncovered.ts';

export const clipboard = coveredOnly('clipboard', {
  text: '',
  async readText(): Promise<string> {
    return this.text;
  },
  clear(): void {
    this.text = '';
  },
});
