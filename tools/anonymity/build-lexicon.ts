/**
 * Builds resources/anonymity/lexicon.json from the lists in resources/anonymity/sources (origins and licences: SOURCES.md there).
 *
 *   node tools/anonymity/build-lexicon.ts
 */

import { writeFileSync } from 'node:fs';
import { projectPath, sourceRows, sourceWords } from './files.ts';

/** Names from the statistics in order of use, the rest after them; rank decides the bucket the tagger sees. */
function ranked(file: string): { frequent: string; rare: string } {
  const rows = sourceRows(file);
  const frequent = rows.filter((row) => row[1] !== '').sort((a, b) => Number(a[1]) - Number(b[1]));
  const rare = rows.filter((row) => row[1] === '');
  const names = (part: string[][]) => [...new Set(part.map((row) => (row[0] ?? '').toLowerCase()))].join('\n');
  return { frequent: names(frequent), rare: names(rare) };
}

function column(file: string): string {
  return [...new Set(sourceRows(file).map((row) => (row[0] ?? '').toLowerCase().trim()))].sort().join('\n');
}

const postcodes = sourceRows('postcodes.tsv')
  .map((row) => `${row[0]} ${(row[1] ?? '').toLowerCase()}`)
  .join('\n');

writeFileSync(
  projectPath('resources/anonymity/lexicon.json'),
  `${JSON.stringify(
    {
      firstNames: ranked('firstnames.tsv'),
      surnames: ranked('surnames.tsv'),
      places: column('places_no.tsv'),
      cities: column('world_cities.tsv'),
      countries: column('countries.tsv'),
      demonyms: [...new Set(sourceWords('demonyms.txt'))].sort().join('\n'),
      postcodes,
    },
    null,
    1,
  )}\n`,
);
