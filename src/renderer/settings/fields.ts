/** What is typed in a field of the settings, before it is known to be right. */
import type { z } from 'zod';
import { catalogues } from '../../domain/catalogues.ts';
import { parseWith } from '../../domain/problems.ts';
import {
  type Municipality,
  municipalitySchema,
  type Team,
  type TeamMember,
  teamMemberSchema,
  teamSchema,
} from '../../domain/team.ts';

/** What can be wrong with a field. */
export type Fault = 'missing' | 'number' | 'text';
export interface FieldFault {
  /** Id of the field on the page. */
  readonly field: string;
  readonly fault: Fault;
}

export interface MunicipalityFields {
  readonly name: string;
  readonly population: string;
  readonly locale: string;
  readonly levelScale: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

export const fieldsOf = ({ name, population, locale, levelScale, contact }: Municipality): MunicipalityFields => ({
  name,
  population: population.toLocaleString('nb-NO'),
  locale,
  levelScale,
  ...contact,
});

/** Takes a value that its schema accepts, else the one there was, and notes the fault. */
function taker(faults: FieldFault[]) {
  return <T>(field: string, schema: z.ZodType<T>, value: unknown, before: T): T => {
    const parsed = parseWith(schema, value);
    if (parsed.ok) return parsed.value;
    const empty = typeof value === 'string' && value.trim() === '';
    faults.push({ field, fault: typeof value === 'number' ? 'number' : empty ? 'missing' : 'text' });
    return before;
  };
}

/** The municipality of a form. A field that is wrong keeps its value from before. */
export function municipalityOf(fields: MunicipalityFields, before: Municipality) {
  const faults: FieldFault[] = [];
  const take = taker(faults);
  const { shape } = municipalitySchema;
  const digits = fields.population.replace(/[\s.]/g, '');
  const municipality: Municipality = {
    ...before,
    name: take('name', shape.name, fields.name, before.name),
    population: take('population', shape.population, /^\d+$/.test(digits) ? Number(digits) : 0, before.population),
    locale: take('locale', shape.locale, fields.locale, before.locale),
    levelScale: take('levelScale', shape.levelScale, fields.levelScale, before.levelScale),
    contact: {
      address: take('address', shape.contact.shape.address, fields.address, before.contact.address),
      phone: take('phone', shape.contact.shape.phone, fields.phone, before.contact.phone),
      email: take('email', shape.contact.shape.email, fields.email, before.contact.email),
    },
  };
  return { municipality, faults };
}

export interface MemberFields {
  /** Stays the same while the page is open, also when a new member gets its id in the store. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly serviceType: string;
  readonly profession: string;
  readonly teamRole: string;
  /** Id of the member, or empty. */
  readonly deputyFor: string;
}
export interface TeamFields {
  readonly name: string;
  readonly kind: string;
  readonly methodPreset: string;
  readonly members: readonly MemberFields[];
}

export const teamFieldsOf = (team: Team): TeamFields => ({
  name: team.name,
  kind: team.kind,
  methodPreset: team.methodPreset,
  members: team.members.map((member) => ({ ...member, key: member.id, deputyFor: member.deputyFor ?? '' })),
});

/** An id for a new member that no member of the team has. */
export function newMember(members: readonly MemberFields[]): MemberFields {
  const number = Math.max(0, ...members.map((m) => Number(/^ny-(\d+)$/.exec(m.key)?.[1] ?? 0))) + 1;
  const service = catalogues.services.entries[0]?.code ?? '';
  const id = `ny-${number}`;
  return { key: id, id, name: '', serviceType: service, profession: '', teamRole: 'fast', deputyFor: '' };
}

/**
 * The team of a form. A new member is in it once name and profession are there. `idOf` tells the id a member has by now.
 */
export function teamOf(fields: TeamFields, before: Team, idOf: (id: string) => string) {
  const faults: FieldFault[] = [];
  const take = taker(faults);
  const { shape } = teamMemberSchema;
  const members = fields.members.flatMap((row): TeamMember[] => {
    const id = idOf(row.id);
    const kept = before.members.find((m) => m.id === id);
    // Nothing is wrong with a new member that is still being written.
    const written = (field: 'name' | 'profession'): string =>
      kept === undefined && row[field].trim() === ''
        ? ''
        : take(`${row.key}-${field}`, shape[field], row[field], kept?.[field] ?? '');
    const name = written('name');
    const profession = written('profession');
    if (name === '' || profession === '') return [];
    return [
      {
        id,
        name,
        serviceType: take(`${row.key}-service`, shape.serviceType, row.serviceType, kept?.serviceType ?? ''),
        profession,
        teamRole: take(`${row.key}-role`, shape.teamRole, row.teamRole, kept?.teamRole ?? 'fast'),
        deputyFor: row.deputyFor === '' ? undefined : idOf(row.deputyFor),
      },
    ];
  });
  const ids = new Set(members.map((m) => m.id));
  const team: Team = {
    name: take('team-name', teamSchema.shape.name, fields.name, before.name),
    kind: take('team-kind', teamSchema.shape.kind, fields.kind, before.kind),
    methodPreset: take('team-method', teamSchema.shape.methodPreset, fields.methodPreset, before.methodPreset),
    // Who stands in for a member who has left stands in for nobody.
    members: members.map((m) =>
      m.deputyFor !== undefined && ids.has(m.deputyFor) ? m : { ...m, deputyFor: undefined },
    ),
  };
  return { team, faults };
}

/** Local names of a pasted list: one per line, or with commas, semicolons or tabs between. Each once, in their order. */
export function placesOf(text: string): { readonly places: readonly string[]; readonly refused: readonly string[] } {
  const seen = new Set<string>();
  const places: string[] = [];
  const refused: string[] = [];
  for (const entry of text.split(/[\r\n\t;,]/).map((part) => part.replace(/\s+/g, ' ').trim())) {
    const parsed = parseWith(municipalitySchema.shape.placeNames.element, entry);
    const name = parsed.ok ? parsed.value : entry;
    if (entry === '' || seen.has(name.toLocaleLowerCase('nb'))) continue;
    seen.add(name.toLocaleLowerCase('nb'));
    (parsed.ok ? places : refused).push(name);
  }
  return { places, refused };
}
