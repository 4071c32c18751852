/**
 * A session with words that are found nowhere else: a passphrase, text typed about a case, names typed for paper, documents
 * saved, a search, a deletion, feedback, a meeting on consent, a backup, a file for another PC, a lock. Then every file the app may have touched is searched. What is in the store is encrypted, so a hit anywhere
 * but in the saved documents is a leak.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { toOslo } from '../../src/domain/local-time.ts';
import { answerDialogs, lastFourOf, must } from '../e2e/api.ts';
import { pdfText, wordText } from '../e2e/documents.ts';
import { expect, type RunningApp, test } from '../e2e/fixture.ts';
import { pressOn, typeIn } from '../e2e/keyboard.ts';
import { CasePage } from '../e2e/pages/case-page.ts';
import { ConsentPage } from '../e2e/pages/consent-page.ts';
import { FirstStart } from '../e2e/pages/first-start.ts';
import { LockScreen } from '../e2e/pages/lock-screen.ts';
import { MeetingPage } from '../e2e/pages/meeting-page.ts';
import { Shell } from '../e2e/pages/shell.ts';
import { words } from '../e2e/pages/words.ts';
import { bytesOf, markersIn, scanFolders } from './markers.ts';
import { Watch } from './watch.ts';

const PASSPHRASE = 'hubro tinde kvaxlemerke varme lokk vei';
const MARKERS = {
  passphrase: 'kvaxlemerke',
  typed: 'zwirbelgress',
  unfinished: 'quuxlyng',
  child: 'Vidunderlig Merkesen',
  guardian: 'Allslags Čáŋsen-Merkevik',
  other: 'Underfull Merkevik',
  purpose: 'merkestedet',
  transferKey: 'brixlefjord',
  deleted: 'snurpelgran',
  searched: 'hvoffelstein',
  answered: 'pjuskelvann',
  alias: 'Grymlete uglekvist',
  goal: 'tjoffelsti',
} as const;
const ALL = Object.values(MARKERS);
const PLANTED = 'plantetmerke';

/** Writes a marker into a file without a name and lets it be open for a while: a watch that is awake finds it. */
const plant = (app: RunningApp, folder: string): Promise<void> =>
  app.evaluate(
    async (_electron, { file, marker }) => {
      const fs = process.getBuiltinModule('node:fs');
      const open = fs.openSync(file, 'w');
      fs.unlinkSync(file);
      fs.writeSync(open, marker);
      await new Promise((resolve) => setTimeout(resolve, 500));
      fs.closeSync(open);
    },
    { file: join(folder, 'plante'), marker: PLANTED },
  );

