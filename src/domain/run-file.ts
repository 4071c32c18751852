/** The run file `samrad-run/1`: one consultation-team meeting as input. Also the format of import and practice mode. */
import { z } from 'zod';
import { caseFields, dutyGateSchema, dutyStops, reasonWhenNotContacted } from './case.ts';
import { catalogues } from './catalogues.ts';
import { type DocumentType, documentFormatSchema, documentTypeSchema } from './codes.ts';
import { consentFormSchema } from './consent.ts';
import { addProblem, localId } from './fields.ts';
import { languageSchema } from './language.ts';
import { runMeetingSchema } from './meeting.ts';
import { parseWith } from './problems.ts';
import type { Result } from './result.ts';
import { talkSchema } from './talk.ts';
import { municipalitySchema, teamSchema } from './team.ts';

export const RUN_FORMAT = 'samrad-run/1';

const runCaseSchema = z.strictObject({ id: localId, ...caseFields }).superRefine(reasonWhenNotContacted);
/** A case in a run file; `id` is local to the file, the app draws its own random code. */
export type RunCase = z.infer<typeof runCaseSchema>;

export const documentRequestSchema = z
  .strictObject({
    type: documentTypeSchema,
    of: localId,
    formats: z.array(documentFormatSchema).min(1).max(4),
    language: languageSchema,
  })
  .superRefine((d, ctx) => {
    d.formats.forEach((f, i) => {
      if (f === 'ics' && d.type !== 'summons') addProblem(ctx, 'not-allowed-here', {}, ['formats', i]);
      if (d.formats.indexOf(f) !== i) addProblem(ctx, 'duplicate', {}, ['formats', i]);
    });
  });
export type DocumentRequest = z.infer<typeof documentRequestSchema>;

type SourceList = 'meetings' | 'cases' | 'consentForms' | 'talks';
/** Which list of the run file a document type is made from. */
export const DOCUMENT_SOURCE: Readonly<Record<DocumentType, SourceList>> = {
  summons: 'meetings',
  minutes: 'meetings',
  'minutes-log': 'meetings',
  'discussion-form': 'cases',
  'consent-form': 'consentForms',
  'talk-invitation': 'talks',
  'talk-guide': 'talks',
};
const KIND_OF: Readonly<Record<SourceList, string>> = {
  meetings: 'meeting',
  cases: 'case',
  consentForms: 'consent-form',
  talks: 'talk',
};

/** The run file as it may look while other problems still stand in it: any key may be missing or of the wrong kind. */
interface LooseRun {
  readonly municipality?: { readonly levelScale?: unknown };
  readonly team?: { readonly members?: unknown };
  readonly cases?: unknown;
  readonly meetings?: unknown;
  readonly consentForms?: unknown;
  readonly talks?: unknown;
  readonly documents?: unknown;
}
type Loose = { readonly [key: string]: unknown } | undefined;
const list = (value: unknown): Loose[] =>
  Array.isArray(value) ? value.map((v) => (typeof v === 'object' && v !== null ? v : undefined)) : [];

/**
 * Checks what spans several parts: references, duty gate, levels, duplicates. Runs also when single fields are wrong, so
 * that one run names every problem; a wrong field counts as absent here and is named by its own schema.
 */
