/** Fills a template with docxtemplater: one paragraph, list item or row per piece, as its loops allow. */
import Docxtemplater from 'docxtemplater';
import { strToU8, zipSync } from 'fflate';
import PizZip from 'pizzip';
import type { Piece } from './content.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const p = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const BODY =
  `${p('{#pieces}')}${p('{#heading}')}${p('{text}', 'Heading1')}${p('{/heading}')}${p('{#paragraph}')}${p('{text}')}${p('{/paragraph}')}` +
  `${p('{#list}')}${p('{#items}')}${p('{.}')}${p('{/items}')}${p('{/list}')}` +
  `${p('{#table}')}<w:tbl><w:tr><w:tc>${p('{#rows}{first}')}</w:tc><w:tc>${p('{rest}{/rows}')}</w:tc></w:tr></w:tbl>${p('{/table}')}${p('{/pieces}')}`;

const TEMPLATE = zipSync({
  '[Content_Types].xml': strToU8(
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
  ),
  '_rels/.rels': strToU8(
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP}/officeDocument" Target="word/document.xml"/></Relationships>`,
  ),
  'word/document.xml': strToU8(`${XML}<w:document ${W}><w:body>${BODY}</w:body></w:document>`),
});

const data = (piece: Piece): object => {
  switch (piece.kind) {
    case 'heading':
      return { heading: { text: piece.text } };
    case 'text':
      return { paragraph: { text: piece.text } };
    case 'list':
      return { list: { items: piece.items } };
    case 'table':
      return {
        table: {
          rows: [piece.head, ...piece.rows]
            .filter((row) => row.length > 0)
            .map(([first = '', ...rest]) => ({ first, rest: rest.join(' ') })),
        },
      };
  }
};

export function withDocxtemplater(pieces: readonly Piece[]): Uint8Array {
  const filled = new Docxtemplater(new PizZip(TEMPLATE), { paragraphLoop: true, linebreaks: true });
  filled.render({ pieces: pieces.map(data) });
  return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}
