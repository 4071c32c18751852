/**
 * One meeting of the team in Frydal from beginning to end: a case is taken in and made ready, put on an agenda, led, minuted,
 * read aloud, approved, followed up at the next meeting and concluded. The same with either pair of hands; it stops where
 * there is something to look at. What is written is the example's own, and it is written once.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import planning from '../../resources/catalogues/planning.json' with { type: 'json' };
import { termLabel } from '../../src/domain/catalogues.ts';
import { addDays, toOslo } from '../../src/domain/local-time.ts';
import { readExample } from '../../tools/fixtures/enter-example.ts';
import { answerDialogs, makePracticeStore, must, PASSPHRASE } from './api.ts';
import type { RunningApp } from './fixture.ts';
import type { Hands } from './hands.ts';
import { type Answer, CasePage } from './pages/case-page.ts';
import { LockScreen } from './pages/lock-screen.ts';
import { MeetingPage } from './pages/meeting-page.ts';
import { MinutesPage } from './pages/minutes-page.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';

const example = readExample();
const [taken] = example.cases;
const [first] = example.meetings;
const [given] = first?.discussions ?? [];
if (taken === undefined || first === undefined || given === undefined) throw new Error('the example has no meeting');

/** The case as it is written in the window. */
export const CASE = taken;
export const PLACE = first.place;
export const ADVICE = given.advice.map((one) => one.text);
/** Somebody writes what must not stand there, and it is taken out again. */
const SLIP = ' Ring 90 12 34 56.';
/** What the team says the second time. */
const LAST_ADVICE = ['Fortsett med det som virker.'];
/** Weeks until the case comes back. */
const WEEKS = 3;

export interface Play {
  readonly app: RunningApp;
  readonly page: Page;
  readonly hands: Hands;
  /** The profile folder; documents are saved under it. */
  readonly folder: string;
}

export const documentsIn = (folder: string): string => join(folder, 'dokumenter');

/** A locked practice store with municipality and team, and nothing else. */
export async function lockedStore({ app, page, folder }: Omit<Play, 'hands'>): Promise<void> {
  const sheet = await makePracticeStore(app, page);
  const { municipality, team } = example;
  await must(page, 'team.save', { municipality, municipalityVersion: null, team, teamVersion: null });
  mkdirSync(documentsIn(folder));
  await answerDialogs(app, documentsIn(folder), sheet);
  // The lock loads the page anew by itself.
  const loaded = page.waitForEvent('load');
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'), undefined);
  await loaded;
  await new LockScreen(page).heading.waitFor();
}

/** Plays it all; names of the stops, in their order. */
export async function* wholeMeeting(play: Play): AsyncGenerator<string> {
  yield* unlock(play);
  yield* takeIn(play);
  yield* plan(play);
  yield* firstTime(play);
  yield* nextTime(play);
}

/** A button by its words; keys that are drawn on it do not count. */
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', {
    name: new RegExp(`^${name.replace(/[.?()]/g, '\\$&')}( (Ctrl|Enter|Mellomrom|Esc).*)?$`),
  });
/** What stands on every agenda: first the opening, after the cases the rest. */
const [OPENING = '', ...AFTER_CASES] = planning.types.konsultasjonsteam.standing.map(({ title }) => title.nb);

const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true });

async function* unlock({ page, hands }: Play): AsyncGenerator<string> {
  yield 'las-opp';
  await hands.write(page.getByLabel(words.lock.passphrase, { exact: true }), PASSPHRASE);
  await hands.press(button(page, words.lock.unlock), 'Enter');
  await new Shell(page).navigation.waitFor();
}

