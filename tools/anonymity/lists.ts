/** The lists of names and places as the filler draws from them, and the templates. */

import { readFileSync } from 'node:fs';
import { projectPath, sourceRows } from './files.ts';

interface NameLists {
  readonly common: readonly string[];
  readonly others: readonly string[];
  readonly byOrigin: ReadonlyMap<string, readonly string[]>;
}

export interface Lists {
  readonly first: NameLists;
  readonly last: NameLists;
  readonly places: readonly string[];
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  readonly postcodes: readonly (readonly [string, string])[];
}

function nameLists(file: string, keep: (name: string) => boolean): NameLists {
  const rows = sourceRows(file).filter((row) => keep(row[0] ?? ''));
  const ranked = rows.filter((row) => row[1] !== '').sort((a, b) => Number(a[1]) - Number(b[1]));
  const byOrigin = new Map<string, string[]>();
  for (const row of rows) {
    for (const tag of (row[2] ?? '').split(',')) {
      if (!tag.startsWith('own-')) continue;
      byOrigin.set(tag.slice(4), [...(byOrigin.get(tag.slice(4)) ?? []), row[0] ?? '']);
    }
  }
  return {
    common: ranked.map((row) => row[0] ?? ''),
    others: rows.filter((row) => row[1] === '').map((row) => row[0] ?? ''),
    byOrigin,
  };
}

/** The lists of resources/anonymity/sources, without the entries `keep` turns down. */
export function readLists(keep: (name: string) => boolean = () => true): Lists {
  const column = (file: string) => sourceRows(file).map((row) => row[0] ?? '');
  return {
    first: nameLists('firstnames.tsv', keep),
    last: nameLists('surnames.tsv', keep),
    places: column('places_no.tsv').filter(keep),
    cities: column('world_cities.tsv').filter(keep),
    countries: column('countries.tsv'),
    postcodes: sourceRows('postcodes.tsv').map((row) => [row[0] ?? '', row[1] ?? ''] as const),
  };
}

/** Templates of one file, comments left out. */
export function readTemplates(name: string): string[] {
  return readFileSync(projectPath(`tools/anonymity/templates/${name}`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
