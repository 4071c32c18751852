import { describe, expect, it } from 'vitest';
import { calendarTexts } from '../../../src/documents/content/index.ts';
import { inlineText } from '../../../src/documents/model.ts';
import type { Cases, MinutesCase } from '../../../src/documents/source.ts';
import { textsIn } from '../../../src/documents/texts.ts';
import { labelOf } from '../../../src/domain/catalogues.ts';
import { isAnonymousMeeting, meetingTypeSchema } from '../../../src/domain/codes.ts';
import type { EarlierAdvice } from '../../../src/domain/follow-up.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { methodOf } from '../../../src/domain/method.ts';
import { allBlocks, blocksOf, boxIds, factOf, tableRows, text } from './reading.ts';
import { build, cases, consentMeeting, meeting, minutes, run, summons } from './sources.ts';

const TYPES = meetingTypeSchema.options;
const CONSENT_TYPES = TYPES.filter((t) => !isAnonymousMeeting(t));
/** The same meeting as another type; a meeting on consent has no cases. */
const as = (type: Meeting['type']): Meeting => ({
  ...meeting,
  type,
  ...(isAnonymousMeeting(type) ? {} : { agenda: meeting.agenda.filter((i) => i.kind !== 'sak'), discussions: [] }),
});

describe('summons of a consultation team', () => {
  const model = summons(meeting);

  it('says when with weekday and duration, where, and who calls', () => {
    expect(factOf(model, 'Tid')).toBe('Tirsdag 8. desember 2026 kl. 09.00–11.30 (150 min)');
    expect(factOf(model, 'Sted')).toBe('Møterom Furu, Helsehuset');
    expect(factOf(model, 'Kalt inn av')).toBe('Kari Solvang, helsesykepleier, helsestasjon/skolehelse');
    expect(factOf(model, 'Frist for å melde sak')).toBe('1. desember 2026');
    expect(factOf(model, 'Telefon og e-post')).toBe('000 00 000, konsultasjonsteam@frydal.example');
  });

  it('gives the link of an online meeting only when there is one', () => {
    expect(() => factOf(model, 'Nettmøte')).toThrow();
    const online = summons({ ...meeting, onlineLink: 'https://mote.example/1' });
    expect(factOf(online, 'Nettmøte')).toBe('https://mote.example/1');
  });

  it('names the deputy as minute taker when the minute taker is absent', () => {
    expect(factOf(model, 'Referent')).toBe('Siv Nordeng, PP-tjenesten (for Jon Aasen)');
  });

  it('gives the agenda clock times, minutes and a running total', () => {
    expect(tableRows(model, 'Saksliste')).toEqual([
      ['09.00', 'Velkommen, roller og kjøreregler', '10', '10'],
      ['09.10', 'Sak 1, meldt av barnehage', '45', '55'],
      ['09.55', 'Sak 2, meldt av helsestasjon/skolehelse', '45', '100'],
      ['10.40', 'Sak 3, meldt av skole/SFO', '30', '130'],
      ['11.10', 'Årshjul for våren', '10', '140'],
      ['11.20', 'Evaluering av møtet', '10', '150'],
    ]);
  });

  it.each(LANGUAGES)('tells nothing of a case but its number and service type (%s)', (language) => {
    const all = text(summons(meeting, language));
    for (const c of run.cases) {
      for (const theme of c.concernThemes) expect(all).not.toContain(labelOf('themes', theme, language));
      for (const own of [...c.questions, c.observations, ...c.protectiveFactors, ...c.riskFactors]) {
        expect(all).not.toContain(own);
      }
    }
    expect(all).not.toMatch(/\d+–\d+ (år|years)/);
    for (const { code } of cases.values()) expect(all).not.toContain(code);
    for (const place of run.municipality.placeNames) expect(all).not.toContain(place);
  });

  it('lists who is called and who stands in', () => {
    const rows = tableRows(model, 'Inviterte');
    expect(rows).toHaveLength(6);
    expect(rows[1]).toEqual([
      'Jon Aasen',
      'PP-tjenesten, pedagogisk-psykologisk rådgiver',
      'Fast medlem',
      'Siv Nordeng møter',
    ]);
    expect(rows[5]?.[3]).toBe('Har meldt forfall');
  });

  it('shares the minutes of each case length between the phases', () => {
    const columns = blocksOf(model, 'table')
      .find((t) => inlineText(t.caption).startsWith('Faser'))
      ?.columns.map((c) => c.header);
    expect(columns?.slice(3)).toEqual(['45 min', '30 min']);
    const rows = tableRows(model, 'Faser');
    const sum = (column: number): number => rows.reduce((total, row) => total + Number(row[column]), 0);
    expect(rows).toHaveLength(methodOf(run.team.methodPreset).phases.length);
    expect(sum(3)).toBe(45);
    expect(sum(4)).toBe(30);
  });

  it('reminds of names, says the basis and the rules', () => {
    expect(blocksOf(model, 'notice').map((n) => n.title)).toEqual(['Ingen navn, heller ikke når du svarer']);
    expect(factOf(model, 'Grunnlag')).toBe('Drøfting uten navn (forvaltningsloven § 13 a nr. 2)');
    expect(text(model)).toContain('Råd kommer til slutt.');
  });

  it('marks what the user wrote in another language than the document', () => {
    const purpose = blocksOf(summons(meeting, 'en'), 'paragraph').find(
      (p) => inlineText(p.content) === meeting.purpose,
    );
    expect(purpose?.content).toEqual([{ text: meeting.purpose, lang: 'nb-NO' }]);
    expect(text(summons(meeting, 'nn'))).toContain('Tysdag 8. desember 2026');
  });
});

