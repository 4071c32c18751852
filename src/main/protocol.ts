/** `app://samrad/`: the window's files and the policy they live under. Nothing else is ever loaded. */
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://samrad`;
export const START_URL = `${ORIGIN}/index.html`;

/** For `protocol.registerSchemesAsPrivileged`, before `ready`. */
export const SCHEME_PRIVILEGES = { scheme: SCHEME, privileges: { standard: true, secure: true } };

const POLICY = [
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
  // The page's own default policy (renderer/page-policy.ts), made once and no other.
  'trusted-types default',
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
};

/**
 * The file an address stands for, or undefined when it stands for none of ours. Only plain names: what needs escaping,
 * climbs, or means something to a file system is refused instead of cleaned.
 */
export function fileOf(root: string, address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (url.protocol !== `${SCHEME}:` || url.host !== 'samrad' || url.username !== '' || url.password !== '') {
    return undefined;
  }
  // URL has resolved plain dots already; every segment left must be a name that means itself on every system.
  const segments = url.pathname.slice(1).split('/');
  if (!segments.every((segment) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment))) return undefined;
  const file = join(root, ...segments);
  return file.startsWith(root + sep) && extname(file) in MIME ? file : undefined;
}

const refusal = (status: number): Response => new Response('', { status, headers: HEADERS });

/** Answers requests for the scheme with files under `root`. */
export const serveFrom =
  (root: string) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET') return refusal(405);
    const file = fileOf(root, request.url);
    if (file === undefined) return refusal(403);
    try {
      const bytes = await readFile(file);
      return new Response(new Uint8Array(bytes), {
        headers: { ...HEADERS, 'content-type': MIME[extname(file)] ?? 'application/octet-stream' },
      });
    } catch {
      return refusal(404);
    }
  };
