/** The main process's end of the line to the host. */
import { Line } from '../line.ts';
import type { Answering, AskedOfHost, AskedOfMain } from '../questions.ts';

let answers: Answering<AskedOfMain> | undefined;

// The other modules need the line before the last of them can say how questions are answered.
const late = new Proxy({} as Answering<AskedOfMain>, { get: (_none, name) => answers && Reflect.get(answers, name) });

export const host = new Line<AskedOfHost, AskedOfMain>(
  {
    send: (message, sent) => {
      if (process.connected && process.send) process.send(message, sent);
      else sent();
    },
  },
  late,
);

/** Sets the answers and begins to listen. The process ends when its host does. */
export function listen(answering: Answering<AskedOfMain>): void {
  answers = answering;
  process.on('message', (message) => host.take(message));
  process.on('disconnect', () => process.exit(0));
}
