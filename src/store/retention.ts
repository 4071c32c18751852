/** What the municipality has decided on retention, what has been said of things that go by themselves, and receipts of deletions. */
import { z } from 'zod';
import { isLocalDate } from '../domain/local-time.ts';
import { type DeletionReceipt, deletionReceiptSchema, type ExpiryKind } from '../domain/retention.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { checkVersion, newId } from './engine/identity.ts';
import { idColumn, orNull } from './engine/rows.ts';

/** The municipality's own length of a rule, in the rule's unit. */
export interface OwnRule {
  readonly kind: string;
  /** 0 where nothing has been decided. */
  readonly version: number;
  /** Null: kept until somebody decides otherwise. */
  readonly length: number | null;
  /** `YYYY-MM-DD` */
  readonly decidedOn: string;
}

export interface RetentionState {
  /** The last day the clock was taken for right. */
  readonly seenOn: string | undefined;
  /** The last day a person went through what is kept. */
  readonly reviewedOn: string | undefined;
}

export interface Notice {
  readonly kind: ExpiryKind;
  readonly id: string;
  readonly noticedOn: string;
}

export interface RetentionRepository {
  rules(): OwnRule[];
  /** `conflict` when the rule has been changed since `version` was read; 0 the first time. */
  decide(rule: OwnRule): void;
  state(): RetentionState;
  saw(day: string): void;
  /** `undefined`: nobody has. */
  reviewed(day: string | undefined): void;
  notices(): Notice[];
  notice(notice: Notice): void;
  forgetNotice(kind: ExpiryKind, id: string): void;
  record(receipt: Omit<DeletionReceipt, 'id'>): void;
  /** The newest day first. */
  receipts(): DeletionReceipt[];
}

const day = z.string().refine(isLocalDate);
const ruleRow = z
  .strictObject({ kind: z.string(), version: z.number().int(), length: z.number().int().nullable(), decided_on: day })
  .transform(({ decided_on, ...plain }): OwnRule => ({ ...plain, decidedOn: decided_on }));
const stateRow = z.strictObject({ one: z.literal(1), seen_on: day.nullable(), reviewed_on: day.nullable() });
const noticeRow = z
  .strictObject({ kind: z.enum(['draft', 'bin']), id: idColumn, noticed_on: day })
  .transform(({ noticed_on, ...plain }): Notice => ({ ...plain, noticedOn: noticed_on }));
const receiptRow = z
  .strictObject({
    id: idColumn,
    kind: z.string(),
    count: z.number().int(),
    cause: z.string(),
    length: z.number().int().nullable(),
    deleted_on: day,
    role: z.string(),
    last_backup: day.nullable(),
    gone_by: day.nullable(),
  })
  .transform(({ deleted_on, last_backup, gone_by, ...plain }) =>
    deletionReceiptSchema.parse({ ...plain, deletedOn: deleted_on, lastBackup: last_backup, goneBy: gone_by }),
  );

export function retentionRepository({ db, random }: RepositoryContext): RetentionRepository {
  const selectRules = db.prepare('SELECT kind, version, length, decided_on FROM retention_rule ORDER BY kind');
  const putRule = db.prepare(`INSERT INTO retention_rule (kind, version, length, decided_on)
    VALUES (@kind, @version, @length, @decidedOn)
    ON CONFLICT (kind) DO UPDATE SET version = excluded.version, length = excluded.length,
      decided_on = excluded.decided_on`);
  const selectState = db.prepare('SELECT * FROM retention_state');
  const putState = db.prepare(`INSERT INTO retention_state (one, seen_on, reviewed_on) VALUES (1, ?, ?)
    ON CONFLICT (one) DO UPDATE SET seen_on = excluded.seen_on, reviewed_on = excluded.reviewed_on`);
  const selectNotices = db.prepare('SELECT kind, id, noticed_on FROM expiry_notice ORDER BY kind, id');
  const putNotice = db.prepare(`INSERT INTO expiry_notice (kind, id, noticed_on) VALUES (@kind, @id, @noticedOn)
    ON CONFLICT (kind, id) DO UPDATE SET noticed_on = excluded.noticed_on`);
  const removeNotice = db.prepare('DELETE FROM expiry_notice WHERE kind = ? AND id = ?');
  const insertReceipt = db.prepare(`INSERT INTO deletion_receipt
    (id, kind, count, cause, length, deleted_on, role, last_backup, gone_by)
    VALUES (@id, @kind, @count, @cause, @length, @deletedOn, @role, @lastBackup, @goneBy)`);
  const selectReceipts = db.prepare('SELECT * FROM deletion_receipt ORDER BY deleted_on DESC, kind, id');

  const rules = (): OwnRule[] => selectRules.all().map((row) => ruleRow.parse(row));
  const state = (): RetentionState => {
    const row = selectState.get();
    const { seen_on = null, reviewed_on = null } = row === undefined ? {} : stateRow.parse(row);
    return { seenOn: seen_on ?? undefined, reviewedOn: reviewed_on ?? undefined };
  };
  return {
    rules,
    decide: (rule) =>
      atomically(db, () => {
        const before = rules().find(({ kind }) => kind === rule.kind);
        checkVersion({ version: before?.version ?? 0 }, rule.version);
        putRule.run({ ...rule, version: rule.version + 1 });
      }),
    state,
    saw: (seenOn) => void putState.run(seenOn, orNull(state().reviewedOn)),
    reviewed: (reviewedOn) => void putState.run(orNull(state().seenOn), orNull(reviewedOn)),
    notices: () => selectNotices.all().map((row) => noticeRow.parse(row)),
    notice: (notice) => void putNotice.run(notice),
    forgetNotice: (kind, id) => void removeNotice.run(kind, id),
    record: (receipt) => void insertReceipt.run({ ...receipt, id: newId(random) }),
    receipts: () => selectReceipts.all().map((row) => receiptRow.parse(row)),
  };
}
