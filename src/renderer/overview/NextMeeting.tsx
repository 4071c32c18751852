/** The next meeting and whether it is ready. */
import { Button } from '@digdir/designsystemet-react';
import { ArrowRightIcon } from '@navikt/aksel-icons';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import { dayAndMonth, daysBetween, minutesOf, weekday } from '../../domain/local-time.ts';
import type { MeetingRow } from '../../domain/meeting-view.ts';
import { useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { casesInWords, inThousands, minutesOver, servicesInWords, tileOf, timeOfMeeting } from '../meeting/words.ts';
import { fill, plural, type Texts, useTexts } from '../text/texts.ts';
import { DateTile, Glyph, type GlyphKind } from '../ui/index.ts';

/** «i dag», «i morgen», «om 8 dager». */
export function inDays(today: string, date: string, t: Texts['overview']['next']): string {
  const days = daysBetween(today, date);
  return days <= 0 ? t.today : days === 1 ? t.tomorrow : fill(t.inDays, { days });
}

export function NextMeeting({
  meeting,
  today,
  main,
}: {
  readonly meeting: MeetingRow;
  readonly today: string;
  /** Whether opening it is the page's main action. */
  readonly main: boolean;
}) {
  const t = useTexts('overview');
  const { months } = useTexts('meeting');
  const { locale } = useSession();
  const { go } = useRouter();
  const facts = useReadiness(meeting, today);
  return (
    <section className="card overview-next" aria-labelledby="overview-next">
      <div className="overview-next-main">
        <DateTile {...tileOf(meeting.date, months)} weekday={weekday(meeting.date, locale)} />
        <div className="grow">
          <p className="label">{fill(t.next.label, { when: inDays(today, meeting.date, t.next) })}</p>
          <h2 id="overview-next">
            {fill(t.next.title, {
              type: capitalise(termLabel('meetingType', meeting.type, locale)),
              time: timeOfMeeting(meeting, locale),
            })}
          </h2>
          <p className="mut s14">
            <span className="visually-hidden">{dayAndMonth(meeting.date, locale)} </span>
            {fill(t.next.facts, {
              place: meeting.place,
              cases: casesInWords(meeting.caseCount, t.caseCount),
              minutes: inThousands(minutesOf(meeting.end) - minutesOf(meeting.start)),
            })}
          </p>
        </div>
        <Button variant={main ? 'primary' : 'secondary'} onClick={() => go({ name: 'meeting', id: meeting.id })}>
          {t.next.open}
          <ArrowRightIcon aria-hidden />
        </Button>
      </div>
      <ul className="overview-ready" aria-label={t.next.ready}>
        {facts.map(({ kind, text }) => (
          <li key={text}>
            <Glyph kind={kind} />
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Four facts at most: summoned, covered, cases and time, and the deadline for cases when there is one. */
function useReadiness(meeting: MeetingRow, today: string): { readonly kind: GlyphKind; readonly text: string }[] {
  const t = useTexts('overview');
  const { locale } = useSession();
  const day = (date: string): string => dayAndMonth(date, locale);
  const over = minutesOver(meeting);
  const facts: { readonly kind: GlyphKind; readonly text: string }[] = [
    meeting.summonedOn !== null
      ? { kind: 'ok', text: fill(t.next.summoned, { date: day(meeting.summonedOn) }) }
      : { kind: 'warn', text: t.next.notSummoned },
    meeting.uncoveredServices.length === 0
      ? { kind: 'ok', text: t.next.covered }
      : {
          kind: 'warn',
          text: fill(t.next.uncovered, { services: servicesInWords(meeting.uncoveredServices, locale) }),
        },
  ];
  if (meeting.caseCount === 0) facts.push({ kind: 'hint', text: t.next.noCases });
  else if (over > 0) facts.push({ kind: 'warn', text: fill(t.next.over, { minutes: plural(over, t.minutes) }) });
  else facts.push({ kind: 'ok', text: t.next.fits });
  if (meeting.caseDeadline !== null) {
    const passed = meeting.caseDeadline < today;
    const template = passed ? t.next.deadlinePassed : t.next.deadline;
    facts.push({ kind: 'hint', text: fill(template, { date: day(meeting.caseDeadline) }) });
  }
  return facts;
}
