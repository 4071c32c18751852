import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../src/documents/content/index.ts';
import { inlineText } from '../../../src/documents/model.ts';
import { textsIn } from '../../../src/documents/texts.ts';
import { dutyAnswerSchema, talkBlockSchema } from '../../../src/domain/codes.ts';
import { addDays } from '../../../src/domain/local-time.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { blocksOf, factOf, tableRows, text } from './reading.ts';
import {
  build,
  caseOne,
  cases,
  consent,
  consentBlank,
  guide,
  meeting,
  minutes,
  sender,
  startTalk,
  summons,
  TODAY,
} from './sources.ts';

const bare: Meeting = {
  ...meeting,
  agenda: [],
  attendance: [],
  discussions: [],
  recusals: [],
  next: undefined,
  onlineLink: undefined,
  caseDeadline: undefined,
};

describe('meetings with little or very much in them', () => {
  it('an empty meeting still has a summons, minutes and a log', () => {
    const call = summons(bare);
    expect(text(call)).toContain('Sakslisten er ikke satt opp ennå.');
    expect(() => factOf(call, 'Frist for å melde sak')).toThrow();
    expect(() => tableRows(call, 'Faser')).toThrow();
    expect(tableRows(call, 'Inviterte')).toHaveLength(6);
    const record = minutes(bare);
    expect(text(record)).toContain('Oppmøtet er ikke ført.');
    expect(text(record)).toContain('Ikke avtalt.');
    expect(factOf(record, 'Antall saker')).toBe('0');
    expect(text(build({ type: 'minutes-log', meeting: bare, cases }, 'nb'))).toContain('Oppmøtet er ikke ført.');
  });

  it('200 agenda items keep their clock and their running total', () => {
    const agenda = Array.from({ length: 200 }, (_, i) => ({
      kind: 'info' as const,
      case: undefined,
      title: `Orientering ${i + 1}`,
      minutes: 3,
    }));
    const call = summons({ ...meeting, agenda });
    const rows = tableRows(call, 'Saksliste');
    expect(rows).toHaveLength(200);
    expect(rows.at(-1)).toEqual(['18.57', 'Orientering 200', '3', '600']);
    expect(text(call)).toContain('Sakslisten er 450 min lengre enn møtet.');
    expect(text(call)).toContain('Ingen saker er meldt.');
    expect(blocksOf(minutes({ ...meeting, agenda }), 'list').some((l) => l.items.length === 200)).toBe(true);
  });

  it('many different case lengths keep to a page, and the rest is told in words', () => {
    const lengths = [20, 25, 30, 35, 45, 60];
    const many = new Map(lengths.map((_, i) => [`x${i}`, caseOne]));
    const agenda = lengths.map((minutesOfCase, i) => ({
      kind: 'sak' as const,
      case: `x${i}`,
      title: undefined,
      minutes: minutesOfCase,
    }));
    const model = buildDocument({ type: 'summons', meeting: { ...meeting, agenda }, cases: many }, sender, 'nb');
    const phases = blocksOf(model, 'table').find((t) => inlineText(t.caption).startsWith('Faser'));
    expect(phases?.columns).toHaveLength(7);
    expect(text(model)).toContain('Andre sakslengder fordeles på samme måte.');
  });

  it('a case without a discussion, and a discussion without advice, are said as they are', () => {
    expect(text(minutes({ ...meeting, discussions: [] }))).toContain('Det er ikke ført noen drøfting av saken.');
    const [first] = meeting.discussions;
    if (!first) throw new Error('no discussion');
    const empty = { ...first, advice: [], openQuestions: [], followUpDate: undefined, dutyReassessed: false };
    const model = minutes({ ...meeting, discussions: [empty] });
    expect(text(model)).toContain('Ingen råd er ført.');
    expect(factOf(model, 'Åpne spørsmål')).toBe('Ingen åpne spørsmål er ført.');
    expect(factOf(model, 'Oppfølging')).toBe('Ingen dato er avtalt.');
    expect(factOf(model, 'Meldeplikt og avvergeplikt')).toContain('ikke ført');
  });

  it('nobody present is said as it is', () => {
    const nobody = {
      ...meeting,
      attendance: [{ member: 'hst', present: false, deputy: undefined }],
      minuteTaker: 'hst',
    };
    const model = minutes(nobody);
    expect(() => tableRows(model, 'Til stede')).toThrow();
    expect(factOf(model, 'Forfall')).toContain('Kari Solvang');
    expect(factOf(model, 'Referent')).toBeUndefined();
  });

  it('a team without a coordinator is called in by the chair', () => {
    const team = { ...sender.team, members: sender.team.members.map((m) => ({ ...m, teamRole: 'fast' as const })) };
    const model = buildDocument({ type: 'summons', meeting, cases }, { ...sender, team }, 'nb');
    expect(factOf(model, 'Kalt inn av')).toContain('Kari Solvang');
  });

  it('a case the source lacks is a fault, not an empty line', () => {
    expect(() => buildDocument({ type: 'minutes', meeting, cases: new Map() }, sender, 'nb')).toThrow('source lacks');
  });
});

