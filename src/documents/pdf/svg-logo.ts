/** Simple SVG drawings: filled shapes in flat colours, which is what coats of arms and word marks are made of. */
import { DOMParser, type Element } from '@xmldom/xmldom';

export type Transform = readonly [number, number, number, number, number, number];
/** A filled outline. `transforms` from the outermost inwards. */
export interface Shape {
  readonly path: string;
  readonly colour: string;
  readonly evenOdd: boolean;
  readonly transforms: readonly Transform[];
}
export interface Drawing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const SVG = 'http://www.w3.org/2000/svg';
/** Describe the drawing, paint nothing. */
const SILENT = ['title', 'desc', 'metadata'];
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  blue: '#0000ff',
  gold: '#ffd700',
  silver: '#c0c0c0',
  currentcolor: '#000000',
};
/** What shows only with more than a fill. */
const UNSUPPORTED = ['stroke', 'opacity', 'fill-opacity', 'filter', 'mask', 'clip-path', 'mix-blend-mode'];
const MOST_SHAPES = 2_000;

class Unsupported extends Error {}
const refuse = (what: string): never => {
  throw new Unsupported(what);
};

/** The drawing, or the name of the first element or property that is not simple. Empty for what is no SVG at all. */
export function readDrawing(text: string): { readonly drawing: Drawing } | { readonly unsupported: string } {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return { unsupported: 'DOCTYPE' };
  try {
    const onError = (level: string): void => {
      if (level !== 'warning') refuse('');
    };
    const root = new DOMParser({ onError }).parseFromString(text, 'image/svg+xml').documentElement;
    if (root === null || root.localName !== 'svg' || root.namespaceURI !== SVG) return { unsupported: '' };
    const [x = 0, y = 0, width = 0, height = 0] = numbers(
      root.getAttribute('viewBox') ?? `0 0 ${root.getAttribute('width')} ${root.getAttribute('height')}`,
    );
    if (!(width > 0 && height > 0)) return { unsupported: 'viewBox' };
    const shapes = shapesOf(root, '#000000', false, []);
    if (shapes.length > MOST_SHAPES) return { unsupported: 'size' };
    return { drawing: { x, y, width, height, shapes } };
  } catch (error) {
    if (error instanceof Unsupported) return { unsupported: error.message };
    return { unsupported: '' };
  }
}

const numbers = (text: string): number[] => (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);

function shapesOf(parent: Element, colour: string, evenOdd: boolean, around: readonly Transform[]): Shape[] {
  return Array.from(parent.children).flatMap((node): Shape[] => {
    // What drawing programs keep for themselves.
    if (node.namespaceURI !== SVG || SILENT.includes(node.localName ?? '')) return [];
    const own = property(node, 'fill');
    const fill = own === undefined ? colour : colourOf(own);
    const rule = property(node, 'fill-rule');
    const odd = rule === undefined ? evenOdd : rule === 'evenodd';
    for (const name of UNSUPPORTED) {
      const set = property(node, name);
      if (set !== undefined && !['none', '1', 'normal'].includes(set)) refuse(name);
    }
    if (property(node, 'display') === 'none') return [];
    const transforms = [...around, ...transformsOf(node.getAttribute('transform') ?? '')];
    if (node.localName === 'g') return shapesOf(node, fill, odd, transforms);
    if (node.localName === 'defs') return node.children.length === 0 ? [] : refuse('defs');
    const path = pathOf(node);
    return fill === 'none' || path === '' ? [] : [{ path, colour: fill, evenOdd: odd, transforms }];
  });
}

/** A presentation attribute, or the same in `style`. */
function property(node: Element, name: string): string | undefined {
  const style = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(node.getAttribute('style') ?? '')?.[1];
  return (style ?? node.getAttribute(name) ?? undefined)?.trim();
}

function colourOf(text: string): string {
  if (text === 'none') return 'none';
  if (/^#[0-9a-f]{6}$/i.test(text)) return text;
  if (/^#[0-9a-f]{3}$/i.test(text)) return `#${Array.from(text.slice(1), (digit) => digit + digit).join('')}`;
  return NAMED[text.toLowerCase()] ?? refuse(`fill: ${text.slice(0, 20)}`);
}

function transformsOf(text: string): Transform[] {
  return [...text.matchAll(/(\w+)\s*\(([^)]*)\)/g)].map(([, name, list]): Transform => {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbers(list ?? '');
    if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0];
    if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0];
    if (name === 'matrix') return [a, b ?? 0, c, d, e, f];
    return refuse(`transform: ${name}`);
  });
}

function pathOf(node: Element): string {
  const n = (name: string): number => numbers(node.getAttribute(name) ?? '')[0] ?? 0;
  const ellipse = (rx: number, ry: number): string =>
    rx > 0 && ry > 0 ? `M${n('cx') - rx} ${n('cy')}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z` : '';
  switch (node.localName) {
    case 'path':
      return node.getAttribute('d') ?? '';
    case 'rect':
      return n('rx') > 0 ? refuse('rect rx') : `M${n('x')} ${n('y')}h${n('width')}v${n('height')}h${-n('width')}z`;
    case 'circle':
      return ellipse(n('r'), n('r'));
    case 'ellipse':
      return ellipse(n('rx'), n('ry'));
    case 'polygon': {
      const points = numbers(node.getAttribute('points') ?? '');
      return points.length < 6 ? '' : `M${points.join(' ')}z`;
    }
    default:
      return refuse(node.localName ?? '');
  }
}
