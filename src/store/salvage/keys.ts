/**
 * The data key of a damaged store: from its key file as far as that still reads, or from the key file that every backup
 * carries. A slot says by itself whether it is whole.
 */
import { z } from 'zod';
import { readBackupHead } from '../backup/container.ts';
import type { FilePort } from '../engine/files.ts';
import { keyFileOf } from '../engine/paths.ts';
import type { StoreEnvironment } from '../environment.ts';
import type { DataKey } from '../keys/data-key.ts';
import { isAuthentic, type KeySet, readKeyFile, setsOf } from '../keys/key-file.ts';
import { type Credential, openSlots, type Slot, slotSchema } from '../keys/slots.ts';

export interface FoundKey {
  readonly storeId: string;
  readonly dataKey: DataKey;
  /** The slot that opened. */
  readonly slot: Slot;
  /** The whole set, when it lies beside the store and is as it was written. */
  readonly set: KeySet | undefined;
}

const looseSet = z.object({ slots: z.array(z.unknown()) });
const looseFile = looseSet.extend({ store: z.uuid(), next: looseSet.optional().catch(undefined) });

interface Candidate {
  readonly storeId: string;
  readonly slots: readonly Slot[];
  readonly set?: KeySet;
}

const wholeSlots = (slots: readonly unknown[]): Slot[] =>
  slots.flatMap((slot) => {
    const whole = slotSchema.safeParse(slot);
    return whole.success ? [whole.data] : [];
  });

function besideStore(files: FilePort, file: string): Candidate[] {
  const whole = readKeyFile(files, file);
  if (whole.ok) {
    const { store: storeId } = whole.value;
    return setsOf(whole.value).map((set) => ({ storeId, slots: set.slots, set }));
  }
  try {
    const loose = looseFile.parse(JSON.parse(files.read(keyFileOf(file))?.toString('utf8') ?? ''));
    return [loose.next, loose].flatMap((set) =>
      set === undefined ? [] : [{ storeId: loose.store, slots: wholeSlots(set.slots) }],
    );
  } catch {
    return [];
  }
}

function inBackup(backup: string): Candidate[] {
  try {
    const head = readBackupHead(backup);
    return head.ok
      ? setsOf(head.value.manifest.keys).map(({ slots }) => ({ storeId: head.value.manifest.keys.store, slots }))
      : [];
  } catch {
    // Gone, or not ours to read.
    return [];
  }
}

/**
 * Every data key the credential gives, those beside the store first. `backups` are asked for their key files only when none
 * beside the store fits. The caller wipes what it does not keep.
 */
export async function* keysFor(
  env: StoreEnvironment,
  files: FilePort,
  at: { readonly file: string; readonly backups: readonly string[] } & Credential,
): AsyncGenerator<FoundKey> {
  const tried = new Set<string>();
  const sources = [() => besideStore(files, at.file), ...at.backups.map((backup) => () => inBackup(backup))];
  for (const source of sources) {
    for (const { storeId, slots, set } of source()) {
      // A passphrase takes its time, and backups of one week hold the same slots.
      const fresh = slots.filter((slot) => !tried.has(JSON.stringify(slot)));
      for (const slot of fresh) tried.add(JSON.stringify(slot));
      const opened = await openSlots(env, fresh, at, storeId);
      if (opened === undefined) continue;
      const authentic = set !== undefined && isAuthentic(storeId, set, opened.dataKey);
      yield { ...opened, storeId, set: authentic ? set : undefined };
    }
  }
}
