import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, type LocalKnowledge, NO_LOCAL_KNOWLEDGE } from '../../src/anonymity/finding.ts';
import { createGuard } from '../../src/anonymity/guard.ts';

const guard = createGuard();
const FRYDAL: LocalKnowledge = {
  placeNames: ['Frydalsøra', 'Lauvåsen', 'Lauvåsen barnehage', 'Granlia skole', 'Frydalsvegen'],
  staffNames: ['Kari Solvang', 'Jon Aasen'],
  population: 4180,
};

function found(text: string, knowledge = NO_LOCAL_KNOWLEDGE): string[] {
  return guard
    .scan(text, knowledge)
    .map(({ start, end, type, severity }) => `${type} ${severity} ${text.slice(start, end)}`);
}

describe('severity', () => {
  it.each([
    ['fnr 12861712345', 'NATIONAL_ID block 12861712345'],
    ['tlf 90 12 34 56', 'PHONE block 90 12 34 56'],
    ['skriv til ola@post.test', 'EMAIL block ola@post.test'],
    ['født 12.03.2019', 'BIRTH_DATE block 12.03.2019'],
    ['i bil DP 30917', 'PLATE block DP 30917'],
    ['saksnr. 2024/1234', 'CASE_NO block 2024/1234'],
    ['kontonr 1234.56.78903', 'OTHER block 1234.56.78903'],
    ['på Snap som @lina_b', 'OTHER warn @lina_b'],
    ['hun bor i Storgata 5', 'ADDRESS warn Storgata 5'],
    ['Mor heter Ragnhild.', 'NAME warn Ragnhild'],
    ['De flyttet til Hamar.', 'PLACE warn Hamar'],
    ['Barnet går i Solbakken barnehage.', 'ORG warn Solbakken barnehage'],
    ['Familien er fra Syria.', 'ORIGIN warn Syria'],
    ['Hun har Angelmans syndrom.', 'DIAGNOSIS_RARE warn Angelmans syndrom'],
    ['Eleven er 9 år gammel.', 'AGE hint 9 år gammel'],
    ['Det var «aldri greit å gå hjem alene» mente eleven.', 'QUOTE hint «aldri greit å gå hjem alene»'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it('joins postcode and town', () => {
    expect(found('Adresse 2316 Hamar')).toEqual(['POSTCODE warn 2316', 'PLACE warn Hamar']);
    expect(found('adresse 2316 hamar')).toEqual(['POSTCODE warn 2316', 'PLACE warn hamar']);
  });

  it('finds an identity number broken over a line', () => {
    expect(found('Nummeret er 128617\n12345 og ikke mer')).toContain('NATIONAL_ID block 128617\n12345');
  });

  it.each(['ADHD', 'autisme', 'Aspergers', 'epilepsi', 'Downs syndrom'])(
    'leaves the common diagnosis %s alone',
    (diagnosis) => {
      expect(found(`Det er spørsmål om ${diagnosis}.`).filter((line) => line.startsWith('DIAGNOSIS'))).toEqual([]);
    },
  );

  it('leaves Norwegian and Norway alone', () => {
    expect(found('Foreldrene er norske og har alltid bodd i Norge.')).toEqual([]);
  });

  it('leaves generic services and methods alone', () => {
    expect(found('PPT, BUP og NAV deltar. Teamet bruker Marte Meo og COS-P.')).toEqual([]);
  });
});

describe('local knowledge', () => {
  it('blocks the municipality’s own names in any case, with genitive and short forms', () => {
    const text = 'Vi var på lauvåsen bhg, ved FRYDALSØRA og i Lauvåsens nabolag.';
    expect(found(text, FRYDAL)).toEqual(['ORG block lauvåsen bhg', 'PLACE block FRYDALSØRA', 'PLACE block Lauvåsens']);
    expect(found('De bor i Frydalsvegen.', FRYDAL)).toEqual(['ADDRESS block Frydalsvegen']);
  });

  it('finds names of employees', () => {
    expect(found('Saken følges av kari solvang videre.', FRYDAL)).toEqual(['NAME warn kari solvang']);
  });
});

describe('names typed since the store was unlocked', () => {
  const typed: LocalKnowledge = { ...NO_LOCAL_KNOWLEDGE, typedNames: ['Sol van Bakkefoss', 'Áilu'] };

  it('must go when written in full, in any case and with a genitive', () => {
    expect(found('vi snakket om sol van bakkefoss i går', typed)).toEqual(['NAME block sol van bakkefoss']);
    expect(found('Sol van Bakkefoss sin mor, og SOL VAN BAKKEFOSSs far', typed)).toEqual([
      'NAME block Sol van Bakkefoss',
      'NAME block SOL VAN BAKKEFOSSs',
    ]);
  });

  it('points at the same person in parts, but an ordinary word in small letters is let be', () => {
    expect(found('bakkefoss ringte', typed)).toEqual(['NAME warn bakkefoss']);
    expect(found('I dag kom Sol alene', typed)).toEqual(['NAME warn Sol']);
    expect(found('i dag var det sol ute', typed)).toEqual([]);
    expect(found('de kom med áilu', typed)).toEqual(['NAME warn áilu']);
  });
});

describe('a field where employees are named', () => {
  const field: LocalKnowledge = { ...FRYDAL, staffField: true };

  it('lets their full names stand, and no others', () => {
    expect(found('Kari Solvang og Jon Aasens team orienterer', field)).toEqual([]);
    expect(found('Kari Solvang orienterer, Solvang svarer', field)).toEqual(['NAME warn Solvang']);
    expect(found('Kari Solvang orienterer om Torbjørn', field)).toEqual(['NAME warn Torbjørn']);
    expect(found('Kari Solvang orienterer om Lauvåsen', field)).toEqual(['PLACE block Lauvåsen']);
  });
});

describe('text pasted from elsewhere', () => {
  it('reads words with marks in them that nobody sees, and points at all of them', () => {
    expect(found('Mor heter Ragn\u00adhild.')).toEqual(['NAME warn Ragn\u00adhild']);
    expect(found('De bor på Lauv\u200båsen.', FRYDAL)).toEqual(['PLACE block Lauv\u200båsen']);
  });
});

describe('clean text', () => {
  it('finds nothing to stop in the demo', () => {
    const demo = JSON.parse(readFileSync(new URL('../../resources/demo/frydal.json', import.meta.url), 'utf8'));
    const texts: string[] = [];
    for (const entry of demo.cases) {
      texts.push(entry.observations, entry.childExpressions ?? '', ...entry.questions);
      texts.push(...entry.protectiveFactors, ...entry.riskFactors);
    }
    for (const meeting of demo.meetings) {
      texts.push(meeting.purpose, ...meeting.agenda.map((item: { title?: string }) => item.title ?? ''));
      for (const discussion of meeting.discussions) {
        texts.push(...discussion.advice.map((advice: { text: string }) => advice.text), ...discussion.openQuestions);
      }
    }
    const identifying = texts.flatMap((text) => guard.scan(text, FRYDAL)).filter(({ severity }) => severity !== 'hint');
    expect(texts.length).toBeGreaterThan(25);
    expect(identifying).toEqual([]);
  });
});

describe('combination risk', () => {
  it('counts kinds of features and lowers the threshold in a small municipality', () => {
    const text = 'Gutt 4 år fra Syria i fosterhjem';
    const large = guard.combinationRisk(text, { ...NO_LOCAL_KNOWLEDGE, population: 60_000 });
    expect(large).toMatchObject({ reasons: ['age', 'sex', 'origin', 'family'], threshold: 3, exceeds: true });
    expect(guard.combinationRisk('Gutt 4 år', { ...NO_LOCAL_KNOWLEDGE, population: 60_000 }).exceeds).toBe(false);
    expect(guard.combinationRisk('Gutt 4 år', FRYDAL)).toMatchObject({ threshold: 2, exceeds: true });
  });

  it('estimates a range only where the number of inhabitants is known, and says what to coarsen first', () => {
    const text = 'Gutt 4 år fra Syria';
    expect(guard.combinationRisk(text, NO_LOCAL_KNOWLEDGE).estimate).toBeUndefined();
    const small = guard.combinationRisk(text, FRYDAL);
    const large = guard.combinationRisk(text, { ...FRYDAL, population: 700_000 });
    expect(small.estimate).toEqual({ low: 0, high: 1 });
    expect(large.estimate?.low).toBeGreaterThan(5);
    expect(small.coarsenFirst).toEqual(['origin', 'age', 'sex']);
  });

  it('hints at it in the findings, never more', () => {
    expect(guard.scan('Gutt 4 år fra Syria i fosterhjem', NO_LOCAL_KNOWLEDGE)).toContainEqual({
      start: 0,
      end: 4,
      type: 'COMBINATION',
      severity: 'hint',
    });
    expect(found('Hun er adoptert.')).toEqual(['COMBINATION hint adoptert']);
  });
});

describe('session', () => {
  it('finds what a scan finds, keystroke by keystroke', () => {
    const session = createGuard().session(FRYDAL);
    const text = 'Mor til Ingrid ringte.\nHun bor i Storgata 5, tlf 90 12 34 56. Lauvåsen barnehage er varslet.';
    for (let length = 0; length <= text.length; length++) {
      const typed = text.slice(0, length);
      expect(session.scan(typed)).toEqual(guard.scan(typed, FRYDAL));
    }
  });
});

function wellFormed(text: string, findings: readonly Finding[]): void {
  let last = 0;
  for (const { start, end } of findings) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    for (const edge of [start, end]) {
      const splits = /[\uD800-\uDBFF]$/.test(text.slice(0, edge)) && /^[\uDC00-\uDFFF]/.test(text.slice(edge));
      expect(splits).toBe(false);
    }
    last = end;
  }
}

const PIECES = [
  'Ola',
  'kari',
  'K.',
  'Áilu',
  '😀',
  '𐐷',
  'İ',
  '12861712345',
  '90123456',
  ' ',
  '\n',
  '\r\n',
  '.',
  '-',
  '@',
  '(at)',
  'post',
  '.no',
  'født',
  '12.03.2019',
  'DP',
  '30917',
  'sak',
  '2024/1234',
  'Storgata',
  '5',
  '2316',
  'Hamar',
  '«',
  '»',
  "'s",
  '\u0301',
  '\u200f',
  '\u0000',
  'Lauvåsen',
  'barnehage',
  'syndrom',
  'tvilling',
  'fra',
  'Syria',
  'fire',
  'år',
  '½',
  'https://',
  'M/S',
  'v.',
  'gt.',
  '\uD83D',
  '\uDE00',
];

describe('any text', () => {
  it('never throws; findings are sorted, apart and inside the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const findings = guard.scan(text, FRYDAL);
        wellFormed(text, findings);
        expect(createdLater.scan(text, FRYDAL)).toEqual(findings);
      }),
      { numRuns: 600 },
    );
  });

  it('copes with texts built to make patterns slow', () => {
    for (const unit of ['a.', 'ola at ', '1 ', '12.', '@a', 'av ', 'Ab ', '((', '«', 'a-', "a'", '1/', 'sak ']) {
      const text = unit.repeat(4000);
      wellFormed(text, guard.scan(text, NO_LOCAL_KNOWLEDGE));
    }
  });
});

