/**
 * The pages of a document as they will be saved and printed, drawn from the very same PDF. They live in memory while they
 * are looked at, and nowhere else.
 */
import { Button } from '@digdir/designsystemet-react';
import { MinusIcon, PlusIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { shortcutOf } from '../app/shortcuts.ts';
import { fill, plural, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import './document-preview.css';
import { PrintPages, printPages } from './PrintPages.tsx';
import type { PageImage } from './pdf-pages.ts';
import { type Pages, usePages } from './use-pages.ts';
import { useZoom, type Zoom } from './use-zoom.ts';

interface Props {
  /** PDF files as base64, as `document.preview` gives them; their pages are shown and printed as one pile. */
  readonly files: readonly string[];
  /** What the document is, for those who hear it. */
  readonly label: string;
  /** Only the sheets and where one is: for a narrow column beside a form. */
  readonly compact?: boolean;
  /**
   * Printing from a narrow column: `ready` when the pages are what is asked for now; `before` writes down that it is printed,
   * and says whether it may.
   */
  readonly printing?: { readonly ready: boolean; readonly before: () => Promise<boolean> } | undefined;
  /** More buttons beside the print button. */
  readonly actions?: ReactNode;
}

const ALWAYS = { ready: true, before: notedPrint } as const;
async function notedPrint(): Promise<boolean> {
  await window.samrad.call['document.printed']({});
  return true;
}

export function DocumentPreview({ files, label, compact = false, printing, actions }: Props) {
  const pages = usePages(files);
  const sheets = useRef<HTMLOListElement>(null);
  const zoom = useZoom(sheets, pages.shown[0]?.width);
  const [at, setAt] = useState(1);
  const prints = !compact || printing !== undefined;
  const print = usePrint(pages, prints, printing ?? ALWAYS);
  const t = useTexts('document');
  return (
    <section className={compact ? 'preview preview-compact' : 'preview'} aria-label={label}>
      <div className="preview-bar">
        <WhereOneIs pages={pages} at={at} />
        {!compact && <ZoomButtons zoom={zoom} />}
        {prints && (
          <Button variant="secondary" data-size="sm" onClick={print}>
            <PrinterSmallIcon aria-hidden />
            {t.print}
          </Button>
        )}
        {actions}
      </div>
      <Sheets pages={pages} zoom={zoom} list={sheets} onSheet={setAt} />
      {prints && pages.done && <PrintPages pages={pages.shown} />}
    </section>
  );
}

/** Prints now, or as soon as the last page is drawn; `listens` to Ctrl+P as well. */
function usePrint(
  { done, failed }: Pages,
  listens: boolean,
  { ready, before }: NonNullable<Props['printing']>,
): () => void {
  const noted = useRef(before);
  noted.current = before;
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!listens) return;
    // On the document: before the page behind hears it on the window, where it means something else.
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (shortcutOf(event) !== 'Ctrl+P') return;
      event.preventDefault();
      setAsked(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [listens]);
  useEffect(() => {
    // What can no longer be printed is not printed when it can be again.
    if (asked && !listens) setAsked(false);
    if (!asked || !listens || !done || !ready) return;
    setAsked(false);
    if (failed) return;
    // Before the dialog, which holds the page until it is closed.
    void noted.current().then((may) => (may ? printPages() : undefined));
  }, [asked, listens, done, failed, ready]);
  return () => setAsked(true);
}

function WhereOneIs({ pages, at }: { readonly pages: Pages; readonly at: number }) {
  const t = useTexts('document');
  const { drawn, total, done, failed } = pages;
  if (failed) {
    return (
      <p className="preview-where" role="alert">
        <Glyph kind="warn" />
        {t.failed}
      </p>
    );
  }
  return (
    <p className="preview-where num" role="status">
      {done && total !== undefined && fill(t.page, { number: Math.min(at, total), total })}
      {!done && total === undefined && t.opening}
      {!done && total !== undefined && (
        <>
          {fill(t.drawing, { number: Math.min(drawn + 1, total), total })}
          <progress value={drawn} max={total} aria-label={t.progress} />
        </>
      )}
    </p>
  );
}

const SIZES = [100, 'width'] as const;

function ZoomButtons({ zoom }: { readonly zoom: Zoom }) {
  const t = useTexts('document');
  return (
    <fieldset className="preview-zoom">
      <legend className="visually-hidden">{t.zoom}</legend>
      <button type="button" className="icon-button" aria-label={t.smaller} onClick={() => zoom.step(-1)}>
        <MinusIcon aria-hidden />
      </button>
      <button type="button" className="icon-button" aria-label={t.larger} onClick={() => zoom.step(1)}>
        <PlusIcon aria-hidden />
      </button>
      {SIZES.map((size) => (
        <button
          key={size}
          type="button"
          className="preview-size num"
          aria-pressed={zoom.percent === size}
          onClick={() => zoom.set(size)}
        >
          {size === 'width' ? t.fitWidth : fill(t.percent, { percent: size })}
        </button>
      ))}
    </fieldset>
  );
}

interface SheetsProps {
  readonly pages: Pages;
  readonly zoom: Zoom;
  readonly list: React.RefObject<HTMLOListElement | null>;
  /** Hears the number of the page that is in front. */
  readonly onSheet: (number: number) => void;
}

function Sheets({ pages, zoom, list, onSheet }: SheetsProps) {
  const t = useTexts('document');
  const box = useRef<HTMLDivElement>(null);
  const { shown, total = 1, failed } = pages;
  const count = failed ? 0 : Math.max(total, shown.length);

  const topOf = (i: number): number => {
    const sheet = list.current?.children[i];
    return sheet instanceof HTMLElement ? sheet.offsetTop : 0;
  };
  const front = (): number => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    let number = 1;
    for (let i = 1; i < count; i++) if (topOf(i) <= scrollTop + clientHeight / 2) number = i + 1;
    return number;
  };
  const goTo = (number: number): void => {
    const aim = Math.min(count, Math.max(1, number));
    box.current?.scrollTo?.({ top: aim === 1 ? 0 : topOf(aim - 1) - 8 });
    onSheet(aim);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      PageDown: () => goTo(front() + 1),
      PageUp: () => goTo(front() - 1),
      Home: () => goTo(1),
      End: () => goTo(count),
      '+': () => zoom.step(1),
      '-': () => zoom.step(-1),
      '0': () => zoom.set('width'),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  return (
    <section
      ref={box}
      className="preview-sheets"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={fill(t.sheets, { pages: plural(count, t.count) })}
      onKeyDown={onKey}
      onScroll={() => onSheet(front())}
    >
      <ol ref={list}>
        {Array.from({ length: count }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <Sheet key={i} number={i + 1} total={count} page={shown[i]} zoom={zoom} />
        ))}
      </ol>
    </section>
  );
}

/** A4 until the page itself tells. */
const A4 = { width: 595.28, height: 841.89 };

function Sheet(props: {
  readonly number: number;
  readonly total: number;
  readonly page: PageImage | undefined;
  readonly zoom: Zoom;
}) {
  const { number, total, page, zoom } = props;
  const t = useTexts('document');
  const words = useId();
  const { width, height } = page ?? A4;
  return (
    <li className="preview-sheet" style={{ width: zoom.widthOf(width), aspectRatio: `${width} / ${height}` }}>
      {page !== undefined && (
        <>
          <img src={page.image} alt={fill(t.page, { number, total })} aria-details={words} />
          <div className="visually-hidden" id={words}>
            {page.lines.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines stand in their order and never move
              <p key={i}>{line}</p>
            ))}
          </div>
        </>
      )}
    </li>
  );
}
