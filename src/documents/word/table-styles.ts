/** The table styles of Word documents: tables, label-and-value rows, and the frames around notices and cards. */
import { COLOURS } from '../look.ts';
import { FRAME_PADDING } from './measures.ts';

const colour = (hex: string): string => hex.slice(1);

const border = (side: string, hex: string, size: number): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour(hex)}"/>`;
const margins = (top: number, side: number): string =>
  `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/>` +
  `<w:bottom w:w="${top}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`;
const shading = (hex: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${colour(hex)}"/>`;

const tableStyle = (
  id: string,
  name: string,
  borders: string,
  cellMargins: string,
  conditional = '',
  cell = '',
): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/>` +
  `<w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>${borders}</w:tblBorders>${cellMargins}</w:tblPr>` +
  `${cell === '' ? '' : `<w:tcPr>${cell}</w:tcPr>`}${conditional}</w:style>`;

const frameBorders = (hex: string): string =>
  ['top', 'left', 'bottom', 'right'].map((side) => border(side, hex, 8)).join('');

export const TABLE_STYLES = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
    `${margins(0, 108)}</w:tblPr></w:style>`,
  tableStyle(
    'SamradTable',
    'Samråd Table',
    border('bottom', COLOURS.line, 4) + border('insideH', COLOURS.line, 4),
    margins(20, 130),
    `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="${colour(COLOURS.accentDark)}"/></w:rPr>` +
      `<w:tcPr><w:tcBorders>${border('bottom', COLOURS.accent, 8)}</w:tcBorders>${shading(COLOURS.accentTint)}` +
      '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>',
  ),
  tableStyle('SamradFacts', 'Samråd Facts', '', margins(0, 0)),
  tableStyle(
    'SamradNotice',
    'Samråd Notice',
    border('left', COLOURS.accent, 24),
    margins(160, FRAME_PADDING),
    '',
    shading(COLOURS.quiet),
  ),
  tableStyle('SamradTalk', 'Samråd Talk Card', frameBorders(COLOURS.accent), margins(200, FRAME_PADDING)),
  tableStyle(
    'SamradWorry',
    'Samråd Worry Card',
    frameBorders(COLOURS.sandLine),
    margins(200, FRAME_PADDING),
    '',
    shading(COLOURS.sand),
  ),
].join('');
