/**
 * Catalogues are dated data files in `resources/catalogues`, validated when this module is first loaded: a broken
 * catalogue stops the program at start instead of printing a wrong form. DOMAIN 5.4-5.8, 3.
 */
import { z } from 'zod';
import actionTypesData from '../../resources/catalogues/action-types.json' with { type: 'json' };
import factorsData from '../../resources/catalogues/factors.json' with { type: 'json' };
import informationTypesData from '../../resources/catalogues/information-types.json' with { type: 'json' };
import lawsData from '../../resources/catalogues/laws.json' with { type: 'json' };
import levelScalesData from '../../resources/catalogues/level-scales.json' with { type: 'json' };
import methodsData from '../../resources/catalogues/methods.json' with { type: 'json' };
import retentionData from '../../resources/catalogues/retention.json' with { type: 'json' };
import servicesData from '../../resources/catalogues/services.json' with { type: 'json' };
import termsData from '../../resources/catalogues/terms.json' with { type: 'json' };
import textBlocksData from '../../resources/catalogues/text-blocks.json' with { type: 'json' };
import themesData from '../../resources/catalogues/themes.json' with { type: 'json' };
import { type Language, labelSchema } from './language.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const code = z.string().min(1);
const entry = { code, label: labelSchema };

const catalogueOf = <S extends z.ZodType<{ code: string }>>(name: string, entrySchema: S) =>
  z
    .strictObject({
      catalogue: z.literal(name),
      date: isoDate,
      source: z.string(),
      entries: z.array(entrySchema).min(1),
    })
    .refine((c) => new Set(c.entries.map((e) => e.code)).size === c.entries.length, 'codes must be unique');

const service = z.strictObject({ ...entry, secrecy: z.array(code) });
const theme = z.strictObject({
  ...entry,
  gate: z.enum(['none', 'duty', 'duty-if-serious', 'stop']),
  smallPlaceWarning: z.boolean(),
});
const informationType = z.strictObject({ ...entry, ownConsentOfAdult: z.boolean() });
const actionType = z.strictObject({ ...entry, outsideAnonymousTrack: z.boolean() });
const levelScale = z.strictObject({
  ...entry,
  levels: z.array(z.strictObject({ ...entry, levelRank: z.number().int().min(0).max(3) })).min(1),
});
export const phaseSchema = z.strictObject({
  ...entry,
  minutes: z.number().int().positive(),
  rule: z.enum(['listen', 'clarify_only', 'no_advice', 'advice']),
  speaker: z.enum(['chair', 'presenter', 'team', 'each']),
  minutesByLength: z.record(z.string(), z.number().int().positive()).optional(),
});
const method = z.strictObject({
  ...entry,
  baseMinutes: z.number().int().positive(),
  phases: z.array(phaseSchema).min(1),
});
const law = z.strictObject({
  code,
  title: labelSchema,
  paragraph: z.string(),
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
  note: z.string().optional(),
});
/** A text to insert while notes are written; advice with its type. */
const textBlock = z.strictObject({
  ...entry,
  place: z.enum(['advice', 'question']),
  adviceType: code.nullable(),
  text: labelSchema,
});
/** How long something is kept after it has come to rest. */
const retentionRule = z
  .strictObject({
    ...entry,
    unit: z.enum(['days', 'months']),
    length: z.number().int().positive(),
    /** What the municipality may choose between, in the same unit. */
    least: z.number().int().positive(),
    most: z.number().int().positive(),
    /** Goes by itself; the rest when a person confirms. */
    automatic: z.boolean(),
  })
  .refine((rule) => rule.least <= rule.length && rule.length <= rule.most, 'the length must be one that can be chosen');
const term = z.strictObject(entry);

export type Service = z.infer<typeof service>;
export type Theme = z.infer<typeof theme>;
export type InformationType = z.infer<typeof informationType>;
export type ActionType = z.infer<typeof actionType>;
export type LevelScale = z.infer<typeof levelScale>;
export type Phase = z.infer<typeof phaseSchema>;
export type Method = z.infer<typeof method>;
export type Law = z.infer<typeof law>;
export type RetentionRule = z.infer<typeof retentionRule>;
export type TextBlock = z.infer<typeof textBlock>;

