/** Who is called to a meeting, and who stands in for whom. */
import type { Language } from '../../domain/language.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { memberById, type Team, type TeamMember } from '../../domain/team.ts';
import type { Block } from '../model.ts';
import { fill, textsIn } from '../texts.ts';
import { serviceAndProfession } from './people.ts';
import { termName } from './words.ts';

/** The members the attendance lists; before it exists, everyone who is not somebody's deputy. */
const called = (team: Team, meeting: Meeting): TeamMember[] =>
  meeting.attendance.length > 0
    ? meeting.attendance.map((a) => memberById(team, a.member))
    : team.members.filter((m) => m.deputyFor === undefined);

function deputyCell(team: Team, meeting: Meeting, member: TeamMember, language: Language): string {
  const { summons, common } = textsIn(language);
  const attendance = meeting.attendance.find((a) => a.member === member.id);
  if (attendance && !attendance.present) {
    return attendance.deputy === undefined
      ? summons.invitees.absent
      : fill(summons.invitees.deputyMeets, { name: memberById(team, attendance.deputy).name });
  }
  const deputies = team.members.filter((m) => m.deputyFor === member.id).map((m) => m.name);
  return deputies.length > 0 ? deputies.join(', ') : common.none;
}

export function inviteesBlock(team: Team, meeting: Meeting, language: Language): Block {
  const { summons, common } = textsIn(language);
  return {
    kind: 'table',
    caption: summons.invitees.caption,
    columns: [
      { header: common.labels.name, width: 0.19 },
      { header: common.labels.serviceAndProfession, width: 0.48 },
      { header: common.labels.roleInTeam, width: 0.17 },
      { header: summons.invitees.deputy, width: 0.16 },
    ],
    rows: called(team, meeting).map((m) => [
      m.name,
      serviceAndProfession(m, language),
      termName('teamRole', m.teamRole, language),
      deputyCell(team, meeting, m, language),
    ]),
  };
}