describe.each(TYPES)('every meeting type: %s', (type) => {
  it.each(LANGUAGES)('has its own summons and minutes (%s)', (language) => {
    const t = textsIn(language);
    const call = summons(as(type), language);
    const record = minutes(as(type), language);
    expect(call.title).toBe(t.summons.types[type].title);
    expect(record.title).toBe(t.minutes.titles[type]);
    for (const line of t.summons.types[type].preparation) expect(text(call)).toContain(line);
    expect(text(record)).not.toMatch(/[{}]/);
  });
});

describe.each(CONSENT_TYPES)('a meeting on consent: %s', (type) => {
  const call = summons(as(type));
  const record = minutes(as(type));

  it('asks who comes from the family, the consent and the interpreter, on lines for the pen', () => {
    for (const label of [
      'Møtet gjelder',
      'Fra familien kommer',
      'Familien samtykket (dato)',
      'Tolk (språk)',
      'Tolk bestilt av',
    ]) {
      expect(factOf(call, label), label).toBeUndefined();
    }
    expect(boxIds(call)).toEqual(['child-takes-part', 'child-takes-part-partly', 'child-asked-before']);
  });

  it('has neither the basis nor the footer of a discussion without names', () => {
    expect(text(call)).not.toContain('Drøfting uten navn');
    expect(text(call)).not.toContain('Slik går en sak');
    expect(call.footerNote).toBe('');
  });

  it('has minutes to fill in: the voice of child and guardians, goals, measures, archive', () => {
    const fills = blocksOf(record, 'fill').map((f) => f.id);
    expect(fills).toEqual([
      'previous-actions',
      'child-view',
      'guardian-view',
      'situation',
      'goals',
      'meeting-evaluation',
    ]);
    expect(factOf(record, 'Samtykke gitt (dato)')).toBeUndefined();
    expect(factOf(record, 'Arkiveres i')).toBeUndefined();
    expect(tableRows(record, 'Tiltak').length).toBeGreaterThan(3);
  });
});

