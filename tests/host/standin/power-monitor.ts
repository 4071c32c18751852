/** `powerMonitor`: tests send its events and say how long the person has been away. */
import { EventEmitter } from 'node:events';
import { coveredOnly } from './uncovered.ts';

class PowerMonitor extends EventEmitter {
  /** Seconds without input, as a test sets them. A browser window does not tell. */
  idleSeconds = 0;
  getSystemIdleTime(): number {
    return this.idleSeconds;
  }
}

export const powerMonitor = coveredOnly('powerMonitor', new PowerMonitor());
