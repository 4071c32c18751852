/** Norwegian number words, bokmål, nynorsk and older forms, as pieces of regular expressions. */

/** One to nineteen and the tens, alone or put together («tjueen», «seks og førti»). */
export const CARDINAL =
  '(?:en|ein|ei|ett|eitt|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|søtten|atten|nitten|tjue(?:en|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni)?|tyve|tretti|tredve|førti|femti)';

/** Days of the month as ordinals. */
export const ORDINAL_DAY =
  '(?:første|fyrste|andre|annen|tredje|fjerde|femte|sjette|sjuende|sjuande|syvende|åttende|åttande|niende|niande|tiende|tiande|ellevte|tolvte|trettende|trettande|fjortende|fjortande|femtende|femtande|sekstende|sekstande|syttende|syttande|attende|attande|nittende|nittande|(?:tjue|en og |to og |tre og |fire og |fem og |seks og |sju og |syv og |åtte og |ni og )?(?:tyvende|tjuende|tjuande)|tjue(?:første|fyrste|andre|tredje|fjerde|femte|sjette|sjuende|sjuande|syvende|åttende|åttande|niende|niande)|(?:en og )?(?:trettiende|trettiande|tredevte)|trettiførste|trettifyrste)';

export const MONTH =
  '(?:januar|februar|marts|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|febr|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|des)\\.?';
