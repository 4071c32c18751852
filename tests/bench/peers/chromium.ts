/** The same content as a web page, printed to PDF by Chromium with tags and outline. */
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { escapeXml } from '../../../src/documents/word/xml.ts';
import { BROWSER_ARGUMENTS, unpackBrowser } from '../../host/browser.ts';
import type { Piece } from './content.ts';

const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${cells.map((text) => `<${tag}>${escapeXml(text)}</${tag}>`).join('')}</tr>`;

const html = (piece: Piece): string => {
  switch (piece.kind) {
    case 'heading':
      return `<h${piece.level}>${escapeXml(piece.text)}</h${piece.level}>`;
    case 'text':
      return `<p>${escapeXml(piece.text)}</p>`;
    case 'list': {
      const tag = piece.ordered ? 'ol' : 'ul';
      return `<${tag}>${piece.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table': {
      const head = piece.head.length > 0 ? `<thead>${row(piece.head, 'th')}</thead>` : '';
      return `<table>${head}<tbody>${piece.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
    }
  }
};

/** Starts the browser of the end-to-end tests, which runs on Linux only. */
export async function openChromium(): Promise<Browser> {
  const { executable, libraries } = await unpackBrowser(join(import.meta.dirname, '../../..'));
  return chromium.launch({
    executablePath: executable,
    args: [...BROWSER_ARGUMENTS],
    ...(libraries === undefined ? {} : { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  });
}

export async function withChromium(browser: Browser, title: string, pieces: readonly Piece[]): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const head = `<meta charset="utf-8"><title>${escapeXml(title)}</title><style>body{font:10.5pt/1.45 "Noto Sans"}</style>`;
    await page.setContent(
      `<!doctype html><html lang="nb"><head>${head}</head><body>${pieces.map(html).join('')}</body></html>`,
    );
    return await page.pdf({ format: 'A4', tagged: true, outline: true });
  } finally {
    await page.close();
  }
}
