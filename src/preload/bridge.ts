/** Builds the page's one object from the operation table: a function per operation, and a way to hear main's own events. */
import type { IpcRenderer } from 'electron';
import type { Bridge } from '../api/bridge.ts';
import { channelOf, EVENTS, type EventName, eventChannelOf, OPERATION_NAMES } from '../api/channels.ts';

export function createBridge(ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>): Bridge {
  const calls = OPERATION_NAMES.map((name) => {
    const channel = channelOf(name);
    return [name, (input: unknown) => ipcRenderer.invoke(channel, input)] as const;
  });
  return {
    // The names are the table's own, and main checks every payload against it.
    call: Object.fromEntries(calls) as unknown as Bridge['call'],
    on(event: EventName, listener: () => void) {
      // Called from the page, so the type is only a promise.
      if (!EVENTS.includes(event)) throw new Error('unknown event');
      const channel = eventChannelOf(event);
      // Electron's event object gives access to ipcRenderer: it stays here.
      const hear = (): void => listener();
      ipcRenderer.on(channel, hear);
      return () => {
        ipcRenderer.removeListener(channel, hear);
      };
    },
  };
}
