/** What could stand in place of a finding: general wordings that keep the sentence whole, in bokmål and nynorsk (DOMAIN 2.2). */

import texts from '../../resources/anonymity/suggestions.json' with { type: 'json' };
import type { Finding } from './finding.ts';
import { ageSuggestions } from './suggest/age.ts';
import { nameSuggestions } from './suggest/name.ts';
import { instead, type Place, removal, type Suggestion, type Written } from './suggest/wording.ts';
import { lower } from './tokenize.ts';

export type { Suggestion } from './suggest/wording.ts';

const AT_WORK =
  /(?:jobb|arbeid|vask|ansatt|tilsett|permittert|driv|køyr|kjør|sjef|vakt|lærling|sykmeldt|sjukmeld)\p{L}*(?: \p{L}+){0,3} $/u;
const CLUB =
  /(?:^|[ -])(?:fk|il|ik|sk|bk|if|hk|tk|rk)$|fotball|håndball|handball|turn|korps|(?:^| )kor$|klubb|speid|idrett|svøm|dans|ungdomslag|4h/;
const SERVICE =
  /bup|ppt|nav|dps|habu|vern|helse|lege|klinikk|senter|sentrum|teneste|tjeneste|politi|sos|kors|mottak|team|avlast|rådgiv|tiltak|institusjon/;
const HOSPITAL = /sykehus|sjukehus|hospital|^ahus$|ullevål|haukeland|^unn$|^sus$|^a-hus$/;

function organisation(written: string, lead: string, language: Written): readonly string[] {
  const own = texts[language];
  if (AT_WORK.test(lead)) return own.organisation;
  if (/barnehage|bhg|(?:^| )bh$/.test(written)) return own.kindergarten;
  if (/sk[ou]le|vgs|sfo|oppvekst|gymnas/.test(written)) return own.school;
  if (HOSPITAL.test(written)) return own.hospital;
  if (
    CLUB.test(written) ||
    /(?:trener|trenar|spiller|spelar|går på|er med i|er med på) (?:med |for |i |på )?$/.test(lead)
  )
    return [...own.club, ...own.organisation.slice(0, 1)];
  return SERVICE.test(written) ||
    /(?:henvist|tilvist|søkt|samtaler?|samtalar|hjelp|møte|fra|frå|til|hos|hjå)\p{L}* (?:på |til |fra |frå |hos |ved )?$/u.test(
      lead,
    )
    ? [...own.service, ...own.club.slice(0, 1)]
    : own.organisation;
}

function place(at: Place, lead: string, language: Written): Suggestion[] {
  const own = texts[language];
  const { text, start, end } = at;
  const code = /,? ?(?:n-)?\d{4},? $/iu.exec(text.slice(Math.max(0, start - 12), start))?.[0];
  if (code !== undefined) return [{ start: start - code.length, end, text: '' }, ...instead(at, own.place)];
  // «på Nesodden»: what comes instead takes another preposition, or none.
  const preposition = /(?:^|[^\p{L}])((?:i|på) )$/u.exec(lead)?.[1];
  if (preposition === undefined) return instead(at, own.place);
  return instead({ text, start: start - preposition.length, end }, own.inPlace);
}

function address(at: Place, lead: string, language: Written): Suggestion[] {
  const own = texts[language];
  const { text, start, end } = at;
  const preposition = /(?:^|[^\p{L}])((?:i|på|til|ved) )$/u.exec(lead)?.[1];
  if (preposition === undefined) {
    return /(?:bor|bur|bosatt|busett) $/u.test(lead) ? instead(at, own.atHome) : instead(at, own.address);
  }
  const whole = { text, start: start - preposition.length, end };
  // «naboen i Havneveien 22»: a place after a person says which person.
  if (/(?:nabo|familie|leilighet|hus|leilegheit)\p{L}* (?:i|på|ved) $/u.test(lead))
    return [removal(whole), ...instead(at, own.address)];
  return preposition === 'til ' ? instead(at, own.address) : instead(whole, own.atHome);
}

