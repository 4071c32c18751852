/** The sheet as it is now, fetched anew when typing pauses. The last one stays until the next is there. */
import { useEffect, useRef, useState } from 'react';
import type { OperationOutput } from '../../api/operations.ts';
import type { Result } from '../../domain/result.ts';

type Answer = Result<OperationOutput<'consent.preview'>>;

export interface Sheet {
  /** PDF files in base64; empty until the first has come. */
  readonly files: readonly string[];
  readonly missing: boolean;
  /** `stale`: what is written cannot be drawn, so the sheet before it is shown. */
  /** Whether it is drawn of what is asked for now, to the last letter. */
  readonly current: boolean;
  readonly state: 'none' | 'ready' | 'stale' | 'failed';
}

type Drawn = Omit<Sheet, 'current'> & { readonly of: string | undefined };
const NONE: Drawn = { files: [], missing: false, state: 'none', of: undefined };

/** How long nothing is typed before the sheet is drawn anew, in milliseconds. */
const PAUSE = 350;

/** `order` is undefined while there is nothing to draw. The newest order wins, whatever answer comes first. */
export function useSheet<O>(order: O | undefined, ask: (order: O) => Promise<Answer>): Sheet {
  const [sheet, setSheet] = useState<Drawn>(NONE);
  const asker = useRef(ask);
  asker.current = ask;
  const wanted = order === undefined ? undefined : JSON.stringify(order);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content of the order, not the object it came in
  useEffect(() => {
    if (order === undefined) {
      setSheet(NONE);
      return;
    }
    let newest = true;
    const timer = setTimeout(async () => {
      const answer = await asker.current(order);
      if (!newest) return;
      setSheet((before) => {
        if (answer.ok) {
          const { files, missing } = answer.value;
          return { files: files.map((f) => f.pdf), missing: missing.length > 0, state: 'ready', of: wanted };
        }
        return { ...before, state: answer.failure.code === 'invalid' && before.files.length > 0 ? 'stale' : 'failed' };
      });
    }, PAUSE);
    return () => {
      newest = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  const { of, ...drawn } = sheet;
  return { ...drawn, current: of !== undefined && of === wanted };
}
