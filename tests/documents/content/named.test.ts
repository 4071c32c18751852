import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../src/documents/model.ts';
import { textsIn } from '../../../src/documents/texts.ts';
import { lawReference } from '../../../src/domain/catalogues.ts';
import { talkBlockSchema, talkKindSchema } from '../../../src/domain/codes.ts';
import type { ConsentForm } from '../../../src/domain/consent.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { isSensitive, SENSITIVE_BLOCKS, type Talk } from '../../../src/domain/talk.ts';
import { allBlocks, blocksOf, boxIds, factOf, tableRows, text } from './reading.ts';
import {
  blankUse,
  build,
  consent,
  consentBlank,
  consentWithNames,
  guide,
  invitation,
  namedUse,
  startTalk,
  TODAY,
  talkWithInterpreter,
} from './sources.ts';

describe('consent form', () => {
  const model = consent(consentWithNames);
  const tableNamed = (caption: string) => blocksOf(model, 'table').find((t) => t.caption === caption);

  it('has one signature block for each signature line, with yes and no', () => {
    const signatures = blocksOf(model, 'signature');
    expect(signatures.map((s) => [s.id, s.name])).toEqual([
      ['foresatt-1', 'Ida Eksempel'],
      ['foresatt-2', 'Per Eksempel'],
    ]);
    for (const s of signatures) {
      expect(s.statements.map((x) => x.id.replace(`${s.id}-`, ''))).toEqual(['yes', 'no', 'sole']);
    }
    expect(blocksOf(consent(consentBlank), 'signature').map((s) => [s.id, s.name])).toEqual([
      ['ungdom-1', undefined],
      ['foresatt-1', undefined],
      ['foresatt-2', undefined],
    ]);
  });

  it('gives each adult an own unticked box, date and signature for own health', () => {
    const own = tableNamed('En linje for hver voksen');
    expect(own?.rows).toEqual([
      [
        'Foresatt 1, Ida Eksempel: Tjenestene kan dele opplysninger om min egen helse.',
        { checkbox: 'foresatt-1-own-health' },
        { blank: 1 },
        { blank: 1 },
      ],
      [
        'Foresatt 2, Per Eksempel: Tjenestene kan dele opplysninger om min egen helse.',
        { checkbox: 'foresatt-2-own-health' },
        { blank: 1 },
        { blank: 1 },
      ],
    ]);
    expect(boxIds(consent(consentBlank)).filter((id) => id.includes('-own-'))).toEqual([]);
  });

  it('asks a parent who does not consent for the child for their own information, and for nothing else', () => {
    const one = consent({ ...consentWithNames, signatureLines: ['foresatt', 'egne_opplysninger'] });
    expect(blocksOf(one, 'signature').map((s) => s.id)).toEqual(['foresatt-1']);
    const own = blocksOf(one, 'table').find((t) => t.caption === 'En linje for hver voksen');
    expect(own?.rows.map((row) => row[1])).toEqual([
      { checkbox: 'foresatt-1-own-health' },
      { checkbox: 'egne_opplysninger-1-own-health' },
    ]);
    expect(own?.rows[1]?.[0]).toBe('Foresatt 2, Per Eksempel: Tjenestene kan dele opplysninger om min egen helse.');
    // Named at the line, so not among the others.
    expect(text(one)).not.toContain('Andre foresatte');
  });

  it('prints what was written when it was made in the place of a line for the pen', () => {
    const told = consent({
      ...consentWithNames,
      signatureLines: ['foresatt', 'ungdom'],
      childView: 'Vil at lærer vet det.',
      interpreter: 'polsk, nummer 1234',
      oralRecord: 'mor, 22. november',
      youthBasis: '16 år, egen helse',
    });
    const { childView, staff } = textsIn('nb').consentForm;
    expect(factOf(told, childView.fill)).toBe('Vil at lærer vet det.');
    expect(factOf(told, staff.interpreter)).toBe('polsk, nummer 1234');
    expect(factOf(told, staff.oral)).toBe('mor, 22. november');
    expect(factOf(told, staff.youthAge)).toBe('16 år, egen helse');
    const pens = (m: typeof told) => blocksOf(m, 'fill').map((b) => b.id);
    for (const id of ['child-view', 'interpreter', 'oral-consent', 'youth-age']) {
      expect(pens(told)).not.toContain(id);
    }
    expect(pens(consent(consentBlank))).toEqual(
      expect.arrayContaining(['child-view', 'interpreter', 'oral-consent', 'youth-age']),
    );
  });

  it('keeps health and substance use apart when both are asked for', () => {
    const both: ConsentForm = { ...consentWithNames, informationTypes: ['helse_forelder', 'rus_forelder'] };
    expect(boxIds(consent(both)).filter((id) => id.includes('-own-'))).toEqual([
      'foresatt-1-own-health',
      'foresatt-1-own-substance',
      'foresatt-2-own-health',
      'foresatt-2-own-substance',
    ]);
  });

  it('has an unticked box with a direction for each service and a box for each kind of information', () => {
    expect(tableRows(model, 'Tjenester')).toEqual([
      ['Helsestasjon/skolehelse', 'Begge veier', ''],
      ['Psykisk helse og rus (voksne)', 'Begge veier', ''],
      ['PP-tjenesten', 'Bare fra tjenesten', ''],
    ]);
    const ids = boxIds(model);
    for (const s of consentWithNames.services) expect(ids).toContain(`service-${s.serviceType}`);
    for (const t of consentWithNames.informationTypes) expect(ids).toContain(`information-${t}`);
  });

  it('has a place to say what other information is meant', () => {
    const other = consent({ ...consentBlank, informationTypes: ['annet'] });
    expect(blocksOf(other, 'fill').map((f) => f.id)).toContain('information-other');
  });

  it.each(LANGUAGES)(
    'says that it is voluntary, that it can be withdrawn, and when the law goes first (%s)',
    (language) => {
      const t = textsIn(language).consentForm;
      for (const form of [consentWithNames, consentBlank]) {
        const m = consent(form, language);
        for (const line of t.inShort) expect(text(m)).toContain(line);
        const notice = blocksOf(m, 'notice').find((n) => n.title === t.exceptions.title);
        expect(JSON.stringify(notice)).toContain(lawReference('bvl-13-2', language, TODAY));
        expect(JSON.stringify(notice)).toContain(lawReference('strl-196', language, TODAY));
        expect(m.blocks.at(-1)).toMatchObject({ kind: 'card', title: t.headings.withdrawal });
      }
    },
  );

  it('prints names only when they were typed now', () => {
    expect(factOf(model, 'Barnets navn, født')).toBe('Nora Eksempel, 14. mars 2022');
    expect(() => factOf(model, 'Andre foresatte')).toThrow();
    expect(factOf(consent({ ...consentWithNames, signatureLines: ['foresatt'] }), 'Andre foresatte')).toBe(
      'Per Eksempel',
    );
    const blank = consent({ ...consentWithNames, printOnly: undefined });
    expect(factOf(blank, 'Barnets navn, født')).toBeUndefined();
    expect(text(blank)).not.toContain('Eksempel');
  });

  it('prints purpose, exclusions and the day it is looked at again', () => {
    expect(text(model)).toContain(consentWithNames.purpose);
    expect(text(model)).toContain('Samtykket gjelder til 15. juni 2027.');
    const nn = text(consent(consentBlank, 'nn'));
    expect(factOf(consent(consentBlank, 'nn'), 'Dette skal ikkje delast')).toBe('Opplysningar om helsa til foreldra.');
    expect(nn).toContain('Samtykket gjeld til 1. mai 2027.');
  });

  it('has no field for the child where a parent lacks parental responsibility, but one for the own health', () => {
    const form: ConsentForm = {
      ...consentWithNames,
      printOnly: {
        child: { name: 'Nora Eksempel', birthDate: '2022-03-14' },
        guardians: [
          { name: 'Ida Eksempel', hasParentalResponsibility: true },
          { name: 'Per Eksempel', hasParentalResponsibility: false },
        ],
      },
    };
    const m = consent(form);
    expect(blocksOf(m, 'signature').map((s) => s.name)).toEqual(['Ida Eksempel']);
    expect(text(m)).toContain('Per Eksempel har ikke foreldreansvar.');
    expect(boxIds(m)).toContain('foresatt-2-own-health');
  });

  it('lets the child welfare service sign, with its basis', () => {
    const m = consent({ ...consentBlank, signatureLines: ['barnevernstjeneste'] });
    expect(blocksOf(m, 'signature')[0]?.statements.map((s) => s.id)).toContain('barnevernstjeneste-1-basis');
    expect(blocksOf(m, 'fill').map((f) => f.id)).not.toContain('youth-age');
  });

  it('shows who can consent at which age for the services it names, and asks for the reason when a young person signs', () => {
    const m = consent(consentBlank, 'nb');
    expect(text(m)).toContain('Helsetjenester: foresatte til 16 år');
    expect(text(m)).toContain('Skole og PP-tjeneste: foresatte til 15 år');
    expect(text(m)).toContain('Fra 18 år bestemmer alle selv.');
    expect(text(m)).not.toContain('NAV: foresatte');
    expect(blocksOf(m, 'fill').map((f) => f.id)).toContain('youth-age');
  });

  it('calls itself a release from secrecy, not a basis for processing personal data', () => {
    expect(model.subtitle).toContain('Fritak fra taushetsplikt');
    expect(text(model)).toContain('Det er ikke grunnlaget for å behandle personopplysninger.');
  });

  it('lets a yes be to a part, and has room for oral consent, refusal, interpreter, storage and copies', () => {
    const fills = blocksOf(model, 'fill').map((f) => f.id);
    expect(text(model)).toContain('Det du ikke krysser av, blir ikke delt.');
    for (const id of ['oral-consent', 'refusal', 'interpreter', 'stored', 'copies', 'child-view', 'exclusions']) {
      expect(fills).toContain(id);
    }
  });
});

