/**
 * Fills templates with names and places from the lists. Slots:
 * N first name (N1, N2: the same all through a note; N1's: in the genitive), F full name, S surname (S1), I initials, NN a couple, K1 nickname,
 * B first name that is also a word, P place, W city abroad, C country, K kindergarten, SK school, O organisation, A address, Z postcode and
 * place, T phone, E e-mail, ID identity number, CASE case number, PLATE, D date, AGE, M method name, G generic service, system or pastime.
 */

import { readFileSync } from 'node:fs';
import generic from '../../resources/anonymity/generic.json' with { type: 'json' };
import type { FindingType } from '../../src/anonymity/finding.ts';
import { projectPath, sourceRows } from './files.ts';
import type { Span } from './notes.ts';
import type { Random } from './random.ts';

export interface NameLists {
  readonly common: readonly string[];
  readonly others: readonly string[];
  readonly byOrigin: ReadonlyMap<string, readonly string[]>;
}

export interface Lists {
  readonly first: NameLists;
  readonly last: NameLists;
  readonly places: readonly string[];
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  readonly postcodes: readonly (readonly [string, string])[];
}

function nameLists(file: string, keep: (name: string) => boolean): NameLists {
  const rows = sourceRows(file).filter((row) => keep(row[0] ?? ''));
  const ranked = rows.filter((row) => row[1] !== '').sort((a, b) => Number(a[1]) - Number(b[1]));
  const byOrigin = new Map<string, string[]>();
  for (const row of rows) {
    for (const tag of (row[2] ?? '').split(',')) {
      if (!tag.startsWith('own-')) continue;
      byOrigin.set(tag.slice(4), [...(byOrigin.get(tag.slice(4)) ?? []), row[0] ?? '']);
    }
  }
  return {
    common: ranked.map((row) => row[0] ?? ''),
    others: rows.filter((row) => row[1] === '').map((row) => row[0] ?? ''),
    byOrigin,
  };
}

/** The lists of resources/anonymity/sources, without the entries `keep` turns down. */
export function readLists(keep: (name: string) => boolean = () => true): Lists {
  const column = (file: string) => sourceRows(file).map((row) => row[0] ?? '');
  return {
    first: nameLists('firstnames.tsv', keep),
    last: nameLists('surnames.tsv', keep),
    places: column('places_no.tsv').filter(keep),
    cities: column('world_cities.tsv').filter(keep),
    countries: column('countries.tsv'),
    postcodes: sourceRows('postcodes.tsv').map((row) => [row[0] ?? '', row[1] ?? ''] as const),
  };
}

const WORD_NAMES =
  'Vår Sol Bjørn Odd My Liv Dag Even Stein Jo Bo Tor Geir Ask Falk Rose Iris Pia Eva Ali Alf Ulf Storm Live Maja Mai Mons Sigve Glad Snorre Ravn Eskil Leik Lykke Fredrik Trygve Runa Åse Unni Signe Grete Gry Kai Per Pål Lars Jon Roy Ove Eli Siv Ida Una Eir Luna Aurora Linde Selje Lilje Viola Vilje Troll Birk Eik Lind Svein Gard Frøy Frøya Idun Embla Ylva Åsa Hege Tuva Tove Solveig Hauk Marte Mina Mille Tiril Sofie Nora Emil Ella Noa Noah Ludvig Ole Knut Gaute Ståle Frode Roar Rune Steinar Sander Bård Bent Brage Brede Erling Ester Faste Fred Gro Grim Gunn Gyda Hild Jarl Kari Kine Kim Kåre Lea Lene Lina Liva Magne Mari Marit May Mine Nils Oda Ola Oline Rakel Ragna Reidar Rita Sara Sigrid Sina Skjalg Stina Sune Tage Terje Thor Tine Tord Tyra Ursula Vera Vidar Vigdis Villemo Vilde Øyvind Åge Åste Ørjan Ørn Alma Amal Aron Art Asta Aud Aslak Atle Balder Bente Tom Mark Max Pan Rex Sam Ted Tim Joy Grace Sunniva Frid Fryd Finn Hans'.split(
    ' ',
  );
