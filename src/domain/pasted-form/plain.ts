/** What a person has written in a part of the form, without lines, boxes and bullets. */
import { BOX } from './choices.ts';
import { readable } from './words.ts';

/** Ruled lines, underlining and signs that stand alone: nothing is written there. */
const DECORATION = /^[\s_=\-–—.…|*•)\]?!:]*$/u;
const RULED = /_{3,}/g;
const BULLET = /^\s*(?:[-–—•*·▪◦]|\d{1,2}[.)])\s+/u;
/** What closes a label belongs to it. */
const AFTER_LABEL = /^[)\]?!.:\s]+/;
/** The number of the next heading, left behind by it. */
const NEXT_NUMBER = /\n\s*\d{1,2}[.)]\s*$/;

const isWritten = (line: string): boolean => !DECORATION.test(line.replace(BOX, ''));

/** Lines that something is written in. `gap`: an empty line stood before it. */
function linesOf(text: string): { line: string; gap: boolean }[] {
  const lines: { line: string; gap: boolean }[] = [];
  let gap = false;
  const own = readable(text).replace(NEXT_NUMBER, '').replace(AFTER_LABEL, '').replace(RULED, ' ');
  for (const raw of own.split('\n')) {
    const line = raw.replace(/[ \t]+/g, ' ').trim();
    if (isWritten(line)) lines.push({ line, gap });
    gap = !isWritten(line);
  }
  return lines;
}

/** A line goes on in the next when that begins with a small letter and nothing has ended. */
const goesOn = (before: string, line: string): boolean => /^\p{Ll}/u.test(line) && !/[.:!?;]$/.test(before);

/** The text in paragraphs: lines that were only broken by the width of a page are joined again. */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  for (const { line, gap } of linesOf(text)) {
    const before = paragraphs.at(-1);
    if (before !== undefined && !gap && goesOn(before, line)) paragraphs[paragraphs.length - 1] = `${before} ${line}`;
    else paragraphs.push(line);
  }
  return paragraphs;
}

export const plainOf = (text: string): string => paragraphsOf(text).join('\n');

/** The items of a list: one a line, or one a bullet where there are bullets. */
export function itemsOf(text: string): string[] {
  const lines = linesOf(text);
  const bulleted = lines.some(({ line }) => BULLET.test(line));
  const items: string[] = [];
  for (const { line } of lines) {
    const before = items.at(-1);
    if (bulleted && before !== undefined && !BULLET.test(line)) items[items.length - 1] = `${before} ${line}`;
    else items.push(line.replace(BULLET, ''));
  }
  return items
    .flatMap((item) => item.split(';'))
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Questions: one a paragraph, without its number. */
export const questionsIn = (text: string): string[] =>
  linesOf(text).some(({ line }) => BULLET.test(line))
    ? itemsOf(text)
    : paragraphsOf(text).map((paragraph) => paragraph.replace(BULLET, ''));
