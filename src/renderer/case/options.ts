/** Codes with their labels in the written form of the window, as choices. */
import type { z } from 'zod';
import { capitalise, catalogues, termLabel } from '../../domain/catalogues.ts';
import type { Locale } from '../../domain/language.ts';

export type Options<V extends string = string> = readonly (readonly [V, string])[];

/** The values of an enumeration, labelled by a list of terms. */
export const termOptions = <V extends string>(
  term: string,
  schema: { readonly options: readonly V[] } & z.ZodType<V>,
  locale: Locale,
): Options<V> => schema.options.map((code) => [code, capitalise(termLabel(term, code, locale))] as const);

export const serviceOptions = (locale: Locale): Options =>
  catalogues.services.entries.map((s) => [s.code, capitalise(s.label[locale])] as const);

/** What a service may have tried itself; reports and police belong outside the anonymous track (DOMAIN 5.7b). */
export const actionOptions = (locale: Locale): Options =>
  catalogues.actionTypes.entries
    .filter((a) => !a.outsideAnonymousTrack)
    .map((a) => [a.code, capitalise(a.label[locale])] as const);