describe('minutes of a consultation team', () => {
  const model = minutes(meeting);

  it('name who was there, whom the deputy stood in for, and who was absent', () => {
    expect(tableRows(model, 'Til stede').map(([name]) => name)).toEqual([
      'Kari Solvang',
      'Siv Nordeng (for Jon Aasen)',
      'Maria Lindqvist',
      'Tore Haugstad',
      'Amina Yusuf',
    ]);
    expect(factOf(model, 'Forfall')).toBe('Erik Brekke, veileder, NAV');
    expect(factOf(model, 'Referent')).toBe('Siv Nordeng, PP-tjenesten (for Jon Aasen)');
  });

  it('leave a line for the pen when the minute taker was absent without a deputy', () => {
    const alone = minutes({ ...meeting, minuteTaker: 'nav' });
    expect(factOf(alone, 'Referent')).toBeUndefined();
  });

  it('say of each case its coarse facts, the question, the advice and what follows', () => {
    expect(
      blocksOf(model, 'heading')
        .map((h) => inlineText(h.text))
        .filter((t) => /^Sak \d/.test(t)),
    ).toEqual(['Sak 1', 'Sak 2', 'Sak 3']);
    expect(factOf(model, 'Antall saker')).toBe('3');
    expect(factOf(model, 'Meldt av')).toBe('Barnehage');
    expect(factOf(model, 'Aldersgruppe')).toBe('4–5 år');
    expect(factOf(model, 'Tema')).toBe('Psykisk helse hos forelder; Samspill og tilknytning');
    expect(factOf(model, 'Oppfølging')).toBe('12. januar 2027, ved den som meldte saken');
    expect(factOf(model, 'Meldeplikt og avvergeplikt')).toBe('Teamet vurderte pliktene på nytt.');
    for (const d of meeting.discussions) {
      for (const a of d.advice) expect(text(model)).toContain(a.text);
      for (const q of d.openQuestions) expect(text(model)).toContain(q);
    }
    expect(tableRows(model, 'sak 1')[0]?.[0]).toBe('samtale med barnet');
  });

  it('keep back what the discussion form tells', () => {
    for (const c of run.cases) {
      expect(text(model)).not.toContain(c.observations);
      if (c.childExpressions !== undefined) expect(text(model)).not.toContain(c.childExpressions);
    }
    for (const { code } of cases.values()) expect(text(model)).not.toContain(code);
  });

  it('record that someone stepped out by role only', () => {
    const list = allBlocks(model.blocks);
    const at = list.findIndex((b) => b.kind === 'heading' && b.text === 'Trådte ut under en sak');
    expect(list[at + 1]).toMatchObject({ kind: 'list', items: ['Fast medlem'] });
    expect(text(model)).toContain('Vi fører bare rollen');
  });

  it('say what they are not, to whom they go, and leave room for approval', () => {
    expect(text(model)).toContain('Det er ikke en del av barnets mappe eller journal.');
    expect(factOf(model, 'Sendes til')).toContain('bare delen om egen sak');
    for (const label of ['Arkivreferanse', 'Godkjent (dato)', 'Møteleder (underskrift)', 'Referent (underskrift)']) {
      expect(factOf(model, label)).toBeUndefined();
    }
    expect(text(model)).toContain('Tirsdag 12. januar 2027 kl. 09.00');
    expect(text(model)).toContain('Årshjul for våren');
  });
});

