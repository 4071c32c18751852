import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CooperationCommand } from '../../src/domain/cooperation.ts';
import { consentOrderSchema } from '../../src/domain/named-documents.ts';
import { parseWith } from '../../src/domain/problems.ts';
import type { ReviewKind } from '../../src/domain/retention.ts';
import { goneBy } from '../../src/services/deletion-receipts.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

let b: Bench;
const ends: (() => void)[] = [];
beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
}, 120_000);
afterAll(() => {
  for (const end of ends) end();
});

const CONSENT_FORM = {
  purpose: 'At vi sammen finner ut hva som hjelper.',
  requestingService: 'BHG',
  services: [{ serviceType: 'HST', direction: 'begge' }],
  informationTypes: ['trivsel_læring'],
  exclusions: '',
  reviewDate: '2028-06-01',
  signatureLines: ['foresatt'],
  language: 'nb',
};
const CONSENT_MEETING = {
  type: 'stafettmøte' as const,
  date: '2028-01-20',
  start: '09:00',
  end: '10:00',
  place: '',
  purpose: '',
  invited: [],
  agenda: [],
  agreed: [],
  looked: [],
};

const at = (day: string): void => {
  b.now = new Date(`${day}T09:00:00Z`);
};
const bin = () => must(b.services.bin.list());
const view = () => must(b.services.retention.get());
const cases = () => must(b.services.case.list());
/** By number, for a clock that was set back makes times say nothing. */
const events = () =>
  must(b.services.vault.log())
    .entries.filter((entry) => entry.track === 'anonymous')
    .sort((x, y) => y.seq - x.seq)
    .map((entry) => entry.event);
const refused = (rule: string) => ({ ok: false, failure: { code: 'not-allowed', rule } });
const newMeeting = (date: string) => {
  const chair = must(b.services.team.get())?.team.members[0]?.id ?? '';
  const facts = { type: 'konsultasjonsteam', start: '09:00', end: '11:00', place: 'Gran', purpose: 'Gi råd.' } as const;
  return must(b.services.meeting.create({ ...facts, date, chair, minuteTaker: chair }));
};
const codesOn = (id: string) => must(b.services.meeting.get({ id })).agenda.flatMap((item) => item.case?.code ?? []);

test('a case goes to the bin, back out of it, and for good, with a receipt that says no more than it must', () => {
  const draft = must(b.services.case.start());
  const things = [{ kind: 'case' as const, id: draft.id }];
  const [thing = { kind: 'case', id: '' }] = things;
  expect(b.services.bin.remove({ ...thing, version: 7 })).toMatchObject({ failure: { code: 'conflict' } });
  expect(must(b.services.bin.remove({ ...thing, version: 1 }))).toMatchObject({
    days: 30,
    rows: [{ kind: 'case', code: draft.code, status: 'kladd', deletedOn: '2026-11-22', goesOn: '2026-12-22' }],
  });
  expect(cases().map((c) => c.id)).not.toContain(draft.id);
  expect(b.services.bin.remove({ ...thing, version: 2 })).toEqual(refused('case-is-kept'));
  expect(must(b.services.bin.putBack(thing))).toMatchObject({ leftOff: 0, view: { rows: [] } });
  expect(cases().find((c) => c.id === draft.id)?.status).toBe('kladd');

  must(b.services.bin.remove({ ...thing, version: must(b.services.case.get(thing)).version }));
  const log = join(b.env.paths.store, 'samrad.db-wal');
  expect(statSync(log).size).toBeGreaterThan(0);
  must(b.services.bin.delete({ things }));
  // The file was written anew at once, so that no page keeps a copy of what was deleted.
  expect(statSync(log).size).toBe(0);
  expect(bin().rows).toEqual([]);
  expect(b.services.bin.putBack(thing)).toMatchObject({ failure: { code: 'not-found' } });
  // An unfinished case stands in no backup.
  expect(view().receipts).toMatchObject([
    { kind: 'case', count: 1, cause: 'bin', length: null, role: 'koordinator', lastBackup: null, goneBy: null },
  ]);
  expect(events().slice(0, 5)).toEqual(['delete', 'binned', 'put-back', 'binned', 'case-started']);
});

