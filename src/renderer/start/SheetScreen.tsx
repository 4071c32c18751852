/** A new recovery sheet for a file that is in use: the same step as at the first start, by itself. */
import { Mark } from '../ui/index.ts';
import { SheetStep } from './SheetStep.tsx';
import './start.css';

export function SheetScreen() {
  return (
    <main className="start-main start-alone">
      <Mark size={30} />
      <SheetStep />
    </main>
  );
}