describe('short minutes', () => {
  const short = (m: Meeting) => build({ type: 'minutes', meeting: m, cases, detail: 'short' }, 'nb');

  it('keep attendance, advice, follow-up and duties, and leave out question and age group', () => {
    const model = short(meeting);
    expect(model.subtitle).toBe('Kort referat');
    expect(factOf(model, 'Til stede')).toContain('Siv Nordeng');
    expect(factOf(model, 'Forfall')).toBe('Erik Brekke, veileder, NAV');
    expect(factOf(model, 'Oppfølging')).toBe('12. januar 2027, ved den som meldte saken');
    expect(factOf(model, 'Meldeplikt og avvergeplikt')).toBe('Teamet vurderte pliktene på nytt.');
    for (const d of meeting.discussions) for (const a of d.advice) expect(text(model)).toContain(a.text);
    for (const c of run.cases) {
      for (const own of [...c.questions, c.observations]) expect(text(model)).not.toContain(own);
    }
    expect(text(model)).not.toMatch(/\d+–\d+ år/);
    for (const { code } of cases.values()) expect(text(model)).not.toContain(code);
  });

  it('say what is missing as it is', () => {
    const bare = { ...meeting, attendance: [], discussions: [], next: undefined };
    expect(factOf(short(bare), 'Til stede')).toBe('Oppmøtet er ikke ført.');
    expect(factOf(short(bare), 'Neste møte')).toBe('Ikke avtalt.');
    expect(text(short(bare))).toContain('Det er ikke ført noen drøfting av saken.');
    const [first] = meeting.discussions;
    if (!first) throw new Error('no discussion');
    expect(text(short({ ...meeting, discussions: [{ ...first, advice: [] }] }))).toContain('Ingen råd er ført.');
    const nobody = { ...meeting, attendance: [{ member: 'hst', present: false, deputy: undefined }] };
    expect(factOf(short(nobody), 'Til stede')).toBe('Ingen');
  });

  it.each(CONSENT_TYPES)('keep basis, measures and the view of the child: %s', (type) => {
    const model = short(as(type));
    expect(factOf(model, 'Samtykke gitt (dato)')).toBeUndefined();
    expect(blocksOf(model, 'fill').map((f) => f.id)).toEqual(['goals', 'child-view']);
    expect(tableRows(model, 'Tiltak').length).toBeGreaterThan(3);
    expect(model.footerNote).toBe('');
  });
});

describe('names typed now', () => {
  const printOnly = {
    child: { name: 'Nora Eksempel' },
    guardians: [{ name: 'Ida Eksempel' }, { name: 'Per Eksempel' }],
  };

  it('stand on summons and minutes of a meeting on consent, and nowhere in their title', () => {
    const call = build({ type: 'summons', meeting: consentMeeting, cases, printOnly }, 'nb');
    expect(factOf(call, 'Møtet gjelder')).toBe('Nora Eksempel');
    expect(factOf(call, 'Fra familien kommer')).toBe('Ida Eksempel og Per Eksempel');
    for (const detail of ['full', 'short'] as const) {
      const record = build({ type: 'minutes', meeting: consentMeeting, cases, detail, printOnly }, 'nb');
      expect(factOf(record, 'Møtet gjelder')).toBe('Nora Eksempel');
      expect(factOf(record, 'Fra familien')).toBe('Ida Eksempel og Per Eksempel');
      expect(text(record)).toContain('Navnene står bare i dette dokumentet');
      expect(record.title).toBe('Referat fra samarbeidsmøte');
    }
  });

  it('never reach a meeting of the anonymous track', () => {
    expect(() => build({ type: 'summons', meeting, cases, printOnly }, 'nb')).toThrow('anonymous track');
    for (const detail of ['full', 'short'] as const) {
      expect(() => build({ type: 'minutes', meeting, cases, detail, printOnly }, 'nb')).toThrow('anonymous track');
    }
  });
});

describe('minutes log', () => {
  it.each(LANGUAGES)('holds the date, who was there and the number of cases, nothing else (%s)', (language) => {
    const model = build({ type: 'minutes-log', meeting, cases }, language);
    const t = textsIn(language).minutesLog;
    expect(model.blocks.map((b) => b.kind)).toEqual(['facts', 'heading', 'list']);
    expect(factOf(model, t.caseCount)).toBe('3');
    expect(text(model)).not.toContain(meeting.place);
    expect(text(model)).not.toContain(meeting.purpose);
    expect(text(model)).not.toContain('Erik Brekke');
    expect(text(model)).toContain('Siv Nordeng');
  });
});

describe('calendar entry', () => {
  it.each(LANGUAGES)('says where and when, never who or what about (%s)', (language) => {
    for (const type of TYPES) {
      const entry = calendarTexts(as(type), language);
      expect(entry.place).toBe(meeting.place);
      expect(entry.title).toMatch(/^\p{Lu}/u);
      const all = `${entry.title} ${entry.description}`;
      for (const word of [meeting.purpose, 'Sak', 'Årshjul', ...run.team.members.map((m) => m.name)]) {
        expect(all).not.toContain(word);
      }
    }
    expect(calendarTexts(meeting, 'nb').title).toBe('Møte i konsultasjonsteamet');
  });

  it('does not tell a plan or a group from a plain collaboration meeting', () => {
    expect(new Set(CONSENT_TYPES.map((type) => calendarTexts(as(type), 'nb').title))).toEqual(
      new Set(['Samarbeidsmøte']),
    );
  });
});