test('what cannot be deleted says why', () => {
  const [meeting] = must(b.services.meeting.list());
  const held = { kind: 'meeting', id: meeting?.id ?? '', version: meeting?.version ?? 0 } as const;
  expect(b.services.bin.remove(held)).toEqual(refused('meeting-has-begun'));
  const followed = cases().find((c) => c.status === 'drøftet');
  const inMeeting = { kind: 'case', id: followed?.id ?? '', version: followed?.version ?? 0 } as const;
  expect(b.services.bin.remove(inMeeting)).toEqual(refused('case-is-followed'));
});

test('a deleted meeting lets its cases go, and comes back with those that are still free', () => {
  const meeting = newMeeting('2026-12-15');
  const codes = codesOn(meeting.id);
  expect(codes.length).toBeGreaterThan(1);
  const [first = ''] = codes;
  const found = () => cases().find((c) => c.code === first);
  const onAgenda = { kind: 'case', id: found()?.id ?? '', version: found()?.version ?? 0 } as const;
  expect(b.services.bin.remove(onAgenda)).toEqual(refused('case-on-agenda'));
  const thing = { kind: 'meeting', id: meeting.id } as const;
  must(b.services.bin.remove({ ...thing, version: meeting.version }));
  expect(must(b.services.meeting.list()).map((m) => m.id)).not.toContain(meeting.id);
  expect(found()?.status).toBe('oppfølging');
  expect(bin().rows).toMatchObject([{ kind: 'meeting', date: '2026-12-15', caseCount: codes.length }]);

  // Another meeting takes the cases; the first case is left to the deleted one.
  const other = newMeeting('2026-12-16');
  const { agenda, version } = must(b.services.meeting.get({ id: other.id }));
  const without = agenda.filter((item) => item.case?.code !== first);
  must(
    b.services.meeting.saveAgenda({
      id: other.id,
      version,
      agenda: without.map(({ kind, title, minutes, case: c }) => ({
        kind,
        title: title ?? undefined,
        minutes,
        case: c?.id,
      })),
    }),
  );
  expect(must(b.services.bin.putBack(thing)).leftOff).toBe(codes.length - 1);
  expect(codesOn(meeting.id)).toEqual([first]);
  expect(found()?.status).toBe('satt_opp');

  for (const id of [meeting.id, other.id]) {
    const now = must(b.services.meeting.get({ id }));
    must(b.services.bin.remove({ kind: 'meeting', id, version: now.version }));
  }
  must(b.services.bin.delete({ things: [thing] }));
  expect(bin().rows.map((row) => row.id)).toEqual([other.id]);
});

test('an unfinished case goes by itself after a week: said three days ahead, and kept when somebody wants it', () => {
  at('2026-12-01');
  const [kept, gone] = [must(b.services.case.start()), must(b.services.case.start())];
  const soon = () => must(b.services.retention.expiry()).soon.filter((row) => row.kind === 'draft');
  b.services.retention.sweep();
  expect(soon()).toEqual([]);
  at('2026-12-05');
  b.services.retention.sweep();
  expect(
    soon()
      .map((row) => row.id)
      .sort(),
  ).toEqual([kept.id, gone.id].sort());
  expect(new Set(soon().map((row) => row.goesOn))).toEqual(new Set(['2026-12-08']));
  must(b.services.retention.keepDraft({ id: kept.id }));
  expect(soon().map((row) => row.id)).toEqual([gone.id]);
  at('2026-12-07');
  b.services.retention.sweep();
  expect(cases().map((c) => c.id)).toContain(gone.id);
  at('2026-12-08');
  b.services.retention.sweep();
  const left = cases().map((c) => c.id);
  expect([left.includes(kept.id), left.includes(gone.id)]).toEqual([true, false]);
  expect(view().receipts[0]).toMatchObject({
    kind: 'draft',
    count: 1,
    cause: 'rule',
    length: 7,
    role: 'program',
    lastBackup: null,
  });
});

