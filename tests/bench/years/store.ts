/**
 * Twenty years of invented meetings, put into a store by its own repositories: cases with their texts, what was agreed on
 * each, what was followed up, and what was said about some minutes. The same for every run.
 */
import { randomFillSync } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogues } from '../../../src/domain/catalogues.ts';
import { createStore } from '../../../src/store/index.ts';
import { LOWEST_COST } from '../../../src/store/keys/argon2.ts';
import { generatedSamples } from '../../../tools/anonymity/generate.ts';
import { readLists } from '../../../tools/anonymity/lists.ts';
import { Random } from '../../../tools/anonymity/random.ts';
import { readExample } from '../../../tools/fixtures/enter-example.ts';

const YEARS = 20;
const MEETINGS = 12;
const CASES = 6;
const FIRST_YEAR = 2006;

export interface FullStore extends Disposable {
  /** Closed. */
  readonly file: string;
  readonly recoveryCode: string;
  readonly cases: number;
  readonly meetings: number;
}

/** Makes the store in a folder of its own, which goes when it is disposed of. */
export async function twentyYears(): Promise<FullStore> {
  const folder = await mkdtemp(join(tmpdir(), 'samrad-years-'));
  let now = new Date(`${FIRST_YEAR}-01-01T09:00:00Z`);
  const file = join(folder, 'samrad.db');
  const made = await createStore(
    {
      clock: () => now,
      random: (bytes) => randomFillSync(bytes),
      argon2Worker: new URL('../../../src/store/keys/argon2-worker.ts', import.meta.url),
    },
    { file, passphrase: 'tjue år med oppdiktede saker', kdf: LOWEST_COST },
  );
  if (!made.ok) throw new Error(made.failure.code);
  const { store, recoveryCode } = made.value;

  const random = new Random(20);
  const texts = generatedSamples(readLists(), random, 4_000).map((sample) => sample.text);
  const text = (): string => random.pick(texts);
  const { municipality, team } = readExample();
  store.municipalities.save(municipality);
  const { id: teamId, memberIds } = store.teams.save(team);
  const [chair = ''] = memberIds.values();
  const themes = catalogues.themes.entries.map(({ code }) => code);
  const services = catalogues.services.entries.map(({ code }) => code);
  const adviceType = catalogues.actionTypes.entries[0]?.code ?? '';

  const enterCase = (): string => {
    let entered = store.cases.create({
      presenterServiceType: random.pick(services),
      concernThemes: [random.pick(themes)],
      level: String(1 + random.below(3)),
      observations: [text(), text(), text(), text()].join(' '),
      childExpressions: text(),
      protectiveFactors: [text()],
      riskFactors: [text()],
      questions: [text().slice(0, 200)],
    });
    for (const status of ['klar_for_kontroll', 'klar', 'satt_opp'] as const) {
      entered = store.cases.setStatus(entered.id, entered.version, status);
    }
    return entered.id;
  };

  const enterMeeting = (date: string): void => {
    const cases = Array.from({ length: CASES }, enterCase);
    const { id } = store.meetings.enter({
      id: globalThis.crypto.randomUUID(),
      teamId,
      status: 'referat',
      meeting: {
        type: 'konsultasjonsteam',
        date,
        start: '09:00',
        end: '12:00',
        place: 'Møterom Furu, rådhuset',
        onlineLink: undefined,
        chair,
        minuteTaker: chair,
        caseDeadline: undefined,
        interpreter: undefined,
        purpose: 'Drøfte saker uten navn og gi råd til den som la dem fram.',
        agenda: [
          { kind: 'åpning', case: undefined, title: 'Velkommen', minutes: 5 },
          ...cases.map((each) => ({ kind: 'sak' as const, case: each, title: undefined, minutes: 25 })),
        ],
        attendance: [{ member: chair, present: true, deputy: undefined }],
        discussions: cases.map((each) => ({
          case: each,
          advice: Array.from({ length: 3 }, () => ({ text: text(), adviceType })),
          openQuestions: [text()],
          followUpDate: date,
          dutyReassessed: true,
        })),
        recusals: [],
        next: undefined,
      },
    });
    for (const each of cases) {
      for (let round = 0; round < 2; round++) {
        store.followUps.add(each, id, {
          used: ['tatt_i_bruk', 'delvis', 'ikke'],
          effect: 'bedre',
          newDirection: text(),
          outcome: { kind: 'on', date },
        });
      }
    }
    store.minutes.addComment(id, { service: 'PPT', case: cases[0] ?? null, text: text(), madeOn: date });
  };

  for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
    for (let month = 1; month <= MEETINGS; month++) {
      const date = `${year}-${String(month).padStart(2, '0')}-10`;
      now = new Date(`${date}T09:00:00Z`);
      store.transaction(() => enterMeeting(date));
    }
  }
  store.close();
  return {
    file,
    recoveryCode,
    cases: YEARS * MEETINGS * CASES,
    meetings: YEARS * MEETINGS,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
