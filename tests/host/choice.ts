/** Which host runs the app: Electron itself where its binary is, else the stand-in. `SAMRAD_E2E=standin` asks for the stand-in. */
import { electronBinary } from './electron-binary.ts';

export type Host = 'electron' | 'stand-in';

export const hostOf = (root: string, env: NodeJS.ProcessEnv): Host =>
  env.SAMRAD_E2E !== 'standin' && electronBinary(root, env) !== undefined ? 'electron' : 'stand-in';

export const HOST_SENTENCE: Readonly<Record<Host, string>> = {
  electron: 'End-to-end host: Electron.',
  'stand-in':
    'End-to-end host: the stand-in for Electron (built app, own main process, Chromium). Electron itself was not used.',
};
