/** Structural check of a PDF against what PDF/A-2a and PDF/UA-1 ask and pdf.js can see. */
import { markOf, nodesOf, type PdfPage, readPages, withPdf } from './pdf-reader.ts';

export interface PdfReport {
  /** Empty when all is well. */
  readonly issues: readonly string[];
  readonly roles: Readonly<Record<string, number>>;
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  /** Titles of the bookmarks, depth first. */
  readonly bookmarks: readonly string[];
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

export async function checkPdf(bytes: Uint8Array): Promise<PdfReport> {
  return withPdf(bytes, async (pdf) => {
    const issues: string[] = [];
    const must = (condition: boolean, issue: string): void => {
      if (!condition) issues.push(issue);
    };
    const info = (await pdf.getMetadata()) as { info: Record<string, unknown>; metadata: { getRaw(): string } | null };
    const title = String(info.info.Title ?? '');
    const language = String(info.info.Language ?? '');
    const xmp = info.metadata?.getRaw() ?? '';
    must(entry(await pdf.getMarkInfo(), 'Marked') === true, 'MarkInfo: not Marked');
    must(title !== '', 'Info: no Title');
    must(language !== '', 'catalog: no Lang');
    must(/<pdfaid:part>2<.*<pdfaid:conformance>A</s.test(xmp), 'XMP: no PDF/A-2a mark');
    must(/<pdfuaid:part>1</.test(xmp), 'XMP: no PDF/UA-1 mark');
    must(/<pdfaExtension:schemas>/.test(xmp), 'XMP: no extension schema for the PDF/UA mark');
    must(/<dc:title>/.test(xmp), 'XMP: no dc:title');
    must(entry(await pdf.getViewerPreferences(), 'DisplayDocTitle') === true, 'DisplayDocTitle missing');
    must((await pdf.getJSActions()) === null && (await pdf.getFieldObjects()) === null, 'scripts or form fields');
    must((await pdf.getAttachments()) === null, 'attachments');
    const bookmarks = ((await pdf.getOutline()) ?? []) as readonly Bookmark[];
    must(bookmarks.length > 0, 'no bookmarks');

    const pages = await readPages(pdf);
    const roles: Record<string, number> = {};
    issues.push(...pages.flatMap((page, i) => pageIssues(page, i + 1, roles)));
    issues.push(...headingIssues(pages));
    must(roles.H1 === 1, `${roles.H1 ?? 0} H1, not 1`);
    return { issues, roles, pages: pdf.numPages, title, language, bookmarks: flat(bookmarks) };
  });
}

/** pdf.js gives dictionaries as maps, whatever its types say. */
const entry = (dictionary: unknown, key: string): unknown =>
  dictionary instanceof Map ? dictionary.get(key) : undefined;

const flat = (items: readonly Bookmark[]): string[] => items.flatMap((item) => [item.title, ...flat(item.items)]);

/** Where an element may stand. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  Caption: ['Table'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
};

function pageIssues(page: PdfPage, number: number, roles: Record<string, number>): string[] {
  const issues: string[] = [];
  if (page.unbalanced !== 0) issues.push(`page ${number}: marked content not ended`);
  const held = new Set<number>();
  for (const { node, above } of nodesOf(page.tree)) {
    const mark = markOf(node);
    if (mark !== undefined) held.add(mark);
    if (node.role === undefined || node.role === 'Root') continue;
    roles[node.role] = (roles[node.role] ?? 0) + 1;
    const parents = PARENTS[node.role];
    if (parents !== undefined && !parents.includes(above[above.length - 1] ?? '')) {
      issues.push(`page ${number}: ${node.role} in ${above[above.length - 1] ?? 'nothing'}`);
    }
  }
  const loose = page.painted.filter((p) => !p.artifact && (p.mcid === undefined || !held.has(p.mcid)));
  if (loose.length > 0) issues.push(`page ${number}: ${loose.length} painting operators neither content nor artifact`);
  if (page.painted.some((p) => p.text.includes('\u0000'))) issues.push(`page ${number}: a sign without a glyph`);
  return issues;
}

/** Heading levels in reading order never jump down by more than one. A heading over a page break counts once. */
function headingIssues(pages: readonly PdfPage[]): string[] {
  const levels = pages
    .flatMap((page) => [...nodesOf(page.tree)])
    .map(({ node }) => /^H([1-6])$/.exec(node.role ?? '')?.[1])
    .filter((level) => level !== undefined)
    .map(Number);
  return levels.flatMap((level, i) => {
    const before = levels[i - 1] ?? 0;
    return level > before + 1 ? [`heading jump H${before} to H${level}`] : [];
  });
}
