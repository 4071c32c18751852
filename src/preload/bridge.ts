/** Builds the page's one object from the operation table: a function per operation, and a way to hear main's own events. */
import type { IpcRenderer } from 'electron';
import type { Bridge } from '../api/bridge.ts';
import { channelOf, EVENTS, type EventName, eventChannelOf, OPERATION_NAMES } from '../api/channels.ts';

export function createBridge(ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on'>): Bridge {
  const calls = OPERATION_NAMES.map((name) => {
    const channel = channelOf(name);
    return [name, (input: unknown) => ipcRenderer.invoke(channel, input)] as const;
  });
  const hearing = new Map(EVENTS.map((event) => [event, new Set<() => unknown>()]));
  for (const [event, listeners] of hearing) {
    // Electron's event object gives access to ipcRenderer: it stays here.
    ipcRenderer.on(eventChannelOf(event), () => {
      const heard = [...listeners].map(async (listener) => listener());
      if (event !== 'vault.locking') return;
      // Nobody may be listening, and one may fail: the lock waits no longer than it must.
      void Promise.allSettled(heard).then((ends) => {
        const saved = ends.every((end) => end.status === 'fulfilled' && end.value !== false);
        return ipcRenderer.invoke(channelOf('window.handedOver'), { saved });
      });
    });
  }
  return {
    // The names are the table's own, and main checks every payload against it.
    call: Object.fromEntries(calls) as unknown as Bridge['call'],
    on(event: EventName, listener: () => unknown) {
      const listeners = hearing.get(event);
      // Called from the page, so the type is only a promise.
      if (listeners === undefined) throw new Error('unknown event');
      const hear = (): unknown => listener();
      listeners.add(hear);
      return () => {
        listeners.delete(hear);
      };
    },
  };
}
