/** The same content with pdfmake, tagged as far as it can be asked to. */
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Piece } from './content.ts';

const font = (name: string): string => join(import.meta.dirname, '../../../resources/fonts', name);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.endsWith('.ttf'));
pdfmake.setFonts({ Noto: { normal: font('NotoSans-Regular.ttf'), bold: font('NotoSans-SemiBold.ttf') } });

const SIZES = { 1: 15, 2: 12.5, 3: 11 } as const;

const content = (piece: Piece): object => {
  switch (piece.kind) {
    case 'heading':
      return { text: piece.text, bold: true, fontSize: SIZES[piece.level], margin: [0, 12, 0, 4] };
    case 'text':
      return { text: piece.text, margin: [0, 0, 0, 6] };
    case 'list':
      return piece.ordered ? { ol: [...piece.items] } : { ul: [...piece.items] };
    case 'table': {
      const body = [piece.head, ...piece.rows].filter((row) => row.length > 0).map((row) => [...row]);
      return { table: { headerRows: piece.head.length > 0 ? 1 : 0, widths: body[0]?.map(() => '*') ?? [], body } };
    }
  }
};

export const withPdfmake = (title: string, pieces: readonly Piece[]): Promise<Uint8Array> =>
  pdfmake
    .createPdf({
      pageSize: 'A4',
      version: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: 'nb-NO',
      info: { title },
      defaultStyle: { font: 'Noto', fontSize: 10.5 },
      content: pieces
        .filter((piece) => piece.kind !== 'table' || piece.head.length + piece.rows.length > 0)
        .map(content),
    })
    .getBuffer();
