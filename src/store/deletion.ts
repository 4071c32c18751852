/**
 * Deleting for good: rows, full-text index, answers to the guard, records of documents, and what lies in the bin, in one
 * transaction with the tombstone. Pages are overwritten as they are freed (`secure_delete`).
 */
import { z } from 'zod';
import { type Belongings, casesIn, type Gatherer } from './belongings.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import type { SearchWriter } from './search.ts';
import { type Tombstone, type TombstoneKind, type TombstoneRepository, tombstoneKindSchema } from './tombstone.ts';

export interface DeletionRepository {
  /**
   * Deletes a thing wherever it stands, the bin too; false when nothing of it was there. Of a case the code stays without a
   * word as long as an agenda names it. Of a meeting all goes: minutes, notes, comments, what was followed up from it.
   * Of a cooperation its meetings go too, what was answered about them, and what the guard's reader had kept.
   */
  purge(kind: TombstoneKind, id: string): boolean;
  /** Takes over what another store knows to be deleted, and deletes it here too; what of it was here. */
  follow(tombstones: readonly Tombstone[]): Tombstone[];
}

const ids = z.array(z.string());

/** What of the rows that name a case is the case's own; the rest is the meeting's, and goes with that. */
const isOfCase = ({ table, row }: Belongings[number]): boolean =>
  ['case_draft', 'anonymous_case'].includes(table)
    ? false
    : table === 'follow_up' || row.meeting_id === undefined || row.meeting_id === null;

export function deletionRepository(
  { db }: RepositoryContext,
  parts: { readonly gatherer: Gatherer; readonly search: SearchWriter; readonly tombstones: TombstoneRepository },
): DeletionRepository {
  const { gatherer, search, tombstones } = parts;
  const emptyBin = db.prepare('DELETE FROM bin WHERE kind = ? AND id = ?');
  const forgetNotices = db.prepare('DELETE FROM expiry_notice WHERE id = ?');
  const caseIsThere = db.prepare(`SELECT 1 FROM case_draft WHERE id = @id
    UNION SELECT 1 FROM anonymous_case WHERE id = @id AND status <> 'slettet'`);
  const removeDraft = db.prepare('DELETE FROM case_draft WHERE id = ?');
  const removeCase = db.prepare('DELETE FROM anonymous_case WHERE id = ?');
  const removeCode = db.prepare('DELETE FROM case_code WHERE id = ?');
  const removeCooperation = db.prepare('DELETE FROM cooperation WHERE id = ?');
  const removeConsentMeeting = db.prepare('DELETE FROM cooperation_meeting WHERE id = ?');
  const removeReceipt = db.prepare('DELETE FROM receipt WHERE id = ?');
  const clearCase = db.prepare(`UPDATE anonymous_case SET version = version + 1, status = 'slettet', body = '{}'
    WHERE id = ? AND status <> 'slettet'`);
  const moveDraft = db.prepare(`INSERT INTO anonymous_case (id, version, status, created_month, updated_at, body)
    SELECT id, version + 1, 'slettet', created_month, updated_at, '{}' FROM case_draft WHERE id = ?`);
  const looseStubs = db.prepare("SELECT id FROM anonymous_case WHERE status = 'slettet'").pluck();

  /** Takes the code of a deleted case away when nothing names it any more. */
  const forgetCode = (id: string): void => {
    if (!tombstones.has('case', id)) return;
    const named = gatherer
      .referrers('case_code', id)
      .some(({ table }) => table !== 'anonymous_case' && table !== 'case_draft');
    if (named) return;
    removeCase.run(id);
    removeCode.run(id);
  };

  const purgeCase = (id: string): boolean => {
    const there = caseIsThere.get({ id }) !== undefined;
    const inBin = emptyBin.run('case', id).changes > 0;
    gatherer.remove(gatherer.referrers('case_code', id).filter(isOfCase));
    moveDraft.run(id);
    removeDraft.run(id);
    clearCase.run(id);
    forgetCode(id);
    search.caseChanged(id);
    return there || inBin;
  };

  const purgeMeeting = (id: string): boolean => {
    const rows = gatherer.gather('meeting', id);
    const inBin = emptyBin.run('meeting', id).changes > 0;
    gatherer.remove(rows);
    for (const stub of ids.parse(looseStubs.all())) forgetCode(stub);
    search.meetingChanged(id);
    for (const named of casesIn(rows)) search.caseChanged(named);
    return rows.length > 0 || inBin;
  };

  const purge = (kind: TombstoneKind, id: string, deletedOn?: string): boolean =>
    atomically(db, () => {
      // First: what is frozen yields to it alone.
      tombstones.add(kind, id, deletedOn);
      forgetNotices.run(id);
      switch (kind) {
        case 'case':
          return purgeCase(id);
        case 'meeting':
          return purgeMeeting(id);
        case 'receipt':
          return removeReceipt.run(id).changes > 0;
        // What belongs to them goes with them: the schema says so.
        case 'cooperation':
          return removeCooperation.run(id).changes > 0;
        case 'cooperation-meeting':
          return removeConsentMeeting.run(id).changes > 0;
      }
    });

  return {
    purge: (kind, id) => purge(kind, id),
    follow: (known) =>
      atomically(db, () =>
        known.filter(({ kind, id, deletedOn }) => {
          const ours = tombstoneKindSchema.safeParse(kind);
          return ours.success && purge(ours.data, id, deletedOn);
        }),
      ),
  };
}
