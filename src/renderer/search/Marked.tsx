/** A text with the words that were searched for marked. */
import type { ReactNode } from 'react';
import type { Excerpt } from '../../domain/search.ts';

export function Marked({ text, marks }: Excerpt) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
