/** What the place is called that one is at: a meeting by its day, a case by its code. On the page only, never in a window's title. */
import { useEffect, useState } from 'react';
import { dayAndMonth } from '../../domain/local-time.ts';
import { fill, useTexts } from '../text/texts.ts';
import type { Route } from './router.tsx';
import { useSession } from './session.tsx';

type Kind = 'meeting' | 'case';
const KINDS: Readonly<Partial<Record<Route['name'], Kind>>> = {
  meeting: 'meeting',
  minutes: 'meeting',
  feedback: 'meeting',
  case: 'case',
  'follow-up': 'case',
};

/** Undefined where places have no name of their own, and until it is read. */
export function usePlaceName(route: Route): string | undefined {
  const { locale } = useSession();
  const t = useTexts('meeting').page;
  const kind = KINDS[route.name];
  const id = 'id' in route ? route.id : undefined;
  const [read, setRead] = useState<{ readonly id: string; readonly date?: string; readonly code?: string }>();
  useEffect(() => {
    if (kind === undefined || id === undefined) return;
    let wanted = true;
    const { call } = window.samrad;
    const reading =
      kind === 'meeting'
        ? call['meeting.get']({ id }).then((answer) => (answer.ok ? { date: answer.value.date } : {}))
        : call['case.get']({ id }).then((answer) => (answer.ok ? { code: answer.value.code } : {}));
    void reading.then((found) => {
      if (wanted) setRead({ id, ...found });
    });
    return () => {
      wanted = false;
    };
  }, [kind, id]);
  if (read === undefined || read.id !== id) return undefined;
  return read.date === undefined ? read.code : fill(t.title, { date: dayAndMonth(read.date, locale) });
}
