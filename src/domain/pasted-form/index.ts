/**
 * Reads our own discussion form as it comes back as text: copied out of Word, out of an e-mail, out of a scan (DOMAIN 1.4).
 * What is written goes to the fields of a case; what cannot be placed is handed back word for word. Nothing is lost, nothing
 * is judged: the duty questions and the five families are for the person at the PC, whatever the form says.
 */
import type { CaseDraft } from '../case.ts';
import {
  ageBandSchema,
  arenaTypeSchema,
  careSituationSchema,
  childSpokenWithSchema,
  type DutyAnswer,
  durationSchema,
  frequencySchema,
  guardiansContactedSchema,
} from '../codes.ts';
import { LONGEST_TEXT } from '../fields.ts';
import { answerIn, BOX, isTicked } from './choices.ts';
import type { FormPart } from './form-words.ts';
import { itemsOf, paragraphsOf, plainOf, questionsIn } from './plain.ts';
import { regionsOf } from './regions.ts';
import { triedIn } from './tried.ts';
import { readable, wordsIn } from './words.ts';

export { type FormPart, partName } from './form-words.ts';

/** Something that could not be placed, and the part of the form it stood under. */
export interface Unplaced {
  readonly part: FormPart | undefined;
  readonly text: string;
}

export interface FormReading {
  /** Never the duty questions, never the judgement. */
  readonly draft: Omit<CaseDraft, 'dutyGate' | 'confirmedFiveFamilies'>;
  /** What the service has answered about its duties, to be shown beside the questions. */
  readonly duty: { readonly reporting?: DutyAnswer; readonly averting?: DutyAnswer };
  readonly unplaced: readonly Unplaced[];
  /** How many labels of the form were found; 0 when it is no form of ours. */
  readonly labels: number;
}

const MOST_ITEMS = 30;
const MOST_QUESTIONS = 2;
const MOST_THEMES = 3;
/** In the order of the boxes on the form. */
const DUTY_BOXES: readonly DutyAnswer[] = ['nei', 'usikker', 'ja'];
const DUTY_WORDS: readonly (readonly [DutyAnswer, readonly string[]])[] = [
  ['usikker', ['usikker', 'unsure']],
  ['ja', ['ja', 'yes']],
  ['nei', ['nei', 'no']],
];

/** What is ticked, or else written. With several ticks the gravest counts. */
function dutyIn(text: string): DutyAnswer | undefined {
  const boxes = [...text.matchAll(BOX)].map(([box]) => isTicked(box));
  if (boxes.length === DUTY_BOXES.length) return DUTY_BOXES[boxes.lastIndexOf(true)];
  const words = wordsIn(text);
  return DUTY_WORDS.find(([, names]) => names.some((name) => words.includes(name)))?.[0];
}

class Sorting {
  readonly draft: { -readonly [K in keyof FormReading['draft']]: FormReading['draft'][K] } = {};
  readonly duty: { reporting?: DutyAnswer; averting?: DutyAnswer } = {};
  readonly unplaced: Unplaced[] = [];
  readonly #scale: string | undefined;

  constructor(scale: string | undefined) {
    this.#scale = scale;
  }

  leave(part: FormPart | undefined, text: string): void {
    const plain = plainOf(text);
    if (plain !== '') this.unplaced.push({ part, text: plain });
  }

  /** What the form says here; the whole of it is handed back when it says more than the list has, or too much. */
  #choose(part: FormPart, text: string, most: number): readonly string[] {
    const chosen = answerIn(part, text, this.#scale);
    if (chosen === undefined) return [];
    const tooMany = chosen.codes.length > most;
    if (chosen.more || tooMany) this.leave(part, text);
    return tooMany ? [] : chosen.codes;
  }

