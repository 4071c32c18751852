/** Brings our styles into a letterhead whose own styles, and so its fonts, stay as they are. */
import type { Element } from '@xmldom/xmldom';
import { all, attribute, child, children, type Part, setAttribute, value, W } from './ooxml.ts';

/** Attributes and elements that name a style. */
const REFERENCES = ['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link'];

const nameOf = (style: Element): string => (value(child(style, 'name')) ?? '').toLowerCase();
const typeOf = (style: Element): string => attribute(style, 'type') ?? 'paragraph';
const idOf = (style: Element): string => attribute(style, 'styleId') ?? '';

function rename(node: Element, ids: ReadonlyMap<string, string>): void {
  for (const name of REFERENCES) {
    for (const reference of all(node, name)) {
      const id = ids.get(value(reference) ?? '');
      if (id !== undefined) setAttribute(reference, 'val', id);
    }
  }
}

/**
 * Adds the styles that `body` uses and the letterhead lacks. A style is the same when its name is: Word translates ids
 * («Overskrift1»), never the names of its own styles («heading 1»). Changes `letterhead` and the references in `body`.
 */
export function mergeStyles(letterhead: Part, own: Part, body: readonly Element[]): void {
  const theirs = children(letterhead.root, 'style');
  const ours = children(own.root, 'style');
  const ids = new Map<string, string>();
  for (const style of ours) {
    const same = theirs.find((other) => typeOf(other) === typeOf(style) && nameOf(other) === nameOf(style));
    const taken = theirs.some((other) => idOf(other) === idOf(style));
    if (same !== undefined) ids.set(idOf(style), idOf(same));
    else ids.set(idOf(style), taken ? `Samrad${idOf(style)}` : idOf(style));
  }
  const kept = new Set(theirs.map(idOf));
  const wanted = new Set(body.flatMap(namedStyles));
  for (const id of wanted) {
    const style = ours.find((candidate) => idOf(candidate) === id);
    for (const next of style === undefined ? [] : namedStyles(style)) wanted.add(next);
  }
  for (const style of ours) {
    const id = ids.get(idOf(style)) ?? idOf(style);
    if (!wanted.has(idOf(style)) || kept.has(id)) continue;
    const copy = letterhead.document.importNode(style, true);
    setAttribute(copy, 'styleId', id);
    copy.removeAttributeNS(W, 'default');
    rename(copy, ids);
    letterhead.root.appendChild(copy);
  }
  for (const node of body) rename(node, ids);
}

const namedStyles = (node: Element): string[] =>
  REFERENCES.flatMap((name) => all(node, name)).flatMap((reference) => value(reference) ?? []);

/** Sets the language that text is proofed in, in the defaults and in every style that has one. */
export function setLanguage({ document, root }: Part, tag: string): void {
  for (const lang of all(root, 'lang')) setAttribute(lang, 'val', tag);
  const defaults = child(root, 'docDefaults');
  if (all(root, 'lang').some((lang) => within(lang, defaults))) return;
  const element = (name: string): Element => document.createElementNS(root.namespaceURI, `w:${name}`);
  const into = (parent: Element, name: string, first = true): Element => {
    const found = child(parent, name);
    if (found !== undefined) return found;
    const made = element(name);
    parent.insertBefore(made, first ? parent.firstChild : null);
    return made;
  };
  const lang = into(into(into(into(root, 'docDefaults'), 'rPrDefault'), 'rPr'), 'lang', false);
  setAttribute(lang, 'val', tag);
}

const within = (node: Element, ancestor: Element | undefined): boolean => {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (at === ancestor) return true;
  return false;
};
