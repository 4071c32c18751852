/** Pages of real PDF files, drawn by the real reader; here on a canvas of Node's, in the window on the browser's own. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { DocumentOrder, DocumentPreview as Seen } from '../../../src/domain/document-order.ts';
import { ok } from '../../../src/domain/result.ts';
import { SessionContext } from '../../../src/renderer/app/session.tsx';
import { DocumentPreview } from '../../../src/renderer/document/index.ts';
import { must } from '../../result.ts';
import { putBridge, sessionIn } from '../guard/support.tsx';
import { sharedBench } from '../window.tsx';

// Every page is drawn on this very thread here: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });
afterEach(cleanup);

type File = Seen['files'][number];
async function fileOf(order: DocumentOrder): Promise<File> {
  const { services } = await sharedBench('example');
  const [file] = must(await services.document.preview(order)).files;
  if (file === undefined) throw new Error('nothing to see');
  return file;
}
async function summonsOfExample(): Promise<File> {
  const { services } = await sharedBench('example');
  const meeting = must(services.meeting.list())[0]?.id ?? '';
  return fileOf({ type: 'summons', meeting, formats: ['pdf'], language: 'nb' });
}
const oneSheet = (): Promise<File> => fileOf({ type: 'ground-rules', formats: ['pdf'], language: 'nb' });

function show(files: readonly string[], compact = false): ReturnType<typeof render> {
  return render(
    <SessionContext value={sessionIn('nb')}>
      <DocumentPreview files={files} label="Innkalling" compact={compact} />
    </SessionContext>,
  );
}

const drawn = (pages: number) => screen.findByText(`Side 1 av ${pages}`, {}, { timeout: 60_000 });

/** Width and height in the head of a PNG. */
function sizeOf(image: string): [number, number] {
  const bytes = Buffer.from(image.slice('data:image/png;base64,'.length), 'base64');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('every page is a picture sharp enough for paper, with its number and its words', async () => {
  const { pdf, pages } = await summonsOfExample();
  expect(pages).toBeGreaterThan(1);
  show([pdf]);
  expect(screen.getByRole('status').textContent).toBe('Henter sidene');
  expect(await screen.findByRole('progressbar', { name: 'Sider tegnet' })).toBeDefined();
  await drawn(pages);
  const images = screen.getAllByRole<HTMLImageElement>('img');
  expect(images.map((image) => image.alt)).toEqual(
    Array.from({ length: pages }, (_, i) => `Side ${i + 1} av ${pages}`),
  );
  for (const image of images) {
    const [width, height] = sizeOf(image.src);
    // A4 is 8.27 by 11.69 inches.
    expect(width / 8.27).toBeGreaterThanOrEqual(150);
    expect(height / 11.69).toBeGreaterThanOrEqual(150);
  }
  const words = document.getElementById(images[0]?.getAttribute('aria-details') ?? '');
  expect(words?.textContent).toContain('Innkalling');
  expect(words?.textContent).toContain('Kari Solvang');
});

test('the printer gets the same pictures and nothing else, and they go when the preview does', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {});
  const printed = vi.fn(async () => ok({}));
  putBridge({ 'document.printed': printed });
  const user = userEvent.setup();
  const { pdf, pages } = await oneSheet();
  const { unmount } = show([pdf]);
  // Asked before the pages are there: it is done when they are.
  await user.click(screen.getByRole('button', { name: 'Skriv ut' }));
  await waitFor(() => expect(print).toHaveBeenCalledOnce(), { timeout: 60_000 });
  const onPaper = [...document.querySelectorAll<HTMLImageElement>('body > .print-pages img')];
  expect(onPaper).toHaveLength(pages);
  expect(onPaper.map((image) => image.src)).toEqual(
    screen.getAllByRole<HTMLImageElement>('img').map((image) => image.src),
  );
  expect(printed).toHaveBeenCalledOnce();
  unmount();
  expect(document.querySelector('.print-pages')).toBeNull();
});

test('several files are one pile, and the keys turn its pages and change their size', async () => {
  const user = userEvent.setup();
  const { pdf, pages } = await oneSheet();
  show([pdf, pdf]);
  await drawn(2 * pages);
  const sheets = screen.getByRole('region', { name: /^Sidene, / });
  sheets.focus();
  await user.keyboard('{End}');
  expect(screen.getByRole('status').textContent).toBe(`Side ${2 * pages} av ${2 * pages}`);
  await user.keyboard('{Home}');
  expect(screen.getByRole('status').textContent).toBe(`Side 1 av ${2 * pages}`);
  const zoom = within(screen.getByRole('group', { name: 'Størrelse' }));
  const pressed = (name: string) => zoom.getByRole('button', { name }).getAttribute('aria-pressed');
  expect(pressed('Tilpass bredden')).toBe('true');
  await user.click(zoom.getByRole('button', { name: '100 %' }));
  expect(pressed('100 %')).toBe('true');
  const width = () => Number.parseFloat(within(sheets).getAllByRole('listitem')[0]?.style.width ?? '');
  // 210 mm at 96 pixels to the inch.
  expect(width()).toBeCloseTo(793.7, 0);
  sheets.focus();
  await user.keyboard('+');
  expect(width()).toBeCloseTo(793.7 * 1.25, 0);
  await user.keyboard('0');
  expect(pressed('Tilpass bredden')).toBe('true');
});

test('beside a form there are sheets only, and what is no PDF says so', async () => {
  const { pdf, pages } = await oneSheet();
  const { rerender } = show([pdf], true);
  await drawn(pages);
  expect(screen.queryByRole('button')).toBeNull();
  expect(document.querySelector('.print-pages')).toBeNull();
  rerender(
    <SessionContext value={sessionIn('nb')}>
      <DocumentPreview files={[btoa('not a PDF at all')]} label="Innkalling" compact />
    </SessionContext>,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('Sidene kan ikke vises');
  expect(screen.queryAllByRole('img')).toEqual([]);
});
