import { expect, it } from 'vitest';
import { type LetterheadSummary, readLetterhead, summarise } from '../../../src/documents/render.ts';
import { CONTENT, letterheadFile } from './letterheads.ts';

const summary = (parts: Readonly<Record<string, string | Uint8Array>> = {}, body = CONTENT): LetterheadSummary => {
  const read = readLetterhead(letterheadFile(body, parts));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return summarise(read.letterhead);
};
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const relationships = (targets: Readonly<Record<string, string>>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets)
    .map(([id, target]) => `<Relationship Id="${id}" Type="${IMAGE}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

it('tells header and footer as they stand, each line once', () => {
  const header = `<w:hdr ${W}><w:p><w:r><w:t>Frydal kommune</w:t></w:r></w:p><w:p/></w:hdr>`;
  const found = summary({ 'word/header1.xml': header, 'word/header2.xml': header });
  expect(found.header).toEqual(['Frydal kommune']);
  expect(found.footer).toEqual(['Rådhusgata 1', '{{mal}}']);
});

it('finds fonts and colours also where they stand in the theme', () => {
  const styles =
    `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:styleId="O1"><w:name w:val="heading 1"/><w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/><w:color w:val="auto"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="Sitat"/><w:rPr><w:rFonts w:ascii="Papyrus"/><w:color w:val="00FF00"/></w:rPr></w:style></w:styles>';
  const theme =
    `<a:theme ${A}><a:themeElements><a:clrScheme><a:accent1><a:srgbClr val="0B3D91"/></a:accent1></a:clrScheme>` +
    '<a:fontScheme><a:majorFont><a:latin typeface="Merriweather"/></a:majorFont><a:minorFont><a:latin typeface="Source Sans"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
  const found = summary({ 'word/styles.xml': styles, 'word/theme/theme1.xml': theme });
  expect(found.fonts).toEqual(['Source Sans', 'Merriweather']);
  expect(found.colours).toEqual(['#0b3d91']);
});

it('takes the drawing before the picture that stands in for it, the header before the body', () => {
  const header =
    `<w:hdr ${W} ${A} ${R}><w:p><w:r><a:blip r:embed="a"><a:extLst><s:svgBlip xmlns:s="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="b"/></a:extLst></a:blip></w:r></w:p>` +
    `<w:p><w:r><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" r:id="c"/></w:r></w:p></w:hdr>`;
  const body = `<w:p><w:r><a:blip ${A} r:embed="x"/><a:blip ${A} r:embed="missing"/></w:r></w:p>${CONTENT}`;
  const found = summary(
    {
      'word/header1.xml': header,
      'word/_rels/header1.xml.rels': relationships({ a: 'media/a.png', b: '/word/media/b.svg', c: 'media/c.png' }),
      'word/_rels/document.xml.rels': relationships({ x: 'media/x.png' }),
      'word/media/a.png': 'a',
      'word/media/b.svg': 'b',
      'word/media/c.png': 'c',
      'word/media/x.png': 'x',
    },
    body,
  );
  expect(found.pictures.map(text)).toEqual(['b', 'a', 'c', 'x']);
});