async function* takeIn({ page, hands }: Play): AsyncGenerator<string> {
  const { list, duty, about, said, factors, tried, advice, check, frame, steps } = words.case;
  const draft = new CasePage(page);
  const at = (title: string): Promise<void> => draft.title.filter({ hasText: title }).waitFor();
  const next = (step: keyof typeof steps): Promise<void> => {
    const name = frame.next.replace('{step}', steps[step].charAt(0).toLowerCase() + steps[step].slice(1));
    return hands.press(button(page, name), 'Control+Enter');
  };
  const answer = (question: string, to: Answer): Promise<void> =>
    hands.choose(
      page.getByRole('group', { name: question }).getByRole('radio', { name: duty.answers[to], exact: true }),
    );
  const field = (name: string): Locator => page.getByRole('textbox', { name });

  await hands.goTo('cases');
  await hands.press(page.getByRole('main').getByRole('button', { name: list.new }).first());
  await at(duty.title);
  await answer(duty.reporting, 'ja');
  await page.getByRole('alert').waitFor();
  yield 'plikten';
  await hands.press(button(page, duty.change));
  await answer(duty.reporting, 'nei');
  await answer(duty.averting, 'nei');
  await next('om');

  await at(about.title);
  await hands.pick(page.getByLabel(about.service), CASE.presenterServiceType);
  await hands.choose(page.locator(`input[name=ageBand][value="${CASE.ageBand}"]`));
  await hands.choose(page.locator(`input[value="${CASE.concernThemes[0]}"]`));
  await next('sett');

  await hands.write(draft.text, CASE.observations + SLIP);
  await page.locator('.guarded-sheet mark').first().waitFor();
  yield 'vakten';
  await hands.write(draft.text, CASE.observations);
  await page.locator('.guarded-sheet mark').first().waitFor({ state: 'detached' });
  await next('sagt');
  await at(said.title);
  await hands.write(draft.text, CASE.childExpressions ?? '');
  await next('styrker');
  await at(factors.title);
  await hands.write(field(factors.protectiveItem.replace('{number}', '1')), CASE.protectiveFactors[0] ?? '');
  await next('gjort');
  await at(tried.title);
  await hands.choose(page.getByRole('group', { name: tried.guardians }).getByRole('radio').first());
  await hands.choose(page.getByRole('group', { name: tried.child }).getByRole('radio').first());
  await next('rad');
  await at(advice.title);
  await hands.write(field(advice.question), CASE.questions[0] ?? '');
  await next('kontroll');
  await at(check.title);
  await hands.choose(page.getByRole('checkbox', { name: check.confirm }));
  yield 'kontroll';
  await hands.press(button(page, check.complete), 'Control+Enter');
  await page.getByText(words.case.finished.ready).waitFor();
}

/** Sets up a meeting on a day and shows it. */
async function setUp({ page, hands }: Play, date: string): Promise<MeetingPage> {
  const { list, new: form } = words.meeting;
  await hands.goTo('meetings');
  await hands.press(page.getByRole('main').getByRole('button', { name: list.newMeeting }).first());
  await heading(page, form.title).waitFor();
  await hands.write(page.getByLabel(form.date, { exact: true }), date);
  await hands.write(page.getByRole('textbox', { name: form.place }), PLACE);
  await hands.press(button(page, form.create), 'Control+Enter');
  const meeting = new MeetingPage(page);
  await meeting.title.waitFor();
  return meeting;
}

async function* plan(play: Play): AsyncGenerator<string> {
  const { page, hands } = play;
  const { agenda, documents } = words.meeting;
  const meeting = await setUp(play, toOslo(new Date()).date);
  await hands.press(button(page, agenda.addCase));
  await hands.press(page.getByRole('list', { name: agenda.chooseCase }).getByRole('button').first());
  await page.locator('.meeting-item .meeting-code').waitFor();
  await page.getByText(new RegExp(agenda.saved.replace('{time}', '\\d\\d\\.\\d\\d'))).waitFor();
  for (const kind of ['discussion-form', 'summons'] as const) {
    const panel = page.getByRole('region', { name: documents.title, exact: true });
    await hands.press(panel.getByRole('button', { name: documents.make[kind], exact: true }));
    await panel.getByRole('button', { name: documents.makeAgain[kind], exact: true }).waitFor();
    await meeting.madeFiles();
  }
  yield 'saksliste';
}

/** From the meeting's page through all phases to the end. `followUp` is what is pressed for the case's next day. */
async function* lead(
  { page, hands }: Play,
  advice: readonly string[],
  followUp: string,
): AsyncGenerator<'fase' | 'rad' | 'oppsummering'> {
  const { start, phases, do: does, ended } = words.lead;
  const { notes } = words.minutes;
  const goOn = page.locator('.lead-next');
  const course = ['velkommen', 'presentasjon', 'avklaring', 'refleksjon', 'respons', 'enes'] as const;
  await hands.press(button(page, words.meeting.page.lead));
  await heading(page, start.title).waitFor();
  await hands.press(page.getByRole('button', { name: start.go }), 'Space');
  await heading(page, OPENING).waitFor();
  await hands.press(goOn, 'Space');
  for (const phase of course) {
    await heading(page, phases[phase].title).waitFor();
    if (phase === 'refleksjon') yield 'fase';
    if (phase !== 'enes') await hands.press(goOn, 'Space');
  }
  await write(page, hands, advice);
  yield 'rad';
  for (const phase of ['rad', 'oppsummering'] as const) {
    await hands.press(goOn, 'Control+Enter');
    await heading(page, phases[phase].title).waitFor();
  }
  await hands.press(button(page, followUp));
  await hands.choose(page.getByRole('radio', { name: notes.dutyAnswers.yes }));
  yield 'oppsummering';
  for (const title of AFTER_CASES) {
    await hands.press(goOn, 'Control+Enter');
    await heading(page, title).waitFor();
  }
  await hands.press(button(page, does.end));
  await heading(page, ended.title).waitFor();
}

async function* firstTime(play: Play): AsyncGenerator<string> {
  yield* lead(play, ADVICE, words.minutes.notes.weeks.replace('{count}', String(WEEKS)));
  yield* ask(play);
  yield* conclude(play);
}

