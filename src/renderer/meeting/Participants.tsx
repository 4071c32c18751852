/** Who meets: members and their deputies, and whether every permanent service is covered. */
import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { capitalise, labelOf } from '../../domain/catalogues.ts';
import type { Attendance } from '../../domain/meeting.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';
import { useSession } from '../app/session.tsx';
import { fill, type Texts, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import { attendanceOf } from './attendance.ts';
import { servicesInWords } from './words.ts';

type Participant = MeetingView['participants'][number];

const SELF = 'self';
const NOBODY = 'nobody';
const choiceOf = (p: Participant): string => (p.deputyFor !== null ? p.member : p.present ? SELF : NOBODY);

export function Participants({
  view,
  editable,
  open = false,
  onChange,
}: {
  readonly view: MeetingView;
  readonly editable: boolean;
  /** Ready to be changed at once, where attendance is what one came for. */
  readonly open?: boolean;
  readonly onChange: (attendance: readonly Attendance[]) => void;
}) {
  const t = useTexts('meeting').people;
  const { locale } = useSession();
  const [changing, setChanging] = useState(open && editable);
  const [said, setSaid] = useState('');
  const { participants } = view;
  const services = (of: readonly Participant[]): number => new Set(of.map((p) => p.serviceType)).size;
  const words = (p: Participant, choice: string): string => {
    if (choice === SELF) return fill(t.self, { name: p.calledInName });
    const deputy = p.deputies.find((d) => d.member === choice);
    return deputy === undefined ? t.nobody : fill(t.deputy, { name: deputy.name });
  };
  const choose = (p: Participant, choice: string): void => {
    setSaid(fill(t.changedTo, { name: p.calledInName, choice: words(p, choice) }));
    onChange(
      attendanceOf(participants).map((a) =>
        a.member === p.calledIn
          ? { ...a, present: choice === SELF, deputy: choice === SELF || choice === NOBODY ? undefined : choice }
          : a,
      ),
    );
  };
  return (
    <section aria-labelledby="meeting-people">
      <div className="row between">
        <h2 className="h2" id="meeting-people">
          {t.title}
        </h2>
        <span className="mut s13">
          {fill(t.services, { met: services(participants.filter((p) => p.present)), total: services(participants) })}
        </span>
      </div>
      {participants.length === 0 && <p className="mut s14">{t.none}</p>}
      <ul className="meeting-people">
        {participants.map((p) => (
          <li key={p.calledIn} className={p.present ? undefined : 'meeting-absent'}>
            {changing ? (
              <WhoMeets participant={p} words={words} onChoose={(choice) => choose(p, choice)} />
            ) : (
              <>
                <span className="meeting-initials" aria-hidden="true">
                  {initialsOf(p.name)}
                </span>
                <span className="grow">
                  <span className="meeting-who">
                    <b>{p.name}</b>
                    <small>
                      {p.present
                        ? [p.isChair ? t.leads : '', p.isMinuteTaker ? t.writes : ''].filter(Boolean).join(', ')
                        : t.absent}
                    </small>
                  </span>
                  <small>{[capitalise(labelOf('services', p.serviceType, locale)), ...roleOf(p, t)].join(' · ')}</small>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="meeting-covered">
        <Glyph kind={view.uncoveredServices.length === 0 ? 'ok' : 'warn'} />
        {view.uncoveredServices.length === 0 ? t.covered : <Uncovered services={view.uncoveredServices} />}
      </p>
      {editable && participants.length > 0 && (
        <Button
          variant="tertiary"
          className="meeting-change"
          aria-expanded={changing}
          onClick={() => setChanging(!changing)}
        >
          {changing ? t.done : t.change}
        </Button>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

function Uncovered({ services }: { readonly services: readonly string[] }) {
  const t = useTexts('meeting');
  const { locale } = useSession();
  return fill(t.uncovered, { services: servicesInWords(services, locale) });
}

function WhoMeets(props: {
  readonly participant: Participant;
  readonly words: (p: Participant, choice: string) => string;
  readonly onChoose: (choice: string) => void;
}) {
  const t = useTexts('meeting').people;
  const id = useId();
  const { participant: p, words } = props;
  const choices = [SELF, ...p.deputies.map((d) => d.member), NOBODY];
  // A deputy who has left the team stands there until someone else is chosen.
  const all = choices.includes(choiceOf(p)) ? choices : [...choices, choiceOf(p)];
  return (
    <Field className="grow">
      <Label htmlFor={id}>{fill(t.whoMeets, { name: p.calledInName })}</Label>
      <Select id={id} value={choiceOf(p)} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        {all.map((choice) => (
          <Select.Option key={choice} value={choice}>
            {choices.includes(choice) ? words(p, choice) : fill(t.deputy, { name: p.name })}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

/** What is worth saying of the role: whom a deputy stands in for, or that the member comes when needed. */
function roleOf(p: Participant, t: Texts['meeting']['people']): string[] {
  if (p.deputyFor !== null) return [fill(t.insteadOf, { name: p.deputyFor })];
  return p.teamRole === 'ad_hoc' ? [t.whenNeeded] : [];
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((w) => w !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((w) => w?.charAt(0) ?? '').join('');
}