const NICKNAMES =
  'Kalle Totto Nussi Bibbi Lillegull Mumle Bamse Snuppa Lillemor Jossi Tulla Pusen Gullet Rampen Knøttet Fia Nusse Jenny Kickan Tassen Pelle Mollis Sussi Bebbe Titti Gogo Nana Bobbo Lalla Mossa Teddy Bjønn Rolfern Bassen Bitten Lillen Snuten Kjeks Pippi Lotta Majsan Musse Figgen Putten Babba Momo Zizou Dodo Mimmi Tutta Vesla Veslemor Guttungen Tigern Lynet Raketten Kaptein Prikken Sprett Bolla Støyten Labben'.split(
    ' ',
  );
const BASES =
  'Solbakken Regnbuen Trollskogen Maurtua Tyttebær Soltun Fjellheim Sjøstjerna Blåklokka Espira Granåsen Kongeberg Skogly Bjørkelia Elvestua Tusenbein Læringsverkstedet Askeladden Smørblomsten Nordlys Nøtteliten Villa Veslefrikk Stjerneskudd Lillehammer Furutoppen Bakketun Haugtun Myrertoppen Fagerheim Kløverenga Revehiet Solsikken Skattkista Fjordglimt Kråkereiret Kastanjen Midtbyen Skogstjerna Reinskogen Steinrøysa Torshaug Olsvik Nygård Kolåsen Rødhette Tussilago Vestre Østre Nordre Søndre Øvre Nedre Gamle Kirkebakken Sentrum Gimle Frydenlund Ekornhiet Humla Sommerfuglen Trollhaugen Heimdal Breidablikk Åsgård Vikingtun Myra Lunden Rosenborg Ulvehiet Kattehale Sandkorn Bølgen Havblikk Lyngsletta Tirilltoppen Espeland Furulia Bråten Nesset Kronstad Vågedal Slettebakken Lysejordet Hagaløkka Finstad Godlia Nordberg Hovseter Hersleb Fagerborg Uranienborg Lilleborg'.split(
    ' ',
  );
const HOUSES_NB =
  'barnehage|barnehage|barnehage|barnehage|bhg|bhg.|naturbarnehage|familiebarnehage|gårdsbarnehage|friluftsbarnehage|FUS barnehage|Montessoribarnehage|andelsbarnehage|menighetsbarnehage|idrettsbarnehage'.split(
    '|',
  );
const SCHOOLS_NB =
  'skole|skole|skole|barneskole|ungdomsskole|videregående skole|vgs|oppvekstsenter|barne- og ungdomsskole|SFO|sfo|Montessoriskole|friskole|steinerskole|voksenopplæring|folkehøgskole|spesialskole|u-skole|læringssenter|kulturskole|privatskole|kristne skole'.split(
    '|',
  );
const SCHOOLS_NN =
  'skule|skule|skule|barneskule|ungdomsskule|vidaregåande skule|vgs|oppvekstsenter|barne- og ungdomsskule|SFO|friskule|vaksenopplæring|folkehøgskule|kulturskule|grendaskule'.split(
    '|',
  );
const FIRMS =
  'Bygg|Transport|Rør|Pizza|Bakeri|Elektro|Regnskap|Frisør|legesenter|sykehus|sjukehus|sykehjem|sjukeheim|idrettslag|IL|FK|fotballklubb|håndballklubb|skolekorps|skulekorps|menighet|moské|kirke|kyrkje|tannklinikk|ungdomsklubb|familiesenter|helsehus|AS|Maskin|Bilverksted|Kro|Taxi|bilpleie|Fisk|Laks|hotell|camping|omsorgssenter|bofellesskap|barnevernsinstitusjon|ungdomshjem|ungdomsheim|asylmottak|krisesenter|legekontor|tannlegekontor|legevakt|svømmeklubb|turnforening|bokseklubb|rideklubb|speidergruppe|korps|kampsportklubb|brannstasjon|apotek|Bil|Betong|Sag|Tre|Slakteri|Meieri|Verft|Mek|Entreprenør|Vaskeri|kafé|Grill|Kebab|Gatekjøkken|gård|gardsutsal'.split(
    '|',
  );