const cataloguesSchema = z.strictObject({
  services: catalogueOf('services', service),
  themes: catalogueOf('themes', theme),
  informationTypes: catalogueOf('information-types', informationType),
  actionTypes: catalogueOf('action-types', actionType),
  levelScales: catalogueOf('level-scales', levelScale),
  methods: catalogueOf('methods', method),
  laws: catalogueOf('laws', law),
  textBlocks: catalogueOf('text-blocks', textBlock),
  retention: catalogueOf('retention', retentionRule),
  factors: z.strictObject({
    catalogue: z.literal('factors'),
    date: isoDate,
    source: z.string(),
    protective: z.array(term).min(1),
    risk: z.array(term).min(1),
  }),
  terms: z.strictObject({
    catalogue: z.literal('terms'),
    date: isoDate,
    source: z.string(),
    terms: z.record(z.string(), z.array(term).min(1)),
  }),
});
export type Catalogues = z.infer<typeof cataloguesSchema>;

/** Validates raw catalogue data, also that every law a service names and every type a text block names exists. Throws: a broken catalogue is a fault in Samråd. */
export function parseCatalogues(raw: unknown): Catalogues {
  const parsed = cataloguesSchema.parse(raw);
  const lawCodes = new Set(parsed.laws.entries.map((l) => l.code));
  for (const s of parsed.services.entries) {
    const unknown = s.secrecy.find((c) => !lawCodes.has(c));
    if (unknown) throw new Error(`services.json: ${s.code} names the law ${unknown}, which laws.json lacks`);
  }
  for (const { code: block, place, adviceType } of parsed.textBlocks.entries) {
    const known = adviceType !== null && parsed.actionTypes.entries.some((a) => a.code === adviceType);
    if (known !== (place === 'advice')) throw new Error(`text-blocks.json: ${block} has not the type its place wants`);
  }
  return parsed;
}

export const catalogues: Catalogues = parseCatalogues({
  services: servicesData,
  themes: themesData,
  informationTypes: informationTypesData,
  actionTypes: actionTypesData,
  levelScales: levelScalesData,
  methods: methodsData,
  laws: lawsData,
  textBlocks: textBlocksData,
  retention: retentionData,
  factors: factorsData,
  terms: termsData,
});

type EntryCatalogue =
  | 'services'
  | 'themes'
  | 'informationTypes'
  | 'actionTypes'
  | 'levelScales'
  | 'methods'
  | 'retention';

/** The label of a code in a catalogue. Throws on an unknown code: input has been validated before it comes here. */
export function labelOf(catalogue: EntryCatalogue, entryCode: string, language: Language): string {
  const found = catalogues[catalogue].entries.find((e) => e.code === entryCode);
  if (!found) throw new Error(`no ${entryCode} in the catalogue ${catalogue}`);
  return found.label[language];
}

/** The label of an enumeration value (age band, direction ...), from `terms.json`. */
export function termLabel(termName: string, termCode: string, language: Language): string {
  const found = catalogues.terms.terms[termName]?.find((t) => t.code === termCode);
  if (!found) throw new Error(`no ${termCode} in the term ${termName}`);
  return found.label[language];
}

/** Label of a level code in a level scale, such as `2` in `samskaping-1-4`. */
export function levelLabel(scaleCode: string, levelCode: string, language: Language): string {
  const level = catalogues.levelScales.entries
    .find((s) => s.code === scaleCode)
    ?.levels.find((l) => l.code === levelCode);
  if (!level) throw new Error(`no level ${levelCode} in the scale ${scaleCode}`);
  return level.label[language];
}

export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
/** For a label in the middle of a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('nb') + text.slice(1);

/** Whether a law applies on a date (`YYYY-MM-DD`). A law without `validFrom` is adopted but not in force. */
export const lawIsInForce = (l: Law, date: string): boolean =>
  l.validFrom !== null && l.validFrom <= date && (l.validTo === null || l.validTo >= date);

/**
 * A law reference for print, such as `barnevernsloven § 13-2`. Throws when the law is not in force on `date`:
 * a repealed paragraph must never reach paper (DOMAIN 0.2, rule 10 of 5.11).
 */
export function lawReference(lawCode: string, language: Language, date: string, all: Catalogues = catalogues): string {
  const found = all.laws.entries.find((l) => l.code === lawCode);
  if (!found) throw new Error(`no law ${lawCode} in the catalogue`);
  if (!lawIsInForce(found, date)) throw new Error(`the law ${lawCode} is not in force on ${date}`);
  return found.paragraph === '' ? found.title[language] : `${found.title[language]} § ${found.paragraph}`;
}
