/** Checks a Word file on the XML level: what Word's accessibility checker asks, and what makes a file clean. */

import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface DocxReport {
  /** Empty when all is well. */
  readonly issues: readonly string[];
  /** Tags of the content controls in order. */
  readonly tags: readonly string[];
  /** Heading levels and texts in order; the title has level 0. */
  readonly headings: readonly { level: number; text: string }[];
  readonly parts: ReadonlyMap<string, string>;
}

/** Word translates the ids of its own styles, never their names. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  title: 'Title',
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  'heading 3': 'Heading3',
};

/** `media`: a letterhead's logo may be in the file. */
export function checkDocx(bytes: Uint8Array, { media = false } = {}): DocxReport {
  const parts = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => !(media && /^word\/media\/[^/]+\.(png|jpe?g)$/.test(name)))
      .map(([name, data]) => [name, strFromU8(data)]),
  );
  const part = (name: string): Element => parse(parts.get(name) ?? '<missing/>');
  const document = part('word/document.xml');
  const names = new Map(
    all(part('word/styles.xml'), 'style').map((style) => [
      style.getAttributeNS(W, 'styleId') ?? '',
      val(child(style, 'name')).toLowerCase(),
    ]),
  );
  const headings = headingsOf(document, (id) => OWN_NAMES[names.get(id) ?? ''] ?? id);
  const tags = all(document, 'tag').map((tag) => val(tag));
  const issues = [
    ...packageIssues(parts),
    ...paragraphIssues(document),
    ...tableIssues(document),
    ...controlIssues(document),
    ...headings.flatMap((h, i) => {
      const before = headings[i - 1]?.level ?? 0;
      return h.level > before + 1 ? [`heading jump ${before} to ${h.level}`] : [];
    }),
    ...(headings.filter((h) => h.level === 0).length === 1 ? [] : ['not exactly one title']),
    ...languageIssues(part('word/styles.xml')),
    ...fieldIssues(parts),
    ...referenceIssues(parts, document, names),
  ];
  return { issues, tags, headings, parts };
}

/** Throws when the XML is not well-formed. */
function parse(xml: string): Element {
  const onError = (level: string, message: string): void => {
    if (level !== 'warning') throw new Error(message);
  };
  const root = new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement;
  if (root === null) throw new Error('no root element');
  return root;
}
const all = (node: Element, name: string): Element[] => Array.from(node.getElementsByTagNameNS(W, name));
const child = (node: Element | undefined, name: string): Element | undefined =>
  Array.from(node?.children ?? []).find((c) => c.localName === name && c.namespaceURI === W);
/** docx writes no white space between elements. */
const nameOf = (node: Node | null): string | undefined => node?.localName ?? undefined;
const val = (node: Element | undefined): string => node?.getAttributeNS(W, 'val') ?? '';
const styleOf = (paragraph: Element): string => val(child(child(paragraph, 'pPr'), 'pStyle'));
const textOf = (node: Element): string =>
  all(node, 't')
    .map((t) => t.textContent)
    .join('');

const wellFormed = (xml: string): boolean => {
  try {
    parse(xml);
    return true;
  } catch {
    return false;
  }
};

