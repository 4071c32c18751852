/** Phone numbers, e-mail addresses, web addresses and user names. */

import { before, type Candidate, eachMatch, type Prepared, RANK } from '../candidate.ts';

const SEPARATOR = '[ \\u00a0.\\-–]';
const COUNTRY = '(?:(?:\\+ ?|00)47|47(?=[2-9]\\d{7}(?!\\d))|\\( ?(?:\\+|00)? ?47 ?\\)|(?<=\\d*)47(?=[ .-]))';
/** Eight digits in groups of at least two, or all together. */
const GROUPS =
  '(?:\\d{8}|\\d{2}S\\d{2}S\\d{2}S\\d{2}|\\d{3}S\\d{2}S\\d{3}|\\d{2}S\\d{3}S\\d{3}|\\d{3}S\\d{3}S\\d{2}|\\d{4}S\\d{4}|\\d{3}S\\d{5}|\\d{5}S\\d{3}|\\d{2}S\\d{6}|\\d{4}S\\d{2}S\\d{2}|\\d{2}S\\d{2}S\\d{4}|\\d(?: \\d){7})'.replaceAll(
    'S',
    `${SEPARATOR}{1,2}`,
  );
const PLAIN = new RegExp(
  `(?<![\\d+\\p{L}]|\\d[.,-])(?:${COUNTRY}${SEPARATOR}{0,2})?(${GROUPS})(?!\\d|[.,-]\\d)`,
  'dgu',
);
/** Mobile numbers in groups nobody else uses, and with a letter for a nought. */
const LOOSE =
  /(?<![\d+]|\d[.,/-])[49]\d{0,5}(?:[ .\-/]\d{1,6}){1,4}(?!\d|[.,/-]\d)|(?<![\p{L}\d])[49](?=[\do]*o)[\do]{7}(?![\p{L}\d])/gu;
/** An area code in brackets, and a mobile number with commas between its groups. */
const BRACKETED = /(?<!\d)\([2-7]\d\) ?\d{2}[ .-]?\d{2}[ .-]?\d{2}(?!\d)/g;
const WITH_COMMAS = /(?<!\d|\d[.,])[49]\d{2},\d{2},\d{3}(?!\d|,\d)/g;
const KEYED =
  /(?<![a-zæøå])(?:tlf|telefon|telefonnummer|telefonnr|tlfnr|mobil|mobilen|mobilnr|mobilnummer|mob|fasttelefon|nr|nummer|nummeret|ring|ringe|ringes|ringt|sms|ringje|direkte|sentralbord|vakttelefon)(?:\.| nr\.?| nummer| på| til| til meg på)*(?:\.|:|;| er|=)?[ \t]{0,3}((?:(?:\+|00) ?\d{2} ?|\(\+?\d{2}\) ?)?\d(?:[ .\-–]{0,2}\d){4,11})(?!\d)/dg;
const ABROAD = /(?<![\d+])(?:\+|00)(?!47)[1-9]\d{0,2}(?:[ .-]?\(?\d{1,4}\)?){2,6}(?!\d)/g;
const EMAIL =
  /(?<![\w.+-])[\p{L}\d](?:[\p{L}\d._%+-]*[\p{L}\d_])?(?:@|(?: ?[([{] ?(?:at|a|krøllalfa|snabel-?a) ?[)\]}] ?| (?:at|krøllalfa|alfakrøll|snabel-?a) | @ ?| ?@ ))[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:(?:\.| ?[([{] ?(?:dot|punktum|\.) ?[)\]}] ?| \. ?| (?:dot|punktum) )[\p{L}\d-]+)*(?:\.| ?[([{] ?(?:dot|punktum|\.) ?[)\]}] ?| \. ?| (?:dot|punktum) )[a-z]{2,12}(?![\p{L}\d])/gu;
/** A comma for the full stop, or no ending at all. */
const SLOPPY_EMAIL =
  /(?<![\w.+@-])[\p{L}\d][\p{L}\d._+-]*@[\p{L}\d-]{3,}(?:,(?:no|com|net|org|se|dk)(?!\p{L}))?(?![\p{L}\d.@-]*[.@][\p{L}\d])/gu;
