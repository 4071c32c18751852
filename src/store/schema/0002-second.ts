/** Schema 2: what has come since the first. Each capability adds a block of its own. What stands is not lost. */

/** Meetings on consent: how they were for those who took part, what the guard's reader has kept, and that what is deleted stays so. */
const consentTrack = `
-- As for the other meetings, and apart from them: no person, no time. The group is no smaller than the family: a meeting has
-- one child. The codes differ from the other table's, so that a rescue knows the rows of one from those of the other.
CREATE TABLE cooperation_feedback_marks (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES cooperation_meeting (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('family', 'service')),
  heard TEXT CHECK (heard IN ('no', 'little', 'mostly', 'yes')),
  useful TEXT CHECK (useful IN ('no', 'little', 'mostly', 'yes')),
  right_group TEXT CHECK (right_group IN ('no', 'little', 'mostly', 'yes')),
  next TEXT CHECK (next IN ('no', 'little', 'mostly', 'yes'))
) STRICT, WITHOUT ROWID;
CREATE INDEX cooperation_feedback_marks_of_meeting ON cooperation_feedback_marks (meeting_id);
CREATE TABLE cooperation_feedback_text (
  id TEXT NOT NULL PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES cooperation_meeting (id) ON DELETE CASCADE,
  question TEXT NOT NULL CHECK (question IN ('most-useful', 'who-was-missing', 'what-to-change')),
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cooperation_feedback_text_of_meeting ON cooperation_feedback_text (meeting_id);

-- As kept_finding: a keyed hash, never the words. Texts of its meetings count as the cooperation's.
CREATE TABLE cooperation_kept_finding (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  cooperation_id TEXT NOT NULL REFERENCES cooperation (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (reason IN ('ordinary', 'many', 'needed', 'public'))
) STRICT, WITHOUT ROWID;
CREATE INDEX cooperation_kept_finding_of ON cooperation_kept_finding (cooperation_id);

CREATE TRIGGER cooperation_not_brought_back BEFORE INSERT ON cooperation
WHEN EXISTS (SELECT 1 FROM tombstone WHERE kind = 'cooperation' AND id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this cooperation was deleted for good'); END;
CREATE TRIGGER cooperation_meeting_not_brought_back BEFORE INSERT ON cooperation_meeting
WHEN EXISTS (SELECT 1 FROM tombstone WHERE kind = 'cooperation-meeting' AND id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this meeting was deleted for good'); END;
`;

/** The municipality's own wording of translations. Keys have a dot, so that a rescue knows these rows from an approval's day. */
const translationWording = `
-- The municipality's own wording of the texts in a language of parents, by the key of the sentence.
CREATE TABLE translation_wording (
  language TEXT NOT NULL CHECK (language IN ('se', 'pl', 'uk', 'ar', 'so', 'ti')),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 3 AND 100 AND key GLOB '*?.?*'),
  wording TEXT NOT NULL CHECK (length(wording) BETWEEN 1 AND 1000),
  -- Of Samråd's text and the Norwegian beside it when this was written.
  based_on TEXT NOT NULL CHECK (length(based_on) = 64),
  PRIMARY KEY (language, key)
) STRICT, WITHOUT ROWID;

-- What each sentence was when the texts were approved, so that it can be told which are others now.
CREATE TABLE approved_sentence (
  language TEXT NOT NULL CHECK (language IN ('se', 'pl', 'uk', 'ar', 'so', 'ti')),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 3 AND 100 AND key GLOB '*?.?*'),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (language, key)
) STRICT, WITHOUT ROWID;
`;

/**
 * Two lists grow: documents with names, and why something was deleted. A list in a table cannot be changed, so the tables are
 * made anew and every row is moved; nothing refers to them, in either direction.
 */
const longerLists = `
CREATE TABLE receipt_anew (
  id TEXT NOT NULL PRIMARY KEY,
  document_type TEXT NOT NULL CHECK (document_type IN
    ('summons', 'minutes', 'minutes-log', 'consent-form', 'talk-invitation', 'talk-guide', 'action-plan', 'family-plan',
    'evaluation-form', 'cooperation-record')),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'en')),
  template_version TEXT NOT NULL,
  services TEXT NOT NULL CHECK (json_valid(services)),
  review_date TEXT,
  -- Whether somebody has looked at it again since that day.
  reviewed INTEGER NOT NULL DEFAULT 0 CHECK (reviewed IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO receipt_anew SELECT id, document_type, date, language, template_version, services, review_date, reviewed
  FROM receipt;
DROP TABLE receipt;
ALTER TABLE receipt_anew RENAME TO receipt;

CREATE TABLE deletion_receipt_anew (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z-]*'),
  count INTEGER NOT NULL CHECK (count >= 1),
  -- By a rule, out of the bin before its time, again after a backup was put back, or at once because a person chose to.
  cause TEXT NOT NULL CHECK (cause IN ('rule', 'bin', 'again', 'person')),
  -- The rule's length then, in its own unit; none where no rule was followed.
  length INTEGER,
  deleted_on TEXT NOT NULL CHECK (deleted_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  role TEXT NOT NULL CHECK (role IN ('koordinator', 'leder', 'fast', 'stedfortreder', 'ad_hoc', 'bruker', 'program')),
  -- Day of the last backup that holds it, and when rotation has let go of them all; none when no backup does.
  last_backup TEXT,
  gone_by TEXT,
  CHECK ((last_backup IS NULL) = (gone_by IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO deletion_receipt_anew
  SELECT id, kind, count, cause, length, deleted_on, role, last_backup, gone_by FROM deletion_receipt;
DROP TABLE deletion_receipt;
ALTER TABLE deletion_receipt_anew RENAME TO deletion_receipt;
`;

export const second = { version: 2, sql: [consentTrack, translationWording, longerLists].join('') } as const;
