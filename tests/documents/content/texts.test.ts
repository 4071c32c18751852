import { describe, expect, it } from 'vitest';
import { fill, textsIn } from '../../../src/documents/texts.ts';
import { LANGUAGES, type Language } from '../../../src/domain/language.ts';
import { longestSentence, words } from './readability.ts';

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

/** Every text with its path, such as `summons.rules[2]`. */
function leaves(tree: Tree, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (Array.isArray(tree)) return tree.flatMap((t: Tree, i) => leaves(t, `${path}[${i}]`));
  return Object.entries(tree).flatMap(([key, t]) => leaves(t, path === '' ? key : `${path}.${key}`));
}
const all = (language: Language): Map<string, string> => new Map(leaves(textsIn(language)));
const placeholders = (text: string): string[] => (text.match(/\{[^}]*\}/g) ?? []).sort();

describe('fill', () => {
  it('puts values in their places', () => {
    expect(fill('Sak {number}, meldt av {service}', { number: 1, service: 'barnehage' })).toBe(
      'Sak 1, meldt av barnehage',
    );
  });
  it('never reads a value as a template', () => {
    expect(fill('{name} møter', { name: '{name} $& \\1' })).toBe('{name} $& \\1 møter');
  });
  it('throws on a place without a value', () => {
    expect(() => fill('Sak {number}', {})).toThrow('{number}');
  });
  it('throws on a value without a place', () => {
    expect(() => fill('Sak', { number: 1 })).toThrow('number');
  });
});

describe.each(LANGUAGES)('texts in %s', (language) => {
  const texts = all(language);

  it('have the same keys as bokmål, list items included', () => {
    expect([...texts.keys()]).toEqual([...all('nb').keys()]);
  });

  it('have the same placeholders as bokmål', () => {
    const nb = all('nb');
    for (const [path, text] of texts) expect(placeholders(text), path).toEqual(placeholders(nb.get(path) ?? ''));
  });

  it('are never empty and have no stray spaces', () => {
    for (const [path, text] of texts) {
      expect(text, path).toMatch(/\S/);
      expect(text, path).toBe(text.trim().replace(/ {2,}/g, ' '));
    }
  });

  it('name no paragraph themselves: law references come from the dated catalogue', () => {
    for (const [path, text] of texts) expect(text, path).not.toMatch(/§|\blov(en|a)? av\b|\bAct of\b/i);
  });

  it('never promise that a text is anonymous', () => {
    for (const [path, text] of texts) expect(text, path).not.toMatch(/anonym/i);
  });

  it('have sentences of at most 20 words', () => {
    for (const [path, text] of texts) {
      expect(longestSentence(text), `${path}: ${text}`).toBeLessThanOrEqual(20);
    }
  });
});

const OFFICIALESE: Readonly<Record<Language, RegExp>> = {
  nb: /\b(vennligst|herved|i henhold til|iht|vedrørende|ovennevnte|undertegnede|bes om|anmodes?|anmodning|foreligger|i forbindelse med|med hensyn til|hva angår|såfremt|dersom det er slik at|forefinnes|besørge|tilskrives|angjeldende|pr\.|vedlagt følger|iverksette(s)?|påse)\b/i,
  nn: /\b(venlegast|vennligst|herved|i henhold til|vedrørande|vedkomande|ovannemnde|underteikna|ein ber om|oppmodast|ligg føre|i samband med|med omsyn til|så framt|iverksetje|iverksette)\b/i,
  en: /\b(hereby|herein|pursuant|kindly|aforementioned|undersigned|in accordance with|with regard to|in respect of|shall|prior to|commence|utilise|henceforth)\b/i,
};

describe.each(LANGUAGES)('officialese in %s', (language) => {
  it('is not used', () => {
    for (const [path, text] of all(language)) expect(text, path).not.toMatch(OFFICIALESE[language]);
  });
});

