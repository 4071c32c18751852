/**
 * `node --import …/register.ts out/main/index.js`: the app's built, unchanged main process finds the stand-in when it
 * imports 'electron'. `process.versions.electron` stays undefined, which is how the app knows it is only being tried out.
 */
import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context),
});
