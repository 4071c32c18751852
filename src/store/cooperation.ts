/**
 * Cooperation with consent, and its meetings: by alias, in tables that nothing else refers to (DOMAIN 5.0). What stands here is
 * pseudonymous personal data; deletion.ts takes all of one away, its meetings with it.
 */
import { z } from 'zod';
import {
  type ConsentMeeting,
  type ConsentMeetingStatus,
  type Cooperation,
  consentMeetingSchema,
  consentMeetingStatusSchema,
  cooperationSchema,
} from '../domain/cooperation.ts';
import { toOslo } from '../domain/local-time.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { checkVersion, found, newId, notAllowed } from './engine/identity.ts';
import { flagColumn, idColumn, jsonColumn, versionColumn } from './engine/rows.ts';

export interface StoredCooperation {
  readonly id: string;
  readonly version: number;
  /** `YYYY-MM-DD` of the last change: what retention counts from. */
  readonly changedOn: string;
  readonly content: Cooperation;
}

export interface StoredConsentMeeting {
  readonly id: string;
  readonly cooperationId: string;
  readonly version: number;
  readonly status: ConsentMeetingStatus;
  readonly meeting: ConsentMeeting;
}

export interface CooperationUseRow {
  readonly on: boolean;
  /** 0 before anything was decided. */
  readonly version: number;
  readonly decidedOn: string | undefined;
}

export interface CooperationRepository {
  /** Whether the municipality has switched it on. */
  use(): CooperationUseRow;
  /** `conflict` when somebody has decided since `expectedVersion` was read. */
  decide(on: boolean, expectedVersion: number): void;
  /** By alias. */
  list(): StoredCooperation[];
  get(id: string): StoredCooperation | undefined;
  /** `not-allowed` (`alias-taken`) when another has the alias; capitals make no difference. */
  create(content: Cooperation): StoredCooperation;
  /** `not-found`, `conflict`, `not-allowed` (`alias-taken`). */
  save(id: string, expectedVersion: number, content: Cooperation): StoredCooperation;
  /** By date, and within a day by the clock. */
  meetings(cooperationId: string): StoredConsentMeeting[];
  meeting(id: string): StoredConsentMeeting | undefined;
  addMeeting(cooperationId: string, meeting: ConsentMeeting): StoredConsentMeeting;
  /** `not-found`, `conflict`. */
  saveMeeting(
    id: string,
    expectedVersion: number,
    change: { readonly meeting: ConsentMeeting; readonly status: ConsentMeetingStatus },
  ): StoredConsentMeeting;
}

const useRow = z
  .strictObject({ version: versionColumn, used: flagColumn, decided_on: z.string() })
  .transform(({ version, used, decided_on }): CooperationUseRow => ({ on: used, version, decidedOn: decided_on }));

const json = jsonColumn(z.record(z.string(), z.unknown()));
const cooperationRow = z
  .strictObject({
    id: idColumn,
    version: versionColumn,
    alias: z.string(),
    status: z.string(),
    changed_on: z.string(),
    body: json,
  })
  .transform(
    ({ id, version, alias, status, changed_on, body }): StoredCooperation => ({
      id,
      version,
      changedOn: changed_on,
      content: cooperationSchema.parse({ alias, status, ...body }),
    }),
  );

const meetingRow = z
  .strictObject({
    id: idColumn,
    cooperation_id: idColumn,
    version: versionColumn,
    status: consentMeetingStatusSchema,
    type: z.string(),
    date: z.string(),
    body: json,
  })
  .transform(
    ({ id, cooperation_id, version, status, type, date, body }): StoredConsentMeeting => ({
      id,
      cooperationId: cooperation_id,
      version,
      status,
      meeting: consentMeetingSchema.parse({ type, date, ...body }),
    }),
  );

const aliases = z.array(z.string());

const columnsOf = (content: Cooperation): { alias: string; status: string; body: string } => {
  const { alias, status, ...body } = cooperationSchema.parse(content);
  return { alias, status, body: JSON.stringify(body) };
};
const meetingColumnsOf = (meeting: ConsentMeeting): { type: string; date: string; body: string } => {
  const { type, date, ...body } = consentMeetingSchema.parse(meeting);
  return { type, date, body: JSON.stringify(body) };
};

