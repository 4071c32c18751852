/** Samråd has no network. Each of these alone would do; together one mistake does not open it. */
import type { CommandLine, Session } from 'electron';
import { ORIGIN } from './protocol.ts';

/** Whether a request may go on. `data:` is for pictures in the page's own style sheets. */
export function mayLoad(url: string, resourceType: string, production: boolean): boolean {
  if (url.startsWith(`${ORIGIN}/`)) return true;
  if (url.startsWith('data:image/')) return resourceType === 'image';
  return !production && url.startsWith('devtools://');
}

/** Before `ready`: no name is ever looked up. */
export function cutNameLookup(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
}

export async function cutNetwork(
  session: Pick<Session, 'webRequest' | 'setProxy' | 'setSpellCheckerEnabled'>,
  production: boolean,
): Promise<void> {
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !mayLoad(details.url, details.resourceType, production) }),
  );
  session.setSpellCheckerEnabled(false);
  // Port 9 is «discard»; the bypass rule takes away the usual exception for this machine itself.
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9;ftp=127.0.0.1:9;socks=127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}
