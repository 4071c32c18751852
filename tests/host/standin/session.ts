/** `session` and `protocol`: scheme handlers and the request filter are really used; the rest is accepted. */
import { EventEmitter } from 'node:events';
import { coveredOnly } from './uncovered.ts';

type SchemeHandler = (request: Request) => Response | Promise<Response>;
type RequestFilter = (
  details: { url: string; method: string; resourceType: string },
  decide: (decision: { cancel?: boolean }) => void,
) => void;

class Protocol {
  readonly #handlers = new Map<string, SchemeHandler>();
  readonly privileged: { scheme: string }[] = [];

  registerSchemesAsPrivileged(schemes: { scheme: string }[]): void {
    this.privileged.push(...schemes);
  }
  handle(scheme: string, handler: SchemeHandler): void {
    this.#handlers.set(scheme, handler);
  }
  handlerOf(scheme: string): SchemeHandler | undefined {
    return this.#handlers.get(scheme);
  }
}

export class StandInSession extends EventEmitter {
  readonly protocol = coveredOnly('session.protocol', new Protocol());
  filter: RequestFilter | undefined;
  /** Handlers the app has set, by name; the browser cannot be made to ask them. */
  readonly accepted = new Map<string, unknown>();

  readonly webRequest = coveredOnly('session.webRequest', {
    onBeforeRequest: (...args: [RequestFilter] | [object, RequestFilter]): void => {
      this.filter = args.length === 1 ? args[0] : args[1];
    },
  });
  setPermissionRequestHandler(handler: unknown): void {
    this.accepted.set('permission-request', handler);
  }
  setPermissionCheckHandler(handler: unknown): void {
    this.accepted.set('permission-check', handler);
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.accepted.set('device-permission', handler);
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.accepted.set('display-media', handler);
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.accepted.set('spell-checker', enabled);
  }
  setProxy(proxy: unknown): Promise<void> {
    this.accepted.set('proxy', proxy);
    return Promise.resolve();
  }
  /** Whether the app's own filter stops a request. */
  cancels(details: { url: string; method: string; resourceType: string }): Promise<boolean> {
    const filter = this.filter;
    if (!filter) return Promise.resolve(false);
    return new Promise((resolve) => filter(details, ({ cancel }) => resolve(cancel === true)));
  }
}

const partitions = new Map<string, StandInSession>();
const partition = (name: string): StandInSession => {
  const known = partitions.get(name);
  if (known) return known;
  const made = coveredOnly('session', new StandInSession());
  partitions.set(name, made);
  return made;
};

export const session = coveredOnly('session', { defaultSession: partition(''), fromPartition: partition });
export const protocol = session.defaultSession.protocol;
