/** Short cuts through the window's own bridge, for specs that are about something else than the way there. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { OperationInput, OperationName, OperationOutput } from '../../src/api/operations.ts';
import { toOslo } from '../../src/domain/local-time.ts';
import type { Result } from '../../src/domain/result.ts';
import { pdfText } from './documents.ts';
import type { RunningApp } from './fixture.ts';

/** Strong by the app's own measure, and never used outside tests. */
export const PASSPHRASE = 'hubro tinde yoghurt varme lokk vei';

/** Calls an operation as the page would. */
export function call<N extends OperationName>(
  page: Page,
  name: N,
  input: OperationInput<N>,
): Promise<Result<OperationOutput<N>>> {
  return page.evaluate(
    ([operation, value]) => {
      const run = window.samrad.call[operation] as (value: unknown) => Promise<unknown>;
      return run(value);
    },
    [name, input] as const,
  ) as Promise<Result<OperationOutput<N>>>;
}

/** The same, when it must succeed. */
export async function must<N extends OperationName>(
  page: Page,
  name: N,
  input: OperationInput<N>,
): Promise<OperationOutput<N>> {
  const result = await call(page, name, input);
  if (!result.ok) throw new Error(`${name} failed: ${result.failure.code}`);
  return result.value;
}

/** Loads the page anew, as main does when it locks. */
export async function reload(app: RunningApp, page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload(), undefined);
  await loaded;
}

/** Makes a practice store with the example in it and shows it, past the first start. Returns where its recovery sheet lies. */
export async function openExample(app: RunningApp, page: Page): Promise<string> {
  const sheet = await makePracticeStore(app, page);
  await must(page, 'practice.load', {});
  await reload(app, page);
  return sheet;
}

/** Makes an empty practice store, its recovery sheet kept. Returns where the sheet lies. */
export async function makePracticeStore(app: RunningApp, page: Page): Promise<string> {
  const folder = await app.evaluate(({ app: electron }) => electron.getPath('userData'), undefined);
  const sheet = join(folder, 'ark.pdf');
  await must(page, 'vault.create', { passphrase: PASSPHRASE, practice: true });
  await answerDialogs(app, folder, sheet);
  await must(page, 'vault.saveRecoverySheet', {});
  await must(page, 'vault.confirmRecovery', { lastFour: lastFourOf(await pdfText(sheet)) });
  return sheet;
}

/** Save dialogs answer with `file`, folder dialogs with `folder`. */
export async function answerDialogs(app: RunningApp, folder: string, file: string): Promise<void> {
  await app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen.file });
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen.folder] });
    },
    { folder, file },
  );
}

/** The recovery code, as a person reads it from the paper. */
export function codeOn(recoverySheetText: string): string {
  const code = /(?:[0-9A-Z]{4,5}[- ]){3,}[0-9A-Z]{4,5}/.exec(recoverySheetText)?.[0];
  if (code === undefined) throw new Error('no recovery code on the sheet');
  return code;
}

/** Its last four characters. */
export const lastFourOf = (recoverySheetText: string): string =>
  codeOn(recoverySheetText)
    .replace(/[^0-9A-Z]/g, '')
    .slice(-4);

/** A meeting today with two finished cases and something before and after them; returns its id. All of it invented. */
export async function meetingToday(page: Page): Promise<string> {
  const organisation = await must(page, 'team.get', {});
  const chair = organisation?.team.members[0]?.id ?? '';
  const created = await must(page, 'meeting.create', {
    type: 'konsultasjonsteam',
    date: toOslo(new Date()).date,
    start: '09:00',
    end: '11:30',
    place: 'Møterom Furu',
    chair,
    minuteTaker: chair,
    purpose: 'Gi råd i saker som er meldt.',
  });
  const cases = [await readyCase(page, 'BHG'), await readyCase(page, 'SKOLE')];
  const saved = await must(page, 'meeting.saveAgenda', {
    id: created.id,
    version: created.version,
    agenda: [
      { kind: 'åpning', title: 'Velkommen', minutes: 10 },
      ...cases.map((id) => ({ kind: 'sak' as const, case: id, minutes: 45 })),
      { kind: 'systemsak', title: 'Årshjul for våren', minutes: 10 },
      { kind: 'evaluering', title: 'Evaluering', minutes: 5 },
    ],
  });
  return saved.id;
}

/** A cooperation by alias with consent, baton holder, plan and a meeting today; switched on before. All of it invented. */
export async function cooperationToday(page: Page): Promise<{ id: string; meeting: string }> {
  const today = toOslo(new Date()).date;
  const forms = await must(page, 'consent.list', {});
  const form = forms.find(({ services, reviewDate }) => services.includes('BHG') && (reviewDate ?? '') > today);
  if (form?.reviewDate == null) throw new Error('the example has no consent form for a kindergarten');
  let { id, version } = await must(page, 'cooperation.start', { alias: 'Blå lykt' });
  for (const command of [
    {
      kind: 'consent',
      receipt: form.id,
      consent: { givenOn: today, services: form.services, reviewDate: form.reviewDate },
    },
    { kind: 'hand-over', service: 'BHG', role: 'pedagogisk leder' },
  ] as const) {
    ({ version } = await must(page, 'cooperation.carryOut', { id, version, command }));
  }
  ({ id } = await must(page, 'cooperation.savePlan', {
    id,
    version,
    plan: {
      goals: [{ key: '0000000001', text: 'Trygge morgener', notice: 'Rolig levering', by: null }],
      measures: [
        {
          key: '0000000002',
          text: 'En fast voksen tar imot',
          service: 'BHG',
          forWhom: 'barnet',
          due: '2026-01-15',
          status: 'i_gang',
          meeting: null,
        },
      ],
      nextReview: '2026-01-20',
    },
  }));
  const meeting = await must(page, 'cooperation.newMeeting', {
    cooperation: id,
    meeting: {
      type: 'stafettmøte',
      date: today,
      start: '09:00',
      end: '10:00',
      place: '',
      purpose: 'Bli enige om hvem som gjør hva.',
      invited: [{ service: 'BHG', role: 'pedagogisk leder', present: null }],
      agenda: [{ key: '0000000003', title: 'Familien forteller først', minutes: 15 }],
      agreed: [],
      looked: [],
    },
  });
  return { id, meeting: meeting.id };
}

async function readyCase(page: Page, service: string): Promise<string> {
  const { id, version } = await must(page, 'case.start', {});
  const saved = await must(page, 'case.save', {
    id,
    version,
    draft: {
      presenterServiceType: service,
      ageBand: '4-5',
      concernThemes: ['PSYK_F'],
      observations: 'Barnet er ofte trist når dagen begynner.',
      protectiveFactors: ['har en trygg voksen'],
      riskFactors: [],
      actionsTried: [],
      guardiansContacted: 'ja',
      childSpokenWith: 'ja',
      questions: ['Hvordan kan vi snakke med barnet om at forelderen strever, uten å legge mer ansvar på barnet?'],
      dutyGate: { reporting: 'nei', averting: 'nei' },
      confirmedFiveFamilies: true,
    },
  });
  await must(page, 'case.complete', { id, version: saved.version });
  return id;
}