describe('talk invitation', () => {
  const model = invitation(startTalk);

  it('says who, when, where, how long and until when to answer', () => {
    expect(factOf(model, 'Når')).toBe('Mandag 14. desember 2026 kl. 14.30');
    expect(factOf(model, 'Hvor lenge')).toBe('45 min');
    expect(factOf(model, 'Hvor')).toBe('Grupperommet');
    expect(factOf(model, 'Fra oss kommer')).toBe('Pedagogisk leder');
    expect(factOf(model, 'Svar innen')).toBe('10. desember 2026');
    expect(model.sender).toBe('Frydal kommune – Eksempelbakken barnehage, Revebjella');
  });

  it('prints a line for the pen where something is not known', () => {
    const open = invitation(talkWithInterpreter, 'nn');
    for (const label of ['Til', 'Barnet', 'Når', 'Kvar', 'Frå oss kjem', 'Svar innan', 'Svar til', 'Tolk (språk)']) {
      expect(factOf(open, label), label).toBeUndefined();
    }
    expect(open.sender).toBe('Frydal kommune – Barnehage');
  });

  it.each(LANGUAGES)(
    'says that the personal topics are among them and that answering is voluntary (%s)',
    (language) => {
      const t = textsIn(language).talkInvitation;
      const all = text(invitation(startTalk, language));
      for (const block of SENSITIVE_BLOCKS) {
        if (isSensitive(block) && block in t.themes) expect(all).toContain(t.themes[block as keyof typeof t.themes]);
      }
      for (const line of [t.goodToKnow.voluntary, t.goodToKnow.who, t.goodToKnow.children, t.goodToKnow.written]) {
        expect(all).toContain(line);
      }
    },
  );

  it('names only the topics of this talk', () => {
    expect(text(invitation(talkWithInterpreter, 'nb'))).not.toContain('økonomi og bolig');
    const plain: Talk = { ...startTalk, blocks: ['ramme', 'trivsel', 'avtale'] };
    expect(text(invitation(plain))).not.toContain('Noen tema er personlige');
  });

  it('offers an interpreter, or says that one comes; children never interpret', () => {
    expect(text(model)).toContain('Trenger dere tolk?');
    expect(text(invitation(talkWithInterpreter, 'nb'))).toContain('Vi bestiller tolk til samtalen.');
    expect(text(model)).toContain('Barn skal aldri tolke for voksne.');
  });

  it('prints the names of guardians and child when they are given', () => {
    const named: Talk = {
      ...startTalk,
      printOnly: { child: { name: 'Nora' }, guardians: [{ name: 'Ida' }, { name: 'Per' }] },
    };
    expect(factOf(invitation(named), 'Til')).toBe('Ida og Per');
    expect(factOf(invitation(named), 'Barnet')).toBe('Nora');
  });
});

