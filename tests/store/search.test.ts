import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_NOTES } from '../../src/domain/case-notes.ts';
import { SEARCH_MOST, type SearchQuery, searchQuerySchema } from '../../src/domain/search.ts';
import { restoreBackup, type Store } from '../../src/store/index.ts';
import { searchIndex } from '../../src/store/search.ts';
import { type EnteredExample, enterExample, idIn, readExample } from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import {
  type ClosedStore,
  copyOf,
  hitsOf,
  makeStore,
  open,
  rawDatabase,
  temporaryFolder,
  testEnvironment,
} from './support.ts';

let template: ClosedStore;
let entered: EnteredExample;
let store: Store;
beforeAll(async () => {
  template = await makeStore((fresh) => {
    entered = enterExample(fresh);
  });
});

const find = (over: Partial<SearchQuery>) => store.search.find({ words: '', limit: 50, ...over });
const kinds = (words: string) =>
  hitsOf(store, words)
    .map((hit) => hit.kind)
    .sort();
const meetingId = (): string => entered.meetingIds[0] ?? '';
const caseId = (local: string): string => idIn(entered.caseIds, local);
const line = { key: 'a', text: '', adviceType: 'rad_veiledning', agreed: true };

describe('reading', () => {
  // Nothing here writes: one store for all of them.
  beforeAll(async () => {
    store = await open(copyOf(template));
    return () => store.close();
  });

  test('finds by the beginnings of words, all of them, in any case of letters, and å is not a', () => {
    expect(kinds('BARNEH frilek')).toEqual(['case']);
    expect(kinds('årshjul')).toEqual(['meeting']);
    expect(kinds('ÅRSHJUL')).toEqual(['meeting']);
    expect(kinds('arshjul')).toEqual([]);
    expect(kinds('finnes ikke')).toEqual([]);
  });

  test('a case is found by its code, and so is what was agreed on it; a meeting by its day', () => {
    const code = store.cases.get(caseId('c1'))?.code ?? '';
    expect(kinds(code)).toEqual(['advice', 'case']);
    expect(find({ words: code }).hits[0]).toMatchObject({ code, to: { page: 'case', id: caseId('c1') } });
    const date = store.meetings.get(meetingId())?.meeting.date;
    expect(find({ words: '8. desember 2026' }).hits[0]).toMatchObject({
      kind: 'meeting',
      at: date,
      to: { page: 'meeting', id: meetingId() },
    });
  });

  test('a hit tells where it is read, what it is about, and where the words stand', () => {
    const [hit] = find({ words: 'frilek', kind: 'case' }).hits;
    expect(hit).toMatchObject({ state: 'satt_opp', at: '2026-11', meetingDate: null });
    const { text, marks } = hit?.excerpt ?? { text: '', marks: [] };
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['frileken']);
    const advice = find({ kind: 'advice' }).hits.find((each) => each.code === store.cases.get(caseId('c2'))?.code);
    expect(advice).toMatchObject({ to: { page: 'minutes', id: meetingId(), part: 2 }, meetingDate: '2026-12-08' });
  });

  test('filters narrow together, and each tells how many there would be of its values', () => {
    const all = find({});
    expect(all.total).toBe(7);
    expect(all.facets.kind).toEqual([
      { code: 'advice', count: 3 },
      { code: 'case', count: 3 },
      { code: 'meeting', count: 1 },
    ]);
    const [theme] = all.facets.theme;
    const narrowed = find({ theme: theme?.code ?? '', kind: 'case' });
    expect(narrowed.hits.every((hit) => hit.kind === 'case' && hit.themes.includes(theme?.code ?? ''))).toBe(true);
    // The kinds are counted under the theme alone, the themes under the kind alone.
    expect(narrowed.facets.kind).toEqual(find({ theme: theme?.code ?? '' }).facets.kind);
    expect(narrowed.facets.theme).toEqual(find({ kind: 'case' }).facets.theme);
    expect(find({ service: 'PPT', kind: 'meeting' }).total).toBe(0);
    expect(find({ state: 'planlagt' }).hits.map((hit) => hit.kind)).toEqual(['meeting']);
    const { level = '' } = readExample().cases[0] ?? {};
    expect(find({ level, kind: 'case' }).total).toBe(readExample().cases.filter((c) => c.level === level).length);
    expect(find({ from: '2026-12' }).facets.kind).toEqual([
      { code: 'advice', count: 3 },
      { code: 'meeting', count: 1 },
    ]);
    expect(find({ to: '2026-11' }).total).toBe(3);
  });

  test('all are counted, as many as asked for are given', () => {
    const some = find({ limit: 2 });
    expect([some.total, some.hits.length]).toEqual([7, 2]);
    expect(new Set(find({}).hits.map((hit) => hit.key)).size).toBe(7);
  });

  test('whatever is typed, it is words: nothing throws, all is counted, and every mark lies in its text', () => {
    const operators = fc.constantFrom(
      '"',
      '*',
      'NEAR(',
      ' AND ',
      ' OR ',
      ' NOT ',
      '-',
      ':',
      '^',
      '+',
      '{',
      'title:',
      '%',
      '_',
      '\0',
      '\ud800',
      "'",
    );
    const syllables = fc.constantFrom('barne', 'å', 'Č', 'ŋ', 'ß', 'ı', 'İ', '٣', 'rad', ' ');
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.oneof(operators, syllables), { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (words) => {
        const query = searchQuerySchema.parse({ words: words.slice(0, 200), limit: SEARCH_MOST });
        const { total, hits, facets } = store.search.find(query);
        expect(hits).toHaveLength(total);
        expect(facets.kind.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        for (const { excerpt } of hits) {
          for (const { start, end } of excerpt.marks) expect(start < end && end <= excerpt.text.length).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    // Signs alone ask for nothing; nothing typed at all asks for everything.
    expect([find({ words: '"*' }).total, find({ words: ' ' }).total]).toEqual([0, 7]);
  });
});

describe('writing', () => {
  let closed: ClosedStore;
  beforeEach(async () => {
    closed = copyOf(template);
    store = await open(closed);
    return () => store.close();
  });

  test('drafts are found and say that they are drafts; deleted ones are found no more', () => {
    const made = store.cases.create({ observations: 'grevlinger' });
    expect(find({ words: 'grevling' }).hits).toMatchObject([{ kind: 'case', state: 'kladd', code: made.code }]);
    store.cases.setStatus(made.id, 1, 'slettet');
    expect(kinds('grevling')).toEqual([]);
    expect(kinds(made.code)).toEqual([]);
  });

  test('is in step with every change, in the same transaction', () => {
    const made = store.cases.create({ observations: 'grevlinger' });
    const finished = store.cases.setStatus(made.id, 1, 'klar_for_kontroll');
    expect(find({ words: 'grevling' }).hits).toMatchObject([{ state: 'klar_for_kontroll' }]);
    const saved = store.cases.save(made.id, finished.version, {
      observations: 'hubroer',
      questions: ['Čuoŋogáđvvis?'],
      concernThemes: ['MOBB'],
    });
    expect([kinds('grevling'), kinds('hubro'), kinds('ČUOŊO'), kinds('cuono')]).toEqual([[], ['case'], ['case'], []]);
    expect(find({ words: 'hubro', theme: 'MOBB' }).total).toBe(1);
    expect(() =>
      store.transaction(() => {
        store.cases.save(made.id, saved.version, { observations: 'lemen', concernThemes: [] });
        expect(find({ words: 'lemen' }).total).toBe(1);
        throw new Error('angret');
      }),
    ).toThrow('angret');
    expect([kinds('lemen'), kinds('hubro')]).toEqual([[], ['case']]);
    expect(find({ words: 'hubro', theme: 'MOBB' }).total).toBe(1);

    const stored = store.meetings.get(meetingId());
    if (!stored) throw new Error('no meeting');
    const discussions = stored.meeting.discussions.map((d, i) =>
      i > 0 ? d : { ...d, openQuestions: ['Hva med jerven?'] },
    );
    const changed = store.meetings.save(stored.id, stored.version, {
      ...stored.meeting,
      discussions,
      purpose: 'Gaupe',
      place: 'Fjellhagen',
    });
    expect([kinds('jerv'), kinds('gaupe'), kinds('fjellhag')]).toEqual([['advice'], ['meeting'], ['meeting']]);
    store.meetings.save(stored.id, changed.version, { ...changed.meeting, discussions: [], date: '2027-01-12' });
    expect([kinds('jerv'), kinds('12. januar 2027')]).toEqual([[], ['meeting']]);
  });

  test('what is agreed, said about minutes and followed up is found; what is only noted is not', () => {
    const stored = store.meetings.setStatus(meetingId(), 1, 'startet');
    const lines = [
      { ...line, text: 'Bruk dagskalenderen.' },
      { ...line, key: 'b', text: 'Bare tenkt', agreed: false },
    ];
    store.notes.save(stored.id, caseId('c1'), 0, { ...EMPTY_NOTES, lines });
    expect([kinds('dagskalender'), kinds('tenkt')]).toEqual([['advice'], []]);

    const code = store.cases.get(caseId('c1'))?.code;
    store.minutes.addComment(stored.id, {
      service: 'BVT',
      case: caseId('c1'),
      text: 'Savner elgen',
      madeOn: '2026-12-09',
    });
    const [comment] = store.minutes.comments(stored.id);
    expect(find({ words: 'elgen' }).hits).toMatchObject([
      { kind: 'comment', code, at: '2026-12-09', to: { page: 'minutes', part: 'approve' } },
    ]);
    store.minutes.answer(stored.id, comment?.id ?? '', 'Reinen er med');
    expect(kinds('reinen elgen')).toEqual(['comment']);

    const content = {
      used: [],
      effect: 'bedre',
      newDirection: 'Prøv skogsturer',
      outcome: { kind: 'meeting' },
    } as const;
    store.followUps.add(caseId('c1'), stored.id, { ...content, used: [] });
    expect(find({ words: 'skogstur' }).hits).toMatchObject([{ kind: 'followUp', code, at: '2026-11' }]);
    store.followUps.removeLast(caseId('c1'));
    expect(kinds('skogstur')).toEqual([]);
  });

  test('inside longer words too, behind those that begin with it; not for short words', () => {
    store.cases.create({ observations: 'Det er snakk om familievold.' });
    store.cases.create({ observations: 'Voldsomme raserianfall.' });
    const found = find({ words: 'vold' }).hits.map(({ excerpt }) =>
      excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end)),
    );
    expect(found).toEqual([['Voldsomme'], ['familievold']]);
    expect(find({ words: 'snakk vold' }).hits).toHaveLength(1);
    expect(find({ words: 'lie' }).hits).toHaveLength(0);
  });

  test('nothing of the named track is in it', async () => {
    const stored = store.meetings.get(meetingId());
    if (!stored) throw new Error('no meeting');
    const agenda = stored.meeting.agenda.filter((item) => item.kind !== 'sak');
    for (const type of ['samarbeidsmøte', 'stafettmøte', 'ansvarsgruppe', 'evaluering'] as const) {
      const named = { ...stored.meeting, type, purpose: 'Isbjørn', place: 'Svalbard', agenda, discussions: [] };
      const made = store.meetings.create(stored.teamId, named);
      store.minutes.addComment(made.id, { service: 'BVT', case: null, text: 'Hvalross', madeOn: '2026-12-09' });
    }
    expect([kinds('isbjørn'), kinds('svalbard'), kinds('hvalross')]).toEqual([[], [], []]);
    expect(find({}).total).toBe(7);
    expect(store.receipts.list().length).toBeGreaterThan(0);
    store.close();
    const db = await rawDatabase(closed);
    // Whatever it holds stands in a table of the other track.
    const linked = db
      .prepare(`SELECT count(*) FROM search_entry WHERE meeting_id IN
        (SELECT id FROM meeting WHERE type NOT IN ('konsultasjonsteam', 'tverrfaglig_team', 'fastdag'))`)
      .pluck();
    expect(linked.get()).toBe(0);
    expect(searchIndex(db).isInStep()).toBe(true);
    db.close();
  });

  test('is made anew in a backup when it does not say what the rows say, so that what is restored is found', async () => {
    store.close();
    const db = await rawDatabase(closed);
    const index = searchIndex(db);
    db.exec("DELETE FROM search_entry; DELETE FROM search_text WHERE rowid > 0; UPDATE meeting SET purpose = 'Gaupe'");
    expect(index.isInStep()).toBe(false);
    db.close();
    store = await open(closed);
    expect(kinds('gaupe')).toEqual([]);
    const folder = temporaryFolder();
    const made = must(store.backUp({ folders: [folder], reason: 'asked' }));
    store.close();
    store = must(await restoreBackup(testEnvironment(), { ...closed, backup: `${folder}/${made.name}` }));
    expect(kinds('gaupe')).toEqual(['meeting']);
    expect(find({}).total).toBe(7);
  });
});

afterAll(() => store.close());
