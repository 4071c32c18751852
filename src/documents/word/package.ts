/** The zip around a Word document, written anew so that the same document is the same file. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { PreparedDocument } from '../prepare.ts';
import { withWatermark } from './watermark.ts';
import { escapeXml } from './xml.ts';

const PRODUCER = 'Samråd';
/** The earliest time a zip can hold, at noon: no time zone turns it into 1979. */
const ENTRY_TIME = new Date(1980, 0, 1, 12);
/** These come first: readers that look at the beginning of the file recognise it by them. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

/** Core properties without user, computer or clock (ISO/IEC 29500-2, 11). */
function coreProperties(model: PreparedDocument, madeOn: string): string {
  const time = `${madeOn}T12:00:00Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(model.title)}</dc:title><dc:creator>${PRODUCER}</dc:creator>` +
    `<dc:language>${escapeXml(model.tag)}</dc:language><cp:lastModifiedBy>${PRODUCER}</cp:lastModifiedBy>` +
    `<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}

const APP_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  `<Application>${PRODUCER}</Application></Properties>`;

/** Takes what docx packed and packs it again. */
export const repack = (packed: Uint8Array, model: PreparedDocument, madeOn: string): Uint8Array =>
  pack(unzipSync(packed), model, madeOn);

/** Packs the parts of a document: own properties, sorted entries, one fixed time. */
export function pack(parts: Readonly<Record<string, Uint8Array>>, model: PreparedDocument, madeOn: string): Uint8Array {
  const entries: Record<string, Uint8Array> = {
    ...(model.watermark === undefined ? parts : withWatermark(parts, model.watermark)),
    'docProps/core.xml': strToU8(coreProperties(model, madeOn)),
    'docProps/app.xml': strToU8(APP_PROPERTIES),
  };
  const order = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const names = Object.keys(entries)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  const sorted = names.map((name) => [name, entries[name] ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(sorted), { mtime: ENTRY_TIME, level: 6 });
}
