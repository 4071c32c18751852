/**
 * What the two halves of the stand-in ask each other. The app's own main process runs as a child with `standin/electron.ts`
 * in place of Electron; the host (`launch/`) owns the browser. Everything goes over the child's IPC channel.
 */

/** One question: what it carries and what comes back. */
interface Question<Asks, Answers> {
  readonly asks: Asks;
  readonly answers: Answers;
}

interface InWindow {
  readonly window: number;
}

export interface ProtocolAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** What the main process asks of the host. */
export interface AskedOfHost {
  'window.create': Question<InWindow & { width: number; height: number; preload: string }, void>;
  'window.load': Question<InWindow & { url: string }, void>;
  'window.reload': Question<InWindow, void>;
  'window.close': Question<InWindow, void>;
  /** `webContents.send`. */
  'page.send': Question<InWindow & { channel: string; args: unknown[] }, void>;
  /** `shell.openPath`: the host decides whether anything opens. */
  'path.open': Question<{ path: string }, void>;
}

/** What the host asks of the main process. */
export interface AskedOfMain {
  'ipc.invoke': Question<InWindow & { url: string; channel: string; args: unknown[] }, unknown>;
  'protocol.handle': Question<
    InWindow & { url: string; method: string; headers: Record<string, string> },
    ProtocolAnswer
  >;
  /** Whether the app's own `webRequest` listener cancels the request. */
  'request.cancelled': Question<InWindow & { url: string; method: string; resourceType: string }, boolean>;
  /** Whether a `will-navigate` listener prevented it. */
  'navigation.prevented': Question<InWindow & { url: string }, boolean>;
  'window.open': Question<InWindow & { url: string }, 'allow' | 'deny'>;
  /** The person closed the window. */
  'window.closed': Question<InWindow, void>;
  /** Runs a function in the main process; its source text crosses. */
  evaluate: Question<{ code: string; arg: unknown }, unknown>;
  quit: Question<Record<string, never>, void>;
}

export type Answering<Q> = {
  readonly [N in keyof Q]: Q[N] extends { asks: infer A; answers: infer R } ? (asked: A) => R | Promise<R> : never;
};