describe('agreed note', () => {
  it('is the same note as in the talk guide, with a place to sign for both sides', () => {
    const note = build({ type: 'agreed-note', use: namedUse }, 'nb');
    expect(note.sender).toBe('Frydal kommune – Eksempelbakken barnehage');
    expect(factOf(note, 'Barnet')).toBe('Nora Eksempel');
    expect(factOf(build({ type: 'agreed-note', use: blankUse }, 'nb'), 'Barnet')).toBeUndefined();
    expect(blocksOf(note, 'fill').map((f) => [f.id, f.lines])).toEqual([['agreed-note', 5]]);
    const labels = blocksOf(note, 'facts').flatMap((f) => f.rows.map((r) => inlineText(r.label)));
    expect(labels.filter((l) => l.includes('underskrift'))).toEqual([
      'Foresatt (dato og underskrift)',
      'Foresatt (dato og underskrift)',
      'Ansatt (dato og underskrift)',
    ]);
    for (const label of labels) expect(text(guide(startTalk))).toContain(label);
  });
});

describe('talk guide', () => {
  const model = guide(startTalk);

  it('gives every sensitive topic a card without answer lines and a card for the answer that worries', () => {
    const cards = blocksOf(model, 'card');
    expect(cards.map((c) => c.tone)).toEqual(SENSITIVE_BLOCKS.flatMap(() => ['talk', 'worry']));
    for (const card of cards) {
      const inside = allBlocks(card.blocks);
      expect(inside.some((b) => b.kind === 'fill' || b.kind === 'checkboxes' || b.kind === 'signature')).toBe(false);
    }
  });

  it.each(LANGUAGES)(
    'has the same eight steps on every card that worries, the duty to report among them (%s)',
    (language) => {
      const worries = blocksOf(guide(startTalk, language), 'card').filter((c) => c.tone === 'worry');
      for (const card of worries) {
        const steps = card.blocks.flatMap((b) => (b.kind === 'list' ? b.items : []));
        expect(steps).toHaveLength(8);
        expect(JSON.stringify(steps)).toContain(lawReference('bvl-13-2', language, TODAY));
        expect(JSON.stringify(steps)).toContain(lawReference('bhl-46', language, TODAY));
      }
    },
  );

  it('sends a disclosure of violence to the duty to report and writes nothing', () => {
    const card = blocksOf(model, 'card').find((c) => inlineText(c.title).includes('Trygghet hjemme'));
    expect(JSON.stringify(card)).toContain('Skriv ingenting her');
    expect(JSON.stringify(card)).toContain('straffeloven § 196');
  });

  it('shares out all minutes of the talk, more of them with an interpreter', () => {
    const minutesOf = (talk: Talk): number[] => tableRows(guide(talk), 'Tema').map((row) => Number(row[1]));
    const sum = (list: number[]): number => list.reduce((a, b) => a + b, 0);
    expect(sum(minutesOf(startTalk))).toBe(45);
    expect(sum(minutesOf(talkWithInterpreter))).toBe(50);
    const without = minutesOf({ ...talkWithInterpreter, interpreter: false, durationMinutes: 30 });
    minutesOf(talkWithInterpreter).forEach((m, i) => {
      expect(m).toBeGreaterThan(without[i] ?? 0);
    });
    expect(text(guide(talkWithInterpreter))).toContain('Med tolk får hvert tema mer tid.');
  });

  it('gives clock times when the start is known, and says when there is too little time', () => {
    expect(tableRows(model, 'Tema')[0]?.[2]).toBe('14.30');
    expect(tableRows(model, 'Tema')[1]?.[2]).toBe('14.34');
    expect(text(guide({ ...startTalk, durationMinutes: 20 }))).toContain('Det er under to minutter til hvert tema.');
    expect(text(model)).not.toContain('Det er under to minutter');
  });

  it.each(LANGUAGES)('asks two to four open questions on each topic, never why (%s)', (language) => {
    const { blocks } = textsIn(language).talkGuide;
    for (const block of talkBlockSchema.options) {
      const { prompts } = blocks[block];
      expect(prompts.length, block).toBeGreaterThanOrEqual(2);
      expect(prompts.length, block).toBeLessThanOrEqual(4);
      for (const prompt of prompts) expect(prompt).not.toMatch(/hvorfor|kvifor|\bwhy\b/i);
    }
  });

  it('ends with a note of five lines that both approve', () => {
    const note = blocksOf(model, 'fill').find((f) => f.id === 'agreed-note');
    expect(note?.lines).toBe(5);
    expect(text(model)).toContain('Vi har lest notatet og er enige om teksten.');
    expect(blocksOf(model, 'fill')).toHaveLength(1);
  });

  it.each(talkKindSchema.options)('has its own title and says when to begin with what was seen: %s', (kind) => {
    const m = guide({ ...startTalk, kind });
    expect(m.title).toBe(textsIn('nb').talkGuide.titles[kind]);
    expect(text(m).includes(textsIn('nb').talkGuide.concernFirst)).toBe(kind === 'bekymringssamtale');
  });
});