describe('discussion form', () => {
  const form = (changes: Partial<typeof caseOne>, language: 'nb' | 'nn' | 'en' = 'nb') =>
    build({ type: 'discussion-form', case: { ...caseOne, ...changes } }, language);

  it('has the question first, strengths before risk, and says who judged that the child cannot be singled out', () => {
    const model = form({});
    const headings = blocksOf(model, 'heading').map((h) => inlineText(h.text));
    expect(headings[0]).toBe('Hva vil vi ha råd om?');
    expect(headings.indexOf('Det som beskytter barnet')).toBeLessThan(headings.indexOf('Det som gir risiko'));
    expect(factOf(model, 'Saksreferanse')).toBe('S-7K3Q');
    expect(factOf(model, 'Nivå')).toBe('2: Oppfølging i én tjeneste');
    expect(factOf(model, 'Gjenkjenning')).toContain('En person i tjenesten har vurdert');
    expect(factOf(model, 'Meldeplikt (barnevernsloven § 13-2)')).toBe('Vurdert: nei');
    expect(tableRows(model, 'Tiltak')).toEqual([
      ['samtale med foresatte', 'bedre'],
      ['tilrettelegging i barnehagen', 'uendret'],
    ]);
  });

  it('needs nothing but the required fields', () => {
    const model = form({
      careSituation: undefined,
      arenaTypes: undefined,
      childExpressions: undefined,
      duration: undefined,
      frequency: undefined,
      riskFactors: [],
      actionsTried: [],
      level: undefined,
      interpreterNeeded: undefined,
      confirmedFiveFamilies: false,
    });
    expect(factOf(model, 'Omsorgssituasjon')).toBe('Ikke oppgitt');
    expect(() => factOf(model, 'Nivå')).toThrow();
    expect(text(model)).toContain('Ingen tiltak er prøvd ennå.');
    expect(factOf(model, 'Gjenkjenning')).toContain('Ingen har ennå vurdert');
  });

  it('prints the reason when guardians were deliberately not contacted', () => {
    const model = form({ guardiansContacted: 'bevisst_ikke', guardiansContactedReason: 'Barnet kan bli utrygt.' });
    expect(factOf(model, 'Grunn')).toBe('Barnet kan bli utrygt.');
  });

  it('keeps the paragraphs of a long text', () => {
    const model = form({ observations: 'Først dette.\n\nSå dette.\r\nTil slutt dette.' });
    expect(blocksOf(model, 'paragraph').map((p) => p.content)).toEqual(
      expect.arrayContaining(['Først dette.', 'Så dette.', 'Til slutt dette.']),
    );
  });

  it.each(dutyAnswerSchema.options)('with the duty to report answered %s', (reporting) => {
    const changed = { dutyGate: { reporting, averting: 'nei' as const } };
    if (reporting === 'ja') expect(() => form(changed)).toThrow('duty gate');
    else {
      const answer = factOf(form(changed), 'Meldeplikt (barnevernsloven § 13-2)');
      expect(answer).toBe(textsIn('nb').discussionForm.duty[reporting]);
    }
  });
});

describe('named documents with little or very much in them', () => {
  it('every talk block stands alone, and all stand together', () => {
    for (const block of talkBlockSchema.options) {
      expect(tableRows(guide({ ...startTalk, blocks: [block] }), 'Tema')).toHaveLength(1);
    }
    expect(tableRows(guide(startTalk), 'Tema')).toHaveLength(talkBlockSchema.options.length);
  });

  it('a talk of five minutes with twelve blocks still adds up', () => {
    const rows = tableRows(guide({ ...startTalk, durationMinutes: 5 }), 'Tema');
    expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(5);
  });

  it('a talk with a day but no time, and with neither', () => {
    const day = build({ type: 'talk-invitation', talk: { ...startTalk, start: undefined } }, 'nb');
    expect(factOf(day, 'Når')).toBe('Mandag 14. desember 2026');
    const open = build({ type: 'talk-invitation', talk: { ...startTalk, date: undefined } }, 'nb');
    expect(factOf(open, 'Når')).toBeUndefined();
  });

  it('a consent form for every service and every kind of information', () => {
    const all = [
      'BHG',
      'SKOLE',
      'PPT',
      'HST',
      'JM',
      'FL',
      'FYS',
      'PSY',
      'BVT',
      'FAM',
      'FHT',
      'BUP',
      'DPS',
      'POL',
      'NAV',
      'KRI',
      'UNG',
      'FLY',
      'KOL',
      'FRI',
    ];
    const model = consent({
      ...consentBlank,
      services: all.map((serviceType) => ({ serviceType, direction: 'begge' as const })),
      reviewDate: addDays(TODAY, 365),
    });
    expect(tableRows(model, 'Tjenester')).toHaveLength(20);
    for (const line of Object.values(textsIn('nb').consentForm.age)) {
      expect(text(model)).toContain(line.split('{')[0]);
    }
  });
});