/** How was the meeting? One answers, and then the minutes are what is left. */
async function* ask({ page, hands }: Play): AsyncGenerator<'tilbakemelding'> {
  const { feedback: t, meeting } = words;
  await hands.press(button(page, t.ended));
  const form = page.locator('.feedback-form');
  await hands.choose(form.getByRole('radio').first());
  await hands.choose(form.getByRole('group').nth(1).getByRole('radio').last());
  yield 'tilbakemelding';
  await hands.press(button(page, t.form.hand), 'Control+Enter');
  await heading(page, t.given.title).waitFor();
  await hands.press(button(page, t.given.done));
  await hands.press(page.getByRole('link', { name: t.toMeeting }));
  await hands.press(button(page, meeting.page.minutes.write));
}

/** Writes lines of advice the team agrees on. */
async function write(page: Page, hands: Hands, advice: readonly string[]): Promise<void> {
  const { notes } = words.minutes;
  const minutes = new MinutesPage(page);
  for (const [i, text] of advice.entries()) {
    await hands.press(button(page, notes.addLine));
    await hands.write(minutes.line(i + 1), text);
    await hands.choose(minutes.agreed(i + 1));
  }
}

/** Who met, read aloud, approved. */
async function* conclude({ page, hands }: Play): AsyncGenerator<'oppmote' | 'les-opp' | 'godkjent'> {
  const { parts, approve } = words.minutes;
  const goTo = (part: 'attendance' | 'read' | 'approve'): Promise<void> =>
    hands.press(
      page.getByRole('navigation', { name: parts.label }).getByRole('button', { name: parts[part], exact: true }),
    );
  await goTo('attendance');
  const absent = page.locator('.meeting-people select').nth(1);
  await absent.waitFor();
  await hands.pick(
    absent,
    await absent
      .locator('option')
      .nth(1)
      .evaluate((one) => (one as HTMLOptionElement).value),
  );
  await savedAt(page);
  yield 'oppmote';
  await goTo('read');
  await page.locator('.read-case').waitFor();
  yield 'les-opp';
  await goTo('approve');
  await page.getByText(approve.guardClean).waitFor();
  await hands.choose(page.getByRole('checkbox', { name: approve.confirm }));
  await hands.press(button(page, approve.approve), 'Control+Enter');
  await page.getByText(approve.done).waitFor({ timeout: 30_000 });
  await hands.press(page.getByRole('button', { name: approve.save }));
  await page.locator('.minutes-saved').waitFor();
  await page.locator('.preview-sheet img').first().waitFor();
  yield 'godkjent';
}

/** The case comes back by itself: what became of the advice, one more round, and then it is concluded. */
async function* nextTime(play: Play): AsyncGenerator<string> {
  const { page, hands } = play;
  const { agenda, advice, effect, save, savedMeeting } = words.followUp;
  const meeting = await setUp(play, addDays(toOslo(new Date()).date, 7 * WEEKS));
  await page.locator('.meeting-item').getByText(agenda.tag).waitFor();
  yield 'kommer-tilbake';
  const back = page.locator('.meeting-item').filter({ hasText: agenda.tag });
  await hands.press(back.locator('.meeting-handle'));
  await hands.press(page.getByRole('link', { name: agenda.follow }));
  const { tatt_i_bruk: used, delvis: partly } = advice.uses;
  for (const [i, use] of [used, partly].entries()) {
    const answers = page.getByRole('group', { name: ADVICE[i] ?? '' });
    await hands.choose(answers.getByRole('radio', { name: use, exact: true }));
  }
  await hands.choose(page.getByRole('group', { name: effect.title }).getByRole('radio').first());
  yield 'hva-skjedde';
  await hands.press(button(page, save));
  await page.getByText(savedMeeting, { exact: true }).waitFor();

  await hands.goTo('meetings');
  await hands.press(page.getByRole('region', { name: words.meeting.list.next }).locator('.meeting-row').first());
  await meeting.title.waitFor();
  for await (const stop of lead(play, LAST_ADVICE, words.minutes.notes.noFollowUp)) {
    if (stop !== 'rad') continue;
    await hands.press(page.locator('.earlier-advice summary'));
    yield 'tidligere-rad';
  }
  await hands.press(button(page, words.lead.ended.minutes));
  for await (const _ of conclude(play));
  await hands.goTo('cases');
  await hands.press(page.getByRole('main').locator('.case-row').first().getByRole('link'));
  await page.locator('.phead-sub', { hasText: termLabel('caseStatus', 'avsluttet', 'nb') }).waitFor();
  yield 'avsluttet';
}

/** Waits until the meeting says when it was saved. */
const savedAt = (page: Page): Promise<void> =>
  page.getByText(new RegExp(words.meeting.agenda.saved.replace('{time}', '\\d\\d\\.\\d\\d'))).waitFor();
