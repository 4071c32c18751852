/** The form for municipality and team as text fields, and what it becomes. */
import { catalogues } from '../../domain/catalogues.ts';
import { parseWith } from '../../domain/problems.ts';
import { ok, type Problem, type Result } from '../../domain/result.ts';
import { type Municipality, municipalitySchema, type Team, teamSchema } from '../../domain/team.ts';

export interface MemberFields {
  readonly id: string;
  readonly name: string;
  readonly serviceType: string;
  readonly profession: string;
  readonly teamRole: string;
}

export interface TeamFields {
  readonly municipality: string;
  readonly population: string;
  readonly locale: string;
  readonly levelScale: string;
  readonly placeNames: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly team: string;
  readonly kind: string;
  readonly methodPreset: string;
  readonly members: readonly MemberFields[];
}

export const newMember = (number: number): MemberFields => ({
  id: `m${number}`,
  name: '',
  serviceType: 'HST',
  profession: '',
  teamRole: number === 1 ? 'koordinator' : 'fast',
});

export const EMPTY_FORM: TeamFields = {
  municipality: '',
  population: '',
  locale: 'nb',
  levelScale: catalogues.levelScales.entries[0]?.code ?? '',
  placeNames: '',
  address: '',
  phone: '',
  email: '',
  team: '',
  kind: 'konsultasjonsteam',
  methodPreset: catalogues.methods.entries[0]?.code ?? '',
  members: [newMember(1), newMember(2)],
};

/** Municipality and team of a form; problems of both when something is wrong. */
export function teamOf(form: TeamFields): Result<{ municipality: Municipality; team: Team }, readonly Problem[]> {
  const municipality = parseWith(municipalitySchema, {
    name: form.municipality,
    population: Number.parseInt(form.population.replace(/\s/g, ''), 10) || 0,
    locale: form.locale,
    levelScale: form.levelScale,
    placeNames: form.placeNames
      .split('\n')
      .map((l) => l.trim())
      .filter((l) => l !== ''),
    contact: { address: form.address, phone: form.phone, email: form.email },
  });
  const team = parseWith(teamSchema, {
    name: form.team,
    kind: form.kind,
    methodPreset: form.methodPreset,
    members: form.members,
  });
  if (municipality.ok && team.ok) return ok({ municipality: municipality.value, team: team.value });
  const problems = (result: Result<unknown>, prefix: string): Problem[] =>
    result.ok || result.failure.code !== 'invalid'
      ? []
      : result.failure.problems.map((p) => ({ ...p, path: `${prefix}.${p.path}` }));
  return { ok: false, failure: [...problems(municipality, 'municipality'), ...problems(team, 'team')] };
}
