import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, SCHEME_PRIVILEGES, START_URL, serveFrom } from '../../src/main/protocol.ts';

const folder = mkdtempSync(join(tmpdir(), 'samrad-protocol-'));
const root = join(folder, 'renderer');
const get = (url: string, method = 'GET'): Promise<Response> => serveFrom(root)(new Request(url, { method }));

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-other'));
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets', 'index-a1.js'), 'export {}');
  writeFileSync(join(root, 'secret'), 'no extension');
  writeFileSync(join(folder, 'outside.html'), 'outside');
  writeFileSync(join(folder, 'renderer-other', 'x.html'), 'beside');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files of the window', () => {
  it.each([
    [START_URL, 'text/html; charset=utf-8'],
    ['app://samrad/assets/index-a1.js', 'text/javascript; charset=utf-8'],
    ['app://samrad/index.html?x=1#/saker', 'text/html; charset=utf-8'],
  ])('%s is served as %s', async (url, type) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  it.each([
    'app://samrad/',
    'app://samrad/..%2foutside.html',
    'app://samrad/%2e%2e%2foutside.html',
    'app://samrad/assets/..%2f..%2foutside.html',
    'app://samrad/..%5coutside.html',
    'app://samrad/..\\outside.html',
    'app://samrad/assets\\..\\..\\outside.html',
    'app://samrad/index.html%00.js',
    'app://samrad/%00',
    'app://samrad/C:/Windows/win.ini.html',
    'app://samrad/C:%5cWindows%5cwin.html',
    'app://samrad//etc/passwd.html',
    'app://samrad/%2fetc%2fpasswd.html',
    'app://samrad/secret',
    'app://samrad/.hidden.html',
    'app://samrad/index.html.',
    'app://samrad/index.html::$DATA',
    'app://samrad/index.html%20',
    'app://samrad/i%6edex.html',
    'app://other/index.html',
    'app://samrad:80/index.html',
    'app://kari@samrad/index.html',
    'https://samrad/index.html',
    'file:///etc/passwd.html',
  ])('%s is refused', async (url) => {
    expect(fileOf(root, url)).toBeUndefined();
  });

  it.each([
    'app://samrad/../outside.html',
    'app://samrad/%2e%2e/outside.html',
    'app://samrad/assets/../../outside.html',
  ])('%s cannot climb: it means a file inside, and there is none', async (url) => {
    expect(fileOf(root, url)).toBe(join(root, 'outside.html'));
    expect((await get(url)).status).toBe(404);
  });

  it('answers a refused address and a missing file without a word about the disk', async () => {
    const refused = await get('app://samrad/..%2foutside.html');
    const missing = await get('app://samrad/assets/none.js');
    expect([refused.status, missing.status]).toEqual([403, 404]);
    expect([await refused.text(), await missing.text()]).toEqual(['', '']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await get(START_URL, method)).status).toBe(405);
  });

  it('no address whatever leads out of the folder', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '\\', '/', '%00', 'C:', ':', 'index.html', 'assets', '.js', '~'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const file = fileOf(root, `app://samrad/${pieces.join('')}`);
        expect(file === undefined || file.startsWith(`${root}/`)).toBe(true);
        expect(file?.split('/') ?? []).not.toContain('..');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the policy the window lives under', () => {
  it('stands on every answer, also on refusals', async () => {
    for (const response of [await get(START_URL), await get('app://samrad/x.exe'), await get(START_URL, 'POST')]) {
      const policy = response.headers.get('content-security-policy')?.split('; ') ?? [];
      expect(policy).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types default',
      ]);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('the scheme is secure and standard, and may not fetch or skip the policy', () => {
    expect(SCHEME_PRIVILEGES).toEqual({ scheme: 'app', privileges: { standard: true, secure: true } });
  });
});
