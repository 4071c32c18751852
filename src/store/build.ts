/** Puts a store together around an open database. */
import type { Database } from 'better-sqlite3';
import { ok } from '../domain/result.ts';
import { auditLog } from './audit/log.ts';
import { makeBackup } from './backup/make.ts';
import { gathererOf } from './belongings.ts';
import { binRepository } from './bin.ts';
import { caseRepository } from './case.ts';
import { caseNotesRepository } from './case-notes.ts';
import { contentsOf, isPractice } from './contents.ts';
import { cooperationRepository } from './cooperation.ts';
import { deletionRepository } from './deletion.ts';
import { checkpoint, writeAnew } from './engine/connection.ts';
import { atomically } from './engine/context.ts';
import { nodeFiles } from './engine/files.ts';
import { found } from './engine/identity.ts';
import { removeOpenNote } from './engine/open-note.ts';
import type { StoreEnvironment } from './environment.ts';
import { asAsyncResult, asResult } from './errors.ts';
import { circleFeedbackRepository, feedbackRepository } from './feedback.ts';
import { followUpRepository } from './follow-up.ts';
import { hasReached, markOf } from './freshness.ts';
import { issuedRepository } from './issued.ts';
import { keptRepository } from './kept-finding.ts';
import { keyRing, without } from './key-ring.ts';
import type { DataKey } from './keys/data-key.ts';
import { leadRepository } from './lead.ts';
import { letterheadRepository } from './letterhead.ts';
import { meetingRepository } from './meeting.ts';
import { minutesRepository } from './minutes.ts';
import { municipalityRepository } from './municipality.ts';
import { openKeyFile } from './open-key-file.ts';
import { planningRepository } from './planning.ts';
import { receiptRepository } from './receipt.ts';
import { rekey } from './rekey.ts';
import { retentionRepository } from './retention.ts';
import { searchIndex } from './search.ts';
import { searchFinder } from './search-find.ts';
import type { Store } from './store.ts';
import { summonsRepository } from './summons.ts';
import { teamRepository } from './team.ts';
import { tombstoneRepository } from './tombstone.ts';
import { transferRepository } from './transfer/repository.ts';
import { translationRepository } from './translation.ts';
import type { Upgraded } from './upgrade.ts';
import { wordingRepository } from './wording.ts';

export interface Opened {
  readonly db: Database;
  readonly file: string;
  /** Id of the store. */
  readonly id: string;
  readonly dataKey: DataKey;
  /** Id of the slot it was opened with. */
  readonly ownSlot: string;
  readonly upgraded?: Upgraded | undefined;
}

/** The store takes over the database and the key: `close` ends both. */
export function buildStore(env: StoreEnvironment, { db, file, id, dataKey, ownSlot, upgraded }: Opened): Store {
  let holdsDeleted = false;
  const onDeletion = (): void => {
    holdsDeleted = true;
  };
  const context = { db, clock: env.clock, random: env.random, storeId: id, onDeletion };
  const search = searchIndex(db);
  const audit = auditLog(context);
  const tombstones = tombstoneRepository(context);
  const keys = keyRing({ env, file, dataKey, ownSlot }, context);
  const practice = isPractice(db);
  const teams = teamRepository(context);
  const cases = caseRepository(context, search, tombstones);
  const meetings = meetingRepository(context, search);
  const lead = leadRepository(context);
  const followUps = followUpRepository(context, search);
  const notes = caseNotesRepository(context, meetings, search);
  const minutes = minutesRepository(context, search);
  const feedback = feedbackRepository(context);
  const planning = planningRepository(context);
  const summonses = summonsRepository(context);
  let transfer: Store['transfer'] | undefined;
  const readers = {
    teams,
    cases,
    meetings,
    lead,
    followUps,
    notes,
    minutes,
    feedback,
    planning,
    summonses,
    tombstones,
  };
  const gatherer = gathererOf(db);

  const leaveNothingDeleted = (): void => {
    try {
      writeAnew(db);
      holdsDeleted = false;
    } catch {
      // A full disk: the deletion stands, and what pages may hold of it goes at the next deletion, closing or daily backup.
    }
  };

  const close = (): void => {
    if (!db.open) return;
    try {
      if (holdsDeleted) leaveNothingDeleted();
      checkpoint(db);
    } catch {
      // A full disk: what was acknowledged stands in the write-ahead log and is found at the next opening.
    } finally {
      removeOpenNote(env.files ?? nodeFiles, file);
      try {
        db.close();
      } finally {
        dataKey.wipe();
      }
    }
  };

  return {
    id,
    file,
    get isOpen() {
      return db.open;
    },
    practice,
    upgraded,
    keys,
    municipalities: municipalityRepository(context),
    letterheads: letterheadRepository(context),
    translations: translationRepository(context),
    wordings: wordingRepository(context),
    teams,
    cases,
    meetings,
    lead,
    feedback,
    followUps,
    notes,
    minutes,
    receipts: receiptRepository(context),
    cooperations: cooperationRepository(context),
    circleFeedback: circleFeedbackRepository(context),
    issued: issuedRepository(context),
    summonses,
    planning,
    kept: keptRepository(context, dataKey),
    tombstones,
    bin: binRepository(context, { cases, meetings, gatherer, search }),
    deletion: deletionRepository(context, { gatherer, search, tombstones }),
    retention: retentionRepository(context),
    audit,
    get transfer() {
      transfer ??= transferRepository(context, readers, search, practice);
      return transfer;
    },
    search: searchFinder(db),
    contents: () => contentsOf(db),
    mark: () => markOf(db),
    hasReached: (mark) => hasReached(db, mark),
    backUp: (to) => {
      const made = asResult(() => ok(makeBackup(env, { db, file, dataKey, storeId: id }, to)));
      if (made.ok && made.value.failures.includes(undefined)) audit.append('backup', 'program');
      return made;
    },
    async removeKey(key) {
      const removed = await asAsyncResult(async () => {
        const keyFile = openKeyFile(env, { db, file, dataKey, storeId: id });
        const { own } = keys;
        const slots = without(env, keyFile.slots, { id: key, ownSlot: own, from: dataKey, storeId: id });
        const slot = found(keyFile.slots.find((each) => each.id === own));
        const rekeyed = await rekey(env, file, { db, dataKey, keyFile, slot }, { slots });
        if (!rekeyed.ok) return rekeyed;
        return ok(buildStore(env, { ...rekeyed.value, file, id, ownSlot: rekeyed.value.slot.id }));
      });
      if (!removed.ok && !db.open) removeOpenNote(env.files ?? nodeFiles, file);
      return removed;
    },
    transaction: (work) => atomically(db, work),
    leaveNothingDeleted: (when) => {
      if (when === 'always' || holdsDeleted) leaveNothingDeleted();
    },
    close,
    [Symbol.dispose]: close,
  };
}
