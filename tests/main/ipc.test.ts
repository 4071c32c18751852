import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { PROJECTOR_OPERATIONS } from '../../src/api/channels.ts';
import { channelOf, OPERATION_NAMES, type OperationName } from '../../src/api/operations.ts';
import { ok } from '../../src/domain/result.ts';
import { CallCount, isOurs, registerOperations } from '../../src/main/ipc.ts';

type Handler = Parameters<IpcMain['handle']>[1];

const ours = { id: 1 } as WebContents;
const theirs = { id: 2 } as WebContents;
const beside = { id: 3 } as WebContents;
const frame = (url: string, parent: WebFrameMain | null = null): WebFrameMain => ({ url, parent }) as WebFrameMain;
const home = frame('app://samrad/index.html#/moter');
const wall = frame('app://samrad/projector.html');
const event = (sender: WebContents, senderFrame: WebFrameMain | null): IpcMainInvokeEvent =>
  ({ sender, senderFrame }) as IpcMainInvokeEvent;

describe('who may call', () => {
  it('the main frame of our window on our own page', () => {
    expect(isOurs(event(ours, home), ours)).toBe(true);
  });

  it.each([
    ['a frame that is gone', event(ours, null)],
    ['another window', event(theirs, home)],
    ['a frame inside our page', event(ours, frame('app://samrad/index.html', home))],
    ['a page from the net', event(ours, frame('https://example.com/'))],
    ['a look-alike host', event(ours, frame('app://samrad.evil/index.html'))],
    ['another scheme', event(ours, frame('apps://samrad/'))],
    ['a file', event(ours, frame('file:///app://samrad/'))],
    ['an empty page', event(ours, frame('about:blank'))],
  ])('not %s', (_who, one) => {
    expect(isOurs(one, ours)).toBe(false);
  });
});

describe('registration', () => {
  let handlers: Map<string, Handler>;
  let handled: [OperationName, unknown][];
  let count: CallCount;
  let contents: WebContents | undefined;
  let projector: WebContents | undefined;
  let release: (() => void) | undefined;

  beforeEach(() => {
    handlers = new Map();
    handled = [];
    contents = ours;
    projector = undefined;
    release = undefined;
    count = new CallCount();
    registerOperations({
      ipcMain: { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) },
      contents: () => contents,
      projector: () => projector,
      calls: count,
      dispatcher: {
        handle: async (name, input) => {
          handled.push([name, input]);
          if (input === 'slow') await new Promise<void>((resolve) => (release = resolve));
          return ok('done');
        },
      },
    });
  });

  const call = (name: OperationName, one: IpcMainInvokeEvent, ...args: unknown[]): Promise<unknown> =>
    Promise.resolve(handlers.get(channelOf(name))?.(one, ...args));

  it('one channel per operation, and no other', () => {
    expect([...handlers.keys()]).toEqual(OPERATION_NAMES.map(channelOf));
  });

  it('hands the input on and the result back', async () => {
    expect(await call('case.list', event(ours, home), { a: 1 })).toEqual(ok('done'));
    expect(handled).toEqual([['case.list', { a: 1 }]]);
  });

  it.each([
    ['a stranger', () => event(theirs, home), [{}]],
    ['a frame that is gone', () => event(ours, null), [{}]],
    ['a call without input', () => event(ours, home), []],
    ['a call with more than its input', () => event(ours, home), [{}, {}]],
  ])('refuses %s', async (_who, one, args) => {
    expect(await call('case.list', one(), ...args)).toEqual({
      ok: false,
      failure: { code: 'not-allowed', rule: 'sender' },
    });
    expect(handled).toEqual([]);
  });

  it('the projector’s page gets its own operation and no other, from its own address only', async () => {
    expect(PROJECTOR_OPERATIONS).toEqual(['lead.projection']);
    expect(await call('lead.projection', event(beside, wall), {})).toMatchObject({ ok: false });
    projector = beside;
    for (const name of OPERATION_NAMES) {
      expect(await call(name, event(beside, wall), {}), name).toMatchObject({ ok: name === 'lead.projection' });
    }
    for (const elsewhere of [
      home,
      frame('app://samrad/projector.html#x'),
      frame('app://samrad/projector.html', home),
    ]) {
      expect(await call('lead.projection', event(beside, elsewhere), {})).toMatchObject({ ok: false });
    }
    expect(handled.map(([name]) => name)).toEqual(['lead.projection']);
  });

  it('refuses everything while there is no window', async () => {
    contents = undefined;
    expect(await call('vault.status', event(ours, home), {})).toMatchObject({ ok: false });
  });

  it('counts what is under way, but not the lock that waits for it', async () => {
    const saving = call('case.save', event(ours, home), 'slow');
    expect(count.underWay).toBe(1);
    release?.();
    await saving;
    expect(count.underWay).toBe(0);
    const locking = call('vault.lock', event(ours, home), 'slow');
    expect(count.underWay).toBe(0);
    release?.();
    await locking;
  });
});
