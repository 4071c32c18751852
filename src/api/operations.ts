/**
 * The contract between the window and the rest: one table of operations. The preload makes one function per row, main
 * registers one handler per row (sender check, zod parse, error mapping), and tests walk the same rows.
 * Payloads are plain objects, arrays, strings, numbers, booleans and null only.
 */
import { z } from 'zod';
import { FINDING_TYPES } from '../anonymity/finding.ts';
import { backupChoiceSchema, backupComparisonSchema, backupListSchema } from '../domain/backup.ts';
import { binThingSchema, binViewSchema, putBackSchema } from '../domain/bin.ts';
import { caseDraftSchema } from '../domain/case.ts';
import { caseNotesSchema } from '../domain/case-notes.ts';
import { caseViewSchema, queuedCaseSchema } from '../domain/case-view.ts';
import { keepReasonSchema, teamRoleSchema } from '../domain/codes.ts';
import {
  aliasSchema,
  consentMeetingSchema,
  consentMeetingStatusSchema,
  cooperationCommandSchema,
  planSchema,
} from '../domain/cooperation.ts';
import {
  consentMeetingViewSchema,
  cooperationOrderSchema,
  cooperationPreviewSchema,
  cooperationPrintedSchema,
  cooperationRowSchema,
  cooperationUseSchema,
  cooperationViewSchema,
} from '../domain/cooperation-view.ts';
import { documentOrderSchema, documentPreviewSchema } from '../domain/document-order.ts';
import {
  circleAnswerSchema,
  circleFeedbackSchema,
  feedbackAnswerSchema,
  feedbackReceiptSchema,
  feedbackRowSchema,
  feedbackViewSchema,
  quarterRowSchema,
} from '../domain/feedback.ts';
import { localDate, text } from '../domain/fields.ts';
import { earlierAdviceSchema, followUpSchema } from '../domain/follow-up.ts';
import { followUpRowSchema, followUpViewSchema } from '../domain/follow-up-view.ts';
import { languageSchema } from '../domain/language.ts';
import { runCommandSchema } from '../domain/lead.ts';
import { leadViewSchema, projectionSchema } from '../domain/lead-view.ts';
import {
  letterheadAnswerSchema,
  letterheadChangeSchema,
  letterheadFileSchema,
  letterheadViewSchema,
} from '../domain/letterhead.ts';
import { agendaItemSchema, attendanceSchema } from '../domain/meeting.ts';
import {
  madeMeetingsSchema,
  meetingFactsSchema,
  meetingRowSchema,
  meetingViewSchema,
  newMeetingSchema,
  newSeriesSchema,
} from '../domain/meeting-view.ts';
import { ownPhasesSchema } from '../domain/method.ts';
import { minutesKindSchema } from '../domain/minutes.ts';
import { caseNotesViewSchema, minutesViewSchema, newCommentSchema } from '../domain/minutes-view.ts';
import {
  consentOrderSchema,
  consentPreviewSchema,
  receiptRowSchema,
  talkOrderSchema,
  talkPreviewSchema,
} from '../domain/named-documents.ts';
import { parentLanguageSchema } from '../domain/parent-language.ts';
import { planningViewSchema } from '../domain/planning.ts';
import { expiryViewSchema, retentionViewSchema, reviewThingSchema, ruleViewSchema } from '../domain/retention.ts';
import { salvageReportSchema } from '../domain/salvage.ts';
import { searchFoundSchema, searchQuerySchema } from '../domain/search.ts';
import { preferencesSchema } from '../domain/settings.ts';
import { municipalitySchema, organisationSchema, teamSchema } from '../domain/team.ts';
import {
  transferDecisionSchema,
  transferDoneSchema,
  transferFileSchema,
  transferKeySchema,
  transferListSchema,
  transferMadeSchema,
  transferNamesSchema,
  transferPreviewSchema,
} from '../domain/transfer.ts';
import { translationRowSchema } from '../domain/translation-view.ts';
import {
  auditListSchema,
  logExportSchema,
  osKeySchema,
  passphraseStrengthSchema,
  personSchema,
  storeExamSchema,
  upgradeSchema,
  vaultStatusSchema,
} from '../domain/vault.ts';
import { rewordSchema, wordingListSchema, wordingViewSchema } from '../domain/wording.ts';
import type { OperationName } from './channels.ts';

const id = z.uuid();
const version = z.number().int().positive();
const nothing = z.strictObject({});
const passphrase = z.string().min(1).max(1_000);

const people = z.array(personSchema);
const backupAttempt = z.strictObject({ ...backupChoiceSchema.shape, passphrase });

const knowledge = z.strictObject({
  placeNames: z.array(z.string()),
  staffNames: z.array(z.string()),
  typedNames: z.array(z.string()),
  population: z.number().int().optional(),
});

