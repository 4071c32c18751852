/** Reading and changing the XML parts of a Word package. */
import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8 } from 'fflate';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface Part {
  readonly document: Document;
  readonly root: Element;
}

/** Word nests a few dozen deep. */
const DEEPEST = 300;
const TAG = /<(\/?)[A-Za-z_](?:[^"'<>]|"[^"]*"|'[^']*')*>/g;

/** Whether elements lie so deep in each other that walking them would end the program. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const { 0: tag, 1: end } of text.matchAll(TAG)) {
    if (end === '/') depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Undefined for what is no well-formed XML, and for XML with a document type: Word writes none, and it can hide things. */
export function parsePart(xml: Uint8Array | string): Part | undefined {
  const text = typeof xml === 'string' ? xml : strFromU8(xml);
  if (/<!DOCTYPE|<!ENTITY/i.test(text) || isTooDeep(text)) return undefined;
  try {
    const onError = (level: string, message: string): void => {
      if (level !== 'warning') throw new Error(message);
    };
    const document = new DOMParser({ onError }).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
    const root = document.documentElement;
    return root === null ? undefined : { document, root };
  } catch {
    return undefined;
  }
}

/** The same for parts that were read before, or are our own. */
export function knownPart(xml: Uint8Array | string | undefined): Part {
  const part = xml === undefined ? undefined : parsePart(xml);
  if (part === undefined) throw new Error('a part of the package that is no XML');
  return part;
}

export const serialise = ({ root }: Part): string => DECLARATION + new XMLSerializer().serializeToString(root);

/** All elements of the wordprocessing namespace with a name, in document order. */
export const all = (node: Element, name: string): Element[] => Array.from(node.getElementsByTagNameNS(W, name));
export const children = (node: Element, name?: string): Element[] =>
  Array.from(node.children).filter(
    (child) => name === undefined || (child.namespaceURI === W && child.localName === name),
  );
export const child = (node: Element | undefined, name: string): Element | undefined =>
  node === undefined ? undefined : children(node, name)[0];
/** The attribute `w:<name>`. */
export const attribute = (node: Element | undefined, name: string): string | undefined =>
  node?.getAttributeNS(W, name) ?? undefined;
export const setAttribute = (node: Element, name: string, text: string): void =>
  node.setAttributeNS(W, `w:${name}`, text);
export const value = (node: Element | undefined): string | undefined => attribute(node, 'val');
export const isElement = (node: Node | null, name: string): node is Element =>
  node !== null && node.namespaceURI === W && node.localName === name;

/** The texts of a paragraph itself, not of text boxes that are anchored in it. */
export const ownTexts = (paragraph: Element): Element[] =>
  all(paragraph, 't').filter((text) => {
    let at: Node | null = text.parentNode;
    while (at !== null && !isElement(at, 'p')) at = at.parentNode;
    return at === paragraph;
  });