export function cooperationRepository({ db, clock, random }: RepositoryContext): CooperationRepository {
  const selectUse = db.prepare('SELECT version, used, decided_on FROM cooperation_use');
  const putUse =
    db.prepare(`INSERT INTO cooperation_use (one, version, used, decided_on) VALUES (1, @version, @used, @today)
    ON CONFLICT (one) DO UPDATE SET version = excluded.version, used = excluded.used, decided_on = excluded.decided_on`);
  const selectAll = db.prepare('SELECT * FROM cooperation ORDER BY alias COLLATE NOCASE');
  const selectOne = db.prepare('SELECT * FROM cooperation WHERE id = ?');
  const selectAliases = db.prepare('SELECT alias FROM cooperation WHERE id <> ?').pluck();
  const put = db.prepare(`INSERT INTO cooperation (id, version, alias, status, changed_on, body)
    VALUES (@id, @version, @alias, @status, @today, @body)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, alias = excluded.alias, status = excluded.status,
      changed_on = excluded.changed_on, body = excluded.body`);
  const selectMeetings = db.prepare(`SELECT * FROM cooperation_meeting WHERE cooperation_id = ?
    ORDER BY date, json_extract(body, '$.start'), id`);
  const selectMeeting = db.prepare('SELECT * FROM cooperation_meeting WHERE id = ?');
  const putMeeting = db.prepare(`INSERT INTO cooperation_meeting (id, cooperation_id, version, status, type, date, body)
    VALUES (@id, @cooperationId, @version, @status, @type, @date, @body)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status, type = excluded.type,
      date = excluded.date, body = excluded.body`);

  const today = (): string => toOslo(clock()).date;
  const use = (): CooperationUseRow => {
    const row = selectUse.get();
    return row === undefined ? { on: false, version: 0, decidedOn: undefined } : useRow.parse(row);
  };
  const get = (id: string): StoredCooperation | undefined => {
    const row = selectOne.get(id);
    return row === undefined ? undefined : cooperationRow.parse(row);
  };
  const meeting = (id: string): StoredConsentMeeting | undefined => {
    const row = selectMeeting.get(id);
    return row === undefined ? undefined : meetingRow.parse(row);
  };
  const write = (id: string, version: number, content: Cooperation): StoredCooperation => {
    const columns = columnsOf(content);
    // The engine folds the letters from a to z only.
    const folded = columns.alias.toLocaleLowerCase('nb');
    const taken = aliases.parse(selectAliases.all(id)).some((alias) => alias.toLocaleLowerCase('nb') === folded);
    if (taken) throw notAllowed('alias-taken');
    put.run({ id, version, today: today(), ...columns });
    return found(get(id));
  };
  return {
    use,
    decide: (on, expectedVersion) =>
      atomically(db, () => {
        const before = use();
        checkVersion(before, expectedVersion);
        putUse.run({ version: before.version + 1, used: on ? 1 : 0, today: today() });
      }),
    list: () => selectAll.all().map((row) => cooperationRow.parse(row)),
    get,
    create: (content) => atomically(db, () => write(newId(random), 1, content)),
    save: (id, expectedVersion, content) =>
      atomically(db, () => {
        checkVersion(found(get(id)), expectedVersion);
        return write(id, expectedVersion + 1, content);
      }),
    meetings: (cooperationId) => selectMeetings.all(cooperationId).map((row) => meetingRow.parse(row)),
    meeting,
    addMeeting: (cooperationId, content) =>
      atomically(db, () => {
        const { id } = found(get(cooperationId));
        const own = newId(random);
        putMeeting.run({ id: own, cooperationId: id, version: 1, status: 'planlagt', ...meetingColumnsOf(content) });
        return found(meeting(own));
      }),
    saveMeeting: (id, expectedVersion, change) =>
      atomically(db, () => {
        const before = found(meeting(id));
        checkVersion(before, expectedVersion);
        const { cooperationId } = before;
        const version = expectedVersion + 1;
        putMeeting.run({ id, cooperationId, version, status: change.status, ...meetingColumnsOf(change.meeting) });
        return found(meeting(id));
      }),
  };
}
