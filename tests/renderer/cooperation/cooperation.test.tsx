/** The pages of cooperation on the real services: one path through them, in one store. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import texts from '../../../resources/texts/nb/ui/cooperation.json' with { type: 'json' };
import failures from '../../../resources/texts/nb/ui/failures.json' with { type: 'json' };
import feedback from '../../../resources/texts/nb/ui/feedback.json' with { type: 'json' };
import { FEW_ANSWERS } from '../../../src/domain/feedback.ts';
import { addDays, toOslo } from '../../../src/domain/local-time.ts';
import { consentOrderSchema } from '../../../src/domain/named-documents.ts';
import { parseWith } from '../../../src/domain/problems.ts';
import { Page } from '../../../src/renderer/app/Page.tsx';
import { useRouter } from '../../../src/renderer/app/router.tsx';
import { MEETING_TEXTS, PLAN_TEXTS } from '../../../src/renderer/cooperation/draft-texts.ts';
import {
  ConsentMeetingPage,
  CooperationList,
  CooperationPage,
  NewCooperation,
  UseSection,
} from '../../../src/renderer/cooperation/index.ts';
import { meetingOf, startingForm } from '../../../src/renderer/cooperation/new-meeting.ts';
import { namesIn, orderOf, previewOf, startingPaper } from '../../../src/renderer/cooperation/paper-form.ts';
import { GuardProvider } from '../../../src/renderer/guard/index.ts';
import type { Services } from '../../../src/services/index.ts';
import { must } from '../../result.ts';
import { sharedBench, showPage } from '../window.tsx';

const Here = () => <Page route={useRouter().route} />;
const TODAY = toOslo(new Date()).date;
let services: Services;
let id: string;

beforeAll(async () => {
  const b = await sharedBench('team');
  services = b.services;
  const form = {
    purpose: 'At vi sammen finner ut hva som hjelper.',
    requestingService: 'BHG',
    services: [{ serviceType: 'HST', direction: 'begge' }],
    informationTypes: ['trivsel_læring'],
    exclusions: '',
    reviewDate: addDays(TODAY, 100),
    signatureLines: ['foresatt'],
    language: 'nb',
  };
  must(await services.consent.make(must(parseWith(consentOrderSchema, { form, language: 'nb', formats: ['txt'] }))));
}, 60_000);

const button = (name: string) => screen.getByRole('button', { name });

test('switching on needs a decision, and off says that nothing is deleted', async () => {
  showPage(services, <UseSection />, { name: 'settings', page: 'samtykke' });
  fireEvent.click(await screen.findByRole('button', { name: texts.use.turnOn }));
  expect(screen.getByText(texts.use.mustDecide)).toBeDefined();
  expect(must(services.cooperation.use()).on).toBe(false);
  fireEvent.click(screen.getByLabelText(texts.use.decided));
  fireEvent.click(button(texts.use.turnOn));
  expect(await screen.findByText(texts.use.onTitle)).toBeDefined();
  expect(must(services.cooperation.use()).on).toBe(true);
  expect(screen.getByText(texts.use.offText, { exact: false })).toBeDefined();
});

test('an alias that is a name is refused in words, another starts a cooperation', async () => {
  showPage(services, <NewCooperation />, { name: 'new-cooperation' });
  const alias = await screen.findByLabelText(texts.new.alias);
  await waitFor(() => expect(alias).toHaveProperty('value', expect.stringMatching(/\p{L}{3,} \p{L}{3,}/u)));
  fireEvent.change(alias, { target: { value: 'Solveig' } });
  fireEvent.click(button(texts.new.start));
  expect(await screen.findByText(texts.new.finding)).toBeDefined();
  fireEvent.change(alias, { target: { value: 'S-7K3Q' } });
  fireEvent.click(button(texts.new.start));
  expect(await screen.findByText(texts.new.wrong)).toBeDefined();
  fireEvent.change(alias, { target: { value: 'Blå lykt' } });
  fireEvent.click(button(texts.new.start));
  await waitFor(() => expect(must(services.cooperation.list()).map((row) => row.alias)).toEqual(['Blå lykt']));
  id = must(services.cooperation.list())[0]?.id ?? '';
});

test('consent is recorded from a form with only what was ticked, and taken back again', async () => {
  showPage(
    services,
    <GuardProvider>
      <CooperationPage id={id} />
    </GuardProvider>,
    { name: 'cooperation', id },
  );
  expect(await screen.findByText(texts.consent.standing.missing)).toBeDefined();
  expect(screen.getByText(texts.baton.needsConsent)).toBeDefined();
  fireEvent.click(button(texts.consent.record));
  const form = await screen.findByLabelText(texts.consent.form);
  fireEvent.change(form, { target: { value: must(services.consent.list())[0]?.id ?? '' } });
  fireEvent.click(button(texts.consent.save));
  expect(screen.getByText(texts.consent.missingServices)).toBeDefined();
  // Nothing is ticked beforehand: the family may have said yes to some.
  for (const box of within(screen.getByRole('group', { name: texts.consent.services })).getAllByRole('checkbox')) {
    expect(box).toHaveProperty('checked', false);
  }
  fireEvent.click(screen.getByLabelText('Barnehage'));
  fireEvent.click(button(texts.consent.save));
  expect(await screen.findByText(texts.consent.recorded)).toBeDefined();
  expect(must(services.cooperation.get({ id })).cooperation.consents).toMatchObject([{ services: ['BHG'] }]);
  fireEvent.click(button(texts.page.undo));
  expect(await screen.findByText(texts.consent.standing.missing)).toBeDefined();
  expect(must(services.cooperation.get({ id })).cooperation.consents).toEqual([]);
});

test('an alias that says too much gets another, which is undone again; who comes second sees what stands and decides', async () => {
  showPage(
    services,
    <GuardProvider>
      <CooperationPage id={id} />
    </GuardProvider>,
    { name: 'cooperation', id },
  );
  fireEvent.click(await screen.findByRole('button', { name: texts.page.rename.open }));
  const field = screen.getByLabelText(texts.page.rename.label);
  expect(field).toHaveProperty('value', 'Blå lykt');
  expect(document.activeElement).toBe(field);
  fireEvent.change(field, { target: { value: 'Solveig' } });
  fireEvent.click(button(texts.page.rename.save));
  expect(await screen.findByText(texts.new.finding)).toBeDefined();
  // Somebody else has been here meanwhile.
  const { version } = must(services.cooperation.get({ id }));
  must(services.cooperation.carryOut({ id, version, command: { kind: 'rename', alias: 'Grønn hatt' } }));
  fireEvent.change(field, { target: { value: 'Rød vott' } });
  fireEvent.click(button(texts.page.rename.save));
  expect(await screen.findByText(failures.conflict.title, { exact: false })).toBeDefined();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Grønn hatt');
  fireEvent.click(button(texts.page.rename.save));
  expect(await screen.findByRole('heading', { level: 1, name: 'Rød vott' })).toBeDefined();
  expect(must(services.cooperation.list()).map((row) => row.alias)).toEqual(['Rød vott']);
  fireEvent.click(button(texts.page.undo));
  expect(await screen.findByRole('heading', { level: 1, name: 'Grønn hatt' })).toBeDefined();
  must(
    services.cooperation.carryOut({
      id,
      version: must(services.cooperation.get({ id })).version,
      command: { kind: 'rename', alias: 'Blå lykt' },
    }),
  );
});

test('what is written is kept by itself; a name is held back and said', async () => {
  showPage(
    services,
    <GuardProvider>
      <CooperationPage id={id} />
    </GuardProvider>,
    { name: 'cooperation', id },
  );
  fireEvent.click(await screen.findByRole('button', { name: texts.page.addMeasure }));
  const measure = screen.getByLabelText(texts.page.measure);
  await waitFor(() => expect(document.activeElement).toBe(measure));
  fireEvent.change(measure, { target: { value: 'En fast voksen tar imot' } });
  fireEvent.change(screen.getByLabelText(texts.page.due), { target: { value: addDays(TODAY, -3) } });
  const stored = () => must(services.cooperation.get({ id })).cooperation.plan.measures[0];
  await waitFor(() => expect(stored()?.text).toBe('En fast voksen tar imot'), { timeout: 10_000 });
  expect(screen.getByText(/^Skulle vært gjort/)).toBeDefined();
  fireEvent.change(measure, { target: { value: 'Ring mor på 90 12 34 56' } });
  expect(await screen.findByText(texts.save.held, {}, { timeout: 10_000 })).toBeDefined();
  expect(stored()?.text).toBe('En fast voksen tar imot');
  // Something else that is done on the page does not take it away.
  fireEvent.click(button(texts.end.close));
  await screen.findByText(texts.end.closed);
  expect(screen.getByLabelText(texts.page.measure)).toHaveProperty('value', 'Ring mor på 90 12 34 56');
  fireEvent.click(button(texts.end.reopen));
  await screen.findByText(texts.end.reopened);
  fireEvent.change(measure, { target: { value: 'En fast voksen tar imot' } });
  await waitFor(() => expect(screen.queryByText(texts.save.held)).toBeNull(), { timeout: 10_000 });
});

test('a measure that is not done stands on the meeting by itself; without consent the page says why nobody is called', async () => {
  const { cooperation } = must(services.cooperation.get({ id }));
  const meeting = meetingOf({ ...startingForm(TODAY), type: 'stafettmøte' }, cooperation, texts.agendas, TODAY);
  if (meeting === undefined) throw new Error('no meeting');
  expect(meeting.agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(60);
  const planned = must(services.cooperation.newMeeting({ cooperation: id, meeting }));
  showPage(
    services,
    <GuardProvider>
      <ConsentMeetingPage id={planned.id} />
    </GuardProvider>,
    { name: 'cooperation-meeting', id: planned.id },
  );
  expect(await screen.findByText(texts.rules['consent-missing'])).toBeDefined();
  expect(screen.queryByRole('button', { name: texts.meeting.summon })).toBeNull();
  expect(screen.getByDisplayValue('En fast voksen tar imot')).toBeDefined();
});

test('the family answers after one another, as one group, and the trend is by quarter', async () => {
  const { cooperation } = services;
  const { meetings } = must(cooperation.get({ id }));
  const { version, meeting } = must(cooperation.meeting({ id: meetings[0]?.id ?? '' }));
  const planned = meetings[0]?.id ?? '';
  must(cooperation.saveMeeting({ id: planned, version, meeting: { ...meeting, date: TODAY } }));
  showPage(services, <Here />, { name: 'cooperation-feedback', id: planned });
  fireEvent.click(await screen.findByRole('button', { name: feedback.give }));
  fireEvent.click(await screen.findByRole('radio', { name: feedback.circle.role.family }));
  fireEvent.click(within(screen.getByRole('group', { name: 'Møtet var nyttig.' })).getByRole('radio', { name: 'Ja' }));
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${feedback.form.hand}`) }));
  await screen.findByRole('heading', { name: feedback.given.title });
  expect(must(cooperation.feedback({ meeting: planned })).byRole).toEqual({ family: 1, service: 0 });
  fireEvent.click(button(feedback.given.undo));
  await screen.findByRole('heading', { name: feedback.given.undone });
  expect(must(cooperation.feedback({ meeting: planned })).answers).toBe(0);
  const marks = { heard: undefined, useful: 'yes', rightGroup: undefined, next: undefined } as const;
  const texts_ = { mostUseful: undefined, whoWasMissing: undefined, whatToChange: undefined };
  const give = () =>
    must(cooperation.giveFeedback({ meeting: planned, answer: { role: 'family', marks, texts: texts_ } }));
  for (let i = 1; i < FEW_ANSWERS; i++) give();
  fireEvent.click(button(feedback.given.done));
  fireEvent.click(await screen.findByRole('link', { name: feedback.circle.trend.title }));
  const row = async () => within(await screen.findByRole('table')).getAllByRole('row')[1]?.textContent;
  expect(await row()).toMatch(/^\d\. kvartal \d{4}4–4 ja/);
  expect(document.querySelectorAll('circle')).toHaveLength(0);
  give();
  cleanup();
  showPage(services, <Here />, { name: 'cooperation-feedback-trend' });
  expect(await row()).toContain('Ja (snitt 4)');
  expect(document.querySelectorAll('circle')).toHaveLength(1);
  expect(document.body.textContent).not.toContain('Blå lykt');
});

test('a word the guard marks can be kept with a reason on the page of a cooperation, and stands so in its meetings', async () => {
  const words = { document: id, type: 'NAME', words: 'Solveig' } as const;
  expect(must(services.guard.kept({ document: id, findings: [words] })).any).toBe(false);
  must(services.guard.keep({ ...words, reason: 'ordinary' }));
  const [meeting] = must(services.cooperation.get({ id })).meetings;
  expect(must(services.guard.kept({ document: meeting?.id ?? '', findings: [words] })).kept).toEqual([true]);
  must(services.guard.takeBack(words));
  expect(must(services.guard.kept({ document: id, findings: [words] })).kept).toEqual([false]);
});

test('the list says what is late and what is missing', async () => {
  showPage(services, <CooperationList />, { name: 'cooperations' });
  const row = await screen.findByRole('link', { name: /Blå lykt/ });
  expect(row.textContent).toContain(texts.consent.short.missing);
  expect(row.textContent).toContain('1 tiltak over fristen');
  expect(row.textContent).toContain('Stafettmøte');
});

test('a paper asks for names only when they are written, and knows each of them', () => {
  const subject = { document: 'summons', cooperation: crypto.randomUUID(), meeting: crypto.randomUUID() } as const;
  const typed = {
    ...startingPaper('nb', undefined),
    child: 'Vidunderlig',
    guardian1: 'Allslags',
    people: ['', 'Kari'],
  };
  expect(previewOf(subject, typed)?.values).toMatchObject({ child: null, guardians: [], people: [] });
  expect(namesIn(typed)).toEqual([]);
  expect(namesIn({ ...typed, named: true })).toEqual(['Vidunderlig', 'Allslags', 'Kari']);
  expect(previewOf(subject, { ...typed, named: true })?.values).toMatchObject({
    child: 'Vidunderlig',
    guardians: ['Allslags'],
    people: [null, 'Kari'],
  });
  expect(orderOf(subject, { ...typed, formats: [] })).toBe('formats');
  expect(orderOf(subject, { ...typed, situation: 'x'.repeat(30_000) })).toBe('typed');
});

test('a text that is held back is saved as it was when it was last clean, wherever its line has moved', () => {
  const line = (key: string, text: string) => ({ key, text });
  const draft = {
    ...must(services.cooperation.get({ id })).cooperation.plan,
    goals: [{ key: 'a', text: 'ny', notice: 'ren', by: null }],
  };
  const kept = PLAN_TEXTS.draftToKeep(draft, new Set(['goals.a.text']), () => 'før');
  expect(kept.draft.goals).toEqual([{ key: 'a', text: 'før', notice: 'ren', by: null }]);
  expect(kept.screenPath.get('goals[0].notice')).toBe('goals.a.notice');
  const meeting = { agreed: [line('b', 'to'), line('c', 'tre')], agenda: [], invited: [], place: '', purpose: '' };
  const texts_ = MEETING_TEXTS.textsOf(meeting as never).map(({ path }) => path);
  expect(texts_).toEqual(['place', 'purpose', 'agreed.b', 'agreed.c']);
});
