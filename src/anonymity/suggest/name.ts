/** What to write for a name: the role that the sentence says or hints at. */

import texts from '../../../resources/anonymity/suggestions.json' with { type: 'json' };
import { lower } from '../tokenize.ts';
import { instead, type Place, removal, type Suggestion, type Written, withoutApposition } from './wording.ts';

type Role = 'parent' | 'sibling' | 'relative' | 'staff' | 'friend' | 'adult' | 'child';

/** Words for people, each with the forms it takes before a name. Compounds are read by their last part. */
const ROLES: readonly (readonly [Role, string])[] = [
  [
    'relative',
    'bestemor(?:a|en)?|bestefar(?:en)?|besteforeldr(?:e|a|ene)|(?:mor|far)(?:mor|far)(?:a|en)?|tant(?:e|a|en)|onkel(?:en)?|fetter(?:en)?|kusin(?:e|a|en)|syskenbarn|søskenbarn',
  ],
  [
    'parent',
    'mor(?:a|en)?|far(?:en)?|mamma(?:en)?|pappa(?:en)?|forelder(?:en)?|foreldr(?:e|a|ene)|foresatte?|føresette?|verge(?:n|a)?|stesøsken',
  ],
  [
    'sibling',
    '(?:bror|broren|brødrene|brørne|brørne|søster(?:a|en)?|syster(?:a)?|søstrene|systrene|søsken|sysken|tvilling(?:en)?)',
  ],
  [
    'staff',
    'lærer(?:en)?|lærar(?:en)?|pedagog(?:en)?|rektor(?:en)?|inspektør(?:en)?|styrer(?:en)?|styrar(?:en)?|assistent(?:en)?|fagarbeider(?:en)?|fagarbeidar(?:en)?|vikar(?:en)?|rådgiver(?:en)?|rådgjevar(?:en)?|konsulent(?:en)?|leder(?:en)?|leiar(?:en)?|sykepleier(?:en)?|sjukepleiar(?:en)?|lege(?:n)?|jordmor(?:a|en)?|psykolog(?:en)?|terapeut(?:en)?|logoped(?:en)?|behandler(?:en)?|behandlar(?:en)?|saksbehandler(?:en)?|sakshandsamar(?:en)?|koordinator(?:en)?|tolk(?:en)?|trener(?:en)?|trenar(?:en)?|miljøarbeider(?:en)?|miljøarbeidar(?:en)?|vaktmester(?:en)?|sekretær(?:en)?|kollega(?:en)?|kontaktperson(?:en)?|ansatte?|tilsette?|prest(?:en)?|advokat(?:en)?',
  ],
  [
    'friend',
    'venn(?:en)?|ven(?:en)?|venninn(?:e|a|en)|veninn(?:e|a)|kamerat(?:en)?|kompis(?:en)?|medelev(?:en)?|bestevenn(?:en)?|kjæreste(?:n)?|kjærast(?:en)?',
  ],
  ['adult', 'nabo(?:en)?|samboer(?:en)?|sambuar(?:en)?|mann(?:en)?|kona|kone|støttekontakt(?:en)?|besøkshjem(?:met)?'],
  [
    'child',
    'gutt(?:en)?|gut(?:en)?|jent(?:e|a|en)|elev(?:en)?|barn(?:et)?|sønn(?:en)?|son(?:en)?|datter(?:a|en)?|dotter(?:a)?|han|hun|ho|pasient(?:en)?',
  ],
];
/** Joins that may stand before the last part of a compound («stemor», «kontaktlærer», «lillebror»). */
const FRONT = '(?:[\\p{L}-]{2,20}?)?';
const WORD = (forms: string): string => `${FRONT}(?:${forms})`;
const KINSHIP = ROLES.map(([role, forms]) => [role, new RegExp(`^${WORD(forms)}$`, 'u')] as const);

function roleOf(word: string): Role | undefined {
  return KINSHIP.find(([, form]) => form.test(word))?.[0];
}

/** Who the sentence says is called something: «mor heter …», «broren hans heiter …», «ho heiter …». */
const IS_CALLED =
  /(\p{L}+)(?:,| (?:hans|hennes|hennar|deres|deira|til \p{L}+|sin|si|vår|vårt))*(?:,? som)? (?:heter|heiter|hette|heitte|hetes|er|var) $/u;
