/** What things in the bin are called. */
import type { BinRow } from '../../domain/bin.ts';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import type { Locale } from '../../domain/language.ts';
import { clockTime, longDate } from '../../domain/local-time.ts';
import { fill, type Texts } from '../text/texts.ts';

export const binNameOf = (row: BinRow, t: Texts['retention']['bin'], locale: Locale): string =>
  row.kind === 'case'
    ? fill(t.case, { code: row.code })
    : fill(t.meeting, {
        type: capitalise(termLabel('meetingType', row.type, locale)),
        date: longDate(row.date, locale),
        time: clockTime(row.start, locale),
      });
