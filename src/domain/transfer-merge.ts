/**
 * Who comes after whom, when the same thing was edited on several PCs that only exchange files (ADR 0011). A revision names
 * a content together with all that came before it, so the same edit after the same past has the same name everywhere, and
 * going back to an earlier text is a new revision. What a thing knows is every revision it has come from or was put
 * together with. No clock, no counter, no id of a store: a store put back from a backup, or copied, cannot reuse a name.
 */
import { z } from 'zod';

const revision = z.string().regex(/^[0-9a-f]{64}$/);
export const lineageSchema = z
  .strictObject({ revision, known: z.array(revision).min(1).max(20_000).readonly() })
  .refine(({ revision: own, known }) => known.includes(own));
export interface Lineage {
  readonly revision: string;
  /** Every revision it comes from, itself among them; in order of their names. */
  readonly known: readonly string[];
}

/** SHA-256 of a text, as 64 hexadecimal digits: an argument, because the domain computes nothing of the machine's. */
export type Hash = (text: string) => string;

/** A thing as it stands in a store or in a file: the hash of its content and where it comes from. */
export interface Version {
  readonly content: string;
  readonly lineage: Lineage;
}

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

const child = (content: string, parents: readonly string[], known: readonly string[], hash: Hash): Version => {
  const name = hash(JSON.stringify([content, [...parents].sort()]));
  return { content, lineage: { revision: name, known: union(known, [name]) } };
};

/**
 * The version of a content now, when `before` was the last one that left or entered the store (undefined: none has). All
 * edits in between count as one, for nobody else has seen what lay between.
 */
export function versionNow(content: string, before: Version | undefined, hash: Hash): Version {
  if (before === undefined) return child(content, [], [], hash);
  if (before.content === content) return before;
  return child(content, [before.lineage.revision], before.lineage.known, hash);
}

/** `newer`: theirs comes from ours. `older`: ours comes from theirs. `concurrent`: each holds an edit the other never saw. */
export type Relation = 'same' | 'newer' | 'older' | 'concurrent';

export function relationOf(ours: Version, theirs: Version): Relation {
  if (ours.lineage.known.includes(theirs.lineage.revision)) {
    return ours.lineage.revision === theirs.lineage.revision ? 'same' : 'older';
  }
  if (theirs.lineage.known.includes(ours.lineage.revision)) return 'newer';
  return ours.content === theirs.content ? 'same' : 'concurrent';
}

/** A content that stands for both from now on: what either knows is settled, so that neither asks again. */
export function settled(content: string, ours: Version, theirs: Version, hash: Hash): Version {
  const known = union(ours.lineage.known, theirs.lineage.known);
  const either = [ours, theirs].find((each) => each.content === content && isLatest(each, known));
  if (either !== undefined) return { content, lineage: { revision: either.lineage.revision, known } };
  return child(content, [ours.lineage.revision, theirs.lineage.revision], known, hash);
}

/** Whether a version knows everything there is to know, so that it needs no new name. */
const isLatest = ({ lineage }: Version, known: readonly string[]): boolean => lineage.known.length === known.length;
