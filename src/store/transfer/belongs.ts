/**
 * What moves between PCs with what, and what stays. Every table of the schema stands in exactly one of the two lists
 * (tests/store/transfer.test.ts). A table that is to move is one line here; everything else follows from the schema.
 */
import type { TransferKind } from '../../domain/transfer.ts';

interface Part {
  readonly table: string;
  /** The column that holds the id of the whole it belongs to. */
  readonly of: string;
  /** Never changed once it stands: rows are only added, behind those that are there. */
  readonly frozen?: true;
}

/** The tables of each kind of whole, the one with its id first; whatever refers to another stands behind it. */
export const MOVES: Readonly<Record<TransferKind, readonly [Part, ...Part[]]>> = {
  team: [
    { table: 'team', of: 'id' },
    { table: 'team_member', of: 'team_id' },
    { table: 'own_method', of: 'team_id' },
    { table: 'planning', of: 'team_id' },
  ],
  case: [
    { table: 'case_code', of: 'id' },
    { table: 'case_draft', of: 'id' },
    { table: 'anonymous_case', of: 'id' },
    { table: 'follow_up', of: 'case_id' },
  ],
  meeting: [
    { table: 'meeting', of: 'id' },
    { table: 'agenda_item', of: 'meeting_id' },
    { table: 'attendance', of: 'meeting_id' },
    { table: 'discussion', of: 'meeting_id' },
    { table: 'advice', of: 'meeting_id' },
    { table: 'recusal', of: 'meeting_id' },
    { table: 'kept_off', of: 'meeting_id' },
    { table: 'meeting_run', of: 'meeting_id' },
    { table: 'run_event', of: 'meeting_id' },
    { table: 'case_notes', of: 'meeting_id' },
    { table: 'minutes_version', of: 'meeting_id', frozen: true },
    { table: 'minutes_file', of: 'meeting_id', frozen: true },
    { table: 'minutes_correction', of: 'meeting_id' },
    { table: 'minutes_comment', of: 'meeting_id' },
    { table: 'feedback_marks', of: 'meeting_id' },
    { table: 'feedback_text', of: 'meeting_id' },
    { table: 'summons_version', of: 'meeting_id' },
  ],
};

/** Why each of the other tables stays where it is. */
export const STAYS: Readonly<Record<string, string>> = {
  store: 'says which store this is',
  municipality: 'every PC has named its own; a file of another municipality is refused',
  letterhead: 'is approved on each PC, by somebody who has looked at it',
  letterhead_in_use: 'follows the letterhead',
  approved_translation: 'is approved on each PC',
  translation_wording: 'is corrected on each PC, and goes to another as the list in Word',
  approved_sentence: 'follows the approval',
  receipt: 'the named track never leaves the store',
  cooperation: 'the consent track never leaves the store',
  cooperation_meeting: 'the consent track never leaves the store',
  cooperation_use: 'each store decides for itself',
  cooperation_feedback_marks: 'the consent track never leaves the store',
  cooperation_feedback_text: 'the consent track never leaves the store',
  cooperation_kept_finding: 'the consent track never leaves the store',
  issued_document: 'tells which files were made on this PC',
  kept_finding: 'a keyed hash: only this store can read it, so the guard asks again',
  audit_event: 'what happened in this store, chained to it',
  tombstone: 'what was deleted for good here; asked at every import, told to nobody',
  bin: 'what was deleted here and can be had back here; it does not come in again meanwhile',
  retention_rule: 'each store is told by somebody how long it keeps what',
  retention_state: 'when this store was gone through',
  expiry_notice: 'what this store has said will go',
  deletion_receipt: 'what was deleted in this store',
  transfer_mark: 'goes along as the lineage of each whole',
  transfer_alias: 'goes along beside the wholes',
  search_entry: 'is made anew from what it is about',
  search_text: 'is made anew from what it indexes',
};

/** Columns that go along but are not compared: they count or date the saves of one store, or are its own name for a thing. */
export const NOT_COMPARED: ReadonlySet<string> = new Set(['version', 'updated_at', 'seen_at', 'code']);