const CALLED = /(?:heter|heiter|hette|heitte|kalles|kallast|kalt|kalla|døpt|døypt) $/u;
const GREETING = /(?:^|[^\p{L}])(?:hilsen|helsing|mvh|vh|hei|heisann|kjære|signert|sign|v\/)[.:,]? ?$/u;
const SERVICE_AFTER =
  /^,? ?(?:(?:fra|frå|i|på|ved|hos) )?(?:ppt|bup|bv|nav|habu|hab|bufetat|statped|barnevern\p{L}*|helsestasjon\p{L}*|helsesta\p{L}*|familiesenter\p{L}*|politi\p{L}*|kommunen|legekontor\p{L}*|psykiatri\p{L}*)(?!\p{L})/u;
const LIVES_WITH = /(?:bor|bur|budd|bodd|samvær|samværet|helg|helgene) (?:hos|hjå) $/u;
const IS_PARENT = /^ er (?:\p{L}*mor|\p{L}*far|mamma\p{L}*|pappa\p{L}*) (?:til|åt) /u;
/** Nouns that a name in the genitive stands before. */
const OWNED =
  /^ (?:\p{L}*(?:mor|far|mamma|pappa|foreldre|søster|syster|bror|søsken|sysken|familie|hjem|heim|klasse|gruppe|lærer|lærar|venn|ven|rom|atferd|åtferd|situasjon|sak|mappe|adresse|telefon|sønn|son|datter|dotter|barn|hverdag|kvardag|skole|skule|plass|behov|utvikling|språk|ord|stemme|røyst|versjon)|egen|eget|egne|eigen|eige|eldre|yngre)(?!\p{L})/u;

/** The last word before a stretch, in small letters. */
const wordBefore = (lead: string): string => /(\p{L}[\p{L}-]*) $/u.exec(lead)?.[1] ?? '';

function isGenitive({ text, end }: Place, written: string): boolean {
  if (/^['’]/.test(text.slice(end))) return true;
  if (!/s['’]?$/.test(written) || !/^ \p{Ll}/u.test(text.slice(end, end + 2))) return false;
  if (OWNED.test(lower(text.slice(end, end + 24)))) return true;
  const bare = written.replace(/['’]?s['’]?$/, '');
  return (
    bare.length > 1 &&
    new RegExp(`(?<!\\p{L})${bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(lower(text))
  );
}

/** Who is meant, as far as the words round the name say it. */
function roleIn(lead: string, after: string): Role | undefined {
  const called = IS_CALLED.exec(lead)?.[1];
  if (called !== undefined && CALLED.test(lead)) return roleOf(called) ?? 'child';
  if (GREETING.test(lead) || SERVICE_AFTER.test(after)) return 'staff';
  return LIVES_WITH.test(lead) || IS_PARENT.test(after) ? 'parent' : undefined;
}

export function nameSuggestions(place: Place, language: Written): Suggestion[] {
  const { text, start, end } = place;
  const own = texts[language];
  const written = lower(text.slice(start, end));
  const lead = lower(text.slice(Math.max(0, start - 60), start));
  const after = lower(text.slice(end, end + 30));
  if (isGenitive(place, written)) {
    const whole = /^['’]s?/.exec(text.slice(end))?.[0] ?? '';
    return instead({ text, start, end: end + whole.length }, own.nameGenitive);
  }
  // «Kristine (mor) skriver»: what stands in the brackets says it.
  const explained = /^ \((\p{L}+)\)/u.exec(text.slice(end, end + 24));
  if (explained?.[1] !== undefined && roleOf(lower(explained[1])) !== undefined) {
    return instead({ text, start, end: end + explained[0].length }, [lower(explained[1])]);
  }
  // «Mor, Borghild, er»: the role has been said; «mor Borghild» likewise.
  const said = withoutApposition(place);
  const before = lead.replace(/(?:, | \()$/, ' ');
  const owner = /(\p{L}+) (?:hans|hennes|hennar|deres|deira|til \p{L}+) $/u.exec(before)?.[1] ?? wordBefore(before);
  if (said !== undefined && !/^(?:han|hun|ho)$/.test(owner) && roleOf(owner) !== undefined) {
    return [said, ...instead(place, own.name.slice(0, 2))];
  }
  const title = roleOf(wordBefore(lead));
  if (title !== undefined && !/^(?:han|hun|ho|barn|barnet)$/.test(wordBefore(lead))) {
    return [removal(place), ...(title === 'child' ? [] : instead(place, own[title].slice(0, 2)))];
  }
  const role = roleIn(lead, after);
  if (role !== undefined && role !== 'child') return instead(place, [...own[role], ...own.name.slice(0, 1)]);
  const [child = '', other = '', ...rest] = own.name;
  // «Odin og Vårin»: two of them are not both the child.
  return instead(
    place,
    /\p{Lu}\p{L}+ og $/u.test(text.slice(Math.max(0, start - 24), start)) ? [other, child, ...rest] : own.name,
  );
}