function checkReferences(run: LooseRun, ctx: z.core.$RefinementCtx): void {
  const sources = {
    cases: list(run.cases),
    meetings: list(run.meetings),
    consentForms: list(run.consentForms),
    talks: list(run.talks),
  };
  const has = (entries: Loose[], id: unknown): boolean => entries.some((e) => e !== undefined && e.id === id);
  const reference = (exists: boolean, kind: string, path: (string | number)[]): void => {
    if (!exists) addProblem(ctx, 'no-such-reference', { kind }, path);
  };
  const isText = (value: unknown): value is string => typeof value === 'string';

  for (const [name, entries] of Object.entries(sources)) {
    entries.forEach((e, i) => {
      if (isText(e?.id) && entries.findIndex((x) => x?.id === e.id) !== i)
        addProblem(ctx, 'duplicate', {}, [name, i, 'id']);
    });
  }

  const scale = catalogues.levelScales.entries.find((s) => s.code === run.municipality?.levelScale);
  sources.cases.forEach((c, i) => {
    if (scale && isText(c?.level) && !scale.levels.some((l) => l.code === c.level)) {
      addProblem(ctx, 'not-in-catalogue', { allowed: scale.levels.map((l) => l.code).join(', ') }, [
        'cases',
        i,
        'level',
      ]);
    }
  });

  const members = list(run.team?.members);
  const onAgenda = new Set<unknown>();
  sources.meetings.forEach((m, i) => {
    for (const key of ['chair', 'minuteTaker'] as const) {
      if (isText(m?.[key])) reference(has(members, m[key]), 'member', ['meetings', i, key]);
    }
    list(m?.attendance).forEach((a, k) => {
      for (const key of ['member', 'deputy'] as const) {
        if (isText(a?.[key])) reference(has(members, a[key]), 'member', ['meetings', i, 'attendance', k, key]);
      }
    });
    const here = new Set<unknown>();
    list(m?.agenda).forEach((item, k) => {
      if (!isText(item?.case)) return;
      reference(has(sources.cases, item.case), 'case', ['meetings', i, 'agenda', k, 'case']);
      if (here.has(item.case)) addProblem(ctx, 'duplicate', {}, ['meetings', i, 'agenda', k, 'case']);
      here.add(item.case);
      onAgenda.add(item.case);
    });
    list(m?.discussions).forEach((d, k) => {
      if (isText(d?.case))
        reference(has(sources.cases, d.case) && here.has(d.case), 'agenda-case', [
          'meetings',
          i,
          'discussions',
          k,
          'case',
        ]);
    });
  });

  sources.cases.forEach((c, i) => {
    if (!onAgenda.has(c?.id)) return;
    const gate = dutyGateSchema.safeParse(c?.dutyGate);
    if (!gate.success) return;
    for (const key of ['reporting', 'averting'] as const) {
      if (gate.data[key] !== 'nei')
        addProblem(ctx, 'duty-not-settled', { answer: gate.data[key] }, ['cases', i, 'dutyGate', key]);
    }
    if (c?.confirmedFiveFamilies === false)
      addProblem(ctx, 'five-families-not-confirmed', {}, ['cases', i, 'confirmedFiveFamilies']);
  });

  const asked = new Set<string>();
  list(run.documents).forEach((d, i) => {
    const type = documentTypeSchema.safeParse(d?.type);
    if (!type.success || !isText(d?.of)) return;
    const source = DOCUMENT_SOURCE[type.data];
    reference(has(sources[source], d.of), KIND_OF[source], ['documents', i, 'of']);
    const stopped = type.data === 'discussion-form' ? sources.cases.find((c) => c?.id === d.of)?.dutyGate : undefined;
    const gate = dutyGateSchema.safeParse(stopped);
    if (gate.success && dutyStops(gate.data))
      addProblem(ctx, 'duty-not-settled', { answer: 'ja' }, ['documents', i, 'of']);
    const formats = Array.isArray(d?.formats) ? new Set<unknown>(d.formats) : [];
    for (const format of formats) {
      const key = JSON.stringify([d?.type, d?.of, d?.language, format]);
      if (asked.has(key)) addProblem(ctx, 'duplicate', {}, ['documents', i]);
      asked.add(key);
    }
  });
}

export const runFileSchema = z
  .strictObject({
    format: z.literal(RUN_FORMAT),
    municipality: municipalitySchema,
    team: teamSchema,
    cases: z.array(runCaseSchema).max(1_000),
    meetings: z.array(runMeetingSchema).max(1_000),
    consentForms: z.array(consentFormSchema).max(1_000),
    talks: z.array(talkSchema).max(1_000),
    documents: z.array(documentRequestSchema).max(5_000),
  })
  .superRefine(checkReferences, { when: ({ value }) => typeof value === 'object' && value !== null });
export type RunFile = z.infer<typeof runFileSchema>;

/** Parses a run file. Every problem is named with its JSON path; the text of a field is never repeated. */
export const parseRunFile = (input: unknown): Result<RunFile> => parseWith(runFileSchema, input);