/** Has not read the same texts in the same order: what is remembered must not show. */
const createdLater = createGuard();

describe('characters nobody sees', () => {
  it.each([
    ['fnr 128617\u00AD12345', 'NATIONAL_ID block 128617\u00AD12345'],
    ['tlf 9012\u200B3456', 'PHONE block 9012\u200B3456'],
    ['skriv til \uFEFFola@po\u2060st.test.', 'EMAIL block ola@po\u2060st.test'],
  ])('do not hide what must go, and the finding holds them: %j', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it('an accent in a piece of its own is the same letter', () => {
    const written = 'Hun går i Lauvåsen barnehage, sier Åse Bråten.'.normalize('NFD');
    const knowledge = { ...FRYDAL, typedNames: ['Åse Bråten'] };
    expect(found(written, knowledge)).toEqual(
      ['ORG block Lauvåsen barnehage', 'NAME block Åse Bråten'].map((finding) => finding.normalize('NFD')),
    );
  });

  it('any of them anywhere leaves the findings the same, in the text as it is written', () => {
    const plain = 'Åse Bråten, tlf 90 12 34 56, går i Lauvåsen barnehage.';
    const expected = found(plain, FRYDAL);
    fc.assert(
      fc.property(fc.array(fc.nat(plain.length), { maxLength: 12 }), (places) => {
        const text = [...plain].map((letter, at) => (places.includes(at) ? `\u200B${letter}` : letter)).join('');
        expect(found(text, FRYDAL).map((finding) => finding.replaceAll('\u200B', ''))).toEqual(expected);
      }),
    );
  });
});
