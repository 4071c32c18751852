/**
 * Chromium knows no `app:` scheme, so the page sees `https://samrad.app-scheme.invalid/x` where the app says `app://samrad/x`.
 * Names under `.invalid` can never be looked up.
 */
const STANDS_FOR = /^https:\/\/([^/]*?)\.([a-z]+)-scheme\.invalid/;
const OWN_SCHEME = /^(?!https?:|wss?:|file:|data:|blob:|about:)([a-z]+):\/\/([^/]*)/;

export const toPageUrl = (appUrl: string): string => appUrl.replace(OWN_SCHEME, 'https://$2.$1-scheme.invalid');
export const toAppUrl = (pageUrl: string): string => pageUrl.replace(STANDS_FOR, '$2://$1');
export const isOwnScheme = (pageUrl: string): boolean => STANDS_FOR.test(pageUrl);