const EMPLOYERS =
  'Rema 1000|Kiwi|Equinor|Elkjøp|Coop Extra|Tine|Posten|Joker|Bunnpris|Obs|Europris|Biltema|Byggmax|Peppes Pizza|Burger King|Nille|Felleskjøpet|Hydro|Elkem|Lerøy|Mowi|Kongsberg Gruppen|Aker Solutions|Nortura|Vy|Ruter|Avinor|SAS|Widerøe|Hurtigruten|Telenor|DNB|Sparebank 1|Adecco|ISS|Securitas|Nokas|Toma|Sodexo|Orkla|Ringnes|Freia|Veidekke|Skanska|Mesta|Bring|DHL|PostNord|Foodora|Wolt|McDonalds|Ikea|Jysk|Meny|Spar|Clas Ohlson|Ahus|Haukeland|Rikshospitalet|Ullevål sykehus|St. Olavs hospital|Modum Bad|Frambu|Blå Kors|Kirkens Bymisjon|Røde Kors|Norsk Folkehjelp|Aberia|Stendi|Fontenehuset|Blåkors Behandling|Conrad Svendsen senter|Sunnaas|Beitostølen Helsesportsenter|Solliakollektivet|Tyrili|Phoenix Haga|Origosenteret|Humana|Aleris|Oslo Universitetssykehus|OUS|UNN|SUS|Helse Førde|Sykehuset Innlandet|Betanien|Diakonhjemmet|Lovisenberg|Vinderen|Riisby|Borgestadklinikken|Hjellestad|Nordlandssykehuset|Haraldsplass'.split(
    '|',
  );
const SERVICES =
  'BUP|DPS|NAV|PPT|BUPA|Barnehuset|Statens barnehus|Familievernkontoret|ABUP|Barnevernvakta|BUP poliklinikk|Ruspoliklinikken|HABU'.split(
    '|',
  );
const CLUBS =
  'IL|FK|IF|BK|Turn|Håndball|Idrettslag|Fotballklubb|ILs|Sportsklubb|SK|TIL|Ungdomslag|Bygdekvinnelag|skytterlag|judoklubb|svømmeklubb'.split(
    '|',
  );
const STREETS =
  'vegen|veien|gata|gaten|gate|vei|veg|allé|bakken|stien|svingen|kroken|tunet|ringen|plass|torg|brygge|terrasse|lia|åsen|haugen|jordet|løkka|faret|stredet'.split(
    '|',
  );
const STREET_BASES =
  'Stor|Kirke|Skole|Strand|Elve|Fjord|Solbakk|Bjørke|Gran|Furu|Rosen|Parl|Industri|Stasjons|Post|Torg|Nygårds|Hauge|Øvre|Kongens|Dronningens|Lang|Bekke|Mølle|Sjø|Havne|Myr|Lyng|Ekorn|Rev|Tryggve|Olav Tryggvasons|Håkon|Ivar Aasens|Nordahl Griegs|Bjørnsons|Wergelands|Ibsens|Nansens|Amundsens|Sverdrups|Haakon VIIs|Kjerke|Kyrkje|Skule|Sentrums|Fabrikk|Teglverks|Tømmer|Sag|Kvern|Foss|Tind|Fjell|Dal|Eng|Sol|Måne|Vest|Øst|Nord|Sør|Ringerikes|Hans Nielsen Hauges|Gamle|Nye|Lille|Store|Nedre Møllen|Peder Claussøns|Christian Michelsens|Fager|Linde|Ask|Oskars|Thomas Heftyes|Sandaker|Trondheims|Bergens|Drammens|Mosse'.split(
    '|',
  );
const MONTHS = 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember'.split('|');

/** Fills templates; one filler a corpus, so that the draws follow from the seed. */
export class Filler {
  private readonly random: Random;
  private readonly lists: Lists;
  private readonly origins: readonly string[];
  /** How often a name is made up from the pieces of two others. */
  private readonly invented: number;

