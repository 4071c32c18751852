/** What the file system refused, as a failure of ours. */
import type { Failure } from '../domain/result.ts';

type Refusal = 'folder-not-writable' | 'unreadable-file';

/** Maps an error of node:fs; what is not about the disk being full or read-only becomes `otherwise`. Bugs are rethrown. */
export function fileFailure(error: unknown, otherwise: Refusal): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full' };
  if (code === 'ENOENT' && otherwise === 'unreadable-file') return { code: 'no-such-file' };
  if (code === 'ENOTDIR' && otherwise === 'folder-not-writable') return { code: 'folder-is-file' };
  return { code: otherwise };
}
