import { AlignmentType, BorderStyle, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { COLOURS } from '../look.ts';
import { type PreparedDocument, passages, type Runs } from '../prepare.ts';
import { ContentControls } from './content-controls.ts';
import { footer, header } from './margins.ts';
import { MEASURES, type Measures, PAPER } from './measures.ts';
import { repack } from './package.ts';
import { documentChildren } from './parts.ts';
import { directionOf, textRuns } from './runs.ts';
import { stylesXml } from './styles.ts';

const INDENT = 400;

/** Renders a document as .docx. `madeOn` (`YYYY-MM-DD`) is the only time in the file; the same input gives the same bytes. */
export const renderWord = async (model: PreparedDocument, madeOn: string): Promise<Uint8Array> =>
  repack(await packDocument(model, MEASURES[model.density ?? 'normal']), model, madeOn);

/** Small type before and after the content; empty lines are left out. */
export interface Around {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The document as docx packs it. */
export async function packDocument(
  model: PreparedDocument,
  measures: Measures,
  around: Around = { before: [], after: [] },
): Promise<Uint8Array> {
  let lists = 0;
  let fields = 0;
  const context = {
    controls: new ContentControls(),
    nextList: () => ++lists,
    nextField: () => ++fields,
    width: measures.width,
    measures,
    rightToLeft: directionOf(passages(model.printedTitle)[1]).bidirectional === true,
  };
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } },
  });
  const document = new Document({
    externalStyles: stylesXml(model.tag, measures),
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
            size: PAPER,
            margin: measures.margins,
          },
        },
        headers: { default: header(model, measures) },
        footers: { default: footer(model, measures) },
        children: [
          ...smallLines(around.before, true),
          ...titleParagraphs(model, measures),
          ...documentChildren(context, model.parts),
          ...smallLines(around.after, false),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const smallLines = (lines: readonly string[], bold: boolean): Paragraph[] =>
  lines
    .filter((line) => line !== '')
    .map((line) => new Paragraph({ style: 'Small', children: textRuns([{ text: line, bold }]) }));

/** Title and subtitle with one rule in fjord under the last of them. */
function titleParagraphs(model: PreparedDocument, { air }: Measures): Paragraph[] {
  const rule = {
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: COLOURS.accent.slice(1), space: 7 } },
    spacing: { after: 240 * air },
  };
  const lines = (runs: Runs, style: string, secondStyle: string): { runs: Runs; style: string }[] =>
    passages(runs).flatMap((passage, i) =>
      passage.length === 0 ? [] : [{ runs: passage, style: i === 0 ? style : secondStyle }],
    );
  const all = [...lines(model.printedTitle, 'Title', 'TitleSecond'), ...lines(model.subtitle, 'Subtitle', 'Subtitle')];
  return all.map(({ runs, style }, i) => {
    const { bidirectional } = directionOf(runs);
    return new Paragraph({
      style,
      children: textRuns(runs),
      ...(bidirectional ? { bidirectional } : {}),
      ...(i === all.length - 1 ? rule : {}),
    });
  });
}
