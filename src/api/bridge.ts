/** The one object the preload puts into the page: `window.samrad`. */
import type { Result } from '../domain/result.ts';
import type { EventName, OperationInput, OperationName, OperationOutput } from './operations.ts';

export type OperationCalls = {
  readonly [N in OperationName]: (input: OperationInput<N>) => Promise<Result<OperationOutput<N>>>;
};

export interface Bridge {
  /** One function per operation of the table, nothing else. */
  readonly call: OperationCalls;
  /**
   * Listens to an event from main; returns the function that stops listening. The lock waits for the promise that a listener of
   * `vault.locking` gives back, as long as a lock may wait; `false` says that something could not be saved.
   */
  readonly on: (event: EventName, listener: () => unknown) => () => void;
}

/** All that the projector's page gets: `window.samradProjector`. */
export interface ProjectorBridge {
  readonly projection: OperationCalls['lead.projection'] extends (input: never) => infer R ? () => R : never;
}

declare global {
  interface Window {
    readonly samrad: Bridge;
    readonly samradProjector: ProjectorBridge;
  }
}