const URL_PATTERN =
  /(?<![\w@.])(?:https?:\/\/|www\.)[^\s<>"«»()]+[^\s<>"«»().,;:!?]|(?<![\w@.-])[a-z\d-]{2,}(?:\.[a-z\d-]{2,})*\.(?:no|com|net|org|se|dk)(?:\/[^\s<>"«»()]*)?(?![\w@])/g;
const HANDLE = /(?<![\p{L}\d.@])@ ?[\p{L}\d_][\p{L}\d_.]{1,28}[\p{L}\d_]/gu;
const NAMED_HANDLE =
  /(?<![a-zæøå])(?:bruker(?:navn|namn)(?:et)?|kallenavn|gamertag|snapchat|snapen?|insta|instagram|tiktok|discord|steam|xbox|psn|roblox|feide|feidebruker|minecraft)(?:-?(?:bruker|konto|navn|namn)(?:en|et)?)?(?:(?: er|:| heter| heiter|=) ?| )((?=[\p{L}\d._-]*[\d._-])[\p{L}\d._-]{3,30}(?<!\.)|(?<=: ?)[\p{L}\d._-]{3,30}(?<!\.))/dgu;

const NOT_PHONE_BEFORE =
  /(?:kr|kroner|nok|§|kl|org\.?nr|organisasjonsnummer|sak|saksnr|jnr|ref|journalnr|uke|uker|ukene|veke|veker|side|sider|sidene|kap|trinn|rom)\.?:? ?$/;
const NOT_PHONE_AFTER = /^ ?(?:kr\b|kroner|nok\b|,-|mill|%|prosent|stk|meter|km\b)/;

/** Groups that read as a date («20190312», «12.03.2019», «31-12 2023»), a range of years or a time span. */
function readsAsDate(digits: string, written: string): boolean {
  if (/^\d{2}[ .\-–/]{1,2}\d{2}[ .\-–/]{1,2}(?:19|20)\d{2}$/.test(written)) {
    return Number(digits.slice(0, 2)) <= 31 && Number(digits.slice(2, 4)) <= 12;
  }
  if (/^(?:19|20)\d{2}[ .\-–/]{1,2}\d{2}[ .\-–/]{1,2}\d{2}$/.test(written)) return Number(digits.slice(4, 6)) <= 12;
  if (/^(?:19|20)\d{2}[ \-–/]{1,2}(?:19|20)\d{2}$/.test(written)) return true;
  if (/^(?:[01]\d|2[0-4])[0-5]\d[ .\-–]+(?:[01]\d|2[0-4])[0-5]\d$/.test(written)) return true;
  if (/^\d{8}$/.test(written)) {
    const [a, b, c] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
    if (a >= 1950 && a <= 2049 && b >= 1 && b <= 12 && c >= 1 && c <= 31) return true;
    const year = Number(digits.slice(4));
    return Number(digits.slice(0, 2)) <= 31 && Number(digits.slice(2, 4)) <= 12 && year >= 1950 && year <= 2049;
  }
  return false;
}

export function findContacts(prepared: Prepared, out: Candidate[]): void {
  if (/\d/.test(prepared.lower)) findPhones(prepared, out);
  findOnline(prepared, out);
}

function findPhones({ lower }: Prepared, out: Candidate[]): void {
  const phone = (start: number, end: number) =>
    out.push({ start, end, type: 'PHONE', severity: 'block', rank: RANK.phone });
  eachMatch(PLAIN, lower, (match) => {
    const written = match[1] ?? '';
    const digits = written.replace(/\D/g, '');
    const start = match.index;
    const end = start + match[0].length;
    if (new Set(written.match(/[.\-–]/g) ?? []).size > 1 || readsAsDate(digits, written)) return;
    if (/^\d{8}$/.test(written) && /^[01]/.test(written) && match[0] === written) return;
    // Millions are grouped in threes; an invented number such as 99 00 00 00 is still a number to call.
    if (digits.endsWith('000000') && /^\d{1,3}(?:[ .]\d{3})+$/.test(written)) return;
    if (NOT_PHONE_BEFORE.test(before(lower, start, 16)) || NOT_PHONE_AFTER.test(lower.slice(end, end + 10))) return;
    phone(start, end);
  });
  eachMatch(LOOSE, lower, (match) => {
    const written = match[0];
    const digits = written.replace(/o/g, '0').replace(/\D/g, '');
    const mixed = new Set(written.match(/[.\-/ ]/g) ?? []).size > 1;
    if (digits.length !== 8 || mixed || digits.endsWith('0000') || readsAsDate(digits, written)) return;
    const lead = before(lower, match.index, 16);
    if (NOT_PHONE_BEFORE.test(lead) || NOT_PHONE_AFTER.test(lower.slice(match.index + written.length))) return;
    phone(match.index, match.index + written.length);
  });
  eachMatch(KEYED, lower, (match) => {
    const span = match.indices?.[1];
    const written = match[1] ?? '';
    const digits = written.replace(/\D/g, '');
    const certain = /^(?:tlf|tele|mob|sms|vakt|fast)/.test(match[0]);
    if (span === undefined || digits.length < (certain ? 5 : 8) || readsAsDate(digits, written)) return;
    if (!certain && digits.length > 8 && !/^(?:\+|00|\()/.test(written)) return;
    phone(span[0], span[1]);
  });
  for (const pattern of [BRACKETED, WITH_COMMAS]) {
    eachMatch(pattern, lower, (match) => phone(match.index, match.index + match[0].length));
  }
  eachMatch(ABROAD, lower, (match) => {
    const digits = match[0].replace(/\D/g, '').length;
    if (digits >= 8 && digits <= 15) phone(match.index, match.index + match[0].length);
  });
}

/** What an e-mail address cannot do without. */
const MAIL_SIGN = /@|[([{] ?a|krøll|snabel| at /;

function findOnline({ lower }: Prepared, out: Candidate[]): void {
  if (lower.includes('@')) {
    eachMatch(SLOPPY_EMAIL, lower, (match) => {
      const start = match.index;
      out.push({ start, end: start + match[0].length, type: 'EMAIL', severity: 'block', rank: RANK.email });
    });
  }
  if (MAIL_SIGN.test(lower))
    eachMatch(EMAIL, lower, (match) => {
      const start = match.index;
      out.push({ start, end: start + match[0].length, type: 'EMAIL', severity: 'block', rank: RANK.email });
    });
  for (const pattern of [URL_PATTERN, HANDLE]) {
    if (!lower.includes(pattern === HANDLE ? '@' : '.')) continue;
    eachMatch(pattern, lower, (match) => {
      const start = match.index;
      out.push({ start, end: start + match[0].length, type: 'OTHER', severity: 'warn', rank: RANK.caseNumber });
    });
  }
  eachMatch(NAMED_HANDLE, lower, (match) => {
    const span = match.indices?.[1];
    if (span === undefined) return;
    out.push({ start: span[0], end: span[1], type: 'OTHER', severity: 'warn', rank: RANK.caseNumber });
  });
}
