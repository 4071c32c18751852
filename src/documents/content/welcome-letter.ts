/**
 * Welcome letter to the one who presents a case. What it tells, and in which order, follows RVTS Vest's description of
 * consultation teams, in Samråd's own words; the letter names that source (DOMAIN 1.4, 1.8).
 */
import { sectionsOf } from '../../domain/document-sections.ts';
import type { Language } from '../../domain/language.ts';
import { clockTime } from '../../domain/local-time.ts';
import { type Meeting, timedAgenda } from '../../domain/meeting.ts';
import { methodOf } from '../../domain/method.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { Sender, SourceOf } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import {
  bullets,
  type FactRow,
  fact,
  facts,
  heading,
  lead,
  numbered,
  paragraph,
  penLine,
  small,
  together,
} from './blocks.ts';
import { frame } from './frame.ts';
import { reportingDuty } from './laws.ts';
import { timeAndPlace } from './meeting-facts.ts';
import { serviceAndProfession } from './people.ts';

/** With a case on the meeting's agenda the letter says when it begins. */
export function buildWelcomeLetter(
  source: SourceOf<'welcome-letter'>,
  sender: Sender,
  language: Language,
): DocumentModel {
  const { meeting, case: caseId } = source;
  const sections = sectionsOf('welcome-letter', source.sections);
  const { welcomeLetter: t, common } = textsIn(language);
  const { team, municipality } = sender;
  const method = methodOf(team.methodPreset);
  const blocks: Block[] = [
    lead(t.lead),
    facts([
      ...(meeting === undefined
        ? [fact(common.labels.time, penLine()), fact(common.labels.place, penLine())]
        : timeAndPlace(meeting, language)),
      ...ownCase(meeting, caseId, language),
      fact(
        t.facts.contact,
        fill(common.phoneAndEmail, { phone: municipality.contact.phone, email: municipality.contact.email }),
      ),
    ]),
    together([heading(t.headings.before), paragraph(t.before), numbered(t.questions)]),
    {
      kind: 'notice',
      title: t.withoutNames.title,
      blocks: [
        paragraph(t.withoutNames.text),
        paragraph(fill(t.withoutNames.duty, { laws: reportingDuty([], language, sender.today) })),
      ],
    },
    ...(sections.steps
      ? [
          together([
            heading(t.headings.steps),
            paragraph(t.stepsIntro),
            numbered(
              method.phases.map((phase) =>
                fill(t.step, { phase: phase.label[language], speaker: t.speakers[phase.speaker] }),
              ),
            ),
          ]),
        ]
      : []),
    ...(sections.team ? [together([heading(t.headings.team), memberTable(sender, language)])] : []),
    together([heading(t.headings.after), bullets(t.after)]),
    small(t.source),
  ];
  const title = fill(t.title, { team: team.name });
  const content = { title, unit: team.name, withoutNames: false, open: true, density: 'compact', blocks } as const;
  return frame('welcome-letter', content, sender, language);
}

/** Number and clock time of the reader's case; nothing when the letter is for no case. Throws when it is on no agenda. */
function ownCase(meeting: Meeting | undefined, caseId: string | undefined, language: Language): FactRow[] {
  if (caseId === undefined) return [];
  const t = textsIn(language).welcomeLetter;
  const timed = timedAgenda(meeting?.agenda ?? [], meeting?.start ?? '00:00').find((i) => i.item.case === caseId);
  if (timed?.caseNumber === undefined) throw new Error('a case that is not on the agenda of the meeting');
  const time = clockTime(timed.start, language);
  return [fact(t.facts.case, fill(t.ownCase, { number: timed.caseNumber, time }))];
}

function memberTable({ team }: Sender, language: Language): Block {
  const { common, welcomeLetter: t } = textsIn(language);
  return {
    kind: 'table',
    caption: t.members,
    columns: [
      { header: common.labels.name, width: 0.36 },
      { header: common.labels.serviceAndProfession, width: 0.64 },
    ],
    rows: team.members.filter((m) => m.deputyFor === undefined).map((m) => [m.name, serviceAndProfession(m, language)]),
  };
}
