/** The pages of one or more files, as they are drawn; forgotten when the files change or the screen closes. */
import { useEffect, useState } from 'react';
import { drawPages, type PageImage } from './pdf-pages.ts';

export interface Pages {
  readonly drawn: readonly PageImage[];
  /** Known as soon as the last file is opened. */
  readonly total: number | undefined;
  readonly done: boolean;
  readonly failed: boolean;
}

const NONE: Pages = { drawn: [], total: undefined, done: false, failed: false };

/** `files`: PDF files as base64. While new ones are drawn, none of the old are shown. */
export function usePages(files: readonly string[]): Pages {
  const [pages, setPages] = useState<Pages>(NONE);
  // The files themselves, not the array they came in: a caller may make the array anew each time.
  const content = files.join(' ');
  useEffect(() => {
    const stop = new AbortController();
    setPages(NONE);
    const draw = async (): Promise<void> => {
      for (const file of content.split(' ')) {
        const listener = {
          counted: (count: number) => setPages((p) => ({ ...p, total: (p.total ?? 0) + count })),
          drawn: (page: PageImage) => setPages((p) => ({ ...p, drawn: [...p.drawn, page] })),
        };
        await drawPages(file, listener, stop.signal);
        if (stop.signal.aborted) return;
      }
      setPages((p) => ({ ...p, done: true }));
    };
    draw().catch(() => {
      if (!stop.signal.aborted) setPages({ ...NONE, done: true, failed: true });
    });
    return () => stop.abort();
  }, [content]);
  return pages;
}
