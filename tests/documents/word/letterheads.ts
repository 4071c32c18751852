/** Word files as municipalities make them: written part by part, with the habits of Norwegian Word. */
import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** One grey pixel. */
export const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

const picture =
  '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">' +
  '<wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="Logo" descr="Kommunevåpen"/>' +
  '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>' +
  '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>' +
  '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${name}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const style = (id: string, name: string, rest = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${rest}</w:style>`;
const relationships = (...list: readonly (readonly [string, string, string])[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const CONTENT = '<w:p><w:r><w:t>{{inn</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>hold}}</w:t></w:r></w:p>';
const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>' +
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1418" w:bottom="1701" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';

/** `body` is what stands in the document, `parts` are added or put in the place of others. */
export function letterheadFile(
  body: string = CONTENT,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
      ['document.main', 'styles', 'header', 'footer', 'numbering', 'settings']
        .map((kind) => {
          const name = { 'document.main': 'document', header: 'header1', footer: 'footer1' }[kind] ?? kind;
          return `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
        })
        .join('') +
      '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>',
    '_rels/.rels': relationships(
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', 'custom-properties', 'docProps/custom.xml'],
    ),
    'docProps/custom.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property name="Forfatter">Kari Nordmann</property></Properties>`,
    'word/document.xml': `${XML}<w:document ${W} ${R}><w:body>${body}${SECTION}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ['rId3', 'header', 'header1.xml'],
      ['rId4', 'footer', 'footer1.xml'],
      ['rId5', 'settings', 'settings.xml'],
    ),
    'word/_rels/header1.xml.rels': relationships(['rId1', 'image', 'media/logo.png']),
    'word/media/logo.png': LOGO,
    'word/settings.xml': `${XML}<w:settings ${W}/>`,
    'word/header1.xml': `${XML}<w:hdr ${W} ${R}><w:p>${picture}<w:r><w:t xml:space="preserve"> Frydal kommune. {{ mer</w:t></w:r><w:r><w:t>king }}, side 1</w:t></w:r></w:p></w:hdr>`,
    'word/footer1.xml': `${XML}<w:ftr ${W} ${R}><w:p><w:r><w:t>Rådhusgata 1 </w:t></w:r>${field('PAGE')}${field('NUMPAGES')}</w:p><w:p><w:r><w:t>{{mal}}</w:t></w:r></w:p></w:ftr>`,
    'word/numbering.xml': `${XML}<w:numbering ${W}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
    'word/styles.xml':
      `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>` +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="table" w:default="1" w:styleId="Vanligtabell"><w:name w:val="Normal Table"/></w:style>' +
      style('Tittel', 'Title', '<w:rPr><w:color w:val="7A1F3D"/><w:sz w:val="44"/></w:rPr>') +
      style('Overskrift1', 'heading 1', '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>') +
      style('Overskrift2', 'heading 2', '<w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr>') +
      // Their own style with an id that we use for another.
      style('Lead', 'Kommunens ingress') +
      '</w:styles>',
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data] as const),
    ),
  );
}