function origin(at: Place, lead: string, written: string, language: Written): Suggestion[] {
  const own = texts[language];
  const { text, start, end } = at;
  if (/(?:snakk[ea]r|snakke|pratar|prater|morsmål(?:et)? er|språk(?:et)?(?: er|:)?) $/.test(lead))
    return instead(at, own.language);
  if (/(?:talende|talande|språklige?|språklege?)$/.test(written)) {
    const verb = /(?:^|[^\p{L}])((?:er|var) )$/u.exec(lead)?.[1];
    if (verb !== undefined) return instead({ text, start: start - verb.length, end }, own.speaks);
  }
  if (/(?:fra|frå|til|mot) $/.test(lead)) return instead(at, own.country);
  const preposition = /(?:^|[^\p{L}])((?:i|på) )$/u.exec(lead)?.[1];
  if (preposition !== undefined)
    return [...instead({ text, start: start - preposition.length, end }, own.abroad), ...instead(at, own.country)];
  const noun = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 24));
  if (/(?:har|hadde) $/.test(lead) && noun?.[1] !== undefined) {
    return instead({ text, start, end: end + noun[0].length }, [`${noun[1]} ${own.origin[0] ?? ''}`]);
  }
  if (
    /(?:er|var|vart|ble|blei) $/.test(lead) &&
    !/^ \p{Ll}+(?:e|familie|mor|far|gutt|jente|gut)(?!\p{L})/u.test(text.slice(end, end + 20))
  )
    return instead(at, own.origin);
  return /^ \p{L}/u.test(text.slice(end, end + 2)) ? [removal(at)] : instead(at, own.origin);
}

/** What a number is called before it stands there: it goes with the number. */
const LABEL =
  /(?:,? ?)(?:tlf|telefon(?:nummer|nr)?|mobil(?:nummer|nr)?|mob|e-?post(?:adresse)?|mail|fnr|f\.nr|fødselsn(?:umme)?r|personn(?:umme)?r|d-nummer|fødselsdato|saksn(?:umme)?r|arkivsak|ref|regnr|kontonr|kontonummer|(?<=, ?)(?:født|fødd|f))\.?(?: er)?:? ?$/iu;

/** Takes out a number that can be looked up, with what it is called. */
function withoutNumber(at: Place): Suggestion {
  const { text, start, end } = at;
  const label = LABEL.exec(text.slice(Math.max(0, start - 30), start))?.[0];
  if (label === undefined) return removal(at);
  const from = start - label.length;
  const opens = /(?:^|[.!?\n])\s*$/.test(text.slice(0, from));
  const stop = opens ? (/^\. ?/.exec(text.slice(end))?.[0].length ?? 0) : 0;
  return opens && stop === 0
    ? removal(at)
    : { start: opens ? start - label.trimStart().length : from, end: end + stop, text: '' };
}

/** Wordings for a finding of `text`, the likeliest first; none where nothing general fits. */
export function suggestionsFor(finding: Finding, text: string, language: Written): Suggestion[] {
  const { start, end, type } = finding;
  const at = { text, start, end };
  const written = lower(text.slice(start, end));
  const lead = lower(text.slice(Math.max(0, start - 40), start));
  const own = texts[language];
  switch (type) {
    case 'NAME':
      return nameSuggestions(at, language);
    case 'PLACE':
      return place(at, lead, language);
    case 'ORG':
      return instead(at, organisation(written, lead, language));
    case 'ADDRESS':
      return address(at, lead, language);
    case 'ORIGIN':
      return origin(at, lead, written, language);
    case 'DIAGNOSIS_RARE':
      return instead(at, own.diagnosis);
    case 'AGE':
      return ageSuggestions(at, language);
    case 'COMBINATION':
      if (/^familie på|søskenflokk|syskenflokk/.test(written)) return instead(at, own.bigFamily);
      return /tvilling|trilling|søsken|sysken|brør|brødre|søstre|systrer/.test(written) ? instead(at, own.family) : [];
    case 'OTHER':
      if (finding.severity === 'block') return [withoutNumber(at)];
      return /[@\d./"«“\p{Lu}]/u.test(text.slice(start, end)) ? [removal(at)] : instead(at, own.role);
    case 'QUOTE':
      return [];
    case 'PHONE':
    case 'EMAIL':
      if (/(?:på|over|per|via) $/.test(lead))
        return [...instead(at, type === 'PHONE' ? own.phone : own.email), withoutNumber(at)];
      return [withoutNumber(at)];
    default:
      return [withoutNumber(at)];
  }
}