const translations = z.array(translationRowSchema);
const whichTranslation = z.strictObject({ language: parentLanguageSchema });
const receipts = z.array(receiptRowSchema);
/** Files in the folder the user chose. `missing`: characters no font has, as code points. */
const savedFiles = z.strictObject({ folder: z.string(), files: z.array(z.string()), missing: z.array(z.string()) });
/** A version of the letterhead by its number; null is the draft, or Samråd's own where one is taken into use. */
const letterheadNumber = z.number().int().positive().nullable();
/** Room for the largest letterhead, as base64. */
const fileBytes = z.string().max(7_000_000);
const foundWords = { type: z.enum(FINDING_TYPES), words: z.string().min(1).max(500) };
/** A finding in a case or a meeting. */
const foundIn = z.strictObject({ document: id, ...foundWords });

const op = <I extends z.ZodType, O extends z.ZodType>(needs: 'nothing' | 'unlocked', input: I, output: O) => ({
  needs,
  input,
  output,
});

/** Every operation: what it needs, what goes in, what comes out. */
export const operations = {
  'vault.status': op('nothing', nothing, vaultStatusSchema),
  /** Draws a passphrase of Norwegian words. */
  'vault.suggestPassphrase': op('nothing', nothing, z.strictObject({ passphrase: z.string() })),
  'vault.checkPassphrase': op(
    'nothing',
    z.strictObject({ passphrase: z.string().max(1_000) }),
    passphraseStrengthSchema,
  ),
  /** Makes the store and unlocks it. Fails `store-exists`, `weak-passphrase`. */
  'vault.create': op('nothing', z.strictObject({ passphrase, practice: z.boolean() }), nothing),
  /**
   * Saves the recovery sheet (PDF) where the user chooses. Only until it is confirmed, else `not-found`. With
   * `setup.newCode` in the status it draws a new code first, and a sheet saved before stops working.
   */
  'vault.saveRecoverySheet': op('unlocked', nothing, z.strictObject({ fileName: z.string() })),
  /** The last four characters, typed from the paper. After a match the code leaves memory. `not-found` when it is not there. */
  'vault.confirmRecovery': op(
    'unlocked',
    z.strictObject({ lastFour: z.string().max(20) }),
    z.strictObject({ matches: z.boolean() }),
  ),
  'vault.unlock': op('nothing', z.strictObject({ passphrase }), nothing),
  /**
   * Opens with the recovery code and gives the store a new passphrase, a new code and a new data key. Afterwards it is unlocked
   * and its sheet unconfirmed. Fails `wrong-passphrase` (wrong code), `wait`, `weak-passphrase`.
   */
  'vault.recover': op('nothing', z.strictObject({ code: z.string().min(1).max(200), passphrase }), nothing),
  'vault.lock': op('nothing', nothing, nothing),
  /** A person says that the older copy (`notice` in the status) is the right store. `not-found` when there is no such notice. */
  'vault.acceptCopy': op('unlocked', nothing, nothing),
  /** What opening the store did to one of an older version; null when nothing, and when a person has been told. */
  'vault.upgraded': op('unlocked', nothing, z.strictObject({ upgrade: upgradeSchema.nullable() })),
  /** A person has been told. */
  'vault.upgradeSeen': op('unlocked', nothing, nothing),
  /** The audit log, newest first, and whether its chains are whole. */
  'vault.log': op('unlocked', nothing, auditListSchema),
  /** What can be said of the store's files while it does not open: key file, size, who says they have it open. */
  'vault.examine': op('nothing', nothing, storeExamSchema),
  /**
   * Copies everything that can be read of a damaged store to an encrypted one beside it. The damaged one is only read.
   * Fails `wrong-passphrase`, `wait`, `in-use` (also while it is unlocked here), `corrupt` (nothing could be read), `disk-full`.
   */
  'vault.salvage': op('nothing', z.strictObject({ passphrase }), salvageReportSchema),
  /** Goes on with what was rescued, unlocked; the damaged store is kept beside it. `no-store` when nothing has been rescued. */
  'vault.useSalvaged': op('nothing', z.strictObject({ passphrase }), nothing),
  /** Writes the log, or the part of it that is asked for, to a file the user chooses. Fails `cancelled`. */
  'vault.exportLog': op('unlocked', logExportSchema, z.strictObject({ fileName: z.string() })),
  /** Who has a passphrase to the store, in the order they got it. */
  'vault.people': op('unlocked', nothing, people),
  /**
   * Gives another person a passphrase of their own. `own` in this and the next three rows is the passphrase of whoever is
   * logged in. Fails `wrong-passphrase` (`own`), `wait`, `weak-passphrase`, `not-found` when the store was opened by the code.
   */
  'vault.addPerson': op('unlocked', z.strictObject({ own: passphrase, role: teamRoleSchema, passphrase }), people),
  /**
   * Takes a person's key away; the store gets a new data key. Fails also `not-allowed` (`own-key`) for oneself, so the last
   * person stays. A failure of the disk may leave the store locked. Backups made before still open for the person.
   */
  'vault.removePerson': op('unlocked', z.strictObject({ own: passphrase, id }), people),
  'vault.changePassphrase': op('unlocked', z.strictObject({ own: passphrase, passphrase }), nothing),
  /** A new recovery code: the sheet before stops working, and the sheet step is to be shown again. */
  'vault.renewRecoverySheet': op('unlocked', z.strictObject({ own: passphrase }), nothing),
  /** Whether the PC can unlock for whoever is logged in on it, and whether that is turned on. */
  'vault.osKey': op('nothing', nothing, osKeySchema),
  /** Turns it on for the person who opened the store. Fails also `os-key` (`unavailable`), `not-allowed` (`policy`). */
  'vault.addOsKey': op('unlocked', z.strictObject({ own: passphrase }), osKeySchema),
  /** Turns it off; the store gets a new data key, as when a person is removed. */
  'vault.removeOsKey': op('unlocked', z.strictObject({ own: passphrase }), osKeySchema),
  /** Fails `os-key` when the PC has nothing that opens it, and else as `vault.unlock`. */
  'vault.unlockWithOs': op('nothing', nothing, nothing),
  /** The backups of both folders, newest first. Those of other stores too: the file says whose they are when it is opened. */
  'backup.list': op('nothing', nothing, backupListSchema),
  /** Makes a backup now; `second` tells how it went in the second folder. Fails when the first folder got none. */
  'backup.now': op(
    'unlocked',
    nothing,
    z.strictObject({ name: z.string(), second: z.enum(['none', 'made', 'failed']) }),
  ),
  /** The user chooses a second folder. Fails `not-allowed` (`backup-beside-store`) when it lies inside the store's own. */
  'backup.chooseFolder': op('nothing', nothing, backupListSchema),
  /** No second folder any more; what lies there stays. */
  'backup.forgetFolder': op('nothing', nothing, backupListSchema),
  /** The second folder as it was before it was chosen or forgotten last, and again the other way. `not-found` when it was not. */
  'backup.takeBackFolder': op('nothing', nothing, backupListSchema),
  /**
   * What a restore would change. The passphrase is one of the backup's time. Fails `wrong-passphrase`, `wait`, `not-found`,
   * `corrupt`, `newer-store`.
   */
  'backup.compare': op('nothing', backupAttempt, backupComparisonSchema),
  /**
   * Puts a backup in the store's place and unlocks it; the replaced file is kept beside (`kept`). Whatever the window shows is of the
   * replaced store and must be fetched anew. Fails as `compare`, and `in-use`, `disk-full`, `read-only`; until then the store is
   * as before, and it may be locked.
   */
  'backup.restore': op(
    'nothing',
    backupAttempt,
    z.strictObject({ kept: z.string().nullable(), deletedAgain: z.number().int() }),
  ),
  /** Every team, meeting and case of the anonymous track, with what must come along with it. */
  'transfer.list': op('unlocked', nothing, transferListSchema),
  /**
   * Makes a file of what is chosen and all it needs, where the user says, under a passphrase of its own. Fails
   * `weak-passphrase`, `cancelled`, `not-found`, `too-large`, `folder-not-writable`, `disk-full`.
   */
  'transfer.save': op(
    'unlocked',
    z.strictObject({ chosen: z.array(transferKeySchema).min(1).max(50_000), passphrase }),
    transferMadeSchema,
  ),
  /**
   * The user chooses a file from another PC. Fails `cancelled`, `not-a-transfer`, `newer-transfer`, `damaged-transfer`,
   * `cut-short`, `too-large`, and `not-allowed` (`transfer-practice`, `transfer-real`) between practice and earnest.
   */
  'transfer.choose': op('unlocked', nothing, transferFileSchema),
  /**
   * Opens the chosen file and tells what taking it in would do; changes nothing. Fails `wrong-passphrase`, `wait`,
   * `damaged-transfer`, `newer-transfer`, `not-allowed` (`other-municipality`, `transfer-other-team`).
   */
  'transfer.look': op('unlocked', z.strictObject({ passphrase }), transferPreviewSchema),
  /**
   * Takes in what was looked at, all or nothing, after a backup. Every conflict needs a decision, else `conflict`; theirs is
   * `not-allowed` (`minutes-are-frozen`) where it would change approved minutes.
   */
  'transfer.take': op(
    'unlocked',
    z.strictObject({ decisions: z.array(transferDecisionSchema).max(50_000) }),
    transferDoneSchema,
  ),
  /** The wholes of which another version is kept, until the store is locked. */
  'transfer.setAside': op('unlocked', nothing, transferNamesSchema),
  /** Puts the version that was decided against in the place of the present one; again puts it back. Until the store is locked. */
  'transfer.exchange': op('unlocked', transferKeySchema, nothing),
  'transfer.forget': op('unlocked', nothing, nothing),
  'settings.get': op('nothing', nothing, preferencesSchema),
  'settings.set': op('nothing', preferencesSchema, preferencesSchema),
  'team.get': op('unlocked', nothing, organisationSchema.nullable()),
  /** Names municipality and team; versions are null the first time. */
  'team.save': op(
    'unlocked',
    z.strictObject({
      municipality: municipalitySchema,
      municipalityVersion: version.nullable(),
      team: teamSchema,
      teamVersion: version.nullable(),
    }),
    organisationSchema,
  ),
  'letterhead.get': op('unlocked', nothing, letterheadViewSchema),
  /** The user chooses a Word file or a picture for the draft. What is wrong with it stands among the problems. */
  'letterhead.choose': op('unlocked', z.strictObject({ file: letterheadFileSchema }), letterheadAnswerSchema),
  /** The same with a file that was dropped on the page; `bytes` is base64. */
  'letterhead.drop': op(
    'unlocked',
    z.strictObject({ file: letterheadFileSchema, bytes: fileBytes }),
    letterheadAnswerSchema,
  ),
  /** Takes a part out of the draft, its logo from the Word file, or another colour in. */
  'letterhead.change': op('unlocked', letterheadChangeSchema, letterheadAnswerSchema),
  'letterhead.discard': op('unlocked', nothing, letterheadViewSchema),
  /** A sample document as PDF, base64. */
  'letterhead.preview': op(
    'unlocked',
    z.strictObject({ number: letterheadNumber }),
    z.strictObject({ pdf: z.string() }),
  ),
  /** The same as a Word file, saved where the user chooses. */
  'letterhead.saveSample': op(
    'unlocked',
    z.strictObject({ number: letterheadNumber }),
    z.strictObject({ fileName: z.string() }),
  ),
  /** Keeps the draft as a new version and takes it into use. */
  'letterhead.approve': op('unlocked', z.strictObject({ version: z.number().int().min(0) }), letterheadViewSchema),
  /** Takes a version into use; null goes back to Samråd's own plain letterhead. */
  'letterhead.use': op(
    'unlocked',
    z.strictObject({ number: letterheadNumber, version: z.number().int().min(0) }),
    letterheadViewSchema,
  ),
  'translation.list': op('unlocked', nothing, translations),
  /** Every document in the language as PDF, the consent form first; none where the language has no PDF. */
  'translation.preview': op('unlocked', whichTranslation, documentPreviewSchema),
  /** The same as Word files, saved where the user chooses. */
  'translation.saveSamples': op('unlocked', whichTranslation, savedFiles),
  /** The municipality answers for the texts as they are now: documents are no longer marked as drafts. */
  'translation.approve': op('unlocked', whichTranslation, translations),
  /** They are drafts again. Fails `not-found` when they were not approved. */
  'translation.withdraw': op('unlocked', whichTranslation, translations),
  /** Every sentence of a language with the Norwegian beside it and the municipality's own wording. */
  'wording.get': op('unlocked', whichTranslation, wordingViewSchema),
  /** All of the changes or none. Fails `conflict`, `stopped-by-guard`, `not-allowed` (`wording-does-not-fit`). */
  'wording.save': op('unlocked', rewordSchema, wordingViewSchema),
  /** The sentences as a list in Word for a translator, saved where the user chooses. */
  'wording.saveList': op('unlocked', whichTranslation, z.strictObject({ fileName: z.string() })),
  /** What is new in such a list. Changes nothing. Fails `not-allowed` (`no-wording-list`), `cancelled`. */
  'wording.readList': op('unlocked', whichTranslation, wordingListSchema),
  'case.list': op('unlocked', nothing, z.array(queuedCaseSchema)),
  'case.get': op('unlocked', z.strictObject({ id }), caseViewSchema),
  /** Starts a case: draws its code and keeps an empty draft. */
  'case.start': op('unlocked', nothing, caseViewSchema),
  /** Autosave of a draft; spans with a `block` finding must not be in it. */
  'case.save': op('unlocked', z.strictObject({ id, version, draft: caseDraftSchema }), caseViewSchema),
  /** A case that is written waits for its check: `klar_for_kontroll`. Fields and duty gate must be settled. */
  'case.submit': op('unlocked', z.strictObject({ id, version }), caseViewSchema),
  /** Checks everything: fields, duty gate, guard, the person's confirmation. On success the case is `klar`. */
  'case.complete': op('unlocked', z.strictObject({ id, version }), caseViewSchema),
  /** A ready case that stands on no agenda becomes a draft again. Fails `conflict`, `not-allowed` (`case-not-ready`). */
  'case.reopen': op('unlocked', z.strictObject({ id, version }), caseViewSchema),
  /** What the guard in the window must know: local names, staff names, typed names, size of the place. Changes are told by `guard.knowledge`. */
  'case.knowledge': op('unlocked', nothing, knowledge),
  /**
   * A person says that a finding does not identify. Only a keyed hash of the words is stored, and it goes with the document.
   * Fails `not-allowed` (`finding-must-go`), `not-found`.
   */
  'guard.keep': op('unlocked', z.strictObject({ ...foundIn.shape, reason: keepReasonSchema }), nothing),
  /** Takes that back. */
  'guard.takeBack': op('unlocked', foundIn, nothing),
  /** Which findings of a document are kept, in the order asked; `any`: whether it has kept ones at all. */
  'guard.kept': op(
    'unlocked',
    z.strictObject({ document: id, findings: z.array(z.strictObject(foundWords)).max(2_000) }),
    z.strictObject({ any: z.boolean(), kept: z.array(z.boolean()) }),
  ),
  /** Names typed for a document that is printed and never stored: the guard knows them until the store locks. */
  'guard.learn': op('unlocked', z.strictObject({ names: z.array(z.string().max(200)).max(200) }), nothing),
  'meeting.list': op('unlocked', nothing, z.array(meetingRowSchema)),
  'meeting.get': op('unlocked', z.strictObject({ id }), meetingViewSchema),
  'meeting.create': op('unlocked', newMeetingSchema, meetingViewSchema),
  'meeting.saveAgenda': op(
    'unlocked',
    z.strictObject({ id, version, agenda: z.array(agendaItemSchema).max(500) }),
    meetingViewSchema,
  ),
  'meeting.saveAttendance': op(
    'unlocked',
    z.strictObject({ id, version, attendance: z.array(attendanceSchema).max(500) }),
    meetingViewSchema,
  ),
  /** As `get`; a meeting still to come first gets the cases that have become due, but for those taken off. */
  'meeting.open': op('unlocked', z.strictObject({ id }), meetingViewSchema),
  /** Meetings at the same time on several days, all or none. */
  'meeting.plan': op('unlocked', newSeriesSchema, madeMeetingsSchema),
  /** Takes meetings back, all or none. Fails `conflict` and `not-allowed` (`meeting-in-use`) when one of them is in use. */
  'meeting.takeBack': op('unlocked', madeMeetingsSchema, nothing),
  /** Time, place, who leads, the next meeting. Fails `not-allowed` (`meeting-has-started`) for all but the next meeting. */
  'meeting.saveFacts': op('unlocked', z.strictObject({ id, version, facts: meetingFactsSchema }), meetingViewSchema),
  /** For good. Fails `not-allowed` (`meeting-has-started`). */
  'meeting.cancel': op('unlocked', z.strictObject({ id, version }), meetingViewSchema),
  /** The text that goes with a summons, or that a meeting is cancelled, to paste into a message. Nothing is recorded. */
  'meeting.summonsText': op(
    'unlocked',
    z.strictObject({ id, language: languageSchema }),
    z.strictObject({ text: z.string() }),
  ),
  /** How the team plans its meetings; suggestions, with version null, until it has saved its own. */
  'planning.get': op('unlocked', nothing, planningViewSchema),
  'planning.save': op('unlocked', planningViewSchema, planningViewSchema),
  /** Cases that wait to be followed up, the longest due first; then those that stand on a coming agenda again. */
  'followUp.list': op('unlocked', nothing, z.array(followUpRowSchema)),
  'followUp.get': op('unlocked', z.strictObject({ case: id }), followUpViewSchema),
  /** `version` is the case's. Fails `conflict`, `stopped-by-guard`, `not-allowed` (`not-followed-up`). */
  'followUp.save': op('unlocked', z.strictObject({ case: id, version, content: followUpSchema }), followUpViewSchema),
  /** Takes back what was followed up last. */
  'followUp.takeBack': op('unlocked', z.strictObject({ case: id, version }), followUpViewSchema),
  /** What was advised on a case before this meeting, and what became of it; null the first time. */
  'followUp.earlier': op('unlocked', z.strictObject({ meeting: id, case: id }), earlierAdviceSchema.nullable()),
  /** What was answered about a meeting without names. Fails `not-found`. */
  'feedback.get': op('unlocked', z.strictObject({ meeting: id }), feedbackViewSchema),
  /** One answer. What it gives back is the only way to take it back. Fails `stopped-by-guard`, `not-allowed` (`meeting-not-begun`). */
  'feedback.give': op('unlocked', z.strictObject({ meeting: id, answer: feedbackAnswerSchema }), feedbackReceiptSchema),
  'feedback.takeBack': op('unlocked', z.strictObject({ meeting: id, receipt: feedbackReceiptSchema }), nothing),
  /** Every meeting somebody has answered about, the first one first. */
  'feedback.trend': op('unlocked', nothing, z.array(feedbackRowSchema)),
  /** Where a meeting stands that is being led, or how it would be led. The window asks every second. */
  'lead.get': op('unlocked', z.strictObject({ meeting: id }), leadViewSchema),
  'lead.active': op('unlocked', nothing, z.strictObject({ meeting: id.nullable() })),
  /** Starts the clock; the meeting is `startet`. `method`: a code of the catalogue, or `egen`. `conflict` when it has begun. */
  'lead.start': op('unlocked', z.strictObject({ meeting: id, method: z.string().min(1).max(100) }), leadViewSchema),
  /** What the chair presses. `not-allowed` (`run-step`) when it is not legal where the meeting stands. */
  'lead.do': op('unlocked', z.strictObject({ meeting: id, command: runCommandSchema }), leadViewSchema),
  /** A member steps out: the role is kept, nothing else; and the same taken back. */
  'lead.recuse': op('unlocked', z.strictObject({ meeting: id, role: teamRoleSchema }), leadViewSchema),
  'lead.takeBackRecusal': op('unlocked', z.strictObject({ meeting: id, role: teamRoleSchema }), leadViewSchema),
  /** The team's own phases; `version` is null the first time. */
  'lead.saveOwnMethod': op(
    'unlocked',
    z.strictObject({ meeting: id, version: version.nullable(), phases: ownPhasesSchema }),
    leadViewSchema,
  ),
  /** What the room sees. The one operation that the projector's page has. */
  'lead.projection': op('unlocked', nothing, projectionSchema),
  /** Whether the projector's window is open; the event `projector.changed` says when to ask anew. */
  'projector.get': op('nothing', nothing, z.strictObject({ on: z.boolean() })),
  'projector.show': op('unlocked', z.strictObject({ on: z.boolean() }), z.strictObject({ on: z.boolean() })),
  'window.fullScreen': op('unlocked', z.strictObject({ on: z.boolean() }), nothing),
  /** Something was copied out of the page; what, is not told. A secret goes off the clipboard by itself, the rest at the lock. */
  'window.copied': op('nothing', z.strictObject({ secret: z.boolean() }), nothing),
  /**
   * What hears of `vault.locking` has saved what it could, and whether that was all: the lock need not wait longer. Called by the
   * preload, not by pages.
   */
  'window.handedOver': op('nothing', z.strictObject({ saved: z.boolean() }), nothing),
  /** The meeting begins: from now on its notes can be written. Fails `not-allowed` (`meeting-transition`). */
  'meeting.start': op('unlocked', z.strictObject({ id, version }), meetingViewSchema),
  /** The meeting is over and its minutes remain. */
  'meeting.finish': op('unlocked', z.strictObject({ id, version }), meetingViewSchema),
  /** Everything about the minutes of a meeting of the anonymous track. */
  'minutes.get': op('unlocked', z.strictObject({ meeting: id }), minutesViewSchema),
  'minutes.notes': op('unlocked', z.strictObject({ meeting: id, case: id }), caseNotesViewSchema),
  /**
   * Autosave of the notes of one case; `version` 0 the first time. Spans with a `block` finding must not be in it. Fails
   * `conflict`, and `not-allowed` (`minutes-not-open`) before the meeting is started and after approval.
   */
  'minutes.saveNotes': op(
    'unlocked',
    z.strictObject({ meeting: id, case: id, version: z.number().int().min(0), notes: caseNotesSchema }),
    caseNotesViewSchema,
  ),
  /** What a member said about the minutes, for a service. */
  'minutes.comment': op('unlocked', z.strictObject({ meeting: id, comment: newCommentSchema }), minutesViewSchema),
  /** Takes a comment back. Fails `not-found`. */
  'minutes.removeComment': op('unlocked', z.strictObject({ meeting: id, comment: id }), minutesViewSchema),
  /** `answer` null takes the answer back. */
  'minutes.answer': op(
    'unlocked',
    z.strictObject({ meeting: id, comment: id, answer: text.nullable() }),
    minutesViewSchema,
  ),
  /**
   * Checks everything, freezes a version with the hash of each file, and passes the cases on. `version` is the meeting's.
   * Fails `not-allowed` (`minutes-incomplete`, `meeting-is-approved`), `stopped-by-guard`, `conflict`.
   */
  'minutes.approve': op(
    'unlocked',
    z.strictObject({ meeting: id, version, language: languageSchema }),
    minutesViewSchema,
  ),
  /** Opens approved minutes for a correction. Fails `not-allowed` (`minutes-not-approved`, `correction-under-way`). */
  'minutes.correct': op('unlocked', z.strictObject({ meeting: id, reason: text }), minutesViewSchema),
  /** Puts everything back as the last version has it. */
  'minutes.dropCorrection': op('unlocked', z.strictObject({ meeting: id }), minutesViewSchema),
  /**
   * Saves a frozen version as Word and PDF in a folder the user chooses. Fails `not-allowed` (`minutes-not-reproduced`) when
   * this version of Samråd would make other bytes, and then saves nothing.
   */
  'minutes.save': op(
    'unlocked',
    z.strictObject({ meeting: id, number: version, kind: minutesKindSchema }),
    z.strictObject({ folder: z.string(), files: z.array(z.string()) }),
  ),
  /** Consent forms made, newest day first: receipts without names. */
  'consent.list': op('unlocked', nothing, receipts),
  /** Says that a consent has been looked at again, or takes it back: it waits no more, or again. Fails `not-found`. */
  'consent.review': op('unlocked', z.strictObject({ id, reviewed: z.boolean() }), receipts),
  /** The form as it will be printed, also while fields are empty. Names pass through memory; nothing is stored. */
  'consent.preview': op('unlocked', consentPreviewSchema, documentPreviewSchema),
  /** Saves the form where the user chooses and keeps a receipt. Fails `invalid` with the fields, `cancelled`. */
  'consent.make': op('unlocked', consentOrderSchema, savedFiles),
  /** Whether meetings on consent are switched on, and what waits in them. */
  'cooperation.use': op('unlocked', nothing, cooperationUseSchema),
  /** Switches them on or off. Off hides and deletes nothing. Fails `conflict`. */
  'cooperation.decide': op(
    'unlocked',
    z.strictObject({ on: z.boolean(), version: z.number().int().nonnegative() }),
    cooperationUseSchema,
  ),
  /** While it is off, every row from here fails `not-allowed` (`cooperation-off`) but `cooperation.remove`. */
  'cooperation.list': op('unlocked', nothing, z.array(cooperationRowSchema)),
  /** A neutral alias that is free; empty when none was found. */
  'cooperation.offerAlias': op('unlocked', nothing, z.strictObject({ alias: z.string() })),
  /** Fails `stopped-by-guard` (the alias says something of somebody), `not-allowed` (`alias-taken`). */
  'cooperation.start': op('unlocked', z.strictObject({ alias: aliasSchema }), cooperationViewSchema),
  'cooperation.get': op('unlocked', z.strictObject({ id }), cooperationViewSchema),
  /** Goals, measures and the day of the next review. Fails `conflict`, `stopped-by-guard`. */
  'cooperation.savePlan': op('unlocked', z.strictObject({ id, version, plan: planSchema }), cooperationViewSchema),
  /** Consent, baton holder, evaluation, end. Fails `conflict`, `stopped-by-guard`, `not-allowed` with the reason. */
  'cooperation.carryOut': op(
    'unlocked',
    z.strictObject({ id, version, command: cooperationCommandSchema }),
    cooperationViewSchema,
  ),
  /** Deletes it with its meetings; it cannot be undone. Fails `conflict`. */
  'cooperation.remove': op('unlocked', z.strictObject({ id, version }), nothing),
  'cooperation.newMeeting': op(
    'unlocked',
    z.strictObject({ cooperation: id, meeting: consentMeetingSchema }),
    consentMeetingViewSchema,
  ),
  'cooperation.meeting': op('unlocked', z.strictObject({ id }), consentMeetingViewSchema),
  'cooperation.saveMeeting': op(
    'unlocked',
    z.strictObject({ id, version, meeting: consentMeetingSchema }),
    consentMeetingViewSchema,
  ),
  /** Fails `not-allowed` with the reason when the family's consent does not cover the meeting. */
  'cooperation.passMeeting': op(
    'unlocked',
    z.strictObject({ id, version, to: consentMeetingStatusSchema }),
    consentMeetingViewSchema,
  ),
  'cooperation.removeMeeting': op('unlocked', z.strictObject({ id, version }), nothing),
  /** How a meeting on consent was: as `feedback.*`, and never which answers belong together. */
  'cooperation.feedback': op('unlocked', z.strictObject({ meeting: id }), circleFeedbackSchema),
  'cooperation.giveFeedback': op(
    'unlocked',
    z.strictObject({ meeting: id, answer: circleAnswerSchema }),
    feedbackReceiptSchema,
  ),
  'cooperation.takeBackFeedback': op(
    'unlocked',
    z.strictObject({ meeting: id, receipt: feedbackReceiptSchema }),
    nothing,
  ),
  /** What families answered, quarter by quarter. */
  'cooperation.feedbackTrend': op('unlocked', nothing, z.array(quarterRowSchema)),
  /** Before the print dialog opens on a paper: the receipt, and `not-allowed` when a summons may not go out. */
  'cooperation.printed': op('unlocked', cooperationPrintedSchema, nothing),
  'cooperation.preview': op('unlocked', cooperationPreviewSchema, documentPreviewSchema),
  /** Saves where the user chooses; a meeting whose summons is saved is summoned. Names are not kept. Fails `cancelled`. */
  'cooperation.make': op('unlocked', cooperationOrderSchema, savedFiles),
  'talk.list': op('unlocked', nothing, receipts),
  'talk.preview': op('unlocked', talkPreviewSchema, documentPreviewSchema),
  /** Saves invitation, guide or both; one receipt for each. */
  'talk.make': op('unlocked', talkOrderSchema, savedFiles),
  /** Makes documents of a meeting or its cases and saves them in a folder the user chooses. `missing`: characters no font has. */
  'document.make': op(
    'unlocked',
    documentOrderSchema,
    z.strictObject({ folder: z.string(), files: z.array(z.string()), missing: z.array(z.string()) }),
  ),
  /** The same documents as pages to look at and print: nothing is saved, and nothing is recorded. `formats` has no say. */
  'document.preview': op('unlocked', documentOrderSchema, documentPreviewSchema),
  /** Opens the folder of the documents made last. */
  'document.openFolder': op('unlocked', nothing, nothing),
  /** The page has opened the print dialog on a preview: for the log. */
  'document.printed': op('unlocked', nothing, nothing),
  /** Fills a practice store with the example. */
  'practice.load': op('unlocked', nothing, nothing),
  'bin.list': op('unlocked', nothing, binViewSchema),
  /**
   * Puts a case or a meeting in the bin. Fails `not-allowed` with the reason: `case-on-agenda`, `case-is-followed`,
   * `case-is-kept`, `meeting-has-begun`, `meeting-is-approved`; `conflict`.
   */
  'bin.remove': op('unlocked', z.strictObject({ ...binThingSchema.shape, version }), binViewSchema),
  /** Puts it back whole; a meeting without those of its cases that are no longer free (`leftOff`). */
  'bin.putBack': op('unlocked', binThingSchema, putBackSchema),
  /** Deletes for good what lies in the bin. */
  'bin.delete': op('unlocked', z.strictObject({ things: z.array(binThingSchema).min(1).max(10_000) }), binViewSchema),
  'retention.get': op('unlocked', nothing, retentionViewSchema),
  /** Decides a rule's length in its unit; null keeps until decided otherwise. Fails `conflict`, `not-allowed` (`retention-length`). */
  'retention.saveRule': op(
    'unlocked',
    z.strictObject({
      kind: ruleViewSchema.shape.kind,
      version: z.number().int().min(0),
      length: z.number().int().positive().nullable(),
    }),
    retentionViewSchema,
  ),
  /** A person has gone through all that is kept. */
  'retention.reviewed': op('unlocked', nothing, retentionViewSchema),
  /** Takes that back: `before` is the day it was done before, null for never. */
  'retention.undoReviewed': op('unlocked', z.strictObject({ before: localDate.nullable() }), retentionViewSchema),
  /** Approved minutes as PDF/A where the user chooses. Fails `not-allowed` (`minutes-not-reproduced`), `cancelled`. */
  'retention.archive': op(
    'unlocked',
    z.strictObject({ meetings: z.array(id).min(1).max(1_000) }),
    z.strictObject({ folder: z.string(), files: z.array(z.string()) }),
  ),
  /** Makes a backup and deletes for good. Fails `not-allowed` (`not-due`) when something of it is not due; then nothing goes. */
  'retention.run': op(
    'unlocked',
    z.strictObject({ things: z.array(reviewThingSchema).min(1).max(10_000) }),
    retentionViewSchema,
  ),
  /** What goes by itself soon, and whether the clock is believed. */
  'retention.expiry': op('unlocked', nothing, expiryViewSchema),
  'retention.confirmClock': op('unlocked', nothing, expiryViewSchema),
  /** Gives an unfinished case its whole time again. */
  'retention.keepDraft': op('unlocked', z.strictObject({ id }), expiryViewSchema),
  /** What is stored in the anonymous track, by words and filters. Reads only; the words are kept nowhere. */
  'search.find': op('unlocked', searchQuerySchema, searchFoundSchema),
} as const satisfies Readonly<Record<OperationName, ReturnType<typeof op>>>;

export type Operations = typeof operations;
export type OperationInput<N extends OperationName> = z.input<Operations[N]['input']>;
export type ParsedInput<N extends OperationName> = z.output<Operations[N]['input']>;
export type OperationOutput<N extends OperationName> = z.output<Operations[N]['output']>;

export { channelOf, type EventName, OPERATION_NAMES, type OperationName } from './channels.ts';
