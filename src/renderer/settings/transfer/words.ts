/** How the page says what a file holds: counts, names and sizes. */
import type { Locale } from '../../../domain/language.ts';
import { longDate } from '../../../domain/local-time.ts';
import type { TransferCounts, TransferKey, TransferKind } from '../../../domain/transfer.ts';
import { fill, type Texts } from '../../text/texts.ts';

type Words = Texts['transfer'];
/** A whole as reports name it. */
export type Named = TransferKey & { readonly name: string; readonly day: string | null };

export const countsOf = (keys: readonly { readonly kind: TransferKind }[]): TransferCounts => {
  const counts: TransferCounts = { team: 0, case: 0, meeting: 0 };
  for (const { kind } of keys) counts[kind] += 1;
  return counts;
};

/** `1 team, 3 møter og 5 saker`; what there is none of is not said. */
export function countWords({ team, meeting, case: cases }: TransferCounts, { counts: t }: Words): string {
  const parts = [
    team === 0 ? '' : fill(t.team, { count: team }),
    meeting === 0 ? '' : meeting === 1 ? t.meetingOne : fill(t.meeting, { count: meeting }),
    cases === 0 ? '' : cases === 1 ? t.caseOne : fill(t.case, { count: cases }),
  ].filter((part) => part !== '');
  const last = parts.pop();
  if (last === undefined) return t.nothing;
  return parts.length === 0 ? last : `${parts.join(', ')}${t.and}${last}`;
}

export const total = ({ team, meeting, case: cases }: TransferCounts): number => team + meeting + cases;

/** `Sak S-7K3Q`, `Møtet 3. mars 2027`. */
export const whatWords = ({ kind, name, day }: Named, { what: t }: Words, locale: Locale): string =>
  fill(t[kind], { name, day: day === null ? '' : longDate(day, locale) });

export const sizeWords = (bytes: number, { choose: t }: Words): string =>
  bytes < 1_000_000
    ? fill(t.kb, { size: Math.max(1, Math.round(bytes / 1_000)) })
    : fill(t.mb, { size: (bytes / 1_000_000).toFixed(1).replace('.', ',') });
