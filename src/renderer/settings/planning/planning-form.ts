/** The team's planning as fields, before what is typed is known to be right. */
import { isLocalDate, isLocalTime } from '../../../domain/local-time.ts';
import {
  PLANNED_TYPES,
  type PlannedType,
  type Planning,
  planningSchema,
  type SchoolBreak,
  type StandingItem,
} from '../../../domain/planning.ts';
import { parseWith } from '../../../domain/problems.ts';
import type { FieldFault } from '../fields.ts';

export interface ItemFields {
  /** Stays the same while the page is open. */
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly minutes: string;
}
export interface BreakFields {
  readonly key: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}
export interface TypeFields {
  readonly start: string;
  readonly minutes: string;
  readonly place: string;
  readonly onlineLink: string;
  /** Code of a method; empty is the team's own choice. */
  readonly method: string;
  readonly deadlineDays: string;
  readonly standing: readonly ItemFields[];
}
export interface PlanningFields {
  readonly types: Readonly<Record<PlannedType, TypeFields>>;
  readonly rule: 'permanent' | 'own';
  readonly services: readonly string[];
  readonly breaks: readonly BreakFields[];
}

const typeFields = (planning: Planning, type: PlannedType): TypeFields => {
  const { start, minutes, place, onlineLink, method, deadlineDays, standing } = planning.types[type];
  return {
    start,
    minutes: String(minutes),
    place: place ?? '',
    onlineLink: onlineLink ?? '',
    method: method ?? '',
    deadlineDays: String(deadlineDays),
    standing: standing.map((item, i) => ({ ...item, key: `${type}-${i}`, minutes: String(item.minutes) })),
  };
};

export const breakFields = (breaks: readonly SchoolBreak[]): BreakFields[] =>
  breaks.map((b, i) => ({ ...b, key: `break-${i}` }));

export const planningFields = (planning: Planning): PlanningFields => ({
  types: {
    konsultasjonsteam: typeFields(planning, 'konsultasjonsteam'),
    tverrfaglig_team: typeFields(planning, 'tverrfaglig_team'),
    fastdag: typeFields(planning, 'fastdag'),
  },
  rule: planning.requiredServices === null ? 'permanent' : 'own',
  services: planning.requiredServices ?? [],
  breaks: breakFields(planning.breaks),
});

/** A key that no row of a list has. */
export function freshKey(rows: readonly { readonly key: string }[], prefix: string): string {
  const taken = new Set(rows.map((r) => r.key));
  let n = rows.length;
  while (taken.has(`${prefix}-${n}`)) n++;
  return `${prefix}-${n}`;
}

const wholeNumber = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** The planning of a form. A field that is wrong keeps its value from before; a row that is not whole yet is left out. */
export function planningOf(fields: PlanningFields, before: Planning) {
  const faults: FieldFault[] = [];
  const types = { ...before.types };
  for (const type of PLANNED_TYPES) types[type] = typeOf(fields.types[type], before, type, faults);
  const breaks = fields.breaks.flatMap(({ key, name, from, to }): SchoolBreak[] => {
    if (name.trim() === '' || !isLocalDate(from) || !isLocalDate(to)) return [];
    if (to < from) {
      faults.push({ field: `${key}-to`, fault: 'text' });
      return [];
    }
    return [{ name: name.trim(), from, to }];
  });
  const planning: Planning = {
    types,
    requiredServices: fields.rule === 'own' ? [...fields.services] : null,
    breaks: [...breaks].sort((a, b) => a.from.localeCompare(b.from)),
  };
  const parsed = parseWith(planningSchema, planning);
  return { planning: parsed.ok ? parsed.value : before, faults };
}

function typeOf(fields: TypeFields, { types }: Planning, type: PlannedType, faults: FieldFault[]) {
  const before = types[type];
  const shape = planningSchema.shape.types.shape[type].shape;
  const take = <T>(field: string, parsed: { success: boolean; data?: T }, old: T): T => {
    if (parsed.success && parsed.data !== undefined) return parsed.data;
    faults.push({ field: `${type}-${field}`, fault: field === 'start' ? 'text' : 'number' });
    return old;
  };
  const standing = fields.standing.flatMap(({ key, kind, title, minutes }): StandingItem[] => {
    if (title.trim() === '') return [];
    const parsed = shape.standing.element.safeParse({ kind, title, minutes: wholeNumber(minutes) });
    if (parsed.success) return [parsed.data];
    faults.push({ field: `${key}-minutes`, fault: 'number' });
    return [];
  });
  return {
    start: isLocalTime(fields.start) ? fields.start : take('start', { success: false }, before.start),
    minutes: take('minutes', shape.minutes.safeParse(wholeNumber(fields.minutes)), before.minutes),
    place: fields.place.trim() || undefined,
    onlineLink: fields.onlineLink.trim() || undefined,
    method: fields.method || undefined,
    deadlineDays: take(
      'deadlineDays',
      shape.deadlineDays.safeParse(wholeNumber(fields.deadlineDays)),
      before.deadlineDays,
    ),
    standing,
  };
}