describe('translations', () => {
  // From three words on, a text that is alike in both written forms has been looked at and stands here.
  const SAME_IN_NN: readonly string[] = [
    'auditLog.events.os-key-added',
    'auditLog.events.os-key-removed',
    'auditLog.events.upgraded',
    'translationList.parts.talkInvitation',
    'common.labels.roleInTeam',
    'calendar.titles.konsultasjonsteam',
    'summons.types.konsultasjonsteam.title',
    'summons.types.fastdag.title',
    'summons.types.samarbeidsmøte.title',
    'summons.types.stafettmøte.title',
    'summons.types.ansvarsgruppe.title',
    'summons.types.evaluering.title',
    'summons.headings.absence',
    'summons.facts.caseDeadline',
    'summons.facts.contact',
    'summons.invitees.absent',
    'summons.changes.when',
    'summons.changes.minuteTaker',
    'summons.changes.caseDeadline',
    'summons.changes.nobodyMeets',
    'summons.cancelled.title',
    'summons.cancelled.contact',
    'summons.phases.speakers.each',
    'minutes.headings.approval',
    'minutes.case.noFollowUp',
    'minutes.case.dutyReassessed',
    'minutes.consent.headings.actions',
    'minutes.consent.facts.consentDate',
    'minutes.consent.facts.commentDeadline',
    'discussionForm.headings.risk',
    'discussionForm.headings.checks',
    'discussionForm.facts.interpreter',
    'consentForm.age.kindergarten',
    'consentForm.headings.signatures',
    'consentForm.who.contact',
    'consentForm.staff.copies',
    'consentForm.withdrawal.signature',
    'talkInvitation.titles.foreldresamtale',
    'talkInvitation.titles.bekymringssamtale',
    'talkInvitation.facts.phone',
    'talkInvitation.headings.themes',
    'talkInvitation.headings.goodToKnow',
    'talkInvitation.ownThemes',
    'talkGuide.titles.bekymringssamtale',
    'talkGuide.written.note',
    'refusalReceipt.title',
    'refusalReceipt.all',
    'refusalReceipt.facts.recorded',
    'consentExplained.child.subtitle',
    'consentExplained.child.parts[1].lines[2]',
    'consentExplained.youth.subtitle',
    'consentExplained.phone',
    'annualReport.facts.coordinator',
    'annualReport.few',
    'annualReport.headings.advice',
    'discussionFormBlank.checkedBy',
    'discussionFormBlank.gate.duty',
    'discussionFormBlank.headings.check',
    'recoverySheet.folder',
    'recoverySheet.municipality',
    'recoverySheet.useHeading',
    'dutyNote.headings.when',
    'groundRules.rules[4].title',
    'groundRules.rules[7].title',
    'welcomeLetter.facts.contact',
    'welcomeLetter.headings.team',
    'welcomeLetter.speakers.each',
    'actionPlan.facts.consentDate',
    'actionPlan.facts.nextEvaluation',
    'actionPlan.facts.childSignature',
    'actionPlan.goals.caption',
    'actionPlan.strengths',
    'cooperationRecord.goals.caption',
    'cooperationRecord.headings.answers',
    'evaluationForm.role.child',
    'evaluationForm.statements.useful',
    'evaluationForm.subtitle',
    'familyPlan.facts.child',
    'familyPlan.facts.consentDate',
    'familyPlan.facts.nextEvaluation',
    'familyPlan.facts.childSignature',
    'familyPlan.goals.caption',
    'familyPlan.headings.measures',
    'wonderingNote.danger.title',
    'wonderingNote.facts.deadline',
    'wonderingNote.facts.decidedBy',
    'wonderingNote.tried.caption',
  ];

  // English shares no text with bokmål but what has no words of its own.
  const SAME_IN_EN: readonly string[] = [
    'common.minutes',
    'common.deputyInsteadOf',
    'common.deputyShort',
    'talkGuide.blockHeading',
    'recoverySheet.sender',
  ];

  const alike = (language: Language, least: number): string[] => {
    const nb = all('nb');
    // Placeholders are no words: `{name} (for {absent})` is the same in every language.
    const own = (text: string): number => words(text.replace(/\{[^}]*\}/g, '')).length;
    return [...all(language)]
      .filter(([path, text]) => text === nb.get(path) && own(text) >= least)
      .map(([path]) => path);
  };

  it('in nynorsk are not bokmål left as it was', () => {
    expect(alike('nn', 3).sort()).toEqual([...SAME_IN_NN].sort());
  });

  it('in English are not Norwegian left as it was', () => {
    expect(alike('en', 1)).toEqual(SAME_IN_EN);
  });

  it('in English use no Norwegian letters', () => {
    for (const [path, text] of all('en')) expect(text.replace('Samråd', ''), path).not.toMatch(/[æøå]/i);
  });
});