test('a clock set years ahead deletes nothing, however often Samråd is opened, before somebody says it is right', () => {
  const draft = must(b.services.case.start());
  at('2031-06-01');
  for (const day of ['2031-06-01', '2031-06-10', '2031-07-01']) {
    at(day);
    b.services.retention.sweep();
    expect(must(b.services.retention.expiry())).toMatchObject({ clock: 'ahead', seenOn: '2026-12-08', soon: [] });
  }
  // Right again: as if nothing had been.
  at('2026-12-09');
  b.services.retention.sweep();
  expect(must(b.services.retention.expiry())).toMatchObject({ clock: 'right', seenOn: '2026-12-09' });
  expect(cases().map((c) => c.id)).toContain(draft.id);

  // Said to be right by mistake: even then it is said first. When the clock is put back, nothing goes either.
  at('2031-06-01');
  expect(must(b.services.retention.confirmClock()).soon.map((row) => row.id)).toContain(draft.id);
  at('2026-12-09');
  b.services.retention.sweep();
  expect(must(b.services.retention.expiry()).clock).toBe('behind');
  expect(must(b.services.retention.confirmClock())).toMatchObject({ clock: 'right', seenOn: '2026-12-09' });
  expect(cases().map((c) => c.id)).toContain(draft.id);
  expect(events()).toContain('clock-confirmed');
});

test('the bin empties by itself when its days are out, and the receipt says how long a backup holds it', () => {
  must(b.services.backup.now());
  const [meeting] = bin().rows;
  for (const day of ['2026-12-19', '2026-12-21']) {
    at(day);
    b.services.retention.sweep();
    expect(bin().rows).toEqual([expect.objectContaining({ id: meeting?.id })]);
  }
  at('2026-12-28');
  b.services.retention.sweep();
  expect(bin().rows).toEqual([]);
  const receipt = view().receipts.find((each) => each.kind === 'bin');
  expect(receipt).toMatchObject({ count: 1, length: 30, lastBackup: '2026-12-09' });
  // The one backup of December stays as the month's until twelve later months have theirs.
  expect(receipt?.goneBy).toBe(goneBy([{ date: '2026-12-09', madeAt: '2026-12-09T09:00:00.000Z' }], '2026-12-28'));
});

test('a backup is gone when a newer one stands for its day, its week and its month', () => {
  const one = (date: string) => ({ date, madeAt: `${date}T09:00:00.000Z` });
  // Within the week and the month of those that follow: out of the last seven days is out of all.
  expect(goneBy([one('2026-12-01')], '2026-12-01')).toBe('2026-12-08');
  // The last of its month: twelve months later.
  expect(goneBy([one('2026-11-30')], '2026-11-30')).toBe('2027-11-01');
});

test('rules are the municipality’s, within what makes sense, and count saves', () => {
  const rule = () => view().rules.find((each) => each.kind === 'meeting');
  expect(rule()).toMatchObject({ length: 24, proposed: 24, version: 0, decidedOn: null });
  must(b.services.retention.saveRule({ kind: 'meeting', version: 0, length: null }));
  expect(rule()).toMatchObject({ length: null, version: 1, decidedOn: '2026-12-28' });
  expect(b.services.retention.saveRule({ kind: 'meeting', version: 0, length: 12 })).toMatchObject({
    failure: { code: 'conflict' },
  });
  must(b.services.retention.saveRule({ kind: 'meeting', version: 1, length: 12 }));
  for (const wrong of [
    { kind: 'meeting', version: 2, length: 9_999 },
    { kind: 'draft', version: 0, length: null },
    { kind: 'draft', version: 0, length: 1 },
  ] as const) {
    expect(b.services.retention.saveRule(wrong)).toEqual(refused('retention-length'));
  }
});

