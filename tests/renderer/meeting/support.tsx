/** Overview and meetings on the real services: a store in a folder of its own, every call through the same border as in the window. */
import { randomFillSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanup, render } from '@testing-library/react';
import { afterAll, onTestFinished, vi } from 'vitest';
import type { Bridge } from '../../../src/api/bridge.ts';
import { OPERATION_NAMES } from '../../../src/api/channels.ts';
import type { Locale } from '../../../src/domain/language.ts';
import type { MeetingView } from '../../../src/domain/meeting-view.ts';
import type { Result } from '../../../src/domain/result.ts';
import { bindServices } from '../../../src/main/binding.ts';
import { createDispatcher } from '../../../src/main/dispatch.ts';
import { type Route, RouterProvider, useRouter } from '../../../src/renderer/app/router.tsx';
import { SessionContext } from '../../../src/renderer/app/session.tsx';
import { GuardEngine, GuardProvider } from '../../../src/renderer/guard/index.ts';
import { MeetingList, MeetingPage, NewMeeting } from '../../../src/renderer/meeting/index.ts';
import { Overview } from '../../../src/renderer/overview/index.ts';
import { createServices, type Services } from '../../../src/services/index.ts';
import { BenchWorker, putBridge, sessionIn } from '../guard/support.tsx';
import { organisation } from './sample.ts';

// Everything is read, changed and saved through the whole program: slower than a unit, and two cores are shared.
vi.setConfig({ testTimeout: 60_000 });

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

export interface Bench {
  readonly services: Services;
  /** Where documents are saved; undefined is a dialog that is closed. */
  folder: string | undefined;
}

const atEnd: (() => void)[] = [];
afterAll(() => {
  for (const end of atEnd) end();
});

/** An open store of the test's own with a team in it: the example, or nothing but the team. */
export const benchWith = (content: 'example' | 'team'): Promise<Bench> => open(content, onTestFinished);

let shared: Promise<Bench> | undefined;
/** One open store with a team for all tests of a file that do not mind what others left in it. */
export const sharedBench = (): Promise<Bench> => {
  shared ??= open('team', (end) => atEnd.push(end));
  return shared;
};

async function open(content: 'example' | 'team', whenDone: (end: () => void) => void): Promise<Bench> {
  const home = mkdtempSync(join(tmpdir(), 'samrad-meeting-'));
  const exported = join(home, 'eksport');
  mkdirSync(exported);
  const desk = { folder: exported as string | undefined };
  const services = createServices({
    clock: () => new Date(),
    random: (bytes) => randomFillSync(bytes),
    paths: {
      resources: resolve('resources'),
      profile: join(home, 'profil'),
      store: join(home, 'lager'),
      argon2Worker: pathToFileURL(resolve('src/store/keys/argon2-worker.ts')),
    },
    host: 'electron',
    version: '0.0.0',
    desk: { chooseFolder: async () => desk.folder, chooseFile: async () => undefined, openFolder: async () => {} },
  });
  whenDone(() => {
    services.close();
    rmSync(home, { recursive: true, force: true });
  });
  must(await services.vault.create({ passphrase: 'fjell kajakk vinter ugle torsk', practice: true }));
  if (content === 'example') must(services.practice.load());
  else must(services.team.save({ ...organisation(), municipalityVersion: null, teamVersion: null }));
  return Object.assign(desk, { services });
}

/** A planned meeting on a day, with an opening, information and an evaluation: 30 of 120 minutes. */
export function planned(services: Services, date: string): MeetingView {
  const chair = must(services.team.get())?.team.members.find((m) => m.teamRole === 'koordinator')?.id ?? '';
  const { id, version } = must(
    services.meeting.create({
      type: 'konsultasjonsteam',
      date,
      start: '09:00',
      end: '11:00',
      place: 'Møterom Gran',
      chair,
      minuteTaker: chair,
      purpose: 'Gi råd i saker.',
    }),
  );
  const item = (kind: 'åpning' | 'info' | 'evaluering', title: string) => ({
    kind,
    title,
    minutes: 10,
    case: undefined,
  });
  return must(
    services.meeting.saveAgenda({
      id,
      version,
      agenda: [item('åpning', 'Velkommen'), item('info', 'Nytt siden sist'), item('evaluering', 'Runde til slutt')],
    }),
  );
}

function PageOfRoute() {
  const { route } = useRouter();
  switch (route.name) {
    case 'overview':
      return <Overview />;
    case 'meetings':
      return <MeetingList />;
    case 'new-meeting':
      return <NewMeeting />;
    case 'meeting':
      return <MeetingPage id={route.id} key={route.id} />;
    default:
      return <p>{`${route.name} ${route.name === 'case' ? route.id : ''}`}</p>;
  }
}

/** Shows a page of the window. */
export function show({ services }: Bench, start: Route, locale: Locale = 'nb'): void {
  const dispatcher = createDispatcher(
    bindServices(services),
    () => services.isUnlocked(),
    (bug) => {
      throw new Error(`a bug at the border: ${bug.operation} ${bug.kind} ${bug.error ?? ''}`);
    },
  );
  const calls = OPERATION_NAMES.map((name) => [name, (input: unknown) => dispatcher.handle(name, input)]);
  putBridge(Object.fromEntries(calls) as Bridge['call']);
  const worker = new BenchWorker();
  render(
    <SessionContext value={sessionIn(locale)}>
      <RouterProvider start={start}>
        <GuardEngine makeWorker={() => worker}>
          <GuardProvider>
            <PageOfRoute />
          </GuardProvider>
        </GuardEngine>
      </RouterProvider>
    </SessionContext>,
  );
  onTestFinished(cleanup);
}
