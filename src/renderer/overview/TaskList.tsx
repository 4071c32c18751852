/** «Gjør nå»: what waits, most serious first, one verb each. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { dayAndMonth } from '../../domain/local-time.ts';
import type { MeetingRow } from '../../domain/meeting-view.ts';
import { Link, type Route } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { minutesOver, servicesInWords } from '../meeting/words.ts';
import { fill, plural, type Texts, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import { inDays } from './NextMeeting.tsx';
import type { Task } from './to-do.ts';

const MOST_AT_FIRST = 6;

export function TaskList({
  tasks,
  next,
  today,
}: {
  readonly tasks: readonly Task[];
  /** The meeting a ready case would be put on. */
  readonly next: MeetingRow | undefined;
  readonly today: string;
}) {
  const t = useTexts('overview').doNow;
  const nothing = useTexts('overview').nothing;
  const [all, setAll] = useState(false);
  const shown = all ? tasks : tasks.slice(0, MOST_AT_FIRST);
  return (
    <section aria-labelledby="overview-now">
      <h2 className="h2" id="overview-now">
        {t.title}
      </h2>
      {tasks.length === 0 ? (
        <p className="card overview-calm">
          <Glyph kind="ok" size={20} />
          {nothing}
        </p>
      ) : (
        <ul className="card flush list overview-tasks">
          {shown.map((task) => (
            <TaskRow key={keyOf(task)} task={task} next={next} today={today} />
          ))}
        </ul>
      )}
      {shown.length < tasks.length && (
        <Button variant="tertiary" onClick={() => setAll(true)}>
          {fill(t.showAll, { count: tasks.length })}
        </Button>
      )}
    </section>
  );
}

const keyOf = (task: Task): string =>
  task.kind === 'forms' ? task.kind : `${task.kind} ${'of' in task ? task.of.id : task.meeting.id}`;

const wordsOf = (task: Task, t: Texts['overview']['doNow']) =>
  task.kind === 'forms' ? t.forms[task.count === 1 ? 'one' : 'other'] : t[task.kind];

function TaskRow(props: { readonly task: Task; readonly next: MeetingRow | undefined; readonly today: string }) {
  const { task, next, today } = props;
  const texts = useTexts('overview');
  const { locale } = useSession();
  const words = wordsOf(task, texts.doNow);
  const values =
    task.kind === 'forms'
      ? { count: task.count, date: dayAndMonth(task.due, locale) }
      : 'of' in task
        ? { code: task.of.code, date: 'due' in task ? dayAndMonth(task.due, locale) : '' }
        : {
            date: dayAndMonth(task.meeting.date, locale),
            when: inDays(today, task.meeting.date, texts.next),
            services: servicesInWords(task.meeting.uncoveredServices, locale),
            minutes: plural(minutesOver(task.meeting), texts.minutes),
          };
  const title = fill(words.title, values);
  return (
    <li>
      <Glyph
        kind={task.kind === 'stop' ? 'block' : task.kind === 'ready' || task.kind === 'going' ? 'hint' : 'warn'}
        size={20}
      />
      <div className="grow">
        <b>{title}</b>
        <p>{fill(words.text, values)}</p>
      </div>
      <Link to={placeOf(task, next)}>
        {words.verb}
        <span className="visually-hidden">: {title}</span>
      </Link>
    </li>
  );
}

function placeOf(task: Task, next: MeetingRow | undefined): Route {
  if (task.kind === 'forms') return { name: 'consents' };
  if (task.kind.startsWith('together-') && 'of' in task) return { name: 'cooperation', id: task.of.id };
  if (task.kind === 'going') return { name: 'lead', id: task.meeting.id };
  if (task.kind === 'follow-up') return { name: 'follow-up', id: task.of.id };
  if (task.kind === 'minutes') return { name: 'minutes', id: task.meeting.id, part: 'approve' };
  if ('meeting' in task) return { name: 'meeting', id: task.meeting.id };
  if (task.kind === 'ready' && next !== undefined) return { name: 'meeting', id: next.id };
  return { name: 'case', id: task.of.id, step: 'plikten' };
}