function packageIssues(parts: ReadonlyMap<string, string>): string[] {
  const issues: string[] = [];
  for (const [name, text] of parts) {
    if (!/\.(xml|rels)$/.test(name)) issues.push(`a part that is no XML: ${name}`);
    else if (!wellFormed(text)) issues.push(`not well-formed: ${name}`);
    if (/TargetMode="External"/.test(text)) issues.push(`external relationship: ${name}`);
    if (/[A-Za-z]:\\|\/home\/|\/Users\/|\/root\/|\/tmp\//.test(text)) issues.push(`a path: ${name}`);
    if (/vba|macro/i.test(name)) issues.push(`macro: ${name}`);
  }
  const core = parts.get('docProps/core.xml') ?? '';
  const value = (element: string): string | undefined => new RegExp(`<${element}(?: [^>]*)?>([^<]*)<`).exec(core)?.[1];
  if (value('dc:creator') !== 'Samråd') issues.push('core: creator');
  if (value('cp:lastModifiedBy') !== 'Samråd') issues.push('core: lastModifiedBy');
  if (!value('dc:title')) issues.push('core: no title');
  if (!value('dc:language')) issues.push('core: no language');
  if (!/T12:00:00Z$/.test(value('dcterms:created') ?? '')) issues.push('core: created has a clock');
  return issues;
}

/** A cell holds a paragraph even when it says nothing. */
const isOnlyInCell = (p: Element): boolean =>
  nameOf(p.parentNode) === 'tc' &&
  p.nextSibling === null &&
  nameOf(p.previousSibling) !== 'p' &&
  nameOf(p.previousSibling) !== 'tbl';

/** Something a paragraph can be there for. */
const CONTENT = ['t', 'tab', 'sdt', 'fldChar', 'drawing'];

function paragraphIssues(document: Element): string[] {
  const issues: string[] = [];
  for (const p of all(document, 'p')) {
    const beforeName = nameOf(p.previousSibling);
    if (styleOf(p) === 'TableEnd') {
      const next = nameOf(p.nextSibling);
      const parts = beforeName === 'tbl' || next === 'tbl' || (p.parentNode?.localName === 'tc' && next === undefined);
      if (!parts) issues.push('a table end that ends no table');
    } else if (!isOnlyInCell(p) && !CONTENT.some((name) => all(p, name).length > 0)) {
      issues.push(`empty paragraph (style ${styleOf(p)})`);
    }
    if (all(p, 't').some((t) => (t.textContent ?? '').includes('\t'))) issues.push('a tab written as text');
  }
  for (const tbl of all(document, 'tbl')) {
    if (nameOf(tbl.nextSibling) !== 'p') issues.push('a table with no paragraph after it');
  }
  return issues;
}

function tableIssues(document: Element): string[] {
  return all(document, 'tbl').flatMap((tbl) => {
    const issues: string[] = [];
    const properties = child(tbl, 'tblPr');
    const style = val(child(properties, 'tblStyle'));
    if (val(child(properties, 'tblCaption')) === '' && style !== 'SamradFacts')
      issues.push('table without alternative text');
    const look = child(properties, 'tblLook');
    if (look?.getAttributeNS(W, 'firstRow') !== 'true') issues.push('table without a header row in its look');
    const rows = Array.from(tbl.children).filter((c) => c.localName === 'tr');
    const columns = child(tbl, 'tblGrid')?.children.length ?? 0;
    rows.forEach((row, i) => {
      const cells = Array.from(row.children).filter((c) => c.localName === 'tc');
      if (cells.length !== columns) issues.push('a row with merged or missing cells');
      const header = child(child(row, 'trPr'), 'tblHeader') !== undefined;
      if (header !== (style === 'SamradTable' && i === 0))
        issues.push(`header row in the wrong place (${style}, row ${i})`);
      const splits = child(child(row, 'trPr'), 'cantSplit') === undefined;
      if (splits && textOf(row).length < 1_000) issues.push('a short row that may be split');
    });
    if (all(tbl, 'gridSpan').length + all(tbl, 'vMerge').length > 0) issues.push('merged cells');
    return issues;
  });
}

function controlIssues(document: Element): string[] {
  const seen = new Set<string>();
  return all(document, 'sdt').flatMap((sdt) => {
    const properties = child(sdt, 'sdtPr');
    const [alias, tag, id] = ['alias', 'tag', 'id'].map((name) => val(child(properties, name)));
    const issues: string[] = [];
    if (!alias || !tag || !/^[1-9]\d{0,9}$/.test(id ?? ''))
      issues.push(`content control without alias, tag or id: ${tag}`);
    if (Number(id) > 0x7fffffff) issues.push(`content control id too large: ${id}`);
    for (const key of [`tag ${tag}`, `id ${id}`]) {
      if (seen.has(key)) issues.push(`content control twice: ${key}`);
      seen.add(key);
    }
    return issues;
  });
}

function headingsOf(document: Element, canonical: (id: string) => string): { level: number; text: string }[] {
  return all(document, 'p').flatMap((p) => {
    const style = canonical(styleOf(p));
    if (style === 'Title') return [{ level: 0, text: textOf(p) }];
    const level = /^(?:Signature)?Heading([1-6])$/.exec(style)?.[1];
    return level === undefined ? [] : [{ level: Number(level), text: textOf(p) }];
  });
}

function languageIssues(styles: Element): string[] {
  const lang = all(styles, 'lang')[0];
  return /^[a-z]{2}-[A-Z]{2}$/.test(val(lang)) ? [] : ['no proofing language in the document defaults'];
}

function fieldIssues(parts: ReadonlyMap<string, string>): string[] {
  const footer = parts.get('word/footer1.xml') ?? '';
  return ['PAGE', 'NUMPAGES']
    .filter((field) => !footer.includes(`>${field}<`))
    .map((field) => `footer without ${field}`);
}

/** What the body names must be there: styles, lists, and the parts that relationships point at. */
function referenceIssues(
  parts: ReadonlyMap<string, string>,
  document: Element,
  styles: ReadonlyMap<string, string>,
): string[] {
  const lists = parts.get('word/numbering.xml') ?? '';
  const missing = (name: string, known: (id: string) => boolean): string[] =>
    [...new Set(all(document, name).map(val))].filter((id) => !known(id)).map((id) => `no such ${name}: ${id}`);
  const relationships = [...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]+\.xml)"/g)];
  return [
    ...['pStyle', 'rStyle', 'tblStyle'].flatMap((name) => missing(name, (id) => styles.has(id))),
    ...missing('numId', (id) => new RegExp(`<w:num [^>]*w:numId="${id}"`).test(lists)),
    ...relationships
      .map((match) => `word/${match[1]}`)
      .filter((name) => !parts.has(name))
      .map((name) => `no such part: ${name}`),
  ];
}
