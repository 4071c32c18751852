/** Generated training notes: templates put together, filled, and written the ways notes are written. */

import { Filler } from './fill.ts';
import { type Lists, readTemplates } from './lists.ts';
import type { Span } from './notes.ts';
import type { Random } from './random.ts';
import type { Sample } from './samples.ts';

const PUNCTUATION = /[.!?:»"]$/;

/** Lower-cases only the marked spans: names typed without capitals in otherwise ordinary text. */
function lowerSpans(text: string, spans: readonly Span[]): string {
  let result = text;
  for (const { start, end } of spans) {
    result = result.slice(0, start) + result.slice(start, end).toLowerCase() + result.slice(end);
  }
  return result;
}

function finished(template: string, random: Random): string {
  return PUNCTUATION.test(template) || random.chance(0.08) ? template : `${template}.`;
}

/** `count` notes from the templates, the same for the same lists and seed. */
export function generatedSamples(lists: Lists, random: Random, count: number): Sample[] {
  const filler = new Filler(lists, random);
  const templates = {
    nb: { marked: readTemplates('marked.nb.txt'), clean: readTemplates('clean.nb.txt') },
    nn: { marked: readTemplates('marked.nn.txt'), clean: readTemplates('clean.nn.txt') },
  };
  const samples: Sample[] = [];
  for (let i = 0; i < count; i++) {
    const language = random.chance(0.66) ? 'nb' : 'nn';
    const { marked, clean } = templates[language];
    const isClean = random.chance(0.25);
    const chosen = [
      ...Array.from({ length: isClean ? 0 : 1 + random.below(3) }, () => random.pick(marked)),
      ...Array.from({ length: isClean ? 2 + random.below(3) : random.below(3) }, () => random.pick(clean)),
    ].map((template) => finished(template, random));
    const { text, spans } = filler.note(random.shuffle(chosen), language, random.chance(0.15) ? '\n' : ' ');
    const roll = random.next();
    let written = text;
    if (roll < 0.33) written = text.toLowerCase();
    else if (roll < 0.36) written = lowerSpans(text, spans);
    else if (roll < 0.38) written = text.toUpperCase();
    if (written.length !== text.length) written = text;
    samples.push({ text: written, spans, weight: 1 });
  }
  return samples;
}
