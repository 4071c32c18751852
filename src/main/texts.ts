/** The shell's own words: the menu bar, and what is said when nothing else can be. */
import { z } from 'zod';
import nb from '../../resources/texts/nb/menu.json' with { type: 'json' };
import nn from '../../resources/texts/nn/menu.json' with { type: 'json' };
import type { Locale } from '../domain/language.ts';

const schema = z.strictObject({
  file: z.string(),
  lock: z.string(),
  quit: z.string(),
  edit: z.string(),
  undo: z.string(),
  redo: z.string(),
  cut: z.string(),
  copy: z.string(),
  paste: z.string(),
  selectAll: z.string(),
  view: z.string(),
  zoomIn: z.string(),
  zoomOut: z.string(),
  resetZoom: z.string(),
  fullScreen: z.string(),
  developer: z.string(),
  reload: z.string(),
  devTools: z.string(),
  failedTitle: z.string(),
  failedText: z.string(),
});

export type ShellTexts = z.infer<typeof schema>;

export const shellTexts: Readonly<Record<Locale, ShellTexts>> = { nb: schema.parse(nb), nn: schema.parse(nn) };
