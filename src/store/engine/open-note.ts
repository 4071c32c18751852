/**
 * A note beside an open store: where, by which process and since when. It serves the message «already open on ...» and
 * nothing else; the operating system's lock decides, so a note left over after a crash blocks nobody.
 */
import { hostname } from 'node:os';
import { z } from 'zod';
import { type FilePort, nodeFiles, writeAtomically } from './files.ts';
import { openNoteOf } from './paths.ts';

const openNoteSchema = z.object({
  host: z.string().max(300),
  pid: z.number().int().positive(),
  since: z.iso.datetime(),
});
export type OpenNote = z.infer<typeof openNoteSchema>;

/** Leaves the note. That it cannot be written stops nothing: it is a courtesy. */
export function leaveOpenNote(files: FilePort, file: string, since: Date): void {
  const note: OpenNote = { host: hostname(), pid: process.pid, since: since.toISOString() };
  try {
    writeAtomically(files, openNoteOf(file), Buffer.from(JSON.stringify(note), 'utf8'));
  } catch {
    // A full disk or a forbidden name: the store itself has been opened all the same.
  }
}

export function removeOpenNote(files: FilePort, file: string): void {
  try {
    files.remove(openNoteOf(file));
  } catch {
    // Left over, it blocks nobody.
  }
}

/** Who says they have the store open; undefined when there is no note or it does not read. May be long gone. */
export function readOpenNote(file: string, files: FilePort = nodeFiles): OpenNote | undefined {
  try {
    const bytes = files.read(openNoteOf(file));
    return bytes && openNoteSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
