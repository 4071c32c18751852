/** How members of the team are named. */
import { labelOf } from '../../domain/catalogues.ts';
import type { Language } from '../../domain/language.ts';
import { actingMember, type Meeting, presence } from '../../domain/meeting.ts';
import { memberById, type Team, type TeamMember } from '../../domain/team.ts';
import type { Blank } from '../model.ts';
import { fill, textsIn } from '../texts.ts';
import { penLine } from './blocks.ts';
import { serviceName } from './words.ts';

/** «PP-tjenesten, pedagogisk-psykologisk rådgiver». */
export const serviceAndProfession = (member: TeamMember, language: Language): string =>
  fill(textsIn(language).common.serviceAndProfession, {
    service: serviceName(member.serviceType, language),
    profession: member.profession,
  });

/** «Kari Solvang, helsesykepleier, helsestasjon/skolehelse». */
export const employee = (member: TeamMember, language: Language): string =>
  fill(textsIn(language).common.employee, {
    name: member.name,
    profession: member.profession,
    service: labelOf('services', member.serviceType, language),
  });

/** Who does a member's task in the meeting: «Siv Nordeng, PP-tjenesten (for Jon Aasen)» when the deputy does it. */
export function actingFor(team: Team, meeting: Meeting, memberId: string, language: Language): string {
  const t = textsIn(language).common;
  const acting = actingMember(team, meeting, memberId);
  const params = { name: acting.name, service: labelOf('services', acting.serviceType, language) };
  return acting.id === memberId
    ? fill(t.person, params)
    : fill(t.deputyInsteadOf, { ...params, absent: memberById(team, memberId).name });
}

/** Who did the task, as minutes say it: a line for the pen when the member was absent and no deputy came. */
export const didTask = (team: Team, meeting: Meeting, memberId: string, language: Language): string | Blank =>
  presence(team, meeting).absent.some((m) => m.id === memberId)
    ? penLine()
    : actingFor(team, meeting, memberId, language);

/** The coordinator who calls the meeting; the acting chair in a team without one. */
export const caller = (team: Team, meeting: Meeting): TeamMember =>
  team.members.find((m) => m.teamRole === 'koordinator') ?? actingMember(team, meeting, meeting.chair);
