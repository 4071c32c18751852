/** The page stays where main put it: no navigation, no second window, no embedded page, no download. */
import type { Session, WebContents } from 'electron';

interface Preventable {
  preventDefault(): void;
}

const prevent = (event: Preventable): void => event.preventDefault();

export function holdPage(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
  // A page that asks «leave?» must not keep main from locking it.
  contents.on('will-prevent-unload', prevent);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function refuseDownloads(session: Pick<Session, 'on'>): void {
  session.on('will-download', prevent);
}