// Word forms that belong to one written form only. Not a spelling checker: it catches what slips most easily.
const ONLY_BOKMAAL = new Set(
  `ikke jeg hva hvem hvor hvordan hvorfor hvilken hvilke hvilket fra noen noe bare mye være vært gjøre gjør si sier skole
  skolen hjem hjemme hjemmet foresatt foresatte tjeneste tjenester tjenesten tjenestene opplysninger opplysningene dere
  deres annet helsen uke uken måned navn navnet sammen enig enige uenige tilbud veiledning spørre kontaktet trekker trekke
  samtykker godta godtar taushetsplikt taushetsplikten stedfortreder leder møteleder møtelederen saken saksliste sakslisten
  forbered hjelpen selv voksen voksne vold ungdom ungdommen avtalene rådene tiltakene målene svarene papirer minutter ble
  trenger kommer tar skriver skrives leser forteller fortelle hverdag hverdagen syk bolig en ett et hver hverandre lek lov
  venner følelser trøst uro hjelpe familier skjemaet når begge alvorlig trygghet plikten meldeplikten avvergeplikten gang
  utenfor hvis blir noens barnets teamets ansatt ansatte tilskudd virkning`
    .split(/\s+/)
    .filter((w) => !['ungdom', 'uro', 'hjelpe', 'skjemaet', 'når', 'begge', 'blir', 'lov', 'barnets'].includes(w)),
);
const ONLY_NYNORSK = new Set(
  `ikkje eg kva kven kvar kor korleis kvifor frå nokon noko nokre berre mykje vere gjere gjer seier seie sei skule skulen
  heim heime føresett føresette teneste tenesta tenester tenestene opplysningar opplysningane dykk dykkar anna helsa veke
  veka månad namn namnet saman samd samde usamde tilbod rettleiing rettleiaren spørje attkjenning trekkjer trekkje
  samtykkjer samtykkje godtek teieplikt teieplikta stadfortredar leiar leiaren møteleiar møteleiaren saka sakliste saklista
  førebu sjølv sjølve vaksen vaksne vald ungdomen vart treng kjem tek skriv fortel fortelje kvardag kvardagen sjuk bustad ein
  eit éin leik vener kjensler trøyst familiar alvorleg tryggleik meldeplikta avverjingsplikta gong gongen utanfor dersom
  mappa tilsett tilsette verknad`
    .split(/\s+/)
    // «skriv» and «dersom» are bokmål too, «mappa» and «saka» are allowed there.
    .filter((w) => !['skriv', 'dersom', 'mappa', 'saka'].includes(w)),
);

describe('written forms are not mixed', () => {
  it.each([
    ['nynorsk', 'nn', ONLY_BOKMAAL],
    ['bokmål', 'nb', ONLY_NYNORSK],
  ] as const)('%s has no words of the other', (_, language, foreign) => {
    for (const [path, text] of all(language)) {
      const found = words(text).filter((w) => foreign.has(w.toLocaleLowerCase('nb')));
      expect(found, `${path}: ${text}`).toEqual([]);
    }
  });
});
