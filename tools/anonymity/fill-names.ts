/** Draws names of persons as they are written: from the lists, made up, misspelt, shortened. */

import { WORD_NAMES } from './fill-words.ts';
import type { Lists } from './lists.ts';
import type { Random } from './random.ts';

/** How often a name is made up from the pieces of two others. */
const INVENTED = 0.16;

export class NameFiller {
  private readonly random: Random;
  private readonly lists: Lists;
  private readonly origins: readonly string[];

  constructor(lists: Lists, random: Random) {
    this.lists = lists;
    this.random = random;
    this.origins = [...lists.first.byOrigin.keys()].sort();
  }

  origin(): string | undefined {
    return this.random.chance(0.42) ? this.random.pick(this.origins) : undefined;
  }

  firstName(origin = this.origin()): string {
    const { random } = this;
    const roll = random.next();
    if (roll < INVENTED) return this.blend(origin);
    if (roll < INVENTED + 0.04) return random.pick(WORD_NAMES);
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

  surname(origin: string | undefined): string {
    const { random } = this;
    const own = origin === undefined ? undefined : this.lists.last.byOrigin.get(origin);
    if (own !== undefined && own.length > 0) return random.pick(own);
    if (random.chance(0.1)) {
      const [a, b] = [random.pick(this.lists.last.common), random.pick(this.lists.last.common).toLowerCase()];
      return a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2));
    }
    return random.pick(this.lists.last.common);
  }

  fullName(): string {
    const { random } = this;
    const origin = this.origin();
    const parts = [this.firstName(origin)];
    if (random.chance(0.18)) parts.push(random.chance(0.5) ? this.plainFirst(origin) : this.surname(origin));
    if (random.chance(0.06)) parts.push(`${this.plainFirst(origin).charAt(0)}.`);
    if (random.chance(0.85)) parts.push(this.surname(origin));
    if (random.chance(0.04)) parts.push(this.surname(origin));
    return parts.join(' ');
  }

  couple(language: 'nb' | 'nn'): string {
    const and = language === 'nb' || this.random.chance(0.9) ? 'og' : 'å';
    const origin = this.origin();
    const pair = `${this.plainFirst(origin)} ${and} ${this.plainFirst(origin)}`;
    return this.random.chance(0.5) ? `${pair} ${this.surname(origin)}` : pair;
  }

  nickname(): string {
    const name = this.plainFirst(undefined);
    return `${name.slice(0, Math.min(name.length, 3))}${this.random.pick(['is', 'sen', 'i', 'e', 'y', 'o', 'an'])}`;
  }

  initials(): string {
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

  genitive(name: string): string {
    if (/[sxz]$/i.test(name)) return this.random.pick([`${name}'`, name, `${name} sin`].slice(0, 2));
    return this.random.chance(0.06) ? `${name}'s` : `${name}s`;
  }
}
