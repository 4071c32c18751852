/**
 * One word, large and pale behind the text of every page, as Word itself makes it: a shape anchored in the page header,
 * which no reader of the text meets. Put into the finished package, so that it is in a municipality's own letterhead too.
 */
import type { Element } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import { COLOURS } from '../look.ts';
import { FONT } from './measures.ts';
import { all, attribute, CONTENT_TYPES, child, knownPart, RELATIONSHIPS, serialise, value, W } from './ooxml.ts';
import { escapeXml } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const OWN_HEADER = 'headerdraft.xml';
const OWN_ID = 'samrad-watermark';
/** Points. */
const SIZE = { width: 430, height: 129 } as const;

/** Text along a straight line, as Word defines the shape. */
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>' +
  '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>' +
  '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom"' +
  ' o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>' +
  '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>';

const header = (word: string, number: number): string =>
  `<w:hdr xmlns:w="${W}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">` +
  `<w:p><w:r><w:rPr><w:noProof/></w:rPr><w:pict>${SHAPE_TYPE}` +
  `<v:shape id="PowerPlusWaterMarkObject${number}" o:spid="_x0000_s${2048 + number}" type="#_x0000_t136"` +
  ` alt="${escapeXml(word)}" style="position:absolute;margin-left:0;margin-top:0;width:${SIZE.width}pt;height:${SIZE.height}pt;` +
  'rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;' +
  'mso-position-vertical:center;mso-position-vertical-relative:page" o:allowincell="f"' +
  ` fillcolor="${COLOURS.watermark}" stroked="f"><v:textpath style="font-family:&quot;${FONT}&quot;;font-size:1pt"` +
  ` string="${escapeXml(word)}"/></v:shape></w:pict></w:r></w:p></w:hdr>`;

/** The parts of a Word document, with the word behind every page. */
export function withWatermark(
  parts: Readonly<Record<string, Uint8Array>>,
  word: string,
): Readonly<Record<string, Uint8Array>> {
  const covered = withHeaders(parts, word);
  const entries = { ...covered };
  headerNames(entries)
    .filter((name) => name !== `word/${OWN_HEADER}`)
    .forEach((name, i) => {
      const part = knownPart(entries[name]);
      const [run] = all(knownPart(header(word, i + 2)).root, 'r');
      const [paragraph] = all(part.root, 'p');
      if (run === undefined || paragraph === undefined) throw new Error('a header without a paragraph');
      paragraph.appendChild(part.document.importNode(run, true));
      entries[name] = strToU8(serialise(part));
    });
  return entries;
}

const relationshipsOf = (parts: Readonly<Record<string, Uint8Array>>) =>
  knownPart(parts['word/_rels/document.xml.rels'] ?? `<Relationships xmlns="${RELATIONSHIPS}"/>`);

/** Wherever the letterhead keeps them. */
const headerNames = (parts: Readonly<Record<string, Uint8Array>>): string[] =>
  Array.from(relationshipsOf(parts).root.getElementsByTagNameNS(RELATIONSHIPS, 'Relationship'))
    .filter((relationship) => relationship.getAttribute('Type') === `${OFFICE}/header`)
    .map((relationship) => (relationship.getAttribute('Target') ?? '').replace(/^(?:\/word)?\/?/, 'word/'))
    .filter((name) => parts[name] !== undefined)
    .sort();

const isOn = (node: Element | undefined): boolean =>
  node !== undefined && !['0', 'false', 'off'].includes(value(node) ?? '');

/** A page without a header gets one that holds nothing but the watermark. */
function withHeaders(parts: Readonly<Record<string, Uint8Array>>, word: string): Readonly<Record<string, Uint8Array>> {
  const document = knownPart(parts['word/document.xml']);
  const sections = all(document.root, 'sectPr');
  const [section] = sections;
  if (section === undefined) throw new Error('a document without a section');
  const settings = parts['word/settings.xml'];
  const kinds = [
    'default',
    ...(sections.some((s) => isOn(child(s, 'titlePg'))) ? ['first'] : []),
    ...(settings !== undefined && all(knownPart(settings).root, 'evenAndOddHeaders').some(isOn) ? ['even'] : []),
  ];
  const present = all(section, 'headerReference').map((reference) => attribute(reference, 'type'));
  const missing = kinds.filter((kind) => !present.includes(kind));
  if (missing.length === 0) return parts;

  for (const kind of missing) section.insertBefore(reference(section, kind), section.firstChild);
  const relationships = relationshipsOf(parts);
  const relationship = relationships.document.createElementNS(RELATIONSHIPS, 'Relationship');
  relationship.setAttribute('Id', OWN_ID);
  relationship.setAttribute('Type', `${OFFICE}/header`);
  relationship.setAttribute('Target', OWN_HEADER);
  relationships.root.appendChild(relationship);
  const types = knownPart(parts['[Content_Types].xml']);
  const override = types.document.createElementNS(CONTENT_TYPES, 'Override');
  override.setAttribute('PartName', `/word/${OWN_HEADER}`);
  override.setAttribute('ContentType', HEADER_TYPE);
  types.root.appendChild(override);
  return {
    ...parts,
    'word/document.xml': strToU8(serialise(document)),
    'word/_rels/document.xml.rels': strToU8(serialise(relationships)),
    '[Content_Types].xml': strToU8(serialise(types)),
    [`word/${OWN_HEADER}`]: strToU8(serialise(knownPart(header(word, 1)))),
  };
}

function reference(section: Element, kind: string): Element {
  const node = knownPart(
    `<w:headerReference xmlns:w="${W}" xmlns:r="${OFFICE}" w:type="${kind}" r:id="${OWN_ID}"/>`,
  ).root;
  const owner = section.ownerDocument;
  if (owner === null) throw new Error('a section outside a document');
  return owner.importNode(node, true);
}
