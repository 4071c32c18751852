/** What a general document is of: a meeting, a service, a year. Whatever is not chosen is a line for the pen. */
import { capitalise, catalogues } from '../../domain/catalogues.ts';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { dayInWords } from '../meeting/words.ts';
import { useTexts } from '../text/texts.ts';
import { Choice } from '../ui/index.ts';
import type { Subject } from './order.ts';

/** Years a report can be about: the one that goes, and those before it that people still ask about. */
const YEARS_BACK = 4;
const NONE = '';

interface Props {
  readonly subject: Subject;
  /** The year that goes. */
  readonly year: number;
  readonly onChoose: (subject: Subject) => void;
}

export function SubjectChoice({ subject, year, onChoose }: Props) {
  const t = useTexts('document').catalogue.choices;
  const { locale } = useSession();
  if ('service' in subject) {
    const services = catalogues.services.entries.map((s) => [s.code, capitalise(s.label[locale])] as const);
    return (
      <Choice
        label={t.service}
        value={subject.service ?? NONE}
        options={[[NONE, t.noService], ...services]}
        onChoose={(service) => onChoose({ ...subject, service: service === NONE ? null : service })}
      />
    );
  }
  if ('year' in subject) {
    return (
      <Choice
        label={t.year}
        value={String(subject.year)}
        options={Array.from({ length: YEARS_BACK + 1 }, (_, i) => [String(year - i), String(year - i)])}
        onChoose={(chosen) => onChoose({ ...subject, year: Number(chosen) })}
      />
    );
  }
  if (subject.type === 'attendance-list' || subject.type === 'evaluation-form' || subject.type === 'welcome-letter') {
    return (
      <MeetingChoice meeting={subject.meeting} onChoose={(meeting) => onChoose({ type: subject.type, meeting })} />
    );
  }
  return null;
}

function MeetingChoice(props: {
  readonly meeting: string | null;
  readonly onChoose: (meeting: string | null) => void;
}) {
  const t = useTexts('document').catalogue.choices;
  const { locale } = useSession();
  const list = useLoad(() => window.samrad.call['meeting.list']({}), []);
  const meetings = list.state === 'ready' ? list.value.filter((m) => m.status !== 'avlyst').toReversed() : [];
  return (
    <Choice
      label={t.meeting}
      value={props.meeting ?? NONE}
      options={[
        [NONE, t.noMeeting],
        ...meetings.map((m) => [m.id, `${dayInWords(m.date, locale)} ${m.date.slice(0, 4)}`] as const),
      ]}
      onChoose={(id) => props.onChoose(id === NONE ? null : id)}
    />
  );
}
