import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfArtifacts } from '../documents/parity.ts';
import { must } from '../result.ts';
import { type Bench, PASSPHRASE, practice } from './harness.ts';

const firstMeeting = ({ services }: Bench) => {
  const [row] = must(services.meeting.list());
  if (row === undefined) throw new Error('the example has no meeting');
  return must(services.meeting.get({ id: row.id }));
};

test('the meeting of the example as a screen sees it', async () => {
  const view = firstMeeting(await practice());
  expect(view.agenda.map((i) => [i.start, i.case?.number ?? null])).toEqual([
    ['09:00', null],
    ['09:10', 1],
    ['09:55', 2],
    ['10:40', 3],
    ['11:10', null],
    ['11:20', null],
  ]);
  expect(view.participants.find((p) => p.isMinuteTaker)).toMatchObject({ name: 'Siv Nordeng', deputyFor: 'Jon Aasen' });
  expect(view.participants.find((p) => p.isChair)?.name).toBe('Kari Solvang');
  expect(view.participants.find((p) => p.name === 'Erik Brekke')?.present).toBe(false);
});

test('a new meeting calls in the permanent members, and takes cases that are ready', async () => {
  const { services } = await practice();
  const organisation = must(services.team.get());
  const chair = organisation?.team.members[0]?.id ?? '';
  const created = must(
    services.meeting.create({
      type: 'konsultasjonsteam',
      date: '2027-02-09',
      start: '09:00',
      end: '11:00',
      place: 'Møterom Gran',
      chair,
      minuteTaker: chair,
      purpose: 'Gi råd i saker som er meldt.',
    }),
  );
  expect([created.status, created.participants.length, created.readyCases]).toEqual(['planlagt', 5, []]);
  const agenda = [{ kind: 'info' as const, title: 'Nytt fra kommunen', minutes: 10, case: undefined }];
  const saved = must(services.meeting.saveAgenda({ id: created.id, version: created.version, agenda }));
  expect(saved.agenda[0]?.title).toBe('Nytt fra kommunen');
  const named = [{ ...agenda[0], title: 'Ring 99 00 00 00', kind: 'info' as const, minutes: 5, case: undefined }];
  expect(services.meeting.saveAgenda({ id: created.id, version: saved.version, agenda: named })).toMatchObject({
    ok: false,
    failure: { code: 'stopped-by-guard' },
  });
});

test('a case that is not ready cannot stand on an agenda', async () => {
  const b = await practice();
  const view = firstMeeting(b);
  const { id } = must(b.services.case.start());
  const agenda = [{ kind: 'sak' as const, case: id, minutes: 30, title: undefined }];
  expect(b.services.meeting.saveAgenda({ id: view.id, version: view.version, agenda })).toEqual({
    ok: false,
    failure: { code: 'not-allowed', rule: 'case-not-ready' },
  });
});

test('documents are saved where the user chooses, replace nothing, and leave a trace in the store', async () => {
  const b = await practice();
  const { id } = firstMeeting(b);
  const folder = b.desk.folder ?? '';
  writeFileSync(join(folder, 'innkalling-2026-11-10-nb.pdf'), 'mitt');
  const order = { meeting: id, type: 'summons', formats: ['docx', 'pdf', 'ics', 'txt'], language: 'nb' } as const;
  const made = must(await b.services.document.make(order));
  expect(made.files).toEqual([
    'innkalling-2026-11-10-nb.docx',
    'innkalling-2026-11-10-nb-2.pdf',
    'innkalling-2026-11-10-nb.ics',
    'innkalling-2026-11-10-nb.txt',
  ]);
  expect(readFileSync(join(folder, 'innkalling-2026-11-10-nb.pdf'), 'utf8')).toBe('mitt');
  expect(readFileSync(join(folder, 'innkalling-2026-11-10-nb-2.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(
    must(b.services.meeting.get({ id }))
      .issued.map((d) => d.format)
      .sort(),
  ).toEqual(['docx', 'ics', 'pdf', 'txt']);
  const [header] = await pdfArtifacts(new Uint8Array(readFileSync(join(folder, 'innkalling-2026-11-10-nb-2.pdf'))));
  expect(header).toContain('ØVING');
  must(await b.services.document.openFolder());
  expect(b.desk.opened).toEqual([folder]);
});

test('one discussion form per case, named by its code', async () => {
  const b = await practice();
  const { id, agenda } = firstMeeting(b);
  const { files } = must(
    await b.services.document.make({ meeting: id, type: 'discussion-form', formats: ['pdf', 'ics'], language: 'nn' }),
  );
  const codes = agenda.flatMap((i) => (i.case ? [i.case.code] : []));
  expect(files).toEqual(codes.map((c) => `droftingsskjema-${c}-nn.pdf`));
});

test('a cancelled dialog and a folder that is gone change nothing', async () => {
  const b = await practice();
  const { id } = firstMeeting(b);
  const order = { meeting: id, type: 'summons', formats: ['pdf', 'txt'], language: 'nb' } as const;
  b.desk.folder = undefined;
  expect(await b.services.document.make(order)).toEqual({ ok: false, failure: { code: 'cancelled' } });
  b.desk.folder = join(b.home, 'borte');
  expect(await b.services.document.make(order)).toEqual({ ok: false, failure: { code: 'folder-not-writable' } });
  expect(must(b.services.meeting.get({ id })).issued).toEqual([]);
  mkdirSync(b.desk.folder);
  must(await b.services.document.make(order));
  expect(readdirSync(b.desk.folder)).toHaveLength(2);
  // The root of a memory stick ends in a separator: names are whole all the same.
  b.desk.folder = `${b.desk.folder}/`;
  expect(must(await b.services.document.make(order)).files.every((name) => name.startsWith('innkalling'))).toBe(true);
});

test('locked and unlocked again while a folder is chosen: nothing comes of what was asked for before', async () => {
  const b = await practice();
  const { id } = firstMeeting(b);
  const lockAndUnlock = async (): Promise<void> => {
    b.services.lock('suspend');
    must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
  };
  const chooseFolder = async (): Promise<string | undefined> => {
    await lockAndUnlock();
    return b.desk.folder;
  };
  Object.assign(b.env.desk, { chooseFolder });
  const locked = { ok: false, failure: { code: 'locked' } };
  expect(
    await b.services.document.make({ meeting: id, type: 'minutes-log', formats: ['pdf'], language: 'nb' }),
  ).toEqual(locked);
  expect(readdirSync(b.desk.folder ?? '')).toEqual([]);
});

test('the store is locked while documents are being made: nothing is saved', async () => {
  const b = await practice();
  const { id } = firstMeeting(b);
  const making = b.services.document.make({ meeting: id, type: 'minutes', formats: ['pdf'], language: 'nb' });
  b.services.lock('suspend');
  expect(await making).toEqual({ ok: false, failure: { code: 'locked' } });
  expect(readdirSync(b.desk.folder ?? '')).toEqual([]);
});