test('what is typed reaches the encrypted store and the saved documents, and nothing else', async ({
  start,
  folder,
}) => {
  test.setTimeout(600_000);
  const scratch = mkdtempSync(join(tmpdir(), 'samrad-watch-'));
  const exported = join(scratch, 'dokumenter');
  const trace = join(scratch, 'spor');
  const transferred = join(folder, 'flytt.samradflytt');
  for (const made of [exported, trace]) mkdirSync(made);
  const app = await start();
  const page = await app.firstWindow();
  const watch = await Watch.start([...ALL, PLANTED], trace);
  const titles = new Set<string>();
  const noteTitle = async () => titles.add(await page.title());
  await plant(app, folder);

  await test.step('a passphrase is typed', async () => {
    const sheet = join(folder, 'ark.pdf');
    await answerDialogs(app, folder, sheet);
    const first = new FirstStart(page);
    await first.choosePractice();
    await first.choosePassphrase(PASSPHRASE);
    await first.saveSheet();
    await first.confirmSheet(lastFourOf(await pdfText(sheet)));
    await first.loadExample();
    await answerDialogs(app, exported, join(exported, 'x'));
  });

  await test.step('a case is written, finished text and text that is held back', async () => {
    await new Shell(page).goTo('cases');
    const draft = new CasePage(page);
    await draft.start();
    await draft.answerDuty('nei', 'nei');
    await draft.next('om');
    await draft.tellAbout();
    await draft.next('sett');
    await draft.text.pressSequentially(`Barnet søker ${MARKERS.typed}. Ring 90 12 34 56 om ${MARKERS.unfinished}.`);
    await draft.saved();
    await noteTitle();
  });

  await test.step('a consent form with names, seen and saved', async () => {
    await page.keyboard.press('Control+Shift+N');
    const form = new ConsentPage(page);
    const { consent: t, paper } = words;
    await form.shown('hvem');
    await page.getByLabel(t.asking.label).selectOption('BHG');
    await form.next('formal');
    await typeIn(page, page.getByLabel(t.purpose.label), `At vi sammen finner ${MARKERS.purpose}.`);
    await form.next('tjenester');
    await pressOn(page, page.getByLabel('Psykisk helse og rus (voksne)', { exact: true }), 'Space');
    await form.next('opplysninger');
    await pressOn(page, page.getByLabel(/^Helsen til en forelder/), 'Space');
    await form.next('underskrift');
    await pressOn(page, page.getByLabel(t.responsibility.two), 'Space');
    await pressOn(page, page.getByRole('button', { name: paper.names.write }));
    await typeIn(page, page.getByLabel(t.typed.child), MARKERS.child);
    await page.getByLabel(t.typed.birthDate).fill('2019-03-14');
    await typeIn(page, page.getByLabel(t.typed.guardianNumber.replace('{number}', '1')), MARKERS.guardian);
    await typeIn(page, page.getByLabel(t.typed.guardianNumber.replace('{number}', '2')), MARKERS.other);
    await form.next('varighet');
    await form.next('skriv-ut');
    await form.drawn();
    await page.keyboard.press('Control+Enter');
    await form.savedFiles();
    await noteTitle();
  });

  await test.step('a summons is looked at and saved', async () => {
    await page.keyboard.press('Alt+2');
    const meeting = new MeetingPage(page);
    await meeting.open('next');
    await meeting.lookAt('summons');
    await page.keyboard.press('Escape');
    await meeting.make('summons');
    await noteTitle();
  });

  await test.step('the minutes, feedback, a meeting on consent', async () => {
    const today = (await must(page, 'cooperation.use', {})).decidedOn ?? toOslo(new Date()).date;
    const meetings = await must(page, 'meeting.list', {});
    const meeting = meetings.find(({ status }) => status === 'godkjent' || status === 'referat')?.id;
    if (meeting === undefined) throw new Error('the example has a meeting that was held');
    const answer = { role: 'employee', marks: {}, texts: { mostUseful: `Fint med ${MARKERS.answered}.` } } as const;
    await must(page, 'feedback.give', { meeting, answer });
    const common = { meeting, formats: ['docx', 'pdf', 'txt'], language: 'nb' } as const;
    await must(page, 'document.make', { ...common, type: 'minutes', sections: {} });
    await must(page, 'document.make', { ...common, type: 'attendance-list' });
    await must(page, 'cooperation.decide', { on: true, version: (await must(page, 'cooperation.use', {})).version });
    const { id, version } = await must(page, 'cooperation.start', { alias: MARKERS.alias });
    const goal = { key: '0000000001', text: `Trygg ${MARKERS.goal}`, notice: '', by: null };
    const plan = { goals: [goal], measures: [], nextReview: today };
    await must(page, 'cooperation.savePlan', { id, version, plan });
    await noteTitle();
  });

  await test.step('a search, a deletion that is undone and one that is not, a backup, a file for another PC', async () => {
    await page.keyboard.press('Control+F');
    await page.keyboard.type(MARKERS.searched);
    await must(page, 'search.find', { words: MARKERS.searched, limit: 10 });
    await noteTitle();
    const { id } = await must(page, 'case.start', {});
    const versionOf = async () => (await must(page, 'case.get', { id })).version;
    const observations = `Leker med ${MARKERS.deleted}.`;
    await must(page, 'case.save', { id, version: await versionOf(), draft: { observations } });
    const things = [{ kind: 'case' as const, id }];
    await must(page, 'bin.remove', { kind: 'case', id, version: await versionOf() });
    await must(page, 'bin.putBack', { kind: 'case', id });
    await must(page, 'bin.remove', { kind: 'case', id, version: await versionOf() });
    await must(page, 'bin.delete', { things });
    await must(page, 'backup.now', {});
    // Not among the documents: there a marker would count as printed.
    await answerDialogs(app, exported, transferred);
    const chosen = (await must(page, 'transfer.list', {})).map(({ kind, id: of }) => ({ kind, id: of }));
    await must(page, 'transfer.save', { chosen, passphrase: `kajakk ugle ${MARKERS.transferKey} vinter torsk` });
  });

  await test.step('locked, and let in again', async () => {
    await page.keyboard.press('Control+L');
    const lock = new LockScreen(page);
    await lock.unlock(PASSPHRASE);
    await new Shell(page).navigation.waitFor();
    await page.keyboard.press('Control+L');
    await lock.heading.waitFor();
    await noteTitle();
  });

  await app.close();
  const watched = await watch.stop();

  await test.step('the watch was awake', () => {
    expect(watched.hits.map(({ marker }) => marker)).toContain(PLANTED);
    expect([...watched.seen].some((file) => basename(file).startsWith('samrad.db'))).toBe(true);
    const control = Buffer.concat(
      ALL.flatMap((marker) => [Buffer.from(`x${marker}y`, 'utf16le'), Buffer.from(marker)]),
    );
    expect(markersIn(control, ALL)).toEqual(ALL);
  });

  const { files, hits } = scanFolders([folder, tmpdir(), homedir()], ALL);
  const outside = [...watched.seen].filter((file) => !files.includes(file) && existsSync(file));
  for (const file of outside) {
    const bytes = bytesOf(file);
    if (bytes) hits.push(...markersIn(bytes, ALL).map((marker) => ({ file, marker })));
  }
  await test.step('the words stand on paper', async () => {
    const documents = files.filter((file) => file.startsWith(exported));
    const texts = await Promise.all(
      documents.map((file) => (file.endsWith('.docx') ? wordText(file) : file.endsWith('.pdf') ? pdfText(file) : '')),
    );
    expect(documents.length).toBeGreaterThanOrEqual(4);
    for (const marker of [MARKERS.child, MARKERS.guardian, MARKERS.purpose]) {
      expect(
        texts.some((text) => text.replaceAll(/\s+/g, ' ').includes(marker)),
        marker,
      ).toBe(true);
    }
    for (const file of documents) expect(markersIn(Buffer.from(basename(file)), ALL)).toEqual([]);
  });

  // The trace holds what was written, markers and all, and no process of the app has it open.
  const ours = ({ file }: { file: string }): boolean => file.startsWith(exported) || file.startsWith(trace);
  const leaks = [...hits, ...watched.hits.filter(({ marker }) => marker !== PLANTED)].filter((hit) => !ours(hit));
  for (const title of titles) expect(markersIn(Buffer.from(title), ALL)).toEqual([]);
  const how =
    watched.writes === undefined ? 'no tracing here: open files looked at only' : `${watched.writes} writes traced`;
  console.log(
    `leaks: ${leaks.length} hits of ${ALL.length} markers; ${files.length} files left behind and ${outside.length} others searched; ` +
      `${watched.seen.size} files open or written during the run, looked at ${watched.looks} times; ${how}`,
  );
  expect(leaks).toEqual([]);
  for (const kept of [join(folder, 'ark.pdf'), transferred]) expect(readFileSync(kept).length).toBeGreaterThan(0);
  expect(files.some((file) => file.endsWith('.sikkerhetskopi'))).toBe(true);
  rmSync(scratch, { recursive: true });
});
