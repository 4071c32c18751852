/** The development figures: the sets of notes, their slices, and a summary that can be compared with an earlier one. */

import { NO_LOCAL_KNOWLEDGE } from '../../src/anonymity/finding.ts';
import type { Guard } from '../../src/anonymity/guard.ts';
import { projectPath, sourceRows } from './files.ts';
import { isHeldOut } from './held-out.ts';
import { type Note, readMarkedNotes, readNotes } from './notes.ts';
import { addNote, emptyScore, type Figures, figures, type Score, share } from './scores.ts';

interface NoteSet {
  readonly name: string;
  readonly notes: readonly Note[];
}

export interface Summary {
  readonly types: Record<string, Figures>;
  readonly covered: number;
  readonly cleanFlagged: number;
  readonly complete: number;
}

export type Report = Record<string, Summary>;

function fixture(name: string): string {
  return projectPath(`tests/fixtures/anonymity/${name}`);
}

function lowerCased(notes: readonly Note[]): Note[] {
  return notes.map((note) => ({ ...note, text: note.text.toLowerCase() }));
}

const ORIGINS: Readonly<Record<string, string>> = {
  se: 'Sami',
  so: 'Somali',
  ar: 'Arabic',
  pl: 'Polish',
  uk: 'Ukrainian',
  ta: 'Tamil',
  ti: 'Tigrinya',
  vi: 'Vietnamese',
  fa: 'Persian',
  ur: 'Urdu',
};
const NAMES_PER_ORIGIN = 30;

/** The carrier sentences filled with names of one origin, or with common Norwegian ones. */
function originSet(origin: string | undefined, keep: (name: string) => boolean): Note[] {
  const rows = sourceRows('firstnames.tsv').filter((row) => keep((row[0] ?? '').toLowerCase()));
  const chosen =
    origin === undefined
      ? rows.filter((row) => row[1] !== '').sort((a, b) => Number(a[1]) - Number(b[1]))
      : rows.filter((row) => (row[2] ?? '').split(',').includes(`own-${origin}`));
  const names = chosen.slice(0, NAMES_PER_ORIGIN).map((row) => row[0] ?? '');
  return readMarkedNotes(fixture('carriers.txt')).flatMap((carrier, c) =>
    names.map((name, n) => {
      const start = carrier.text.indexOf('{N}');
      const text = carrier.text.replace('{N}', name);
      return {
        id: `${c}-${n}`,
        lang: carrier.lang,
        text,
        spans: [{ start, end: start + name.length, type: 'NAME' as const }],
      };
    }),
  );
}

/** Notes of the project with their slices. `heldOutNames`: only names that a held-out training never met. */
export function noteSets(heldOutNames = false): NoteSet[] {
  const keep = heldOutNames ? isHeldOut : () => true;
  const dev = readNotes(fixture('dev.jsonl'));
  const own = readMarkedNotes(fixture('own-notes.txt'));
  const blind = readMarkedNotes(fixture('blind-notes.txt'));
  const fresh = readMarkedNotes(fixture('fresh-notes.txt'));
  const later = readMarkedNotes(fixture('later-notes.txt'));
  const last = readMarkedNotes(fixture('last-notes.txt'));
  const tempting = readMarkedNotes(fixture('clean-notes.txt'));
  const notes = [...dev, ...own, ...blind, ...fresh, ...later, ...last];
  return [
    { name: 'dev', notes: dev },
    { name: 'dev, lower case', notes: lowerCased(dev) },
    { name: 'own', notes: own },
    { name: 'own, lower case', notes: lowerCased(own) },
    { name: 'blind', notes: blind },
    { name: 'blind, lower case', notes: lowerCased(blind) },
    { name: 'fresh', notes: fresh },
    { name: 'fresh, lower case', notes: lowerCased(fresh) },
    { name: 'later', notes: later },
    { name: 'later, lower case', notes: lowerCased(later) },
    { name: 'last', notes: last },
    { name: 'last, lower case', notes: lowerCased(last) },
    { name: 'tempting', notes: tempting },
    { name: 'tempting, lower case', notes: lowerCased(tempting) },
    { name: 'all bokmål', notes: notes.filter((note) => note.lang === 'nb') },
    { name: 'all nynorsk', notes: notes.filter((note) => note.lang === 'nn') },
    { name: 'formats', notes: readMarkedNotes(fixture('formats.txt')) },
    { name: 'names, common Norwegian', notes: originSet(undefined, keep) },
    ...Object.entries(ORIGINS).flatMap(([code, name]) => [
      { name: `names, ${name}`, notes: originSet(code, keep) },
      { name: `names, ${name}, lower case`, notes: lowerCased(originSet(code, keep)) },
    ]),
  ];
}

export function score(guard: Guard, notes: readonly Note[]): Score {
  const result = emptyScore();
  for (const note of notes) addNote(result, note, guard.scan(note.text, NO_LOCAL_KNOWLEDGE));
  return result;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export function summary(result: Score): Summary {
  const types = Object.entries(result.types)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([type, count]) => {
      const { gold, ...rest } = figures(count);
      const shares = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, rounded(value)]));
      return [type, { ...shares, gold }] as [string, Figures];
    });
  return {
    types: Object.fromEntries(types),
    covered: rounded(share(result.covered, result.identifiers)),
    cleanFlagged: rounded(result.clean === 0 ? 0 : result.cleanFlagged / result.clean),
    complete: rounded(share(result.complete, result.notes - result.clean)),
  };
}