  /** One code, kept the first time it is said; a second form in the same text does not overwrite it. */
  #one<K extends keyof FormReading['draft']>(
    part: FormPart,
    key: K,
    text: string,
    read: (code: string) => FormReading['draft'][K],
  ): void {
    const [code] = this.#choose(part, text, 1);
    if (code === undefined) return;
    const value = read(code);
    if (this.draft[key] === undefined) this.draft[key] = value;
    else if (this.draft[key] !== value) this.leave(part, text);
  }

  #many(part: FormPart, key: 'concernThemes' | 'arenaTypes', text: string, most: number): void {
    const codes = this.#choose(part, text, most);
    if (codes.length === 0) return;
    if (this.draft[key] !== undefined) this.leave(part, text);
    else if (key === 'concernThemes') this.draft.concernThemes = [...codes];
    else this.draft.arenaTypes = codes.map((code) => arenaTypeSchema.parse(code));
  }

  #write(
    part: FormPart,
    key: 'observations' | 'childExpressions' | 'guardiansContactedReason',
    paragraphs: readonly string[],
  ): void {
    const text = paragraphs.join('\n');
    if (text === '') return;
    const before = this.draft[key];
    const whole = before === undefined ? text : `${before}\n${text}`;
    if (whole.length > LONGEST_TEXT) this.unplaced.push({ part, text });
    else this.draft[key] = whole;
  }

  #list(
    part: FormPart,
    key: 'protectiveFactors' | 'riskFactors' | 'questions',
    items: readonly string[],
    most: number,
  ): void {
    if (items.length === 0) return;
    const fitting = items.filter((item) => item.length <= LONGEST_TEXT);
    const all = [...(this.draft[key] ?? []), ...fitting];
    this.draft[key] = all.slice(0, most);
    for (const text of [...all.slice(most), ...items.filter((item) => !fitting.includes(item))]) {
      this.unplaced.push({ part, text });
    }
  }

  #duty(part: 'reporting' | 'averting', text: string): void {
    const answer = dutyIn(text);
    if (answer === undefined) {
      this.leave(part, text.replace(BOX, ' '));
      return;
    }
    const before = this.duty[part];
    const gravest =
      before === undefined ? answer : DUTY_BOXES[Math.max(DUTY_BOXES.indexOf(before), DUTY_BOXES.indexOf(answer))];
    this.duty[part] = gravest ?? answer;
  }

  /** Where each part goes. A part that is not here has no field in a case. */
  readonly #fields: Readonly<Partial<Record<FormPart, (text: string, part: FormPart) => void>>> = {
    reporting: (text) => this.#duty('reporting', text),
    averting: (text) => this.#duty('averting', text),
    questions: (text, part) => this.#list(part, 'questions', questionsIn(text), MOST_QUESTIONS),
    question2: (text, part) => this.#list(part, 'questions', questionsIn(text), MOST_QUESTIONS),
    presentedBy: (text, part) => this.#one(part, 'presenterServiceType', text, (code) => code),
    ageBand: (text, part) => this.#one(part, 'ageBand', text, (code) => ageBandSchema.parse(code)),
    themes: (text) => this.#many('themes', 'concernThemes', text, MOST_THEMES),
    careSituation: (text, part) => this.#one(part, 'careSituation', text, (code) => careSituationSchema.parse(code)),
    arenas: (text) => this.#many('arenas', 'arenaTypes', text, arenaTypeSchema.options.length),
    duration: (text, part) => this.#one(part, 'duration', text, (code) => durationSchema.parse(code)),
    frequency: (text, part) => this.#one(part, 'frequency', text, (code) => frequencySchema.parse(code)),
    level: (text, part) => this.#one(part, 'level', text, (code) => code),
    interpreter: (text, part) => this.#one(part, 'interpreterNeeded', text, (code) => code === 'ja'),
    guardiansContacted: (text, part) =>
      this.#one(part, 'guardiansContacted', text, (code) => guardiansContactedSchema.parse(code)),
    childSpokenWith: (text, part) =>
      this.#one(part, 'childSpokenWith', text, (code) => childSpokenWithSchema.parse(code)),
    observations: (text, part) => this.#write(part, 'observations', paragraphsOf(text)),
    childExpressions: (text, part) => this.#write(part, 'childExpressions', paragraphsOf(text)),
    guardiansReason: (text, part) => this.#write(part, 'guardiansContactedReason', paragraphsOf(text)),
    protective: (text, part) => this.#list(part, 'protectiveFactors', itemsOf(text), MOST_ITEMS),
    risk: (text, part) => this.#list(part, 'riskFactors', itemsOf(text), MOST_ITEMS),
    tried: (text) => this.#tried(text),
  };

  put(part: FormPart | undefined, text: string): void {
    const field = part && this.#fields[part];
    if (part !== undefined && field !== undefined) field(text, part);
    else this.leave(part, text);
  }

  #tried(text: string): void {
    const { actions, other } = triedIn(text);
    if (actions.length > 0) this.draft.actionsTried = [...(this.draft.actionsTried ?? []), ...actions].slice(0, 50);
    for (const one of other) this.unplaced.push({ part: 'tried', text: one });
  }
}

/**
 * @param levelScale the municipality's scale; without it a level is recognised by its name only
 * @param margins lines around the pages that say nothing of the case, such as the sender
 */
export function readForm(
  pasted: string,
  { levelScale, margins = [] }: { readonly levelScale?: string | undefined; readonly margins?: readonly string[] } = {},
): FormReading {
  const { regions, labels } = regionsOf(readable(pasted), margins);
  const sorting = new Sorting(levelScale);
  for (const { part, text } of regions) sorting.put(part, text);
  const { draft, duty, unplaced } = sorting;
  return { draft, duty, unplaced, labels };
}