describe('minutes on their way to approval', () => {
  const frozen = { type: 'minutes', meeting, cases } as const;

  it('say under the title that they are a draft, and otherwise nothing', () => {
    expect(build({ ...frozen, draft: true }, 'nb').subtitle).toBe('Utkast. Ikke godkjent');
    expect(build({ ...frozen, type: 'minutes-log', draft: true }, 'nb').subtitle).toBe('Utkast. Ikke godkjent');
    expect(build({ ...frozen, draft: true, detail: 'short' }, 'nn').subtitle).toContain('Utkast. Ikkje godkjent');
    expect(minutes(meeting).subtitle).toBeUndefined();
  });

  it('print the day, the version and why it was corrected in place of a line for the pen', () => {
    for (const source of [
      frozen,
      { ...frozen, detail: 'short' as const },
      { ...frozen, type: 'minutes-log' as const },
    ]) {
      const approved = build({ ...source, approval: { on: '2026-12-10', number: 2, reason: 'Feil dato' } }, 'nb');
      expect(factOf(approved, 'Godkjent (dato)')).toBe('10. desember 2026');
      expect(factOf(approved, 'Versjon')).toBe('2. Rettet fordi: Feil dato');
    }
  });

  it('name the service that advice speaks to, when it is not the presenter', () => {
    const [discussion, ...rest] = meeting.discussions;
    if (discussion === undefined) throw new Error('the example has discussions');
    const advice = discussion.advice.map((a) => ({ ...a, addressedTo: 'PPT' }));
    const addressed = { ...meeting, discussions: [{ ...discussion, advice }, ...rest] };
    expect(text(minutes(addressed))).toContain('samtale med barnet (til PP-tjenesten)');
    expect(text(minutes(meeting))).not.toContain('(til ');
    expect(text(build({ ...frozen, meeting: addressed, detail: 'short' }, 'nb'))).toContain('(til PP-tjenesten)');
  });
});

describe('a case that comes back', () => {
  const [of] = meeting.discussions;
  const id = of?.case ?? '';
  const earlier: EarlierAdvice = {
    date: '2026-11-10',
    advice: [
      { text: 'Gi barnet en fast voksen.', use: 'tatt_i_bruk' },
      { text: 'Snakk med begge foreldrene.', use: null },
    ],
    effect: 'bedre',
    newDirection: 'Prøv en mindre gruppe.',
  };
  const back = cases.get(id);
  if (back === undefined) throw new Error('the example has no case');
  const returning: Cases<MinutesCase> = new Map<string, MinutesCase>([...cases, [id, { ...back, earlier }]]);
  const made = (detail: 'full' | 'short') => build({ type: 'minutes', meeting, cases: returning, detail }, 'nb');

  it('says what became of each piece of advice, and how it has gone; other cases say nothing of it', () => {
    const model = made('full');
    expect(tableRows(model, 'Rådene fra 10. november 2026')).toEqual([
      ['Gi barnet en fast voksen.', 'Brukt'],
      ['Snakk med begge foreldrene.', 'Ikke fortalt'],
    ]);
    expect(factOf(model, 'Hvordan det har gått')).toBe('Bedre');
    expect(factOf(model, 'Ny retning')).toBe('Prøv en mindre gruppe.');
    expect(text(model).split('Siden sist')).toHaveLength(2);
    expect(text(minutes(meeting))).not.toContain('Siden sist');
  });

  it('says it in one line in short minutes', () => {
    const line = '1 av 2 råd brukt, 0 delvis. Hvordan det har gått: bedre.';
    expect(factOf(made('short'), 'Siden sist')).toBe(line);
  });
});