  constructor(lists: Lists, random: Random, invented = 0.16) {
    this.lists = lists;
    this.random = random;
    this.invented = invented;
    this.origins = [...lists.first.byOrigin.keys()].sort();
  }

  /** One note from several templates; names with a number are the same in all of them. */
  note(templates: readonly string[], language: 'nb' | 'nn', separator: string): { text: string; spans: Span[] } {
    const held = new Map<string, string>();
    let text = '';
    const spans: Span[] = [];
    for (const template of templates) {
      if (text !== '') text += separator;
      const chosen = this.choose(template)
        .replace(/ +/g, ' ')
        .replace(/ ([.,?!])/g, '$1')
        .trim();
      let from = 0;
      for (const match of chosen.matchAll(/\{([A-Z]+)(\d?)('s)?\}/g)) {
        text += chosen.slice(from, match.index);
        from = match.index + match[0].length;
        for (const [piece, type] of this.slot(match[1] ?? '', match[2] ?? '', match[3] !== undefined, language, held)) {
          if (type !== undefined) spans.push({ start: text.length, end: text.length + piece.length, type });
          text += piece;
        }
      }
      text += chosen.slice(from);
    }
    return { text, spans };
  }

  /** Settles the innermost [a|b] until none is left. */
  private choose(template: string): string {
    let text = template;
    while (text.includes('[')) {
      const next = text.replace(/\[([^[\]]*)\]/, (_, options: string) => this.random.pick(options.split('|')));
      if (next === text) break;
      text = next;
    }
    return text;
  }

  private slot(
    name: string,
    number: string,
    genitive: boolean,
    language: 'nb' | 'nn',
    held: Map<string, string>,
  ): (readonly [string, FindingType | undefined])[] {
    const { random } = this;
    const keep = (make: () => string): string => {
      if (number === '') return make();
      const key = name + number;
      const value = held.get(key) ?? make();
      held.set(key, value);
      return value;
    };
    switch (name) {
      case 'N': {
        const value = keep(() => this.firstName());
        return [[genitive ? this.genitive(value) : value, 'NAME']];
      }
      case 'F':
        return [[this.fullName(), 'NAME']];
      case 'S':
        return [[keep(() => this.surname(this.origin())), 'NAME']];
      case 'B':
        return [[random.chance(0.5) ? random.pick(WORD_NAMES) : this.firstName(), 'NAME']];
      case 'I':
        return [[this.initials(), 'NAME']];
      case 'NN':
        return [[this.couple(language), 'NAME']];
      case 'K':
        if (number !== '') return [[random.chance(0.7) ? random.pick(NICKNAMES) : this.nickname(), 'NAME']];
        return [[this.kindergarten(language), 'ORG']];
      case 'SK':
        return [[`${this.base()} ${random.pick(language === 'nb' ? SCHOOLS_NB : SCHOOLS_NN)}`, 'ORG']];
      case 'O':
        return [[this.organisation(), 'ORG']];
      case 'P':
        return [[this.place(), 'PLACE']];
      case 'W':
        return [[random.pick(this.lists.cities), 'PLACE']];
      case 'C':
        return [[random.pick(this.lists.countries), 'PLACE']];
      case 'A':
        return [[this.address(), 'ADDRESS']];
      case 'Z': {
        const [code, town] = random.pick(this.lists.postcodes);
        return [
          [code, undefined],
          [' ', undefined],
          [town, 'PLACE'],
        ];
      }
      default:
        return [[this.plain(name), undefined]];
    }
  }

  private plain(name: string): string {
    const { random } = this;
    const two = (value: number) => String(value).padStart(2, '0');
    const digits = (count: number) => Array.from({ length: count }, () => random.below(10)).join('');
    switch (name) {
      case 'T':
        return random.pick([
          `9${digits(7)}`,
          `4${digits(1)} ${digits(2)} ${digits(2)} ${digits(2)}`,
          `${digits(3)} ${digits(2)} ${digits(3)}`,
        ]);
      case 'E':
        return `${this.firstName().toLowerCase()}@post.test`;
      case 'ID':
        return `${two(1 + random.below(28))}${two(81 + random.below(12))}${digits(2)}${random.pick(['', ' '])}${digits(5)}`;
      case 'CASE':
        return `20${digits(2)}/${digits(4)}`;
      case 'PLATE':
        return `${random.pick(['DP', 'EK', 'RJ', 'VH', 'SU', 'BT'])} ${digits(5)}`;
      case 'D':
        return random.chance(0.5)
          ? `${1 + random.below(28)}.${1 + random.below(12)}.${random.pick(['', '2024', '25', '2026'])}`
          : `${1 + random.below(28)}. ${random.pick(MONTHS)}`;
      case 'AGE':
        return random.pick([`${1 + random.below(17)} år`, `${1 + random.below(17)}`, `${1 + random.below(9)}. klasse`]);
      case 'M':
        return random.pick(generic.methods);
      case 'G':
        return random.pick(generic.services);
      default:
        throw new Error(`unknown slot ${name}`);
    }
  }

  private origin(): string | undefined {
    return this.random.chance(0.42) ? this.random.pick(this.origins) : undefined;
  }

  firstName(origin = this.origin()): string {
    const { random } = this;
    const roll = random.next();
    if (roll < this.invented) return this.blend(origin);
    if (roll < this.invented + 0.04) return random.pick(WORD_NAMES);
    const one = this.plainFirst(origin);
    if (roll > 0.94) return `${one}${random.pick([' ', '-'])}${this.plainFirst(origin)}`;
    if (roll > 0.92) return this.typo(one);
    return one;
  }

  private plainFirst(origin: string | undefined): string {
    const { random } = this;
    const own = origin === undefined ? undefined : this.lists.first.byOrigin.get(origin);
    if (own !== undefined && own.length > 0) return random.pick(own);
    if (random.chance(0.15)) return random.pick(this.lists.first.others);
    const { common } = this.lists.first;
    return common[Math.floor(random.next() ** 1.6 * common.length)] ?? random.pick(common);
  }

  /** A name that stands in no list: the head of one and the tail of another. */
  private blend(origin: string | undefined): string {
    const a = this.plainFirst(origin);
    const b = this.plainFirst(origin).toLowerCase();
    const head = a.slice(0, Math.ceil(a.length / 2));
    const tail = b.slice(Math.floor(b.length / 2));
    return head + tail;
  }

  private typo(name: string): string {
    if (name.length < 4) return name;
    const at = 1 + this.random.below(name.length - 2);
    if (this.random.chance(0.5)) return name.slice(0, at) + name.slice(at + 1);
    return name.slice(0, at) + name.charAt(at) + name.slice(at);
  }

  private surname(origin: string | undefined): string {
    const { random } = this;
    const own = origin === undefined ? undefined : this.lists.last.byOrigin.get(origin);
    if (own !== undefined && own.length > 0) return random.pick(own);
    if (random.chance(0.1)) {
      const [a, b] = [random.pick(this.lists.last.common), random.pick(this.lists.last.common).toLowerCase()];
      return a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2));
    }
    return random.pick(this.lists.last.common);
  }

  private fullName(): string {
    const { random } = this;
    const origin = this.origin();
    const parts = [this.firstName(origin)];
    if (random.chance(0.18)) parts.push(random.chance(0.5) ? this.plainFirst(origin) : this.surname(origin));
    if (random.chance(0.06)) parts.push(`${this.plainFirst(origin).charAt(0)}.`);
    if (random.chance(0.85)) parts.push(this.surname(origin));
    if (random.chance(0.04)) parts.push(this.surname(origin));
    return parts.join(' ');
  }

  private couple(language: 'nb' | 'nn'): string {
    const and = language === 'nb' || this.random.chance(0.9) ? 'og' : 'å';
    const origin = this.origin();
    const pair = `${this.plainFirst(origin)} ${and} ${this.plainFirst(origin)}`;
    return this.random.chance(0.5) ? `${pair} ${this.surname(origin)}` : pair;
  }

  private nickname(): string {
    const name = this.plainFirst(undefined);
    return `${name.slice(0, Math.min(name.length, 3))}${this.random.pick(['is', 'sen', 'i', 'e', 'y', 'o', 'an'])}`;
  }

  private initials(): string {
    const letter = () => 'ABDEFGHIJKLMNOPRSTVØÅ'.charAt(this.random.below(21));
    return this.random.pick([
      `${letter()}.`,
      `${letter()}.${letter()}.`,
      `${letter()}.${letter()}.`,
      `${letter()}. ${letter()}.`,
      `${letter()}${letter()}`,
      letter(),
    ]);
  }

  private genitive(name: string): string {
    if (/[sxz]$/i.test(name)) return this.random.pick([`${name}'`, name, `${name} sin`].slice(0, 2));
    return this.random.chance(0.06) ? `${name}'s` : `${name}s`;
  }

  private place(): string {
    const { random } = this;
    if (random.chance(0.12)) {
      const base = random.pick(this.lists.last.common);
      return (
        base +
        random.pick([
          '',
          'a',
          'moen',
          'dalen',
          'åsen',
          'bygda',
          'neset',
          'fjorden',
          'vika',
          'øya',
          'skogen',
          'lia',
          'vågen',
          'sletta',
          'grend',
          'marka',
          'feltet',
        ])
      );
    }
    return random.pick(this.lists.places);
  }

  private base(): string {
    const { random } = this;
    const roll = random.next();
    if (roll < 0.35) return random.pick(BASES);
    if (roll < 0.6) return random.pick(this.lists.last.common);
    if (roll < 0.9) return this.place();
    return `${random.pick(BASES)} ${random.pick(['og', 'nordre', 'søndre', 'øvre', ''])} ${random.pick(BASES)}`.replace(
      / +/g,
      ' ',
    );
  }

  private kindergarten(language: 'nb' | 'nn'): string {
    const ending = this.random.pick(HOUSES_NB);
    return `${this.base()} ${language === 'nn' && ending === 'barnehage' ? 'barnehage' : ending}`;
  }

  private organisation(): string {
    const { random } = this;
    const roll = random.next();
    if (roll < 0.25) return random.pick(EMPLOYERS);
    if (roll < 0.4) return `${random.pick(SERVICES)} ${this.place()}`;
    if (roll < 0.55) return `${this.base()} ${random.pick(CLUBS)}`;
    if (roll < 0.62)
      return `${this.surname(undefined)} ${random.pick(['&', 'og'])} ${this.surname(undefined)} ${random.pick(['AS', 'Bygg', 'DA', 'Transport'])}`;
    if (roll < 0.7)
      return `${this.base()}${random.pick(['bygg', 'senteret', 'huset', 'klinikken', 'hallen', 'hjemmet', 'heimen', 'gården', 'tunet'])}`;
    return `${this.base()} ${random.pick(FIRMS)}`;
  }

  private address(): string {
    const { random } = this;
    const base = random.chance(0.7) ? random.pick(STREET_BASES) : random.pick(this.lists.last.common);
    const ending = random.pick(STREETS);
    const street =
      /s$/.test(base) && base.includes(' ')
        ? `${base} ${ending}`
        : /^(?:Øvre|Gamle|Nye|Lille|Store|Kongens|Dronningens)$/.test(base)
          ? `${base} ${random.pick(['Stor', 'Kirke', 'Skole'])}${ending}`
          : base + ending;
    const number = `${1 + random.below(180)}${random.chance(0.25) ? random.pick(['A', 'B', 'C', ' b', 'a']) : ''}`;
    const floor = random.chance(0.12) ? random.pick([', 2. etg', ' H0201', ', 3. etasje', ', leil. 12']) : '';
    return random.chance(0.08) ? street : `${street} ${number}${floor}`;
  }
}

/** Templates of one file, comments left out. */
export function readTemplates(name: string): string[] {
  return readFileSync(projectPath(`tools/anonymity/templates/${name}`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
