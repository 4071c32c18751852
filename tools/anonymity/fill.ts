/**
 * Fills templates with names and places from the lists. Slots:
 * N first name (N1, N2: the same all through a note; N1's: in the genitive), F full name, S surname (S1), I initials, NN a couple, K1 nickname,
 * B first name that is also a word, P place, W city abroad, C country, K kindergarten, SK school, O organisation, A address, Z postcode and
 * place, T phone, E e-mail, ID identity number, CASE case number, PLATE, D date, AGE, M method name, G generic service, system or pastime.
 */

import generic from '../../resources/anonymity/generic.json' with { type: 'json' };
import type { FindingType } from '../../src/anonymity/finding.ts';
import { NameFiller } from './fill-names.ts';
import {
  BASES,
  CLUBS,
  EMPLOYERS,
  FIRMS,
  HOUSES_NB,
  MONTHS,
  NICKNAMES,
  SCHOOLS_NB,
  SCHOOLS_NN,
  SERVICES,
  STREET_BASES,
  STREETS,
  WORD_NAMES,
} from './fill-words.ts';
import type { Lists } from './lists.ts';
import type { Span } from './notes.ts';
import type { Random } from './random.ts';

/** Fills templates; one filler a corpus, so that the draws follow from the seed. */
export class Filler {
  private readonly random: Random;
  private readonly lists: Lists;
  private readonly names: NameFiller;

  constructor(lists: Lists, random: Random) {
    this.lists = lists;
    this.random = random;
    this.names = new NameFiller(lists, random);
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
        const value = keep(() => this.names.firstName());
        return [[genitive ? this.names.genitive(value) : value, 'NAME']];
      }
      case 'F':
        return [[this.names.fullName(), 'NAME']];
      case 'S':
        return [[keep(() => this.names.surname(this.names.origin())), 'NAME']];
      case 'B':
        return [[random.chance(0.5) ? random.pick(WORD_NAMES) : this.names.firstName(), 'NAME']];
      case 'I':
        return [[this.names.initials(), 'NAME']];
      case 'NN':
        return [[this.names.couple(language), 'NAME']];
      case 'K':
        if (number !== '') return [[random.chance(0.7) ? random.pick(NICKNAMES) : this.names.nickname(), 'NAME']];
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
        return `${this.names.firstName().toLowerCase()}@post.test`;
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
      return `${this.names.surname(undefined)} ${random.pick(['&', 'og'])} ${this.names.surname(undefined)} ${random.pick(['AS', 'Bygg', 'DA', 'Transport'])}`;
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
