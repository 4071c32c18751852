import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import {
  agendaKindSchema,
  caseStatusSchema,
  documentFormatSchema,
  effectSchema,
  keepReasonSchema,
  meetingStatusSchema,
  meetingTypeSchema,
  namedDocumentTypeSchema,
  teamKindSchema,
  teamRoleSchema,
} from '../../src/domain/codes.ts';
import {
  consentMeetingStatusSchema,
  consentMeetingTypeSchema,
  cooperationStatusSchema,
} from '../../src/domain/cooperation.ts';
import { FEEDBACK_QUESTIONS, feedbackRoleSchema } from '../../src/domain/feedback.ts';
import { languageSchema, localeSchema } from '../../src/domain/language.ts';
import { RUN_EVENT_KINDS } from '../../src/domain/lead.ts';
import { minutesKindSchema } from '../../src/domain/minutes.ts';
import { minutesFileSchema } from '../../src/domain/minutes-view.ts';
import { PARENT_LANGUAGES } from '../../src/domain/parent-language.ts';
import { deletionReceiptSchema } from '../../src/domain/retention.ts';
import { searchKindSchema } from '../../src/domain/search.ts';
import { auditRoleSchema, auditTrackSchema } from '../../src/store/audit/chain.ts';
import { openStore, verifyStore } from '../../src/store/index.ts';
import { MIGRATIONS, migrate, schemaVersion, versionOf } from '../../src/store/schema/migrations.ts';
import { idIn, readExample, withStoredIds } from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import { RELEASED, releasedStore } from './released.ts';
import { hitsOf, testEnvironment } from './support.ts';

