/** Header and footer: sender and marking above, warning, provenance and page counter below. */
import { Footer, Header, PageNumber, Paragraph, type ParagraphChild, TabStopType, TextRun } from 'docx';
import { COLOURS } from '../look.ts';
import type { PreparedDocument } from '../prepare.ts';
import type { Measures } from './measures.ts';
import { tab } from './runs.ts';

/** Letters that fit beside each other on one line of the header. */
const ONE_LINE = 100;
const rightTab = ({ width }: Measures) => [{ type: TabStopType.RIGHT, position: width }];

export function header(model: PreparedDocument, measures: Measures): Header {
  const sender = new TextRun({ text: model.sender });
  const marking = new TextRun({ text: model.marking, bold: true });
  if (model.marking === '') return new Header({ children: [new Paragraph({ style: 'Header', children: [sender] })] });
  if (model.sender.length + model.marking.length <= ONE_LINE) {
    const children = [sender, tab(), marking];
    return new Header({ children: [new Paragraph({ style: 'Header', tabStops: rightTab(measures), children })] });
  }
  return new Header({
    children: [new Paragraph({ style: 'Header', children: [sender, new TextRun({ break: 1 }), marking] })],
  });
}

export function footer(model: PreparedDocument, measures: Measures): Footer {
  const note =
    model.footerNote === ''
      ? []
      : [
          new Paragraph({
            style: 'Footer',
            children: [new TextRun({ text: model.footerNote, bold: true, color: COLOURS.ink.slice(1) })],
          }),
        ];
  const long = model.provenance.length > ONE_LINE;
  return new Footer({
    children: [
      ...note,
      new Paragraph({
        style: 'Footer',
        tabStops: rightTab(measures),
        children: [
          ...(model.provenance === '' ? [] : [new TextRun({ text: model.provenance })]),
          ...(long ? [new TextRun({ break: 1 })] : []),
          tab(),
          ...pageCounter(model.pageCounter),
        ],
      }),
    ],
  });
}

/** `Side {page} av {pages}` with Word's own fields for the numbers. */
const pageCounter = (template: string): ParagraphChild[] =>
  template
    .split(/(\{page\}|\{pages\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return new TextRun({ children: [PageNumber.CURRENT] });
      if (part === '{pages}') return new TextRun({ children: [PageNumber.TOTAL_PAGES] });
      return new TextRun({ text: part });
    });
