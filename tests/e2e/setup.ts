/** Before all specs: says which host is used, builds what is missing, unpacks the browser. */
import { buildWhenNeeded } from '../../tools/start/build.ts';
import { unpackBrowser } from '../host/browser.ts';
import { HOST_SENTENCE, hostOf } from '../host/choice.ts';

export default async function setup(): Promise<void> {
  const root = process.cwd();
  const host = hostOf(root, process.env);
  console.log(HOST_SENTENCE[host]);
  await buildWhenNeeded(root);
  if (host === 'electron') return;
  const { libraries } = await unpackBrowser(root);
  // Handed down to the workers, and by them to the browser.
  if (libraries !== undefined) process.env.LD_LIBRARY_PATH = libraries;
}