describe('migrations', () => {
  test('are numbered 1, 2, 3 ...', () => {
    expect(MIGRATIONS.map((m) => m.version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  test('run once, all of them or none', () => {
    const db = new Database(':memory:');
    expect(migrate(db)).toEqual({ ok: true, value: { from: 0, to: schemaVersion() } });
    expect(migrate(db)).toEqual({ ok: true, value: { from: schemaVersion(), to: schemaVersion() } });

    const next = { version: schemaVersion() + 1, sql: 'CREATE TABLE extra (a TEXT) STRICT;' };
    const broken = {
      version: schemaVersion() + 2,
      sql: 'CREATE TABLE half (a TEXT) STRICT; CREATE TABLE half (a TEXT) STRICT;',
    };
    expect(() => migrate(db, [...MIGRATIONS, next, broken])).toThrow('already exists');
    const orphan = {
      ...broken,
      sql: "INSERT INTO team_member VALUES ('m', 'no team', 0, 'Kari', 'SKOLE', 'lærer', 'fast', NULL, 1);",
    };
    expect(() => migrate(db, [...MIGRATIONS, next, orphan])).toThrow('left something broken');
    expect(versionOf(db)).toBe(schemaVersion());
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE name IN ('extra', 'half')").pluck();
    expect(tables.all()).toEqual([]);
    expect(db.prepare('SELECT count(*) FROM team_member').pluck().get()).toBe(0);

    // A table that others refer to can be made anew, and is watched again afterwards.
    const anew = {
      ...broken,
      sql: `CREATE TABLE team_new (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
        method_preset TEXT NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO team_new SELECT * FROM team; DROP TABLE team; ALTER TABLE team_new RENAME TO team;`,
    };
    db.exec("INSERT INTO team VALUES ('t', 1, 'Team', 'konsultasjonsteam', 'fri')");
    db.exec("INSERT INTO team_member VALUES ('m', 't', 0, 'Kari', 'SKOLE', 'lærer', 'fast', NULL, 1)");
    expect(migrate(db, [...MIGRATIONS, next, anew])).toEqual({
      ok: true,
      value: { from: schemaVersion(), to: anew.version },
    });
    expect(tables.all()).toEqual(['extra']);
    expect(db.prepare('SELECT count(*) FROM team_member').pluck().get()).toBe(1);
    expect(() => db.exec("DELETE FROM team WHERE id = 't'")).toThrow('FOREIGN KEY');
    expect(migrate(db)).toEqual({ ok: false, failure: { code: 'newer-store' } });
    db.close();
  });
});

test('rows of the first schema stand as they stood, word for word', () => {
  const db = new Database(':memory:');
  must(migrate(db, MIGRATIONS.slice(0, 1)));
  db.exec(`INSERT INTO cooperation VALUES ('c', 3, 'Blå lykt', 'aktiv', '2026-11-22', '{"plan":{}}');
    INSERT INTO cooperation_meeting VALUES ('m', 'c', 2, 'holdt', 'stafettmøte', '2026-11-22', '{"start":"09:00"}');
    INSERT INTO cooperation_use VALUES (1, 1, 1, '2026-11-22');
    INSERT INTO receipt VALUES ('r', 'consent-form', '2026-11-22', 'nn', '1.0/brevhode-2', '["BHG"]', '2027-05-01', 1),
      ('s', 'minutes', '2026-11-21', 'nb', '1.0', '[]', NULL, 0);
    INSERT INTO deletion_receipt VALUES ('d', 'case', 3, 'rule', 12, '2026-11-22', 'leder', '2026-11-21', '2027-11-01'),
      ('e', 'bin', 1, 'again', NULL, '2026-11-22', 'program', NULL, NULL)`);
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck();
  const firstTables = tables.all().map(String);
  const contents = (): unknown[] => firstTables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]);
  const before = contents();
  expect(JSON.stringify(before)).toContain('stafettmøte');
  expect(migrate(db)).toEqual({ ok: true, value: { from: 1, to: schemaVersion() } });
  expect(contents()).toEqual(before);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
});

describe('the schema', () => {
  const db = new Database(':memory:');
  must(migrate(db));
  const sqlOf = (table: string): string =>
    String(db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table));

  test('knows the codes of the domain, neither more nor fewer', () => {
    const listed = (table: string, column: string): string[] => {
      const list =
        new RegExp(`\\b${column} TEXT NOT NULL CHECK \\(${column} IN\\s*\\(([^)]*)\\)`).exec(sqlOf(table))?.[1] ?? '';
      return [...list.matchAll(/'([^']*)'/g)].map((m) => m[1] ?? '').sort();
    };
    const codes: [string, string, readonly string[]][] = [
      ['municipality', 'locale', localeSchema.options],
      ['team', 'kind', teamKindSchema.options],
      ['team_member', 'team_role', teamRoleSchema.options],
      ['meeting', 'type', meetingTypeSchema.options],
      ['meeting', 'status', meetingStatusSchema.options],
      ['agenda_item', 'kind', agendaKindSchema.options],
      ['recusal', 'member_role', teamRoleSchema.options],
      ['run_event', 'kind', RUN_EVENT_KINDS],
      ['follow_up', 'effect', effectSchema.options],
      ['approved_translation', 'language', PARENT_LANGUAGES],
      ['translation_wording', 'language', PARENT_LANGUAGES],
      ['approved_sentence', 'language', PARENT_LANGUAGES],
      ['feedback_marks', 'role', feedbackRoleSchema.options],
      ['feedback_text', 'question', FEEDBACK_QUESTIONS],
      ['receipt', 'document_type', namedDocumentTypeSchema.options],
      ['receipt', 'language', languageSchema.options],
      ['deletion_receipt', 'cause', deletionReceiptSchema.shape.cause.options],
      ['cooperation', 'status', cooperationStatusSchema.options],
      ['cooperation_meeting', 'status', consentMeetingStatusSchema.options],
      ['cooperation_meeting', 'type', consentMeetingTypeSchema.options],
      ['cooperation_kept_finding', 'reason', keepReasonSchema.options],
      ['issued_document', 'language', languageSchema.options],
      ['issued_document', 'format', documentFormatSchema.options],
      ['minutes_version', 'language', languageSchema.options],
      ['minutes_file', 'kind', minutesKindSchema.options],
      ['minutes_file', 'format', minutesFileSchema.shape.format.options],
      ['kept_finding', 'reason', keepReasonSchema.options],
      ['search_entry', 'kind', searchKindSchema.options],
      ['audit_event', 'track', auditTrackSchema.options],
      ['audit_event', 'role', auditRoleSchema.options],
    ];
    for (const [table, column, options] of codes) {
      expect([table, column, ...listed(table, column)]).toEqual([table, column, ...[...options].sort()]);
    }
    const caseStates = [...listed('case_draft', 'status'), ...listed('anonymous_case', 'status')].sort();
    expect(caseStates).toEqual([...caseStatusSchema.options].sort());
  });

  test('is strict throughout, and keeps no order of cases and receipts', () => {
    const tables = db
      .prepare(
        "SELECT name, wr, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    const seen = new Map(tables.map((row) => [String(Object(row).name), row]));
    for (const row of tables) expect(row).toMatchObject({ strict: 1 });
    for (const name of [
      'case_code',
      'case_draft',
      'anonymous_case',
      'receipt',
      'kept_finding',
      'feedback_marks',
      'feedback_text',
      'tombstone',
      'search_entry',
      'cooperation',
      'cooperation_meeting',
      'cooperation_feedback_marks',
      'cooperation_feedback_text',
      'cooperation_kept_finding',
    ])
      expect(seen.get(name)).toMatchObject({ wr: 1 });
  });

  test('has no column for a citizen, and no reference from receipts to anything', () => {
    const columns = db
      .prepare(`SELECT t.name || '.' || c.name FROM pragma_table_list t, pragma_table_info(t.name) c
        WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'search_text_%'`)
      .pluck()
      .all();
    const personal = columns.filter((c) =>
      /name|birth|address|phone|email|citizen|child|guardian|person/.test(String(c)),
    );
    // The municipality's own, and employees.
    expect(personal.sort()).toEqual([
      'municipality.address',
      'municipality.email',
      'municipality.name',
      'municipality.phone',
      'municipality.place_names',
      'team.name',
      'team_member.name',
    ]);
    expect(db.prepare('SELECT count(*) FROM pragma_foreign_key_list(?)').pluck().get('receipt')).toBe(0);
    expect(sqlOf('receipt')).not.toMatch(/time|_at\b|purpose|meeting|case/);
  });
});

describe('the two tracks', () => {
  const db = new Database(':memory:');
  must(migrate(db));
  const CONSENT_TRACK = [
    'cooperation',
    'cooperation_meeting',
    'cooperation_use',
    'cooperation_feedback_marks',
    'cooperation_feedback_text',
    'cooperation_kept_finding',
  ];
  const rows = (sql: string, ...values: string[]): Record<string, unknown>[] =>
    db.prepare(sql).all(...values) as Record<string, unknown>[];

  test('have no reference to each other, in either direction, and no column that could hold one', () => {
    const references = rows(`SELECT t.name AS child, f."table" AS parent
      FROM pragma_table_list t, pragma_foreign_key_list(t.name) f WHERE t.schema = 'main'`);
    const across = references.filter(
      ({ child, parent }) => CONSENT_TRACK.includes(String(child)) !== CONSENT_TRACK.includes(String(parent)),
    );
    expect(references.length).toBeGreaterThan(10);
    expect(across).toEqual([]);
    const columns = CONSENT_TRACK.flatMap((table) =>
      rows('SELECT name FROM pragma_table_info(?)', table).map(({ name }) => `${table}.${String(name)}`),
    );
    expect(columns.filter((column) => /_id$/.test(column))).toEqual([
      'cooperation_meeting.cooperation_id',
      'cooperation_feedback_marks.meeting_id',
      'cooperation_feedback_text.meeting_id',
      'cooperation_kept_finding.cooperation_id',
    ]);
    // Every one of them refers within the track.
    expect(references.filter(({ child }) => CONSENT_TRACK.includes(String(child)))).toHaveLength(4);
    expect(columns.filter((column) => /case|code|receipt|team|member|_at$/.test(column))).toEqual([]);
    const triggers = rows("SELECT sql FROM sqlite_schema WHERE type IN ('trigger', 'view')").map(({ sql }) =>
      String(sql),
    );
    // What was deleted stays so: asked of the tombstones, which know a kind, a random id and a day.
    const ofTrack = triggers.filter((sql) => sql.includes('cooperation'));
    expect(ofTrack.map((sql) => /CREATE TRIGGER (\w+)/.exec(sql)?.[1]).sort()).toEqual([
      'cooperation_meeting_not_brought_back',
      'cooperation_not_brought_back',
    ]);
    for (const sql of ofTrack) expect([...sql.matchAll(/FROM (\w+)/g)].map((m) => m[1])).toEqual(['tombstone']);
  });
});

describe('stores of released schemas open', () => {
  test('there is one of every schema but the one that is being written', () => {
    const written = MIGRATIONS.map(({ version }) => version);
    expect(written.filter((version) => version < schemaVersion() && !RELEASED.includes(version))).toEqual([]);
    expect(RELEASED.filter((version) => !written.includes(version))).toEqual([]);
  });

  for (const version of RELEASED) {
    test(`schema ${version}`, async () => {
      const { file, passphrase } = releasedStore(version);
      const store = must(await openStore(testEnvironment(), { file, passphrase }));
      const run = readExample();
      expect(store.municipalities.get()?.value).toEqual(run.municipality);
      const [team] = store.teams.list();
      expect(team?.team.members.map((m) => m.name)).toEqual(run.team.members.map((m) => m.name));
      const cases = store.cases.list();
      expect(cases.map((c) => c.body.observations).sort()).toEqual(run.cases.map((c) => c.observations).sort());
      const memberIds = new Map(run.team.members.map((m, i) => [m.id, team?.team.members[i]?.id ?? '']));
      const caseIds = new Map(
        run.cases.map((c) => [c.id, cases.find((s) => s.body.observations === c.observations)?.id ?? '']),
      );
      expect(idIn(caseIds, 'c1')).not.toBe('');
      const meetings = store.meetings.list().map(({ meeting: { id: _, ...meeting } }) => meeting);
      expect(meetings).toEqual(run.meetings.map((m) => withStoredIds(m, memberIds, caseIds)));
      expect(store.receipts.list().length).toBe(run.consentForms.length);
      expect(store.audit.verifyChain().intact).toBe(true);
      expect(hitsOf(store, 'barnehagen').length).toBeGreaterThan(0);
      store.close();
      expect(must(await verifyStore(testEnvironment(), { file, passphrase })).schemaVersion).toBe(schemaVersion());
    });
  }
});