test('approved minutes go when their time is out, the archive has them first, and a restore does not bring them back', async () => {
  const [meeting] = must(b.services.meeting.list());
  const id = meeting?.id ?? '';
  const approved = must(
    await b.services.minutes.approve({ meeting: id, version: meeting?.version ?? 0, language: 'nb' }),
  );
  const row = () => view().review.find((each) => each.id === id);
  expect(row()).toMatchObject({
    kind: 'meeting',
    since: '2026-12-28',
    dueOn: '2027-12-28',
    held: 'case-open',
    archive: true,
  });
  const things = [{ kind: 'meeting' as const, id }];
  expect(b.services.retention.run({ things })).toEqual(refused('not-due'));

  for (const { id: caseId } of cases().filter((c) => c.status === 'drøftet' || c.status === 'oppfølging')) {
    const { version, given } = must(b.services.followUp.get({ case: caseId }));
    const used = (given?.advice ?? []).map(() => 'ikke' as const);
    const outcome = { kind: 'closed', reason: 'godt_nok' } as const;
    must(
      b.services.followUp.save({
        case: caseId,
        version,
        content: { used, effect: 'bedre', newDirection: undefined, outcome },
      }),
    );
  }
  expect(row()?.held).toBeNull();
  at('2028-01-10');
  const before = must(b.services.backup.list()).backups.length;

  const files = must(await b.services.retention.archive({ meetings: [id] })).files;
  const frozen = approved.versions[0]?.files.find((file) => file.kind === 'full' && file.format === 'pdf');
  const sha = files.map((name) =>
    createHash('sha256')
      .update(readFileSync(join(b.desk.folder ?? '', name)))
      .digest('hex'),
  );
  expect(sha).toEqual([frozen?.sha256]);
  expect(readdirSync(b.desk.folder ?? '')).toEqual(files);

  const closed = view().review.filter((each) => each.kind === 'case');
  expect(closed.length).toBeGreaterThan(0);
  expect(closed.every((each) => each.dueOn === '2027-12-28')).toBe(true);
  const all = [...things, ...closed.map((each) => ({ kind: each.kind, id: each.id }))];
  // No backup, no deletion: the disk refuses the folder.
  const { folder } = must(b.services.backup.list());
  renameSync(folder, `${folder}-borte`);
  writeFileSync(folder, 'her skulle det vært en mappe');
  expect(b.services.retention.run({ things: all })).toMatchObject({ ok: false });
  expect(must(b.services.meeting.list()).map((m) => m.id)).toContain(id);
  rmSync(folder);
  renameSync(`${folder}-borte`, folder);
  must(b.services.retention.run({ things: all }));
  expect(must(b.services.meeting.list()).map((m) => m.id)).not.toContain(id);
  expect(view().review.filter((each) => each.kind === 'meeting' || each.kind === 'case')).toEqual([]);
  const { backups } = must(b.services.backup.list());
  expect(backups.length).toBe(before + 1);
  expect(backups[0]).toMatchObject({ reason: 'before-retention', date: '2028-01-10' });
  const receipts = view().receipts.filter((receipt) => receipt.deletedOn === '2028-01-10');
  expect(
    receipts.map(({ kind, count, cause, length, lastBackup }) => [kind, count, cause, length, lastBackup]),
  ).toEqual([
    ['case', closed.length, 'rule', 12, '2028-01-10'],
    ['meeting', 1, 'rule', 12, '2028-01-10'],
  ]);
  expect(events()[0]).toBe('delete');
  expect(b.services.retention.run({ things })).toEqual(refused('not-due'));

  const [newest] = backups;
  const restored = must(
    await b.services.backup.restore({ place: 'first', name: newest?.name ?? '', passphrase: PASSPHRASE }),
  );
  expect(restored.deletedAgain).toBe(all.length);
  expect(must(b.services.meeting.list()).map((m) => m.id)).not.toContain(id);
  expect(
    view()
      .receipts.filter((receipt) => receipt.cause === 'again')
      .map(({ kind, count }) => [kind, count]),
  ).toEqual([
    ['case', closed.length],
    ['meeting', 1],
  ]);
});

test('the yearly review is due a year after somebody has gone through it all', () => {
  expect(view()).toMatchObject({ reviewedOn: null, nextReview: '2028-01-10' });
  must(b.services.retention.reviewed());
  expect(view()).toMatchObject({ reviewedOn: '2028-01-10', nextReview: '2029-01-10' });
});

