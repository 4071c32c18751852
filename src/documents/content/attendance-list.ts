/**
 * Who came, and that they know their duty of secrecy (DOMAIN 5.1, fvl § 13 c). Employees only: the family signs nothing,
 * so that no list of names tells whom a meeting was about.
 */
import { catalogues, lawReference } from '../../domain/catalogues.ts';
import { isAnonymousMeeting } from '../../domain/codes.ts';
import type { Language } from '../../domain/language.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { memberById, type Team, type TeamMember } from '../../domain/team.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { bullets, fact, facts, lead, paragraph, penLine } from './blocks.ts';
import { frame } from './frame.ts';
import { timeAndPlace } from './meeting-facts.ts';
import { serviceAndProfession } from './people.ts';
import { inWords } from './words.ts';

/** For guests and interpreters. */
const EMPTY_ROWS = 8;

export function buildAttendanceList(meeting: Meeting | undefined, sender: Sender, language: Language): DocumentModel {
  const { attendanceList: t, common } = textsIn(language);
  const expected = meeting === undefined ? activeMembers(sender.team) : expectedAt(sender.team, meeting);
  const anonymous = meeting === undefined || isAnonymousMeeting(meeting.type);
  const blocks: Block[] = [
    facts(
      meeting === undefined
        ? [fact(common.labels.time, penLine()), fact(common.labels.place, penLine())]
        : timeAndPlace(meeting, language),
    ),
    lead(t.lead),
    bullets([
      ...t.duty,
      ...(anonymous ? [t.recognise] : [t.family]),
      fill(t.interpreter, { law: lawReference('tolkel-15', language, sender.today) }),
    ]),
    paragraph(fill(t.laws, { laws: secrecyLaws(expected, language, sender.today) })),
    {
      kind: 'table',
      caption: t.caption,
      columns: [
        { header: common.labels.name, width: 0.28 },
        { header: common.labels.serviceAndProfession, width: 0.4 },
        { header: t.signature, width: 0.32 },
      ],
      rows: [
        ...expected.map((m) => [m.name, serviceAndProfession(m, language), penLine()]),
        ...Array.from({ length: EMPTY_ROWS }, () => [penLine(), penLine(), penLine()]),
      ],
    },
  ];
  const content = { title: t.title, unit: sender.team.name, withoutNames: true, density: 'compact', blocks } as const;
  return frame('attendance-list', content, sender, language);
}

/** Everyone who is not somebody's deputy. */
const activeMembers = (team: Team): TeamMember[] => team.members.filter((m) => m.deputyFor === undefined);

/** Those the attendance counts on: present ones, and the deputies of absent ones; before it exists, all members. */
const expectedAt = (team: Team, meeting: Meeting): TeamMember[] =>
  meeting.attendance.length === 0
    ? activeMembers(team)
    : meeting.attendance.flatMap((a) => {
        const id = a.present ? a.member : a.deputy;
        return id === undefined ? [] : [memberById(team, id)];
      });

/** The duty of public employees, what each service adds to it, and the duty to confirm it in writing. */
function secrecyLaws(members: readonly TeamMember[], language: Language, today: string): string {
  const services = catalogues.services.entries.filter((s) => members.some((m) => m.serviceType === s.code));
  const codes = new Set(['fvl-13', 'fvl-13c', ...services.flatMap((s) => s.secrecy)]);
  return inWords(
    [...codes].map((code) => lawReference(code, language, today)),
    language,
  );
}
