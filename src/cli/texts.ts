/** Texts of the command line in three languages; a key missing in one of them is a compile error. */
import en from '../../resources/texts/en/cli.json' with { type: 'json' };
import nb from '../../resources/texts/nb/cli.json' with { type: 'json' };
import nn from '../../resources/texts/nn/cli.json' with { type: 'json' };
import type { Language } from '../domain/language.ts';

export type CliTexts = typeof nb;
export type CliKey = keyof CliTexts;

const TEXTS: Readonly<Record<Language, CliTexts>> = { nb, nn, en };

export type Say = (key: CliKey, params?: Readonly<Record<string, string | number>>) => string;

/** A speaker in one language: fills `{name}` in the text of a key. */
export const speaker =
  (language: Language): Say =>
  (key, params = {}) =>
    TEXTS[language][key].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));

export const isCliKey = (key: string): key is CliKey => Object.hasOwn(nb, key);