test('cooperation on consent goes by rules of its own, and neither a restore nor a meeting brings it back', async () => {
  const { cooperation, retention } = b.services;
  at('2028-01-10');
  must(cooperation.decide({ on: true, version: must(cooperation.use()).version }));
  const started = (alias: string) => must(cooperation.start({ alias })).id;
  const [closed, withdrawn, lapsed] = [started('Blå lykt'), started('Rød vott'), started('Grå sokk')];
  const carryOut = (id: string, command: CooperationCommand) =>
    must(cooperation.carryOut({ id, version: must(cooperation.get({ id })).version, command }));
  const rows = () => view().review.filter((row) => row.cooperation !== null);
  const ofMeeting = must(cooperation.newMeeting({ cooperation: lapsed, meeting: CONSENT_MEETING }));
  // Without a consent it rests from the first day, but not while a meeting is ahead.
  expect(
    rows()
      .map(({ kind, id }) => [kind, id])
      .sort(),
  ).toEqual([closed, withdrawn].sort().map((id) => ['cooperation-lapsed', id]));
  expect(must(cooperation.get({ id: closed })).goes).toBeNull();

  const form = { form: CONSENT_FORM, language: 'nb', formats: ['txt'] };
  must(await b.services.consent.make(must(parseWith(consentOrderSchema, form))));
  const receipt = must(b.services.consent.list()).find((row) => row.reviewDate === '2028-06-01')?.id ?? '';
  const consent = { givenOn: '2028-01-10', reviewDate: '2028-06-01', services: ['BHG'] };
  carryOut(withdrawn, { kind: 'consent', receipt, consent });
  carryOut(closed, { kind: 'close' });
  expect(rows().map(({ kind }) => kind)).toEqual(['cooperation']);
  expect(carryOut(withdrawn, { kind: 'withdraw', on: '2028-01-10' }).goes).toEqual({ dueOn: '2028-02-09' });
  at('2028-02-08');
  expect(
    rows().map((row) => [row.kind, row.cooperation?.alias, row.meeting?.type, row.since, row.dueOn, row.archive]),
  ).toEqual([
    ['cooperation-withdrawn', 'Rød vott', undefined, '2028-01-10', '2028-02-09', false],
    ['cooperation-lapsed', 'Grå sokk', undefined, '2028-01-20', '2028-07-20', false],
    ['unheld-consent-meeting', 'Grå sokk', 'stafettmøte', '2028-01-20', '2028-07-20', false],
    ['cooperation', 'Blå lykt', undefined, '2028-01-10', '2029-01-10', false],
  ]);
  const thing = (kind: ReviewKind, id: string) => ({ kind, id });
  const gone = [thing('cooperation-withdrawn', withdrawn)];
  expect(retention.run({ things: gone })).toEqual(refused('not-due'));
  // A consent taken back by mistake is not withdrawn any more.
  carryOut(withdrawn, { kind: 'take-back', of: 'withdrawal' });
  at('2028-02-09');
  expect(retention.run({ things: gone })).toEqual(refused('not-due'));
  carryOut(withdrawn, { kind: 'withdraw', on: '2028-01-10' });

  // Its own words for its own rule, and none of it waits for the switch.
  must(retention.saveRule({ kind: 'cooperation-withdrawn', version: 0, length: 14 }));
  must(cooperation.decide({ on: false, version: must(cooperation.use()).version }));
  const before = events().length;
  must(retention.run({ things: gone }));
  expect(view().receipts.find(({ kind }) => kind === 'cooperation-withdrawn')).toMatchObject({
    count: 1,
    cause: 'rule',
    length: 14,
    lastBackup: '2028-02-09',
  });
  const named = () =>
    must(b.services.vault.log())
      .entries.filter(({ track, at: day }) => track === 'named' && day === '2028-02-09')
      .map(({ event }) => event);
  expect(named()).toContain('cooperation-deleted');
  // The other track's log has its backup and the rule, and no deletion with a time of day.
  expect(events().slice(0, events().length - before)).not.toContain('delete');
  must(cooperation.decide({ on: true, version: must(cooperation.use()).version }));
  expect(cooperation.get({ id: withdrawn })).toMatchObject({ failure: { code: 'not-found' } });

  // At once, because a person chose to: said so, and kept away by the same tombstones.
  const { version } = must(cooperation.get({ id: closed }));
  expect(cooperation.remove({ id: closed, version: version + 1 })).toMatchObject({ failure: { code: 'conflict' } });
  must(cooperation.remove({ id: closed, version }));
  must(cooperation.removeMeeting({ id: ofMeeting.id, version: ofMeeting.version }));
  expect(named()).toContain('consent-meeting-deleted');
  expect(view().receipts.filter(({ cause }) => cause === 'person')).toMatchObject([
    { kind: 'cooperation', count: 1, length: null, lastBackup: '2028-02-09' },
    { kind: 'cooperation-meeting', count: 1, length: null, lastBackup: '2028-02-09' },
  ]);
  const [newest] = must(b.services.backup.list()).backups;
  expect(newest?.reason).toBe('before-retention');
  const restored = must(
    await b.services.backup.restore({ place: 'first', name: newest?.name ?? '', passphrase: PASSPHRASE }),
  );
  expect(restored.deletedAgain).toBe(3);
  must(cooperation.decide({ on: true, version: must(cooperation.use()).version }));
  expect(must(cooperation.list()).map(({ alias }) => alias)).toEqual(['Grå sokk']);
  expect(must(cooperation.get({ id: lapsed })).meetings).toEqual([]);
}, 60_000);
