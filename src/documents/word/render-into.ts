/** Renders a document into a municipality's letterhead, keeping its header, footer, logo, fonts and margins. */
import type { Element } from '@xmldom/xmldom';
import { strToU8, unzipSync } from 'fflate';
import type { PreparedDocument } from '../prepare.ts';
import { isContentParagraph, type Letterhead, PLACEHOLDER, storyParts, type TextPlaceholder } from './letterhead.ts';
import { mergeNumbering } from './letterhead-numbering.ts';
import { mergeStyles, setLanguage } from './letterhead-styles.ts';
import { MEASURES } from './measures.ts';
import {
  all,
  CONTENT_TYPES,
  child,
  children,
  knownPart,
  ownTexts,
  type Part,
  RELATIONSHIPS,
  serialise,
} from './ooxml.ts';
import { pack } from './package.ts';
import { packDocument } from './render-word.ts';
import { stylesXml } from './styles.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** What a letterhead may carry about who made it. Our own properties take the place of the first two. */
const PERSONAL = /^docProps\/(?!core\.xml$|app\.xml$)/;

/** The same letterhead, model and `madeOn` (`YYYY-MM-DD`) give the same bytes. */
export async function renderInto(letterhead: Letterhead, model: PreparedDocument, madeOn: string): Promise<Uint8Array> {
  const normal = MEASURES[model.density ?? 'normal'];
  const measures = { ...normal, width: letterhead.textWidth ?? normal.width };
  const texts: Readonly<Record<TextPlaceholder, string>> = {
    avsender: model.sender,
    merking: model.marking,
    varsel: model.footerNote,
    mal: model.provenance,
  };
  const homeless = (name: TextPlaceholder): string => (letterhead.placeholders.has(name) ? '' : texts[name]);
  const around = { before: [homeless('merking')], after: [homeless('varsel'), homeless('mal')] };
  const own = unzipSync(await packDocument(model, measures, around));
  const entries: Record<string, Uint8Array> = Object.fromEntries(
    [...letterhead.parts].filter(([name]) => !PERSONAL.test(name)),
  );
  const write = (name: string, part: Part): void => {
    entries[name] = strToU8(serialise(part));
  };

  for (const name of storyParts(letterhead.parts)) {
    const part = knownPart(entries[name]);
    for (const paragraph of all(part.root, 'p')) fillPlaceholders(paragraph, texts);
    write(name, part);
  }
  const document = knownPart(entries['word/document.xml']);
  const body = insertContent(document, knownPart(own['word/document.xml']));

  const ownStyles = stylesXml(model.tag, measures);
  const styles = knownPart(entries['word/styles.xml'] ?? ownStyles);
  mergeStyles(styles, knownPart(ownStyles), body);
  setLanguage(styles, model.tag);
  write('word/styles.xml', styles);

  const ownNumbering = knownPart(own['word/numbering.xml']);
  const numbering = knownPart(entries['word/numbering.xml'] ?? EMPTY_NUMBERING);
  mergeNumbering(numbering, ownNumbering, body);
  write('word/numbering.xml', numbering);
  write('word/document.xml', document);

  declareParts(entries, write);
  return pack(entries, model, madeOn);
}

const EMPTY_NUMBERING = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/** Puts our content where the placeholder stands and returns its top elements. */
function insertContent(into: Part, own: Part): Element[] {
  const place = all(into.root, 'p').find(isContentParagraph);
  const body = child(own.root, 'body');
  if (place === undefined || body === undefined) throw new Error('a letterhead without a place for the content');
  const inserted = children(body)
    .filter((node) => node.localName !== 'sectPr')
    .map((node) => into.document.importNode(node, true));
  for (const node of inserted) place.parentNode?.insertBefore(node, place);
  // A section that ends in the placeholder's paragraph goes on to end there.
  if (child(child(place, 'pPr'), 'sectPr') === undefined) place.parentNode?.removeChild(place);
  else for (const run of children(place, 'r')) place.removeChild(run);
  return inserted;
}

/** Word may have split a placeholder over several runs: its text goes into the first, with the first's look. */
function fillPlaceholders(paragraph: Element, texts: Readonly<Record<string, string>>): void {
  const nodes = ownTexts(paragraph);
  const whole = nodes.map((node) => node.textContent ?? '').join('');
  const matches = [...whole.matchAll(PLACEHOLDER)].filter((match) => texts[match[1] ?? ''] !== undefined);
  for (const match of matches.reverse()) {
    const [from, to] = [match.index, match.index + match[0].length];
    let at = 0;
    let written = false;
    for (const node of nodes) {
      const text = node.textContent ?? '';
      const [start, end] = [Math.max(from - at, 0), Math.min(to - at, text.length)];
      at += text.length;
      if (start >= end) continue;
      node.textContent = text.slice(0, start) + (written ? '' : (texts[match[1] ?? ''] ?? '')) + text.slice(end);
      node.setAttribute('xml:space', 'preserve');
      written = true;
    }
  }
}

/** Tells the package about the parts that were added and forgets the ones that were left out. */
function declareParts(entries: Record<string, Uint8Array>, write: (name: string, part: Part) => void): void {
  const types = knownPart(entries['[Content_Types].xml']);
  for (const override of Array.from(types.root.getElementsByTagNameNS(CONTENT_TYPES, 'Override'))) {
    if (PERSONAL.test((override.getAttribute('PartName') ?? '').slice(1))) types.root.removeChild(override);
  }
  const declare = (part: string, type: string): void => {
    const declared = Array.from(types.root.getElementsByTagNameNS(CONTENT_TYPES, 'Override'));
    if (declared.some((override) => override.getAttribute('PartName') === part)) return;
    const override = types.document.createElementNS(CONTENT_TYPES, 'Override');
    override.setAttribute('PartName', part);
    override.setAttribute('ContentType', type);
    types.root.appendChild(override);
  };
  const relate = (name: string, wanted: Readonly<Record<string, string>>): void => {
    const part = knownPart(entries[name] ?? `<Relationships xmlns="${RELATIONSHIPS}"/>`);
    for (const relationship of Array.from(part.root.getElementsByTagNameNS(RELATIONSHIPS, 'Relationship'))) {
      const target = (relationship.getAttribute('Target') ?? '').replace(/^\//, '');
      if (PERSONAL.test(target)) part.root.removeChild(relationship);
    }
    const present = Array.from(part.root.getElementsByTagNameNS(RELATIONSHIPS, 'Relationship'));
    for (const [type, target] of Object.entries(wanted)) {
      if (present.some((relationship) => relationship.getAttribute('Type') === type)) continue;
      const relationship = part.document.createElementNS(RELATIONSHIPS, 'Relationship');
      relationship.setAttribute('Id', `samrad-${type.slice(type.lastIndexOf('/') + 1)}`);
      relationship.setAttribute('Type', type);
      relationship.setAttribute('Target', target);
      part.root.appendChild(relationship);
    }
    write(name, part);
  };
  declare('/word/numbering.xml', `${WORD_TYPE}.numbering+xml`);
  declare('/word/styles.xml', `${WORD_TYPE}.styles+xml`);
  declare('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml');
  declare('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml');
  write('[Content_Types].xml', types);
  relate('word/_rels/document.xml.rels', {
    [`${OFFICE}/numbering`]: 'numbering.xml',
    [`${OFFICE}/styles`]: 'styles.xml',
  });
  relate('_rels/.rels', {
    [`${PACKAGE}/core-properties`]: 'docProps/core.xml',
    [`${OFFICE}/extended-properties`]: 'docProps/app.xml',
  });
}
