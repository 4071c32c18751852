import { describe, expect, it } from 'vitest';
import { isOwnScheme, toAppUrl, toPageUrl } from './scheme-urls.ts';

describe('addresses of the app and of the page', () => {
  it.each([
    ['app://samrad/', 'https://samrad.app-scheme.invalid/'],
    ['app://samrad/assets/a.js?x#y', 'https://samrad.app-scheme.invalid/assets/a.js?x#y'],
  ])('%s is %s', (app, page) => {
    expect(toPageUrl(app)).toBe(page);
    expect(toAppUrl(page)).toBe(app);
    expect(isOwnScheme(page)).toBe(true);
  });

  it.each(['https://example.com/', 'http://a.b/', 'wss://a.b/', 'data:text/html,x', 'about:blank', 'file:///x'])(
    '%s stays as it is',
    (url) => {
      expect(toPageUrl(url)).toBe(url);
      expect(toAppUrl(url)).toBe(url);
      expect(isOwnScheme(url)).toBe(false);
    },
  );
});
