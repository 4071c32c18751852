/** The pages of one or more files, as they are drawn; forgotten when the screen closes. */
import { useEffect, useRef, useState } from 'react';
import type { PageImage } from './pdf-pages.ts';

export interface Pages {
  /** What there is to see. While a changed document is drawn, its old pages stay. */
  readonly shown: readonly PageImage[];
  /** How many pages there will be to see; undefined before it is known. */
  readonly total: number | undefined;
  /** How far the drawing has come. */
  readonly drawn: number;
  readonly done: boolean;
  readonly failed: boolean;
}

const NONE: Pages = { shown: [], total: undefined, drawn: 0, done: false, failed: false };

/** `files`: PDF files as base64; none while they are being made. */
export function usePages(files: readonly string[]): Pages {
  const [pages, setPages] = useState<Pages>(NONE);
  // The files themselves, not the array they came in: a caller may make the array anew each time.
  const content = files.join(' ');
  const seen = useRef(false);
  useEffect(() => {
    const stop = new AbortController();
    setPages((before) => ({ ...before, drawn: 0, done: false, failed: false }));
    const draw = async (): Promise<void> => {
      // The reader of PDF files is large: it is fetched with the first document somebody looks at.
      const { drawPages } = await import('./pdf-pages.ts');
      const made: PageImage[] = [];
      let total = 0;
      const tell = (): void => {
        if (seen.current) setPages((before) => ({ ...before, drawn: made.length }));
        else setPages({ ...NONE, shown: [...made], total, drawn: made.length });
      };
      for (const file of content.split(' ')) {
        const listener = {
          counted: (count: number) => {
            total += count;
            tell();
          },
          drawn: (page: PageImage) => {
            made.push(page);
            tell();
          },
        };
        await drawPages(file, listener, stop.signal);
        if (stop.signal.aborted) return;
      }
      seen.current = true;
      setPages({ shown: made, total: made.length, drawn: made.length, done: true, failed: false });
    };
    if (content !== '') {
      draw().catch(() => {
        if (stop.signal.aborted) return;
        seen.current = false;
        setPages({ ...NONE, done: true, failed: true });
      });
    }
    return () => stop.abort();
  }, [content]);
  return pages;
}
