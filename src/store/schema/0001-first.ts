/**
 * Schema 1. The lists of codes are written out, not taken from the domain: a migration says for ever what it said once.
 * Ids are random. Tables whose order says something about people (cases, receipts) have no row id.
 */
export const first = {
  version: 1,
  sql: `
CREATE TABLE store (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  key_epoch INTEGER NOT NULL CHECK (key_epoch >= 1),
  -- For invented cases only; said at the making, for life.
  practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
  -- Whether a person has shown that the sheet of the present recovery code is on paper.
  sheet_confirmed INTEGER NOT NULL CHECK (sheet_confirmed IN (0, 1))
) STRICT;

CREATE TABLE municipality (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL UNIQUE,
  population INTEGER NOT NULL CHECK (population >= 1),
  locale TEXT NOT NULL CHECK (locale IN ('nb', 'nn')),
  level_scale TEXT NOT NULL,
  place_names TEXT NOT NULL CHECK (json_valid(place_names)),
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE team (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN
    ('konsultasjonsteam', 'drøftingsteam', 'tverrfaglig_team', 'fastdag', 'ressursteam', 'annet')),
  method_preset TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Employees. One who leaves stays, inactive: meetings held refer to them.
CREATE TABLE team_member (
  id TEXT NOT NULL PRIMARY KEY,
  team_id TEXT NOT NULL REFERENCES team (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  service_type TEXT NOT NULL,
  profession TEXT NOT NULL,
  team_role TEXT NOT NULL CHECK (team_role IN ('koordinator', 'leder', 'fast', 'stedfortreder', 'ad_hoc')),
  deputy_for TEXT REFERENCES team_member (id) DEFERRABLE INITIALLY DEFERRED,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX team_member_of_team ON team_member (team_id, position);
CREATE INDEX team_member_deputy_for ON team_member (deputy_for);

-- Versions of the letterhead. A row is never changed and never deleted: documents that were made name its number.
CREATE TABLE letterhead (
  number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
  approved_on TEXT NOT NULL CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  word BLOB,
  logo BLOB,
  colour TEXT CHECK (colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  CHECK (word IS NOT NULL OR logo IS NOT NULL OR colour IS NOT NULL)
) STRICT;
CREATE TRIGGER letterhead_not_changed BEFORE UPDATE ON letterhead
BEGIN SELECT RAISE(ABORT, 'a version of the letterhead is never changed'); END;
CREATE TRIGGER letterhead_not_deleted BEFORE DELETE ON letterhead
BEGIN SELECT RAISE(ABORT, 'a version of the letterhead is never deleted'); END;

-- Which of them documents are made on; none is Samråd's own plain one.
CREATE TABLE letterhead_in_use (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL CHECK (version >= 1),
  number INTEGER REFERENCES letterhead (number)
) STRICT;
CREATE INDEX letterhead_in_use_number ON letterhead_in_use (number);

-- Languages of parents whose texts the municipality has approved, and the fingerprint of what it approved.
CREATE TABLE approved_translation (
  language TEXT NOT NULL CHECK (language IN ('se', 'pl', 'uk', 'ar', 'so', 'ti')),
  approved_on TEXT NOT NULL CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (language)
) STRICT, WITHOUT ROWID;

-- One code per case, for its whole life, whichever of the two tables below it stands in.
CREATE TABLE case_code (
  id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

-- Unfinished cases apart, so that backups can leave them out and time can take them.
CREATE TABLE case_draft (
  id TEXT NOT NULL PRIMARY KEY REFERENCES case_code (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  status TEXT NOT NULL CHECK (status IN ('kladd', 'duty_stop')),
  created_month TEXT NOT NULL CHECK (created_month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;

CREATE TABLE anonymous_case (
  id TEXT NOT NULL PRIMARY KEY REFERENCES case_code (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  status TEXT NOT NULL CHECK (status IN
    ('klar_for_kontroll', 'klar', 'satt_opp', 'drøftet', 'oppfølging', 'avsluttet', 'slettet')),
  created_month TEXT NOT NULL CHECK (created_month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  status TEXT NOT NULL CHECK (status IN ('planlagt', 'innkalt', 'startet', 'referat', 'godkjent', 'avlyst')),
  team_id TEXT NOT NULL REFERENCES team (id),
  type TEXT NOT NULL CHECK (type IN
    ('konsultasjonsteam', 'tverrfaglig_team', 'fastdag', 'samarbeidsmøte', 'stafettmøte', 'ansvarsgruppe', 'evaluering')),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  place TEXT NOT NULL,
  online_link TEXT,
  chair TEXT NOT NULL REFERENCES team_member (id),
  minute_taker TEXT NOT NULL REFERENCES team_member (id),
  case_deadline TEXT,
  purpose TEXT NOT NULL,
  next_date TEXT,
  next_start TEXT,
  -- Whether an interpreter is needed. Never which language: that could tell who it is.
  interpreter INTEGER NOT NULL CHECK (interpreter IN (0, 1)),
  CHECK ((next_date IS NULL) = (next_start IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_by_date ON meeting (date, start_time);

CREATE TABLE agenda_item (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('åpning', 'sak', 'systemsak', 'info', 'evaluering')),
  case_id TEXT REFERENCES case_code (id),
  title TEXT,
  minutes INTEGER NOT NULL CHECK (minutes >= 1),
  PRIMARY KEY (meeting_id, position),
  CHECK ((kind = 'sak') = (case_id IS NOT NULL)),
  CHECK ((kind = 'sak') = (title IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_item_of_case ON agenda_item (case_id);

CREATE TABLE attendance (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  member_id TEXT NOT NULL REFERENCES team_member (id),
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  deputy_id TEXT REFERENCES team_member (id),
  PRIMARY KEY (meeting_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE discussion (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  case_id TEXT NOT NULL REFERENCES case_code (id),
  open_questions TEXT NOT NULL CHECK (json_valid(open_questions)),
  follow_up_date TEXT,
  duty_reassessed INTEGER NOT NULL CHECK (duty_reassessed IN (0, 1)),
  PRIMARY KEY (meeting_id, position),
  UNIQUE (meeting_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX discussion_of_case ON discussion (case_id);

CREATE TABLE advice (
  meeting_id TEXT NOT NULL,
  discussion INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  advice_type TEXT NOT NULL,
  -- A service; null: the one who presented the case.
  to_service TEXT,
  PRIMARY KEY (meeting_id, discussion, position),
  FOREIGN KEY (meeting_id, discussion) REFERENCES discussion (meeting_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A role only: no person, no reason, no time.
CREATE TABLE recusal (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  member_role TEXT NOT NULL CHECK (member_role IN ('koordinator', 'leder', 'fast', 'stedfortreder', 'ad_hoc')),
  PRIMARY KEY (meeting_id, position)
) STRICT, WITHOUT ROWID;

-- What became of the advice. The month only, as everywhere with cases.
CREATE TABLE follow_up (
  case_id TEXT NOT NULL REFERENCES case_code (id),
  position INTEGER NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  made_in TEXT NOT NULL CHECK (made_in GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  used TEXT NOT NULL CHECK (json_valid(used)),
  effect TEXT NOT NULL CHECK (effect IN ('bedre', 'uendret', 'verre', 'ukjent')),
  new_direction TEXT,
  next_date TEXT,
  close_reason TEXT,
  PRIMARY KEY (case_id, position),
  CHECK (next_date IS NULL OR close_reason IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_of_meeting ON follow_up (meeting_id);

-- Returning cases that somebody has taken off an agenda: they are not put back by themselves.
CREATE TABLE kept_off (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  case_id TEXT NOT NULL REFERENCES case_code (id),
  PRIMARY KEY (meeting_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_off_of_case ON kept_off (case_id);

-- A team's own way of leading a case, beside the methods every store knows.
CREATE TABLE own_method (
  team_id TEXT NOT NULL PRIMARY KEY REFERENCES team (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  phases TEXT NOT NULL CHECK (json_valid(phases))
) STRICT, WITHOUT ROWID;

-- A meeting being led: its phases as they were at the start, and the latest instant the clock was seen to show.
CREATE TABLE meeting_run (
  meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
  method TEXT NOT NULL CHECK (json_valid(method)),
  seen_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was pressed and when. Nothing of what was said, and no recusal: its place here would tell which case it was about.
CREATE TABLE run_event (
  meeting_id TEXT NOT NULL REFERENCES meeting_run (meeting_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('start', 'next', 'next-item', 'skip', 'extend', 'pause', 'stop-name', 'resume', 'undo', 'end', 'set-back')),
  at TEXT NOT NULL,
  minutes INTEGER,
  reason TEXT,
  up_to TEXT,
  PRIMARY KEY (meeting_id, position),
  CHECK ((kind = 'extend') = (minutes IS NOT NULL)),
  CHECK ((kind = 'skip') = (reason IS NOT NULL)),
  CHECK ((kind = 'set-back') = (up_to IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- What is written about a case while the meeting goes on, agreed or not. The agreed part stands in discussion too.
CREATE TABLE case_notes (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  case_id TEXT NOT NULL REFERENCES case_code (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (meeting_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_notes_of_case ON case_notes (case_id);

-- Approved minutes: frozen. A correction is the next number, with a reason.
CREATE TABLE minutes_version (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  approved_at TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'en')),
  template_version TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (meeting_id, number),
  CHECK ((number = 1) = (json_extract(content, '$.reason') IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER minutes_version_not_changed BEFORE UPDATE ON minutes_version
BEGIN SELECT RAISE(ABORT, 'approved minutes are frozen'); END;
-- Until its retention ends: then the tombstone of its meeting is written first, in the transaction of the deletion.
CREATE TRIGGER minutes_version_not_deleted BEFORE DELETE ON minutes_version
WHEN NOT EXISTS (SELECT 1 FROM tombstone WHERE kind = 'meeting' AND id = OLD.meeting_id)
BEGIN SELECT RAISE(ABORT, 'approved minutes are frozen'); END;
CREATE TRIGGER minutes_version_in_order BEFORE INSERT ON minutes_version
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM minutes_version WHERE meeting_id = NEW.meeting_id)
BEGIN SELECT RAISE(ABORT, 'approved minutes are frozen'); END;

CREATE TABLE minutes_file (
  meeting_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('full', 'short', 'log')),
  format TEXT NOT NULL CHECK (format IN ('docx', 'pdf')),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (meeting_id, number, kind, format),
  FOREIGN KEY (meeting_id, number) REFERENCES minutes_version (meeting_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER minutes_file_not_changed BEFORE UPDATE ON minutes_file
BEGIN SELECT RAISE(ABORT, 'approved minutes are frozen'); END;
CREATE TRIGGER minutes_file_not_deleted BEFORE DELETE ON minutes_file
WHEN NOT EXISTS (SELECT 1 FROM tombstone WHERE kind = 'meeting' AND id = OLD.meeting_id)
BEGIN SELECT RAISE(ABORT, 'approved minutes are frozen'); END;

-- A correction under way: why, and how notes and attendance stood, should it be dropped.
CREATE TABLE minutes_correction (
  meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meeting (id),
  reason TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before))
) STRICT, WITHOUT ROWID;

-- What members say about minutes: for a service, never in a name.
CREATE TABLE minutes_comment (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  case_id TEXT REFERENCES case_code (id),
  service TEXT NOT NULL,
  made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  text TEXT NOT NULL,
  answer TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX minutes_comment_of_meeting ON minutes_comment (meeting_id);
CREATE INDEX minutes_comment_of_case ON minutes_comment (case_id);

-- How a meeting was, for somebody in a group of roles: no person, no time. Marks and lines under random ids of their own, so
-- that nothing tells which belong together or which came first.
CREATE TABLE feedback_marks (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('presenter', 'employee')),
  heard TEXT CHECK (heard IN ('no', 'little', 'mostly', 'yes')),
  useful TEXT CHECK (useful IN ('no', 'little', 'mostly', 'yes')),
  right_group TEXT CHECK (right_group IN ('no', 'little', 'mostly', 'yes')),
  next TEXT CHECK (next IN ('no', 'little', 'mostly', 'yes'))
) STRICT, WITHOUT ROWID;
CREATE INDEX feedback_marks_of_meeting ON feedback_marks (meeting_id);
CREATE TABLE feedback_text (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  question TEXT NOT NULL CHECK (question IN ('mostUseful', 'whoWasMissing', 'whatToChange')),
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX feedback_text_of_meeting ON feedback_text (meeting_id);

-- That a named document was made. No names, no purpose, no time of day, no link to anything else.
CREATE TABLE receipt (
  id TEXT NOT NULL PRIMARY KEY,
  document_type TEXT NOT NULL CHECK (document_type IN
    ('summons', 'minutes', 'minutes-log', 'consent-form', 'talk-invitation', 'talk-guide', 'action-plan', 'family-plan',
    'evaluation-form')),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'en')),
  template_version TEXT NOT NULL,
  services TEXT NOT NULL CHECK (json_valid(services)),
  review_date TEXT,
  -- Whether somebody has looked at it again since that day.
  reviewed INTEGER NOT NULL DEFAULT 0 CHECK (reviewed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- How a team plans its meetings: what stands on every agenda, who must be there, when the schools have a break.
CREATE TABLE planning (
  team_id TEXT NOT NULL PRIMARY KEY REFERENCES team (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;

-- Every summons as those called in have read it: what the next one is compared with. Cases stand in it as on paper.
CREATE TABLE summons_version (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (meeting_id, number)
) STRICT, WITHOUT ROWID;
-- The consent track: cooperation with families known by an alias. Pseudonymous, so personal data: tables of their own, which
-- refer to nothing outside and which nothing outside refers to. No names, no receipt, no time of day of any work.
-- Whether the municipality uses it; no row is off.
CREATE TABLE cooperation_use (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL CHECK (version >= 1),
  used INTEGER NOT NULL CHECK (used IN (0, 1)),
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

CREATE TABLE cooperation (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  alias TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('aktiv', 'avsluttet')),
  -- The day it was last changed: what retention counts from.
  changed_on TEXT NOT NULL CHECK (changed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;

CREATE TABLE cooperation_meeting (
  id TEXT NOT NULL PRIMARY KEY,
  cooperation_id TEXT NOT NULL REFERENCES cooperation (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 1),
  status TEXT NOT NULL CHECK (status IN ('planlagt', 'innkalt', 'holdt', 'avlyst')),
  type TEXT NOT NULL CHECK (type IN ('samarbeidsmøte', 'stafettmøte', 'ansvarsgruppe', 'evaluering')),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;
CREATE INDEX cooperation_meeting_of ON cooperation_meeting (cooperation_id, date);

-- Documents made from the anonymous track.
CREATE TABLE issued_document (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT REFERENCES meeting (id),
  case_id TEXT REFERENCES case_code (id),
  type TEXT NOT NULL CHECK (type IN ('summons', 'minutes', 'minutes-short', 'minutes-log', 'discussion-form', 'attendance-list',
    'evaluation-form', 'welcome-letter')),
  language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'en')),
  format TEXT NOT NULL CHECK (format IN ('docx', 'pdf', 'ics', 'txt')),
  made_at TEXT NOT NULL,
  template_version TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  CHECK ((meeting_id IS NULL) <> (case_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX issued_document_of_meeting ON issued_document (meeting_id);
CREATE INDEX issued_document_of_case ON issued_document (case_id);

-- What a person has looked at and said does not identify: a keyed hash over document, type and words, never the words. The
-- key is derived from the data key, so a copy of this table without it tells nothing and cannot be tried against names.
CREATE TABLE kept_finding (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  case_id TEXT REFERENCES case_code (id) ON DELETE CASCADE,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (reason IN ('ordinary', 'many', 'needed', 'public')),
  CHECK ((case_id IS NULL) <> (meeting_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_finding_of_case ON kept_finding (case_id);
CREATE INDEX kept_finding_of_meeting ON kept_finding (meeting_id);

-- Two chains, so that the order of the named track's events says nothing about the clock times of the other.
CREATE TABLE audit_event (
  track TEXT NOT NULL CHECK (track IN ('anonymous', 'named')),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  at TEXT NOT NULL,
  -- One word, no list: events come with every version, and a log cannot be rewritten for each.
  event TEXT NOT NULL CHECK (length(event) BETWEEN 1 AND 40 AND event NOT GLOB '*[^a-z-]*'),
  role TEXT NOT NULL CHECK (role IN ('koordinator', 'leder', 'fast', 'stedfortreder', 'ad_hoc', 'bruker', 'program')),
  previous TEXT NOT NULL CHECK (length(previous) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  PRIMARY KEY (track, seq),
  CHECK (track = 'anonymous' OR at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE TRIGGER audit_event_not_changed BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_not_deleted BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_event_in_order BEFORE INSERT ON audit_event
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_event WHERE track = NEW.track)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

-- What has been deleted for good, so that no older copy brings it back. Never removed.
CREATE TABLE tombstone (
  -- One word, no list: kinds come with every version.
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
  id TEXT NOT NULL,
  deleted_on TEXT NOT NULL CHECK (deleted_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER tombstone_not_changed BEFORE UPDATE ON tombstone
BEGIN SELECT RAISE(ABORT, 'a tombstone stands for ever'); END;
CREATE TRIGGER tombstone_not_deleted BEFORE DELETE ON tombstone
BEGIN SELECT RAISE(ABORT, 'a tombstone stands for ever'); END;
CREATE TRIGGER meeting_not_brought_back BEFORE INSERT ON meeting
WHEN EXISTS (SELECT 1 FROM tombstone WHERE kind = 'meeting' AND id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this meeting was deleted for good'); END;

-- The bin: what a person has deleted, whole, apart from the tables that anything else looks in.
CREATE TABLE bin (
  kind TEXT NOT NULL CHECK (kind IN ('case', 'meeting')),
  id TEXT NOT NULL,
  deleted_on TEXT NOT NULL CHECK (deleted_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- An unfinished case: backups leave it out.
  draft INTEGER NOT NULL CHECK (draft IN (0, 1)),
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- The municipality's own retention, where it is not the default. No length: kept until somebody decides otherwise.
CREATE TABLE retention_rule (
  kind TEXT NOT NULL PRIMARY KEY CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
  version INTEGER NOT NULL CHECK (version >= 1),
  length INTEGER CHECK (length >= 1),
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;

-- The last day the clock was taken for right, and the last day the store was gone through.
CREATE TABLE retention_state (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  seen_on TEXT CHECK (seen_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reviewed_on TEXT CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

-- Since when it has been said that something will go by itself. Nothing goes unsaid.
CREATE TABLE expiry_notice (
  kind TEXT NOT NULL CHECK (kind IN ('draft', 'bin')),
  id TEXT NOT NULL,
  noticed_on TEXT NOT NULL CHECK (noticed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- That something was deleted: how many of a kind, by which rule, and how long backups hold it. Not what.
CREATE TABLE deletion_receipt (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
  count INTEGER NOT NULL CHECK (count >= 1),
  cause TEXT NOT NULL CHECK (cause IN ('rule', 'bin', 'again')),
  -- The rule's length then, in its own unit; none where no rule was followed.
  length INTEGER,
  deleted_on TEXT NOT NULL CHECK (deleted_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  role TEXT NOT NULL CHECK (role IN ('koordinator', 'leder', 'fast', 'stedfortreder', 'ad_hoc', 'bruker', 'program')),
  -- Day of the last backup that holds it, and when rotation has let go of them all; none when no backup does.
  last_backup TEXT,
  gone_by TEXT,
  CHECK ((last_backup IS NULL) = (gone_by IS NULL))
) STRICT, WITHOUT ROWID;

-- Moving between PCs: the version of a team, case or meeting that last left or entered this store, and all it comes from.
CREATE TABLE transfer_mark (
  kind TEXT NOT NULL CHECK (kind IN ('team', 'case', 'meeting')),
  id TEXT NOT NULL,
  content TEXT NOT NULL CHECK (length(content) = 64),
  revision TEXT NOT NULL CHECK (length(revision) = 64),
  known TEXT NOT NULL CHECK (json_valid(known)),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Ids of teams and members that were given up for those of another store which had named the same.
CREATE TABLE transfer_alias (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('team', 'member')),
  became_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What each row of the index is about. Made from the rows it is about, and made anew from them when need be.
CREATE TABLE search_entry (
  -- Drawn from the ids: a growing number would tell in which order cases came.
  row INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('case', 'meeting', 'advice', 'followUp', 'comment')),
  case_id TEXT,
  -- Null for what belongs to a case and to no meeting.
  meeting_id TEXT,
  -- A day, or the month where no day is kept.
  at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]*'),
  CHECK (case_id IS NOT NULL OR meeting_id IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_entry_of_case ON search_entry (case_id, meeting_id);
CREATE INDEX search_entry_of_meeting ON search_entry (meeting_id);
-- remove_diacritics 0: å is not a, and č is not c.
CREATE VIRTUAL TABLE search_text USING fts5 (title, body, tokenize = 'unicode61 remove_diacritics 0');
INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1);
`,
} as const;
