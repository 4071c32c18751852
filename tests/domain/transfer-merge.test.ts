import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relationOf, settled, type Version, versionNow } from '../../src/domain/transfer-merge.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One thing in one store: what it says, and the last version of it that left or entered the store. */
interface Held {
  text: string;
  mark: Version | undefined;
}
type Choice = 'ours' | 'theirs' | undefined;
interface TransferFile {
  readonly text: string;
  readonly version: Version;
}

const stamp = (held: Held): Version => {
  held.mark = versionNow(hash(held.text), held.mark, hash);
  return held.mark;
};
const pack = (held: Held): TransferFile => ({ text: held.text, version: stamp(held) });

/** Takes a file in as the store does; `choose` stands for the person. Tells whether it was a conflict. */
function take(held: Held, file: TransferFile, choose: (ours: string, theirs: string) => Choice = () => undefined) {
  const ours = stamp(held);
  const relation = relationOf(ours, file.version);
  if (relation === 'newer') held.text = file.text;
  if (relation === 'concurrent') {
    const choice = choose(held.text, file.text);
    if (choice === undefined) return 'conflict';
    if (choice === 'theirs') held.text = file.text;
  }
  held.mark = settled(hash(held.text), ours, file.version, hash);
  return relation;
}
const copy = (held: Held): Held => ({ ...held });

const STORES = 3;
/** An edit (to one of few texts, so that they meet again), a file that leaves, or one that arrives (late, twice, never). */
const stepArb = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), store: fc.nat(STORES - 1), text: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ kind: fc.constant('pack' as const), store: fc.nat(STORES - 1) }),
  fc.record({ kind: fc.constant('take' as const), store: fc.nat(STORES - 1), file: fc.nat(20) }),
);
const historyArb = fc.array(stepArb, { minLength: 1, maxLength: 40 });
type Step = typeof stepArb extends fc.Arbitrary<infer S> ? S : never;

/** Plays a history on stores that began as copies of one. Conflicts are left open unless `choose` decides. */
function play(history: readonly Step[], choose?: (ours: string, theirs: string) => Choice) {
  const stores: Held[] = Array.from({ length: STORES }, () => ({ text: 'start', mark: undefined }));
  const files: TransferFile[] = [];
  let conflicts = 0;
  for (const step of history) {
    const held = stores[step.store] as Held;
    if (step.kind === 'edit') held.text = step.text;
    if (step.kind === 'pack') files.push(pack(held));
    const file = step.kind === 'take' ? files[step.file % Math.max(files.length, 1)] : undefined;
    if (file !== undefined && take(held, file, choose) === 'conflict') conflicts += 1;
  }
  return { stores, files, conflicts };
}
/** A person whose choice does not depend on where they sit. */
const consistent = (ours: string, theirs: string): Choice => (ours > theirs ? 'ours' : 'theirs');
const seeded = { seed: 20261122, numRuns: 400 };

describe('versions of one thing on several PCs', () => {
  test('without conflicts everybody ends at the same, in whatever order the last files come', () => {
    let quiet = 0;
    fc.assert(
      fc.property(historyArb, fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 }), (history, order) => {
        const { stores } = play(history);
        const last = stores.map(pack);
        // What everyone would have to settle if each looked at each.
        const open = last.some((a) => last.some((b) => relationOf(a.version, b.version) === 'concurrent'));
        if (open) return;
        quiet += 1;
        const arrivals = order.map((at) => last[at] as TransferFile);
        for (const held of stores) for (const file of arrivals) expect(take(held, file)).not.toBe('conflict');
        expect(new Set(stores.map(({ text }) => text)).size).toBe(1);
      }),
      seeded,
    );
    // The histories drawn do hold quiet ones: otherwise nothing was shown above.
    expect(quiet).toBeGreaterThan(30);
  });

  test('two files give the same in either order, unless one of them must be decided on', () => {
    fc.assert(
      fc.property(historyArb, fc.nat(20), fc.nat(20), (history, first, second) => {
        const { stores, files } = play(history);
        const [a, b] = [files[first % Math.max(files.length, 1)], files[second % Math.max(files.length, 1)]];
        const [held] = stores;
        if (a === undefined || b === undefined || held === undefined) return;
        const [one, other] = [copy(held), copy(held)];
        const told = [take(one, a), take(one, b), take(other, b), take(other, a)];
        if (told.includes('conflict')) {
          // Whichever comes last settles it, or it is still there to be decided in both orders.
          const again = [take(copy(one), a), take(copy(one), b)].includes('conflict');
          expect([take(copy(other), a), take(copy(other), b)].includes('conflict')).toBe(again);
          if (again) return;
        }
        expect(one.text).toBe(other.text);
      }),
      seeded,
    );
  });

  test('twice is as once, and what was decided stands against the same file', () => {
    fc.assert(
      fc.property(historyArb, fc.nat(20), fc.constantFrom<Choice>('ours', 'theirs'), (history, which, choice) => {
        const { stores, files } = play(history);
        const [, held] = stores;
        const file = files[which % Math.max(files.length, 1)];
        if (file === undefined || held === undefined) return;
        take(held, file, () => choice);
        const after = JSON.stringify(held);
        expect(['same', 'older']).toContain(take(held, file, () => (choice === 'ours' ? 'theirs' : 'ours')));
        expect(JSON.stringify(held)).toBe(after);
      }),
      seeded,
    );
  });

  test('a conflict is one from both sides, and settled alike on both it is settled for good', () => {
    let met = 0;
    fc.assert(
      fc.property(historyArb, (history) => {
        const [one, other] = play(history).stores as [Held, Held];
        const [a, b] = [pack(one), pack(other)];
        const relation = relationOf(a.version, b.version);
        expect(relationOf(b.version, a.version)).toBe(
          { same: 'same', newer: 'older', older: 'newer', concurrent: 'concurrent' }[relation],
        );
        if (relation !== 'concurrent') return;
        met += 1;
        take(one, b, consistent);
        take(other, a, consistent);
        expect(one.text).toBe(other.text);
        expect(relationOf(stamp(one), stamp(other))).toBe('same');
      }),
      seeded,
    );
    expect(met).toBeGreaterThan(30);
  });

  test('no edit is lost unseen: what disappears has been in a conflict, or its place was taken by one who knew it', () => {
    fc.assert(
      fc.property(historyArb, (history) => {
        const { stores } = play(history, consistent);
        const [one, other] = stores as [Held, Held];
        const mine = stamp(one);
        const before = one.text;
        const file = pack(other);
        take(one, file);
        if (one.text !== before) expect(file.version.lineage.known).toContain(mine.lineage.revision);
      }),
      seeded,
    );
  });

  test('a store put back from a backup cannot pass an old edit off as one that others have', () => {
    const pc: Held = { text: 'start', mark: undefined };
    pack(pc);
    const backup = copy(pc);
    pc.text = 'the edit that left';
    const left = pack(pc);
    // Put back, and edited anew: a counter would have the same number here as before.
    backup.text = 'another edit';
    expect(take(backup, left)).toBe('conflict');
  });

  test('going back to an earlier text is an edit of its own', () => {
    const pc: Held = { text: 'a', mark: undefined };
    const other: Held = { text: 'a', mark: undefined };
    pc.text = 'b';
    take(other, { text: 'a', version: stamp({ text: 'a', mark: undefined }) });
    expect(take(other, pack({ ...pc, mark: other.mark }))).toBe('newer');
    const back: Held = { text: 'a', mark: other.mark };
    expect(take(other, pack(back))).toBe('newer');
    expect(other.text).toBe('a');
  });
});
