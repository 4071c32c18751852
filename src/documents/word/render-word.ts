import { AlignmentType, BorderStyle, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { COLOURS } from '../look.ts';
import type { PreparedDocument } from '../prepare.ts';
import { ContentControls } from './content-controls.ts';
import { footer, header } from './margins.ts';
import { CONTENT_WIDTH, PAGE } from './measures.ts';
import { repack } from './package.ts';
import { children } from './parts.ts';
import { textRun } from './runs.ts';
import { stylesXml } from './styles.ts';

const INDENT = 400;

/** Renders a document as .docx. `madeOn` (`YYYY-MM-DD`) is the only time in the file; the same input gives the same bytes. */
export async function renderWord(model: PreparedDocument, madeOn: string): Promise<Uint8Array> {
  let lists = 0;
  let fields = 0;
  const context = {
    controls: new ContentControls(),
    nextList: () => ++lists,
    nextField: () => ++fields,
    width: CONTENT_WIDTH,
  };
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } },
  });
  const document = new Document({
    externalStyles: stylesXml(model.tag),
    compatibility: { version: 15 },
    numbering: {
      config: [
        { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
        { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              bottom: PAGE.bottom,
              left: PAGE.left,
              right: PAGE.right,
              header: PAGE.header,
              footer: PAGE.footer,
            },
          },
        },
        headers: { default: header(model) },
        footers: { default: footer(model) },
        children: [...titleParagraphs(model), ...children(context, model.parts, { inside: false, next: false })],
      },
    ],
  });
  return repack(await Packer.toBuffer(document), model, madeOn);
}

/** Title and subtitle with one rule in fjord under the last of them. */
function titleParagraphs(model: PreparedDocument): Paragraph[] {
  const rule = {
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: COLOURS.accent.slice(1), space: 7 } },
    spacing: { after: 240 },
  };
  const subtitle = model.subtitle ?? '';
  const title = new Paragraph({ style: 'Title', children: textRun(model.title), ...(subtitle === '' ? rule : {}) });
  return subtitle === ''
    ? [title]
    : [title, new Paragraph({ style: 'Subtitle', children: textRun(subtitle), ...rule })];
}
