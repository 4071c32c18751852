/** Registers one handler per row of the operation table. A sender that is not our page gets nothing, not even an error of its own. */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { channelOf, OPERATION_NAMES, PROJECTOR_OPERATIONS } from '../api/channels.ts';
import { fail } from '../domain/result.ts';
import type { Dispatcher } from './dispatch.ts';
import { PROJECTOR_URL } from './projector.ts';
import { ORIGIN } from './protocol.ts';

/** Counts the calls under way, so that a lock can wait for the last save. */
export class CallCount {
  underWay = 0;
}

/**
 * Whether a call comes from the main frame of our window, showing our own page. The frame is null when it was gone before the
 * call was handled: then nobody waits for an answer, and none is given.
 */
export function isOurs(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, ours: WebContents): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame !== undefined &&
    event.sender === ours &&
    frame.parent === null &&
    (frame.url === ORIGIN || frame.url.startsWith(`${ORIGIN}/`))
  );
}

/** Whether a call comes from the main frame of the projector's window, showing the projector's page and no other. */
export function isProjector(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  projector: WebContents,
): boolean {
  return isOurs(event, projector) && event.senderFrame?.url === PROJECTOR_URL;
}

export interface IpcParts {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  /** The page that may call; undefined while there is no window. */
  readonly contents: () => WebContents | undefined;
  /** The projector's page, which may ask for its own operation only; undefined while it is not open. */
  readonly projector: () => WebContents | undefined;
  readonly calls: CallCount;
  readonly dispatcher: Dispatcher;
}

export function registerOperations({ ipcMain, contents, projector, calls, dispatcher }: IpcParts): void {
  for (const name of OPERATION_NAMES) {
    ipcMain.handle(channelOf(name), async (event, ...args: unknown[]) => {
      const ours = contents();
      const beside = PROJECTOR_OPERATIONS.includes(name) ? projector() : undefined;
      const may = (ours !== undefined && isOurs(event, ours)) || (beside !== undefined && isProjector(event, beside));
      if (!may || args.length !== 1) {
        return fail({ code: 'not-allowed', rule: 'sender' });
      }
      // Locking waits for every other call, so it must not wait for itself.
      const counts = name === 'vault.lock' ? 0 : 1;
      calls.underWay += counts;
      try {
        return await dispatcher.handle(name, args[0]);
      } finally {
        calls.underWay -= counts;
      }
    });
  }
}
