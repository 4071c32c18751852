/**
 * What the window's Content-Security-Policy (main/protocol.ts) asks of the page itself. Imported before everything else:
 * it must stand before the first schema is read and the first worker is started.
 */
import { z } from 'zod';

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/** Only files of our own become scripts or workers; markup and code from text stay forbidden. */
function ownScriptsOnly(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError('no script from elsewhere');
  return url;
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };
trustedTypes?.createPolicy('default', { createScriptURL: ownScriptsOnly });

// zod would try whether it may make code from text. It may not, and each try is a breach of the policy.
z.config({ jitless: true });
